package brussels.zinnova.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;

/** The list under a search field, a part of a page that a script asks for while somebody types. */
@Controller
class SuggestionController {

    private final Catalogue catalogue;

    SuggestionController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/{language:fr|nl|en}/suggestions")
    String suggest(@PathVariable Language language, @RequestParam(name = "q", required = false) @Nullable String typed,
            CatalogueSnapshot snapshot, Model model) {
        String words = CatalogueRequest.words(typed);
        model.addAttribute("suggestions", catalogue.ask(() -> snapshot.suggestions(words, language)));
        return "catalogue/suggestions";
    }
}
