package brussels.zinnova.security;

import java.net.InetAddress;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Who may ask for what. The public side: everyone may read and submit, nobody has a session. The desk, {@code /admin}:
 * curators, with a session and its tokens. The firewall still refuses malformed addresses; the security headers come
 * from the web server, which also covers what never gets here. Of the management endpoints only the two probes answer to
 * others than this machine.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdministratorProperties.class)
class SecurityConfiguration {

    private static final String SIGN_IN = "/sign-in";
    private static final String[] FOR_ADMINISTRATORS = {"/admin/innovations/*/erasure", "/admin/people",
            "/admin/people/**", "/admin/exports/everything.jsonl",
            "/admin/vocabulary", "/admin/vocabulary/**", "/admin/audit", "/admin/audit.csv"};

    /** The page to sign in begins no session, so it has no token: {@link SignInController} says what it has instead. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain desk(HttpSecurity http, CuratorSession session, Refusals refusals) {
        return http
                .securityMatcher("/admin", "/admin/**", SIGN_IN)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(SIGN_IN).permitAll()
                        .requestMatchers("/admin/password", "/admin/code", "/admin/second-factor", "/admin/sign-out",
                                "/admin/language")
                        .authenticated()
                        .requestMatchers(FOR_ADMINISTRATORS).hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest().hasRole(Role.CURATOR.name()))
                .securityContext(context -> context.securityContextRepository(session))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SIGN_IN))
                .addFilterBefore(new StrangersFilter(refusals), CsrfFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                        .requestMatchers("/actuator/**").access(SecurityConfiguration::fromThisMachine)
                        .anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new SparingPasswordEncoder();
    }

    private static AuthorizationResult fromThisMachine(Supplier<? extends @Nullable Authentication> visitor,
            RequestAuthorizationContext context) {
        try {
            return new AuthorizationDecision(
                    InetAddress.ofLiteral(context.getRequest().getRemoteAddr()).isLoopbackAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return new AuthorizationDecision(false);
        }
    }
}
