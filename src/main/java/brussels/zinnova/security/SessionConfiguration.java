package brussels.zinnova.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.HttpSessionIdResolver;

import brussels.zinnova.web.SiteProperties;

/** How curators’ sessions are kept in the database and known from a cookie. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    @Bean
    static HttpSessionIdResolver httpSessionIdResolver(SiteProperties site) {
        return new CuratorSessionIdResolver("https".equals(site.publicUrl().getScheme()));
    }

    /** Two requests of one session may both be the first to keep something in it. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionStatements() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** What another release wrote, or nobody, is not an error but nothing: its owner signs in again. */
    @Bean
    static GenericConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class,
                readable(new DeserializingConverter(
                        new DefaultDeserializer(SessionConfiguration.class.getClassLoader()))));
        return conversions;
    }

    private static Converter<byte[], @Nullable Object> readable(Converter<byte[], Object> reading) {
        return bytes -> {
            try {
                return reading.convert(bytes);
            } catch (RuntimeException unreadable) {
                log.warn("Part of a session cannot be read: {}", unreadable.getClass().getSimpleName());
                return null;
            }
        };
    }
}
