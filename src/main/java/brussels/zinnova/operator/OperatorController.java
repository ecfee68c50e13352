package brussels.zinnova.operator;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/**
 * The operator’s pages, each a text with what the settings say of the operator. What they are about: privacy, articles 13
 * and 14 of the GDPR; the legal notice, article XII.6 of the Belgian Code of Economic Law and articles 11 and 12 of the
 * Digital Services Act; accessibility, the model of Decision (EU) 2018/1523.
 */
@Controller
class OperatorController {

    /** Asks for the snapshot as every public page does, which lets a visitor keep the page. */
    @GetMapping("/{language:fr|nl|en}/{page:contact|privacy|legal|accessibility|easy-to-read|how-we-decide}")
    String show(@PathVariable Language language, @PathVariable String page, CatalogueSnapshot snapshot, Model model) {
        model.addAttribute("criteria", snapshot.vocabulary().terms(Scheme.CRITERION));
        return "operator/" + page;
    }
}
