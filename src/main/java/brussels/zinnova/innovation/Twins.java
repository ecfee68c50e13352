package brussels.zinnova.innovation;

import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.search.spell.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;

/**
 * Tells whether two descriptions are likely to be of one and the same innovation. One scoring serves whoever proposes, who
 * curates and who imports; {@code TwinsTests} reports its precision and recall.
 */
public final class Twins {

    /** Names that differ by a slip of the keys, or by an ending. */
    private static final double SAME_NAME = 0.85;

    /** Names of which a word was translated or left out: enough where the place or the actor is the same. */
    private static final double NEAR_NAME = 0.65;

    /** One name is within the other, or is its initials; what is said to be elsewhere must be called more alike than that. */
    private static final double SHORT_NAME = 0.9;

    private static final LevenshteinDistance LIKENESS = new LevenshteinDistance();

    /** What says nothing about which innovation it is: legal forms, articles, the city that they are all in. */
    private static final Set<String> EMPTY_WORDS = Set.of("asbl", "vzw", "aisbl", "ivzw", "scrl", "cvba", "sc", "cv",
            "srl",
            "bv", "npo", "le", "la", "les", "l", "de", "du", "des", "d", "et", "en", "a", "au", "aux", "het", "een",
            "van",
            "der", "the", "of", "and", "in", "te", "bruxelles", "brussel", "brussels", "bruxellois", "bruxelloise",
            "brusselse", "brusselaar");

    private static final Pattern DASH = Pattern.compile("\\s[–-]\\s");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern LANGUAGE_FOLDER = Pattern.compile("^/(fr|nl|en)(?=/|$)");
    /** Words of which three quarters of the letters are the same. */
    private static final double SAME_WORD = 0.75;
    private static final int LONG_WORD = 5;
    private static final int SHORTEST_INITIALS = 3;
    private static final int SHORTEST_WORD = 6;

    private Twins() {}

    /** Why two may be one. */
    public enum Reason {

        /** They have the same page on the web. */
        SITE,
        /** They are called the same, or nearly, in any language. */
        NAME,
        /** The same actor does both in the same commune. */
        ACTOR_AND_PLACE;

        /** The end of its message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What innovations are told apart by.
     *
     * @param names in any language
     * @param communes codes; empty where nothing was said, or for the whole Region
     */
    public record Traits(List<String> names, @Nullable String website, Collection<String> actors,
            Collection<String> communes) {

        /** Those of a content. */
        public static Traits of(InnovationContent content) {
            return new Traits(
                    Stream.of(Language.values()).map(language -> content.in(language).name())
                            .flatMap(Stream::ofNullable).toList(),
                    content.website(), content.actors().stream().map(ActorShare::name).toList(), content.communes());
        }
    }

    /** Why they may be one, the strongest reason first; none where they are not likely to be. */
    public static Set<Reason> reasons(Traits one, Traits other) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean sameActor = one.actors().stream()
                .anyMatch(actor -> other.actors().stream().anyMatch(known -> likeness(actor, known) >= SAME_NAME));
        boolean samePlace = !Collections.disjoint(one.communes(), other.communes());
        boolean elsewhere = !samePlace && !one.communes().isEmpty() && !other.communes().isEmpty();
        double name = one.names().stream().flatMapToDouble(
                here -> other.names().stream().mapToDouble(there -> likeness(here, there))).max().orElse(0);
        if (site(one.website()).filter(address -> site(other.website()).filter(address::equals).isPresent())
                .isPresent()) {
            reasons.add(Reason.SITE);
        }
        if (elsewhere ? name > SHORT_NAME : name >= SAME_NAME || name >= NEAR_NAME && (samePlace || sameActor)) {
            reasons.add(Reason.NAME);
        }
        if (sameActor && samePlace) {
            reasons.add(Reason.ACTOR_AND_PLACE);
        }
        return reasons;
    }

    /** Words of which likely twins have one in common, misspelt by a letter or two: what they are looked for by. */
    public static Set<String> keys(Traits traits) {
        return Stream.of(traits.names().stream().flatMap(Twins::names).flatMap(
                name -> Stream.concat(told(name).stream(), Stream.of(initials(name), String.join("", told(name))))),
                traits.actors().stream().flatMap(Twins::names).flatMap(actor -> told(actor).stream()),
                site(traits.website()).stream()).flatMap(Function.identity())
                .filter(key -> key.length() >= SHORTEST_INITIALS).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How alike two names are, from 0 to 1; what stands in brackets or behind a dash is another name. */
    private static double likeness(String one, String other) {
        return names(one).flatMap(here -> names(other).map(there -> likeness(here, there)))
                .max(Double::compare).orElse(0.0);
    }

    private static Stream<List<String>> names(String name) {
        Matcher bracket = BRACKETS.matcher(name);
        List<String> within = bracket.results().map(found -> found.group(1)).toList();
        String whole = bracket.replaceAll(" ");
        return Stream.of(Stream.of(whole), within.stream(), DASH.splitAsStream(whole)).flatMap(Function.identity())
                .map(Twins::words).filter(words -> !words.isEmpty()).distinct();
    }

    private static double likeness(List<String> one, List<String> other) {
        List<String> here = told(one);
        List<String> there = told(other);
        if (Set.copyOf(here).equals(Set.copyOf(there))) {
            return 1;
        }
        String inOne = String.join("", here);
        String otherInOne = String.join("", there);
        boolean shortened = isInitialsOf(one, other) || isInitialsOf(other, one) || isWithin(here, there)
                || isWithin(there, here) || isRunOf(inOne, there) || isRunOf(otherInOne, here);
        return Stream.of(LIKENESS.getDistance(inOne, otherInOne), shortened ? SHORT_NAME : 0, shared(here, there))
                .mapToDouble(Number::doubleValue).max().orElse(0);
    }

    /** Of names that have half of their words in common, however these are spelt, a long one among them: just near. */
    private static double shared(List<String> one, List<String> other) {
        List<String> fewer = one.size() <= other.size() ? one : other;
        List<String> more = one.size() <= other.size() ? other : one;
        List<String> shared = fewer.stream().filter(word -> more.stream().anyMatch(known -> isForm(word, known)))
                .toList();
        return shared.size() * 2 >= fewer.size() && shared.stream().anyMatch(word -> word.length() >= LONG_WORD)
                ? NEAR_NAME
                : 0;
    }

    /** Whether two words are one, misspelt or with another ending. */
    private static boolean isForm(String one, String other) {
        return one.equals(other) || Math.min(one.length(), other.length()) >= LONG_WORD
                && LIKENESS.getDistance(one, other) >= SAME_WORD;
    }

    /** Whether some words that follow each other are that one, written together: Be Code. */
    private static boolean isRunOf(String inOne, List<String> words) {
        return inOne.length() >= SHORTEST_WORD && IntStream.range(0, words.size()).anyMatch(from -> IntStream
                .rangeClosed(from + 1, words.size()).anyMatch(to -> String.join("", words.subList(from, to))
                        .equals(inOne)));
    }

    private static boolean isInitialsOf(List<String> initials, List<String> words) {
        return initials.size() == 1 && initials.getFirst().length() >= SHORTEST_INITIALS
                && initials(words).equals(initials.getFirst());
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** One long word that is a name by itself, or several words, all of which the other has too. */
    private static boolean isWithin(List<String> few, List<String> many) {
        return few.size() < many.size() && many.containsAll(few)
                && (few.size() > 1 || few.getFirst().length() >= SHORTEST_WORD);
    }

    /** The words that tell something; all of them where none does. */
    private static List<String> told(List<String> words) {
        List<String> told = words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        return told.isEmpty() ? words : told;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}",
                "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The page itself: neither how it is asked for, nor in which language, nor a slash at its end makes it another. */
    private static Optional<String> site(@Nullable String website) {
        try {
            URI address = URI.create(website == null ? "" : website.strip());
            return Optional.ofNullable(address.getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") + LANGUAGE_FOLDER
                            .matcher(Optional.ofNullable(address.getPath()).orElse("")).replaceFirst("")
                            .replaceFirst("/+$", "")
                            + Optional.ofNullable(address.getQuery()).map(query -> "?" + query).orElse(""));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
