package brussels.zinnova.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import brussels.zinnova.web.SiteProperties;

/** Where to report a hole in the portal (RFC 9116). */
@Controller
class SecurityContactController {

    /** Less than the year that the RFC recommends as the longest. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final SiteProperties site;
    private final Clock clock;

    SecurityContactController(SiteProperties site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8")
    @ResponseBody
    String show() {
        String contact = site.contactEmail() == null
                ? site.publicUrl() + "/en/contact"
                : "mailto:" + site.contactEmail();
        return "Contact: " + contact + "\nExpires: "
                + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR) + "\nPreferred-Languages: fr, nl, en\n"
                + "Canonical: " + site.publicUrl() + "/.well-known/security.txt\n";
    }
}
