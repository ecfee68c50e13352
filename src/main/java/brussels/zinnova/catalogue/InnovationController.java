package brussels.zinnova.catalogue;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.GoneException;
import brussels.zinnova.web.MovedException;

/** One entry. Its former addresses lead to it, and one that was withdrawn says so. */
@Controller
class InnovationController {

    private static final int RELATED = 3;

    private final CommuneMaps maps;

    InnovationController(CommuneMaps maps) {
        this.maps = maps;
    }

    @GetMapping("/{language:fr|nl|en}/innovations/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, CatalogueSnapshot snapshot, Model model) {
        PublishedInnovation innovation = snapshot.innovation(slug)
                .orElseThrow(() -> elsewhere(language, slug, snapshot));
        model.addAttribute("innovation", InnovationPage.of(innovation, snapshot.vocabulary(), language));
        model.addAttribute("map", maps.of(innovation, snapshot.vocabulary(), language));
        model.addAttribute("related",
                InnovationCard.all(related(innovation, snapshot), snapshot.vocabulary(), language));
        return "catalogue/innovation";
    }

    private static RuntimeException elsewhere(Language language, String slug, CatalogueSnapshot snapshot) {
        if (snapshot.isWithdrawn(slug)) {
            return new GoneException("innovation");
        }
        return snapshot.movedTo(slug)
                .<RuntimeException>map(now -> new MovedException("/" + language.code() + "/innovations/" + now))
                .orElseGet(() -> new NotFoundException("innovation"));
    }

    /** Others that answer the same challenge, the one that tells most about it. */
    private static List<PublishedInnovation> related(PublishedInnovation innovation, CatalogueSnapshot snapshot) {
        String challenge = innovation.codes(Scheme.CHALLENGE).getFirst();
        return snapshot.newest(Facet.CHALLENGE, challenge, RELATED + 1).stream()
                .filter(other -> !other.id().equals(innovation.id())).limit(RELATED).toList();
    }
}
