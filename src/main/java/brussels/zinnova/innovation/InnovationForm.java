package brussels.zinnova.innovation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.actor.Actors;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.shared.WebAddress;
import brussels.zinnova.vocabulary.Scheme;

/**
 * An {@link InnovationContent} as somebody typed it, whoever that is: every part is text, cleaned ({@link Typed}) and
 * never null, so that a refused form comes back as it was. The annotations say what one field must be;
 * {@link InnovationFormRules} what depends on the language, the vocabulary, the day or another field.
 *
 * @param name the name in the original language; {@code fr.name} and its like are what it is called in another one
 * @param regionWide anything but nothing means that the box was ticked
 * @param sources an address in each line
 */
public record InnovationForm(
        @NotBlank(message = "{form.name.required}") @MaxLength(InnovationTexts.MAX_NAME) String name,
        @Valid TextsForm fr, @Valid TextsForm nl, @Valid TextsForm en,
        @NotEmpty(message = "{form.challenges.required}") @Size(max = InnovationContent.MAX_CHALLENGES, message = "{form.challenges.too-many}") List<String> challenges,
        @NotEmpty(message = "{form.values.required}") @Size(max = InnovationContent.MAX_VALUES, message = "{form.values.too-many}") List<String> values,
        List<String> approaches,
        @NotBlank(message = "{form.actor-name.required}") @MaxLength(Actors.MAX_NAME) String actorName,
        @NotBlank(message = "{form.actor-kind.required}") String actorKind,
        List<String> communes, String regionWide, @MaxLength(InnovationContent.MAX_PLACE) String address,
        @Pattern(regexp = "|[0-9]{4}", message = "{form.postal-code.kind}") String postalCode, String startedYear,
        String endedYear, String stage, @WebAddress @MaxLength(InnovationContent.MAX_ADDRESS) String website,
        @MaxLength(MAX_SOURCES) String sources) {

    /** The longest list of sources, in characters. */
    private static final int MAX_SOURCES = 3000;

    private static final Set<String> CRITERIA = Set.of("answer", "need", "impact", "participation");

    private static final java.util.regex.Pattern PROTOCOL = java.util.regex.Pattern.compile("(?i)^https?://");

    /** The names of the fields that may have several values. */
    public static final Set<String> LISTS = Set.of("challenges", "values", "approaches", "communes");

    /** A domain, perhaps with a path, as people write addresses: without what browsers add. */
    private static final java.util.regex.Pattern WITHOUT_PROTOCOL = java.util.regex.Pattern
            .compile("(?U)[\\w-]+(\\.[\\w-]+)+(:[0-9]+)?([/?#]\\S*)?");

    /** Nothing typed yet. */
    public static final InnovationForm EMPTY = new InnovationForm("", TextsForm.NONE, TextsForm.NONE, TextsForm.NONE,
            List.of(), List.of(), List.of(), "", "", List.of(), "", "", "", "", "", "", "", "");

    public InnovationForm {
        name = Typed.line(name);
        fr = fr == null ? TextsForm.NONE : fr;
        nl = nl == null ? TextsForm.NONE : nl;
        en = en == null ? TextsForm.NONE : en;
        challenges = Typed.codes(challenges);
        values = Typed.codes(values);
        approaches = Typed.codes(approaches);
        actorName = Typed.line(actorName);
        actorKind = Typed.line(actorKind);
        communes = Typed.codes(communes);
        regionWide = Typed.line(regionWide);
        address = Typed.line(address);
        postalCode = Typed.line(postalCode);
        startedYear = Typed.line(startedYear);
        endedYear = Typed.line(endedYear);
        stage = Typed.line(stage);
        website = withProtocol(Typed.text(website));
        sources = Typed.text(sources).lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(InnovationForm::withProtocol).collect(Collectors.joining("\n"));
    }

    /** What a form shows that changes this content. */
    public static InnovationForm of(InnovationContent content) {
        ActorShare carrier = content.actors().getFirst();
        return new InnovationForm(text(content.in(content.originalLanguage()).name()), texts(content, Language.FR),
                texts(content, Language.NL), texts(content, Language.EN), List.copyOf(content.challenges()),
                List.copyOf(content.values()), List.copyOf(content.approaches()), carrier.name(), carrier.kind(),
                List.copyOf(content.communes()), content.regionWide() ? "true" : "",
                text(content.address()), text(content.postalCode()), text(content.startedYear()),
                text(content.endedYear()), text(content.stage()), text(content.website()),
                String.join("\n", content.sources()));
    }

    private static TextsForm texts(InnovationContent content, Language language) {
        return TextsForm.of(content.in(language),
                content.recognitions().stream().<@Nullable String>map(prize -> prize.in(language)).toList());
    }

    /** The names of the fields in the order of a page: what, why, with whom, where, when, then the other languages. */
    public static List<String> fields(Language original) {
        List<String> others = Arrays.stream(Language.values()).filter(language -> language != original)
                .flatMap(language -> Stream
                        .of("name", "tagline", "answer", "need", "impact", "participation", "recognitions")
                        .map(text -> language.code() + "." + text))
                .toList();
        String own = original.code() + ".";
        return Stream.concat(Stream.of("name", "website", own + "tagline", own + "answer", "approaches", own + "need",
                own + "impact", "challenges", "values", own + "participation", "actorName", "actorKind",
                "communes", "regionWide", "address", "postalCode", "startedYear", "endedYear", "stage",
                own + "recognitions", "sources"), others.stream()).toList();
    }

    /** The most characters that a field takes, whatever the language: {@code name}, {@code tagline}, {@code actorName}… */
    public int limit(String field) {
        return switch (field) {
            case "name" -> InnovationTexts.MAX_NAME;
            case "tagline" -> InnovationTexts.MAX_TAGLINE;
            case "actorName" -> Actors.MAX_NAME;
            case "address" -> InnovationContent.MAX_PLACE;
            case "recognitions" -> TextsForm.MAX_RECOGNITIONS;
            case "sources" -> MAX_SOURCES;
            default -> InnovationTexts.MAX_CRITERION;
        };
    }

    /** Whether a field’s text answers one of the criteria that tell a social innovation. */
    public static boolean isCriterion(String field) {
        return CRITERIA.contains(field);
    }

    /** The texts typed in one language. */
    public TextsForm in(Language language) {
        return switch (language) {
            case FR -> fr;
            case NL -> nl;
            case EN -> en;
        };
    }

    /** The same form when it goes on in another language: what it is called there is its name from then on. */
    public InnovationForm toldIn(Language language, Language before) {
        String other = in(language).name();
        return other.isEmpty() || language == before
                ? this
                : new InnovationForm(other, named(Language.FR, language, before), named(Language.NL, language, before),
                        named(Language.EN, language, before), challenges, values, approaches, actorName, actorKind,
                        communes, regionWide, address, postalCode, startedYear, endedYear, stage, website, sources);
    }

    private TextsForm named(Language one, Language language, Language before) {
        TextsForm texts = in(one);
        return one == language ? texts.named("") : one == before ? texts.named(name) : texts;
    }

    /** The same with these codes in place of those that are ticked or chosen. */
    public InnovationForm withTerms(BiFunction<Scheme, String, String> code) {
        return new InnovationForm(name, fr, nl, en, each(challenges, Scheme.CHALLENGE, code),
                each(values, Scheme.VALUE, code), each(approaches, Scheme.APPROACH, code), actorName,
                code.apply(Scheme.ACTOR_KIND, actorKind), communes, regionWide, address, postalCode, startedYear,
                endedYear, code.apply(Scheme.STAGE, stage), website, sources);
    }

    private static List<String> each(List<String> codes, Scheme scheme, BiFunction<Scheme, String, String> code) {
        return codes.stream().map(one -> code.apply(scheme, one)).distinct().toList();
    }

    /** Whether the box “the whole Region” is ticked. */
    public boolean coversRegion() {
        return !regionWide.isEmpty();
    }

    /** The content that a valid form means, of a new innovation. */
    public InnovationContent content(Language original) {
        return new InnovationContent(original, texts(Language.FR, original), texts(Language.NL, original),
                texts(Language.EN, original), year(startedYear), year(endedYear), written(stage), set(communes),
                coversRegion(), written(address), written(postalCode), null, written(website), set(challenges),
                set(values), set(approaches), List.of(new ActorShare(actorName, actorKind, ActorRole.CARRIER)),
                recognitions(), sources.lines().toList());
    }

    /**
     * The content that a valid form means, of an entry whose other parts it does not show: those stay, and so does the
     * order of its terms, which boxes that are ticked cannot tell.
     */
    public InnovationContent content(InnovationContent former) {
        InnovationContent typed = content(former.originalLanguage());
        return new InnovationContent(typed.originalLanguage(), typed.fr(), typed.nl(), typed.en(), typed.startedYear(),
                typed.endedYear(), typed.stage(), inOrder(typed.communes(), former.communes()), typed.regionWide(),
                typed.address(), typed.postalCode(), former.point(), typed.website(),
                inOrder(typed.challenges(), former.challenges()), inOrder(typed.values(), former.values()),
                inOrder(typed.approaches(), former.approaches()),
                Stream.concat(typed.actors().stream(), former.actors().stream().skip(1)).toList(),
                typed.recognitions(), typed.sources());
    }

    private List<LocalizedText> recognitions() {
        List<@Nullable String> french = fr.recognised();
        List<@Nullable String> dutch = nl.recognised();
        List<@Nullable String> english = en.recognised();
        return IntStream.range(0, Math.max(french.size(), Math.max(dutch.size(), english.size())))
                .mapToObj(n -> new LocalizedText(at(french, n), at(dutch, n), at(english, n)))
                .filter(prize -> Stream.of(Language.values()).map(prize::in).anyMatch(Objects::nonNull)).toList();
    }

    private static @Nullable String at(List<@Nullable String> lines, int number) {
        return number < lines.size() ? lines.get(number) : null;
    }

    /** The names of the fields in which another form differs from this one, in the order of a page. */
    public List<String> differences(InnovationForm other, Language original) {
        Map<String, Object> here = byField();
        Map<String, Object> there = other.byField();
        return fields(original).stream().filter(field -> !same(here.get(field), there.get(field))).toList();
    }

    /** What stands in each field: a text, or the list of codes that are ticked. */
    public Map<String, Object> byField() {
        Map<String, Object> fields = new HashMap<>(Map.of("name", name, "approaches", approaches, "challenges",
                challenges, "values", values, "actorName", actorName, "actorKind", actorKind, "website", website,
                "startedYear", startedYear));
        fields.putAll(Map.of("address", address, "postalCode", postalCode, "endedYear", endedYear, "stage", stage,
                "sources", sources));
        fields.put("communes", communes);
        fields.put("regionWide", coversRegion() ? "✓" : "–");
        for (Language language : Language.values()) {
            in(language).byField().forEach((text, typed) -> fields.put(language.code() + "." + text, typed));
        }
        return fields;
    }

    /** How much is typed in all, in characters. */
    public int length() {
        return byField().values().stream().mapToInt(typed -> typed.toString().length()).sum();
    }

    /** What it is told apart by, as far as it is filled; what is too long tells nothing. */
    public Traits traits() {
        return new Traits(
                Stream.of(name, fr.name(), nl.name(), en.name())
                        .filter(typed -> isName(typed, InnovationTexts.MAX_NAME))
                        .toList(),
                website.isEmpty() || website.length() > InnovationContent.MAX_ADDRESS ? null : website,
                Stream.of(actorName).filter(typed -> isName(typed, Actors.MAX_NAME)).toList(), communes);
    }

    private static boolean isName(String typed, int longest) {
        return !typed.isEmpty() && typed.length() <= longest;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof List<?> codes && other instanceof List<?> others
                ? Set.copyOf(codes).equals(Set.copyOf(others))
                : Objects.equals(one, other);
    }

    /** Those that were there before as they stood, then those that are new. */
    private static SequencedSet<String> inOrder(SequencedSet<String> codes, SequencedSet<String> before) {
        SequencedSet<String> ordered = new LinkedHashSet<>(before);
        ordered.retainAll(codes);
        ordered.addAll(codes);
        return ordered;
    }

    private InnovationTexts texts(Language language, Language original) {
        TextsForm texts = in(language);
        return new InnovationTexts(language == original ? name : texts.name(), texts.tagline(), texts.answer(),
                texts.need(), texts.impact(), texts.participation());
    }

    private static @Nullable Integer year(String typed) {
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static String text(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    /** Phones write a capital where a sentence would begin. */
    private static String withProtocol(String typed) {
        String address = PROTOCOL.matcher(typed).replaceFirst(protocol -> protocol.group().toLowerCase(Locale.ROOT));
        return address.length() <= InnovationContent.MAX_ADDRESS && WITHOUT_PROTOCOL.matcher(address).matches()
                ? "https://" + address
                : address;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }

    private static @Nullable String written(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static SequencedSet<String> set(List<String> codes) {
        return new LinkedHashSet<>(codes);
    }
}
