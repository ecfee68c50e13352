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

    private final Catalogue catalogue;

    ActorController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/{language:fr|nl|en}/actors/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug,
            @RequestParam(name = "page", required = false) @Nullable String page, CatalogueSnapshot snapshot,
            Model model) {
        CatalogueQuery query = CatalogueQuery.of(language, Facet.ACTOR, slug, Paging.requested(page));
        SearchResult result = catalogue.ask(() -> snapshot.search(query));
        Paging paging = Paging.of(query.page(), result.total(), CatalogueQuery.PAGE_SIZE);
        List<PublishedInnovation> innovations = result.innovations();
        PublishedActor actor = innovations.stream().flatMap(innovation -> innovation.actors().stream())
                .filter(one -> one.slug().equals(slug)).findFirst().orElseThrow(() -> new NotFoundException("actor"));
        String path = "/" + language.code() + "/actors/" + slug;
        model.addAttribute("name", new Wording(actor.name(), innovations.getFirst().originalLanguage()));
        model.addAttribute("kind", snapshot.vocabulary().find(Scheme.ACTOR_KIND, actor.kind()).orElseThrow());
        model.addAttribute("figures", TermFigures.of(Facet.ACTOR, slug, result, snapshot));
        model.addAttribute("cards", InnovationCard.all(innovations, snapshot.vocabulary(), language));
        model.addAttribute("pager", Pager.of(paging, n -> n == 1 ? path : path + "?page=" + n));
        model.addAttribute("feed", CatalogueLink.to(CatalogueLink.FEED, query.onPage(1)));
        model.addAttribute("inCatalogue", CatalogueLink.to(query.onPage(1)));
        model.addAttribute("canonicalQuery", query.page() == 1 ? "" : "page=" + query.page());
        return "catalogue/actor";
    }
}
