package brussels.zinnova.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.catalogue.StarterEntries.Entry;
import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.innovation.TranslationStatus;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.vocabulary.Scheme;

/**
 * Any number of entries that there never were, in three languages, always the same ones: each fact is as frequent as it
 * is in the starter catalogue, each text is one of its texts in other words. An entry depends on its number alone, so a
 * smaller catalogue is the beginning of a larger one, and none has to be held in memory.
 */
final class SyntheticCatalogue {

    private static final long SEED = 20_141_126;
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final LocalDate LAST_VERIFIED = LocalDate.parse("2026-11-23");
    private static final double SECOND_ACTOR = 0.2;

    /** Numbers of words: names are told apart by one of their own, and so are actors. */
    private static final long NAMES = 4_000_000;
    private static final long ACTORS = 8_000_000;

    private final int words;
    private final List<Entry> starter = StarterEntries.all();
    private final Map<Language, SyntheticWording> wordings = SyntheticWording.all(starter, "tagline", "answer", "need",
            "impact", "participation");

    /** @param words how many of a text are told at most */
    SyntheticCatalogue(int words) {
        this.words = words;
    }

    PublishedInnovation entry(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        Entry place = any(random);
        String name = name(number, random);
        Map<Scheme, List<String>> terms = new EnumMap<>(Scheme.class);
        put(terms, Scheme.CHALLENGE, any(random).list("challenges"));
        put(terms, Scheme.VALUE, any(random).list("values"));
        put(terms, Scheme.APPROACH, any(random).list("approaches"));
        put(terms, Scheme.STAGE, any(random).list("stage"));
        put(terms, Scheme.COMMUNE, place.list("communes"));
        Language original = Language.of(any(random).cell("original_language")).orElseThrow();
        Map<Language, TranslationStatus> statuses = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            statuses.put(language, language == original ? TranslationStatus.ORIGINAL : TranslationStatus.REVIEWED);
        }
        Instant published = FIRST.plus(Duration.ofMinutes(random.nextInt(5_000_000)));
        String website = any(random).cell("website").isEmpty()
                ? null
                : "https://www." + InventedWord.of(number) + ".be";
        return new PublishedInnovation(new UUID(random.nextLong(), random.nextLong()),
                "innovation-" + number, List.of(), original, statuses, names(name, random),
                text("tagline", random), text("answer", random), text("need", random), text("impact", random),
                text("participation", random), year(any(random), random), null, terms, place.list("communes").isEmpty(),
                null, StringUtils.hasText(place.cell("postal_code")) ? place.cell("postal_code") : null, point(place),
                website, actors(number, random), recognitions(any(random)), any(random).list("sources"), published,
                published, any(random).cell("verified_on").isEmpty()
                        ? null
                        : LAST_VERIFIED.minusDays(random.nextInt(1000)),
                number, number);
    }

    private Entry any(SplittableRandom random) {
        return starter.get(random.nextInt(starter.size()));
    }

    private static void put(Map<Scheme, List<String>> terms, Scheme scheme, List<String> codes) {
        if (!codes.isEmpty()) {
            terms.put(scheme, codes);
        }
    }

    /** The beginning of a known name, and a word that no other entry is called by. */
    private String name(int number, SplittableRandom random) {
        return beginning(any(random).cell("name")) + " " + StringUtils.capitalize(InventedWord.of(NAMES + number));
    }

    private LocalizedText names(String name, SplittableRandom random) {
        Entry called = any(random);
        Function<String, @Nullable String> own = language -> called.text("name", language).isEmpty()
                ? null
                : beginning(called.text("name", language)) + name.substring(name.lastIndexOf(' '));
        return new LocalizedText(name, own.apply("nl"), own.apply("en"));
    }

    private static String beginning(String name) {
        return beginning(name, 2);
    }

    private static String beginning(String text, int words) {
        return Stream.of(text.split(" ")).limit(words).collect(Collectors.joining(" "));
    }

    private LocalizedText text(String column, SplittableRandom random) {
        int entry = random.nextInt(starter.size());
        Function<Language, @Nullable String> retold = language -> {
            String text = Objects.requireNonNull(wordings.get(language)).retold(column, entry, random);
            return text.isEmpty() ? null : beginning(text, words);
        };
        return new LocalizedText(retold.apply(Language.FR), retold.apply(Language.NL), retold.apply(Language.EN));
    }

    private static @Nullable Integer year(Entry entry, SplittableRandom random) {
        String year = entry.cell("started_year");
        return year.isEmpty() ? null : Integer.valueOf(year) - random.nextInt(4);
    }

    private static @Nullable Point point(Entry place) {
        return place.cell("latitude").isEmpty()
                ? null
                : new Point(Double.parseDouble(place.cell("latitude")), Double.parseDouble(place.cell("longitude")));
    }

    /** Those that came early carry most. */
    private List<PublishedActor> actors(int number, SplittableRandom random) {
        List<PublishedActor> actors = new ArrayList<>();
        actors.add(actor(early(number, random), ActorRole.CARRIER));
        if (random.nextDouble() < SECOND_ACTOR) {
            PublishedActor partner = actor(early(number, random), ActorRole.PARTNER);
            if (!partner.slug().equals(actors.getFirst().slug())) {
                actors.add(partner);
            }
        }
        return actors;
    }

    private static int early(int number, SplittableRandom random) {
        return (int) (number * Math.pow(random.nextDouble(), 1.5));
    }

    private PublishedActor actor(int number, ActorRole role) {
        SplittableRandom own = new SplittableRandom(SEED - 1 - number);
        String name = beginning(any(own).cell("actor")) + " "
                + StringUtils.capitalize(InventedWord.of(ACTORS + number));
        return new PublishedActor("actor-" + number, name, any(own).cell("actor_kind"), role);
    }

    private static List<LocalizedText> recognitions(Entry entry) {
        return Stream.of(new LocalizedText(entry.text("recognitions", "fr"), entry.text("recognitions", "nl"),
                entry.text("recognitions", "en"))).filter(text -> StringUtils.hasText(text.fr())).toList();
    }
}
