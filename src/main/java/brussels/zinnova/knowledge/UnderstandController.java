package brussels.zinnova.knowledge;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.InnovationCard;
import brussels.zinnova.catalogue.PublishedTerm;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;

/** The chapters, and each of them with its figure, its terms and the entries that show what it means. */
@Controller
class UnderstandController {

    /** The chapter whose figures are drawn as a chart. */
    private static final String DIGITAL_USE = "numerique";
    private static final int ENTRIES = 3;

    private final Chapters chapters;

    UnderstandController(Chapters chapters) {
        this.chapters = chapters;
    }

    /** Asks for the snapshot as every public page does, which lets a visitor keep the page. */
    @GetMapping("/{language:fr|nl|en}/understand")
    String index(@PathVariable Language language, CatalogueSnapshot snapshot) {
        return "knowledge/index";
    }

    @GetMapping("/{language:fr|nl|en}/understand/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, CatalogueSnapshot snapshot, Model model) {
        Chapter chapter = chapters.find(slug).orElseThrow(() -> new NotFoundException("chapter"));
        List<PublishedTerm> terms = chapters.terms(chapter, snapshot.vocabulary());
        model.addAttribute("chapter", chapter);
        model.addAttribute("previous", chapters.after(chapter, -1).orElse(null));
        model.addAttribute("next", chapters.after(chapter, 1).orElse(null));
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("challenges", of(Scheme.CHALLENGE, terms).stream().filter(t -> !t.pressure()).toList());
        model.addAttribute("pressures", of(Scheme.CHALLENGE, terms).stream().filter(PublishedTerm::pressure).toList());
        model.addAttribute("values", of(Scheme.VALUE, terms));
        model.addAttribute("approaches", of(Scheme.APPROACH, terms).stream()
                .map(term -> snapshot.excerpt(term, language, ENTRIES)).toList());
        model.addAttribute("newest", of(Scheme.APPROACH, terms).isEmpty()
                ? InnovationCard.all(snapshot.newest(ENTRIES), snapshot.vocabulary(), language)
                : List.of());
        model.addAttribute("loop", Loop.of(of(Scheme.CIRCULAR_STEP, terms)));
        model.addAttribute("chart", slug.equals(DIGITAL_USE) ? BarChart.of(DigitalUse.values()) : null);
        return "knowledge/chapter";
    }

    private static List<PublishedTerm> of(Scheme scheme, List<PublishedTerm> terms) {
        return terms.stream().filter(term -> term.scheme() == scheme).toList();
    }
}
