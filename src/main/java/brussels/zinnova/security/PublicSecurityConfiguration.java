package brussels.zinnova.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The public side: everyone may read, nobody has a session. The firewall still refuses malformed addresses; the
 * security headers come from the web server, which also covers what never gets here.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurityConfiguration {

    @Bean
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
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
}
