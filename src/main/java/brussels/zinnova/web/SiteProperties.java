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
 * @param operator who runs it
 * @param licence under which its texts and entries are published
 */
@Validated
@ConfigurationProperties("zinnova")
public record SiteProperties(@NotNull URI publicUrl, @DefaultValue List<String> trustedProxies,
        @Nullable @Email String contactEmail, @DefaultValue Operator operator, @DefaultValue Licence licence) {

    /**
     * Who runs the portal, as the law wants it said; null where nobody said.
     *
     * @param address of the registered office, on one line
     * @param dataProtectionOfficer the officer’s name, address or both
     * @param supervisor and {@code supervisorUrl}: the body that readers may complain to about what is done with their
     *            data, where it is not the Belgian one
     */
    public record Operator(@Nullable String name, @Nullable String address, @Nullable String dataProtectionOfficer,
            @Nullable String supervisor, @Nullable URI supervisorUrl) {}

    /** The short name of a licence, and where its text is. */
    public record Licence(@DefaultValue("CC BY 4.0") String name,
            @DefaultValue("https://creativecommons.org/licenses/by/4.0/") URI url) {}

    public SiteProperties {
        publicUrl = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
    }
}
