package brussels.zinnova.catalogue;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.MovedException;
import brussels.zinnova.web.Paging;

/** One challenge, value, approach or commune: what it is, its figures and its entries. */
@Controller
class TermController {

    private static final Map<String, Facet> SECTIONS = Map.of("challenges", Facet.CHALLENGE, "values", Facet.VALUE,
            "approaches", Facet.APPROACH, "communes", Facet.COMMUNE);

    private final CodePages pages;
    private final CommuneMaps maps;

    TermController(CodePages pages, CommuneMaps maps) {
        this.pages = pages;
        this.maps = maps;
    }

    @GetMapping("/{language:fr|nl|en}/{section:challenges|values|approaches|communes}/{code}")
    String show(@PathVariable Language language, @PathVariable String section, @PathVariable String code,
            @RequestParam(name = "page", required = false) @Nullable String page, CatalogueSnapshot snapshot,
            Model model) {
        Facet facet = SECTIONS.getOrDefault(section, Facet.CHALLENGE);
        PublishedTerm term = snapshot.vocabulary().find(Scheme.of(facet.parameter()), code)
                .orElseThrow(() -> new NotFoundException("term"));
        if (!term.code().equals(code)) {
            throw new MovedException("/" + language.code() + "/" + section + "/" + term.code());
        }
        pages.show(CatalogueQuery.of(language, facet, code, Paging.requested(page)), facet, code,
                "/" + language.code() + "/" + section + "/" + code, snapshot, model);
        model.addAttribute("term", term);
        model.addAttribute("kind", term.pressure() ? "pressure" : facet.parameter());
        if (facet == Facet.COMMUNE) {
            model.addAttribute("map", maps.of(term, snapshot.vocabulary()));
        }
        return "catalogue/term";
    }
}
