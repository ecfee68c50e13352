package brussels.zinnova.web;

import java.net.URI;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal stands.
 *
 * @param publicUrl the address that visitors use, without a slash at its end; every absolute address is made from it
 * @param trustedProxies addresses of the proxies whose forwarded headers are believed, as regular expressions
 */
@Validated
@ConfigurationProperties("zinnova")
public record SiteProperties(@NotNull URI publicUrl, @DefaultValue List<String> trustedProxies) {}
