FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
# Tests and formatting are for bin/ci.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && mv target/zinnova-*.jar zinnova.jar \
    && java -Djarmode=tools -jar zinnova.jar extract --layers --destination layers


FROM eclipse-temurin:25-jre-noble
RUN groupadd --system --gid 10001 zinnova \
    && useradd --system --uid 10001 --gid zinnova --home-dir /zinnova --no-create-home --shell /usr/sbin/nologin zinnova
WORKDIR /zinnova
COPY --chmod=0555 bin/health /usr/local/bin/health

# One layer each, the seldom changed first.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

ENV SPRING_PROFILES_ACTIVE=production

# By number, so that an orchestrator can see that it is not root. Only /tmp is written to: the rest may be read-only.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 CMD ["health"]

# The heap leaves room for the search index, which is read through the page cache. More flags: JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "zinnova.jar"]
