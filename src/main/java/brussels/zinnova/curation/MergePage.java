package brussels.zinnova.curation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.Twin;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.shared.Typed;

/** Fills the page on which two entries become one: beside each other, and the choice of what is kept in each field. */
@Component
class MergePage {

    private final EntryPage entries;
    private final Innovations innovations;
    private final Catalogue catalogue;
    private final TwinPairs twins;
    private final DeskForms forms;

    MergePage(EntryPage entries, Innovations innovations, Catalogue catalogue, TwinPairs twins, DeskForms forms) {
        this.entries = entries;
        this.innovations = innovations;
        this.catalogue = catalogue;
        this.twins = twins;
        this.forms = forms;
    }

    /** The entry that somebody named by its id, its address or the last part of that. */
    Optional<InnovationDetails> named(String typed) {
        if (Typed.isUuid(typed)) {
            return innovations.find(UUID.fromString(typed));
        }
        String last = Slug.endOf(typed);
        return Slug.isSlug(last) ? innovations.find(new Slug(last)) : Optional.empty();
    }

    /** Asks for the other one. */
    String ask(InnovationDetails entry, String typed, Model model) {
        List<Twin> twins = catalogue.twins(Traits.of(entry.content())).stream()
                .filter(twin -> !twin.innovation().id().equals(entry.id())).toList();
        model.addAttribute("entry", entry);
        model.addAttribute("typed", typed);
        model.addAttribute("twins", twins);
        return "curation/merge";
    }

    /** Shows both. */
    String of(InnovationDetails entry, InnovationDetails other, Set<String> taken, Model model) {
        Union union = new Union(entry.content(), other.content());
        model.addAttribute("entry", entry);
        model.addAttribute("other", other);
        model.addAttribute("keeping", true);
        model.addAttribute("choice", "taken");
        model.addAttribute("chosen", taken);
        model.addAttribute("toldApartOn", twins.toldApartOn(entry.id(), other.id()));
        // Two entries, and no change from one to the other.
        model.addAttribute("plain", true);
        forms.compare(model, union.keptForm(), union.choosable(), entry.content().originalLanguage());
        return "curation/merge";
    }

    InnovationDetails find(UUID id) {
        return entries.find(id);
    }
}
