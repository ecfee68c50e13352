package brussels.zinnova.catalogue;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/** One actor: who it is, and every entry that it carries or shares in. */
@Controller
class ActorController {

    @GetMapping("/{language:fr|nl|en}/actors/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, CatalogueSnapshot snapshot, Model model) {
        List<PublishedInnovation> innovations = snapshot.innovationsOf(slug);
        PublishedActor actor = innovations.stream().flatMap(innovation -> innovation.actors().stream())
                .filter(one -> one.slug().equals(slug)).findFirst().orElseThrow(() -> new NotFoundException("actor"));
        model.addAttribute("name", new Wording(actor.name(), innovations.getFirst().originalLanguage()));
        model.addAttribute("kind", snapshot.vocabulary().find(Scheme.ACTOR_KIND, actor.kind()).orElseThrow());
        model.addAttribute("cards", InnovationCard.all(innovations, snapshot.vocabulary(), language));
        return "catalogue/actor";
    }
}
