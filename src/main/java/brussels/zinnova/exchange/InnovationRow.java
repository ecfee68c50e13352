package brussels.zinnova.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.vocabulary.Scheme;

/**
 * One row of a table of innovations, read. An empty cell means unknown; {@code name} is the name in the original language,
 * {@code name_nl} and its like are filled only where it is called otherwise there. Whatever cannot be read is a problem,
 * and unknown.
 */
final class InnovationRow {

    /** As spreadsheets write days in Belgium. */
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}([.,][0-9]{1,15})?");

    /** Before the portal nobody verified anything. */
    private static final int FIRST_YEAR = 2000;
    private static final Set<String> YES = Set.of("yes", "oui", "ja", "true", "1", "x");

    private final Map<String, String> cells;
    private final List<RowProblem> problems = new ArrayList<>();
    private final LocalDate latest;
    private final Language original;
    private final InnovationContent content;
    private final @Nullable LocalDate verifiedOn;

    /**
     * @param cells by column; one that is not there is empty
     * @param current tells the code to use for one
     * @param latest the day after which nothing can have been verified
     */
    InnovationRow(Map<String, String> cells, BiFunction<Scheme, String, String> current, LocalDate latest) {
        this.cells = cells;
        this.latest = latest;
        this.original = Language.of(cell("original_language")).orElseGet(() -> {
            problem("original_language", "language");
            return Language.FR;
        });
        this.content = new InnovationContent(original, texts(Language.FR), texts(Language.NL), texts(Language.EN),
                year("started_year"), year("ended_year"), known("stage"), codes("communes"),
                YES.contains(cell("region_wide").toLowerCase(java.util.Locale.ROOT)), known("address"),
                known("postal_code"), point(), known("website"), codes("challenges"), codes("values"),
                codes("approaches"), actors(), recognitions(), list("sources")).withTerms(current);
        this.verifiedOn = day("verified_on");
    }

    InnovationContent content() {
        return content;
    }

    @Nullable
    LocalDate verifiedOn() {
        return verifiedOn;
    }

    /** What curators should know and nobody else. */
    @Nullable
    String notes() {
        return known("source_notes");
    }

    /** What could not be read. */
    List<RowProblem> problems() {
        return problems;
    }

    String cell(String column) {
        return Typed.text(cells.getOrDefault(column, ""));
    }

    private @Nullable String known(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    private void problem(String column, String code) {
        problems.add(new RowProblem(column, code, cell(column)));
    }

    /** The carrier, then each partner as its kind and its name: {@code asbl:BRAL}. */
    private List<ActorShare> actors() {
        ActorShare carrier = new ActorShare(cell("actor"), cell("actor_kind"), ActorRole.CARRIER);
        Stream<ActorShare> partners = list("partners").stream().flatMap(partner -> {
            String[] parts = partner.split(":", 2);
            if (parts.length < 2) {
                problem("partners", "partner");
                return Stream.empty();
            }
            return Stream.of(new ActorShare(parts[1].strip(), parts[0].strip(), ActorRole.PARTNER));
        });
        return Stream.concat(Stream.of(carrier), partners).toList();
    }

    private InnovationTexts texts(Language language) {
        String suffix = "_" + language.code();
        return new InnovationTexts(language == original ? cell("name") : cell("name" + suffix),
                cell("tagline" + suffix),
                cell("answer" + suffix), cell("need" + suffix), cell("impact" + suffix),
                cell("participation" + suffix));
    }

    private @Nullable Integer year(String column) {
        try {
            String year = known(column);
            return year == null ? null : Integer.valueOf(year);
        } catch (NumberFormatException unreadable) {
            problem(column, "year");
            return null;
        }
    }

    private @Nullable LocalDate day(String column) {
        try {
            String day = known(column);
            if (day == null) {
                return null;
            }
            Matcher spreadsheet = DAY_MONTH_YEAR.matcher(day);
            LocalDate read = spreadsheet.matches()
                    ? LocalDate.of(Integer.parseInt(spreadsheet.group(3)), Integer.parseInt(spreadsheet.group(2)),
                            Integer.parseInt(spreadsheet.group(1)))
                    : LocalDate.parse(day);
            if (read.getYear() < FIRST_YEAR || read.isAfter(latest)) {
                problem(column, "day");
                return null;
            }
            return read;
        } catch (DateTimeException unreadable) {
            problem(column, "day");
            return null;
        }
    }

    private @Nullable Point point() {
        String latitude = cell("latitude");
        String longitude = cell("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(latitude).matches() || !NUMBER.matcher(longitude).matches()) {
            problem("latitude", "point");
            return null;
        }
        return new Point(Double.parseDouble(latitude.replace(',', '.')),
                Double.parseDouble(longitude.replace(',', '.')));
    }

    /** The n-th recognition in one language is the n-th in the others; an item may be empty where it is not translated. */
    private List<LocalizedText> recognitions() {
        List<String> fr = Cells.items(cell("recognitions_fr"));
        List<String> nl = Cells.items(cell("recognitions_nl"));
        List<String> en = Cells.items(cell("recognitions_en"));
        int count = Math.max(fr.size(), Math.max(nl.size(), en.size()));
        return IntStream.range(0, count).mapToObj(n -> new LocalizedText(at(fr, n), at(nl, n), at(en, n)))
                .filter(prize -> Stream.of(prize.fr(), prize.nl(), prize.en()).anyMatch(Objects::nonNull))
                .toList();
    }

    private static @Nullable String at(List<String> texts, int index) {
        return index < texts.size() && !texts.get(index).isEmpty() ? texts.get(index) : null;
    }

    private SequencedSet<String> codes(String column) {
        return new LinkedHashSet<>(list(column));
    }

    private List<String> list(String column) {
        return Cells.items(cell(column)).stream().filter(item -> !item.isEmpty()).toList();
    }
}
