package brussels.zinnova.curation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Slug;

/**
 * One row of a file of innovations. An empty cell means unknown; lists are separated by semicolons; {@code name} is the
 * name in the original language, {@code name_nl} and its like are filled only where it is called otherwise there.
 */
record InnovationRow(NamedCsvRecord cells) {

    /** @throws IllegalArgumentException if it is missing or not of a slug’s shape */
    Slug slug() {
        return new Slug(required("slug"));
    }

    @Nullable
    LocalDate verifiedOn() {
        String day = cell("verified_on");
        return day == null ? null : LocalDate.parse(day);
    }

    @Nullable
    String notes() {
        return cell("source_notes");
    }

    InnovationContent content() {
        Language original = Language.of(required("original_language"))
                .orElseThrow(() -> new IllegalArgumentException("original_language is none of fr, nl, en"));
        return new InnovationContent(original, texts(Language.FR, original), texts(Language.NL, original),
                texts(Language.EN, original), year("started_year"), year("ended_year"), cell("stage"),
                codes("communes"), "yes".equals(cell("region_wide")), null, cell("postal_code"), point(),
                cell("website"), codes("challenges"), codes("values"), codes("approaches"), actors(),
                recognitions(), list("sources"));
    }

    /** The carrier, then each partner as its kind and its name: {@code asbl:BRAL}. */
    private List<ActorShare> actors() {
        ActorShare carrier = new ActorShare(required("actor"), required("actor_kind"), ActorRole.CARRIER);
        Stream<ActorShare> partners = list("partners").stream().map(partner -> partner.split(":", 2))
                .map(partner -> {
                    if (partner.length < 2) {
                        throw new IllegalArgumentException("partners is no kind:name: " + partner[0]);
                    }
                    return new ActorShare(partner[1], partner[0], ActorRole.PARTNER);
                });
        return Stream.concat(Stream.of(carrier), partners).toList();
    }

    private InnovationTexts texts(Language language, Language original) {
        String suffix = "_" + language.code();
        String name = language == original ? cell("name") : cell("name" + suffix);
        return new InnovationTexts(name, cell("tagline" + suffix), cell("answer" + suffix), cell("need" + suffix),
                cell("impact" + suffix), cell("participation" + suffix));
    }

    private @Nullable Integer year(String column) {
        String year = cell(column);
        try {
            return year == null ? null : Integer.valueOf(year);
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(column + " is no year: " + year);
        }
    }

    private @Nullable Point point() {
        String latitude = cell("latitude");
        String longitude = cell("longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        try {
            return new Point(Double.parseDouble(required("latitude")), Double.parseDouble(required("longitude")));
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("latitude and longitude are no point: " + latitude + ", " + longitude);
        }
    }

    /** The n-th recognition in one language is the n-th in the others; an item may be empty where it is not translated. */
    private List<LocalizedText> recognitions() {
        List<String> fr = items("recognitions_fr");
        List<String> nl = items("recognitions_nl");
        List<String> en = items("recognitions_en");
        int count = Math.max(fr.size(), Math.max(nl.size(), en.size()));
        return IntStream.range(0, count).mapToObj(n -> new LocalizedText(at(fr, n), at(nl, n), at(en, n))).toList();
    }

    private static @Nullable String at(List<String> texts, int index) {
        return index < texts.size() && !texts.get(index).isEmpty() ? texts.get(index) : null;
    }

    private SequencedSet<String> codes(String column) {
        return new LinkedHashSet<>(list(column));
    }

    private List<String> list(String column) {
        return items(column).stream().filter(item -> !item.isEmpty()).toList();
    }

    private List<String> items(String column) {
        String cell = cell(column);
        return cell == null ? List.of() : Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
    }

    private String required(String column) {
        String cell = cell(column);
        if (cell == null) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return cell;
    }

    /** The cell of a column, or null where it is empty or the file has no such column. */
    private @Nullable String cell(String column) {
        String text = cells.findField(column).map(String::strip).orElse("");
        return text.isEmpty() ? null : text;
    }
}
