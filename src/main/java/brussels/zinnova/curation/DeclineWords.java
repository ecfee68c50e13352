package brussels.zinnova.curation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/** What whoever sent a submission reads when it is turned down, in their language. */
@Component
class DeclineWords {

    private final MessageSource messages;
    private final Catalogue catalogue;
    private final SiteProperties site;

    DeclineWords(MessageSource messages, Catalogue catalogue, SiteProperties site) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.site = site;
    }

    /** Whether the entry that it is said to be already is one; where it is said to be one it has to be. */
    boolean isKnown(DeclineForm decline) {
        return decline.twin().isEmpty() ? !decline.isDuplicate() : catalogue.innovation(decline.twin()).isPresent();
    }

    /** The reason that was chosen, the entry that it is already, and the curator’s own words; empty without any of them. */
    String of(DeclineForm decline, Language language) {
        String why = decline.why().isEmpty()
                ? ""
                : messages.getMessage("decline." + decline.why(), null, language.locale());
        String twin = catalogue.innovation(decline.twin()).isPresent()
                ? site.publicUrl() + "/" + language.code() + "/innovations/" + decline.twin()
                : "";
        return Stream.of(Stream.of(why, twin).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")),
                decline.reason()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
