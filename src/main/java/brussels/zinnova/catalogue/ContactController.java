package brussels.zinnova.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/** Whom to write to about anything. Each entry has forms of its own for what is wrong with it. */
@Controller
class ContactController {

    private final SiteProperties site;

    ContactController(SiteProperties site) {
        this.site = site;
    }

    /** Asks for the snapshot as every public page does, which lets a visitor keep the page. */
    @GetMapping("/{language:fr|nl|en}/contact")
    String show(@PathVariable Language language, CatalogueSnapshot snapshot, Model model) {
        model.addAttribute("email", site.contactEmail());
        return "catalogue/contact";
    }
}
