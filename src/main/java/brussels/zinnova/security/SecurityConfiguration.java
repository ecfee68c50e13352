package brussels.zinnova.security;

import java.net.InetAddress;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The public side: everyone may read, nobody has a session. The firewall still refuses malformed addresses; the
 * security headers come from the web server, which also covers what never gets here. Of the management endpoints only the
 * two probes answer to others than this machine.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurityConfiguration {

    @Bean
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                        .requestMatchers("/actuator/**").access(PublicSecurityConfiguration::fromThisMachine)
                        .anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    HttpSessionIdResolver httpSessionIdResolver() {
        return new CuratorSessionIdResolver();
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
