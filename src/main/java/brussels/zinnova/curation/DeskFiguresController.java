package brussels.zinnova.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.catalogue.Bars;
import brussels.zinnova.catalogue.Bars.Count;
import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.Figures;
import brussels.zinnova.curation.DeskFigures.Waiting;

/** How the desk and the catalogue are doing, in pictures with their tables. */
@Controller
class DeskFiguresController {

    private final DeskFigures figures;
    private final Figures catalogue;
    private final MessageSource messages;
    private final Clock clock;

    DeskFiguresController(DeskFigures figures, Figures catalogue, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin/figures")
    String show(CatalogueSnapshot snapshot, Model model) {
        Instant now = clock.instant();
        List<Waiting> waiting = figures.waiting();
        model.addAttribute("waiting", Bars.of(waiting.stream().map(one -> new Count(
                words("queue.kind." + one.kind().code()), one.count(),
                "/admin?sort=oldest&kind=" + one.kind().code())).toList()));
        model.addAttribute("oldest", waiting.stream().min(Comparator.comparing(Waiting::oldest))
                .map(one -> words("desk.figures.oldest", words("queue.kind." + one.kind().code()),
                        age(one.oldest(), now)))
                .orElse(null));
        model.addAttribute("total", waiting.stream().mapToInt(Waiting::count).sum());
        model.addAttribute("decisions", Bars.of(figures.decisions().stream().map(week -> new Count(words(
                "desk.figures.week", words("date.day", week.monday().getDayOfMonth(),
                        DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(week.monday()))),
                week.decisions(), null)).toList()));
        model.addAttribute("median", figures.medianDays());
        model.addAttribute("translations", Bars.of(figures.translations().stream().map(one -> new Count(words(
                "desk.figures.translation." + one.what(), words("site.language." + one.language())), one.count(),
                one.what().equals("whole") ? null : "/admin?kind=translation")).toList()));
        model.addAttribute("verified", Bars.of(figures.verified().stream().map(one -> new Count(
                words("desk.figures.verified." + one.when()), one.count(),
                one.when().equals("before") ? "/admin?kind=unverified" : null)).toList()));
        model.addAttribute("coverage", catalogue.communes(snapshot, DeskForms.language()));
        return "curation/figures";
    }

    private String age(Instant since, Instant now) {
        Age age = Age.of(Duration.between(since, now));
        return words("queue.age." + age.unit(), age.count());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
