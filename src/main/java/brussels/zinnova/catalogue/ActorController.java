package brussels.zinnova.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.Paging;

/** One actor: who it is, and every entry that it carries or shares in. */
@Controller
class ActorController {

    private final CodePages pages;

    ActorController(CodePages pages) {
        this.pages = pages;
    }

    @GetMapping("/{language:fr|nl|en}/actors/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug,
            @RequestParam(name = "page", required = false) @Nullable String page, CatalogueSnapshot snapshot,
            Model model) {
        List<PublishedInnovation> innovations = pages.show(
                CatalogueQuery.of(language, Facet.ACTOR, slug, Paging.requested(page)), Facet.ACTOR, slug,
                "/" + language.code() + "/actors/" + slug, snapshot, model).innovations();
        PublishedActor actor = innovations.stream().flatMap(innovation -> innovation.actors().stream())
                .filter(one -> one.slug().equals(slug)).findFirst().orElseThrow(() -> new NotFoundException("actor"));
        model.addAttribute("name", new Wording(actor.name(), innovations.getFirst().originalLanguage()));
        model.addAttribute("kind", snapshot.vocabulary().find(Scheme.ACTOR_KIND, actor.kind()).orElseThrow());
        return "catalogue/actor";
    }
}
