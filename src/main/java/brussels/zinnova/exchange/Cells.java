package brussels.zinnova.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.SpreadsheetCell;

/**
 * An entry as a row of a table: the columns, and what stands in them. Lists are separated by semicolons; one that belongs
 * to a text has a backslash before it, and so has a backslash. {@link InnovationRow} does the other half.
 */
final class Cells {

    /** The version of the columns; a file without that column is taken to be of this one. */
    static final String FORMAT = "1";

    private static final List<String> BEFORE_TEXTS = List.of("format", "slug", "name", "name_fr", "name_nl", "name_en",
            "actor", "actor_kind", "partners", "stage", "started_year", "ended_year", "communes", "region_wide",
            "address", "postal_code", "latitude", "longitude", "website", "challenges", "values", "approaches");
    private static final List<String> TEXTS = List.of("tagline", "answer", "need", "impact", "participation",
            "recognitions");
    private static final List<String> AFTER_TEXTS = List.of("original_language", "verified_on", "sources",
            "source_notes");

    /** All columns, in the order of the file. */
    static final List<String> COLUMNS = Stream.of(BEFORE_TEXTS.stream(),
            Stream.of(Language.values())
                    .flatMap(language -> TEXTS.stream().map(text -> text + "_" + language.code())),
            AFTER_TEXTS.stream()).flatMap(column -> column).toList();

    private Cells() {}

    /** What stands in each column. */
    static Map<String, String> of(InnovationDetails entry) {
        InnovationContent content = entry.content();
        Map<String, String> cells = new LinkedHashMap<>();
        ActorShare carrier = content.actors().getFirst();
        Point point = content.point();
        cells.put("format", FORMAT);
        cells.put("slug", entry.slug().value());
        cells.put("name", entry.name());
        cells.put("actor", carrier.name());
        cells.put("actor_kind", carrier.kind());
        cells.put("partners", list(content.actors().stream().skip(1).map(one -> one.kind() + ":" + one.name())));
        cells.put("stage", text(content.stage()));
        cells.put("started_year", text(content.startedYear()));
        cells.put("ended_year", text(content.endedYear()));
        cells.put("communes", list(content.communes()));
        cells.put("region_wide", content.regionWide() ? "yes" : "");
        cells.put("address", text(content.address()));
        cells.put("postal_code", text(content.postalCode()));
        cells.put("latitude", point == null ? "" : String.valueOf(point.latitude()));
        cells.put("longitude", point == null ? "" : String.valueOf(point.longitude()));
        cells.put("website", text(content.website()));
        cells.put("challenges", list(content.challenges()));
        cells.put("values", list(content.values()));
        cells.put("approaches", list(content.approaches()));
        for (Language language : Language.values()) {
            putTexts(cells, content, language);
        }
        cells.put("original_language", content.originalLanguage().code());
        cells.put("verified_on", text(entry.verifiedOn()));
        cells.put("sources", list(content.sources()));
        cells.put("source_notes", text(entry.curatorNotes()));
        return cells;
    }

    private static void putTexts(Map<String, String> cells, InnovationContent content, Language language) {
        InnovationTexts texts = content.in(language);
        String suffix = "_" + language.code();
        cells.put("name" + suffix, language == content.originalLanguage() ? "" : text(texts.name()));
        cells.put("tagline" + suffix, text(texts.tagline()));
        cells.put("answer" + suffix, text(texts.answer()));
        cells.put("need" + suffix, text(texts.need()));
        cells.put("impact" + suffix, text(texts.impact()));
        cells.put("participation" + suffix, text(texts.participation()));
        List<String> prizes = content.recognitions().stream().map(prize -> text(prize.in(language))).toList();
        cells.put("recognitions" + suffix, prizes.stream().allMatch(String::isEmpty) ? "" : list(prizes));
    }

    /** The items of a list, empty ones too; none of an empty cell. */
    static List<String> items(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char here = cell.charAt(at);
            if (here == '\\' && at + 1 < cell.length() && "\\;".indexOf(cell.charAt(at + 1)) >= 0) {
                item.append(cell.charAt(++at));
            } else if (here == ';') {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(here);
            }
        }
        items.add(item.toString().strip());
        return cell.isEmpty() ? List.of() : items.stream().map(SpreadsheetCell::original).toList();
    }

    private static String list(Collection<String> items) {
        return list(items.stream());
    }

    private static String list(Stream<String> items) {
        return SpreadsheetCell.list(items.map(SpreadsheetCell::neutral));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
