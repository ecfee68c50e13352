package brussels.zinnova.web;

import java.net.URI;
import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal stands.
 *
 * @param publicUrl the address that visitors use, every absolute address is made from it, and from nothing else
 * @param trustedProxies addresses or networks (CIDR) of the proxies whose forwarded headers are believed
 * @param contactEmail where visitors write to those who run the portal; null where nobody said
 */
@Validated
@ConfigurationProperties("zinnova")
public record SiteProperties(@NotNull URI publicUrl, @DefaultValue List<String> trustedProxies,
        @Nullable @Email String contactEmail) {

    public SiteProperties {
        publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
    }
}
