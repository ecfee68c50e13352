package brussels.zinnova.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.web.SiteProperties;

/** Whom to write to, about an entry or about anything, with a mail that is begun already. */
@Controller
class ContactController {

    private static final Set<String> TOPICS = Set.of("report", "change");

    private final SiteProperties site;
    private final MessageSource messages;

    ContactController(SiteProperties site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    /**
     * @param about the address of the entry that the visitor comes from
     * @param topic what it is about: {@code report} or {@code change}
     */
    @GetMapping("/{language:fr|nl|en}/contact")
    String show(@PathVariable Language language,
            @RequestParam(name = "about", required = false) @Nullable String about,
            @RequestParam(name = "topic", required = false) @Nullable String topic, CatalogueSnapshot snapshot,
            Model model) {
        Locale locale = language.locale();
        String matter = topic != null && TOPICS.contains(topic)
                ? messages.getMessage("innovation." + topic, null, locale)
                : messages.getMessage("site.wordmark", null, locale);
        Optional<PublishedInnovation> innovation = Optional.ofNullable(about).flatMap(snapshot::innovation);
        Optional<Wording> name = innovation
                .map(one -> one.name(language));
        model.addAttribute("name", name.orElse(null));
        model.addAttribute("path", innovation.map(one -> "/innovations/" + one.slug()).orElse(null));
        model.addAttribute("email", site.contactEmail());
        model.addAttribute("mail", mail(
                name.map(words -> messages.getMessage("contact.subject", new Object[]{matter, words.text()}, locale))
                        .orElse(matter),
                innovation.map(one -> site.publicUrl() + "/" + language.code() + "/innovations/" + one.slug() + "\n\n")
                        .orElse("")));
        model.addAttribute("noindex", about != null);
        return "catalogue/contact";
    }

    private @Nullable String mail(String subject, String body) {
        return site.contactEmail() == null
                ? null
                : "mailto:" + site.contactEmail() + "?subject=" + UriUtils.encode(subject, StandardCharsets.UTF_8)
                        + "&body=" + UriUtils.encode(body, StandardCharsets.UTF_8);
    }
}
