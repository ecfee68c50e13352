package brussels.zinnova.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.SiteProperties;

/** What is known of people here, why, for how long, and what they can do about it (articles 13 and 14 of the GDPR). */
@Controller
class PrivacyController {

    private final SiteProperties site;

    PrivacyController(SiteProperties site) {
        this.site = site;
    }

    /** Asks for the snapshot as every public page does, which lets a visitor keep the page. */
    @GetMapping("/{language:fr|nl|en}/privacy")
    String show(@PathVariable Language language, CatalogueSnapshot snapshot, Model model) {
        model.addAttribute("email", site.contactEmail());
        return "catalogue/privacy";
    }
}
