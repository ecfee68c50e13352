package brussels.zinnova.opendata;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.innovation.Point;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.SpreadsheetCell;
import brussels.zinnova.vocabulary.Scheme;

/**
 * A column of the table of innovations: its name, and what stands in it. {@link SpreadsheetCell} says how lists are
 * written.
 *
 * @param name of the column, with its language behind it where it has one
 * @param subject the end of the key of the message that explains it, the same for all languages
 */
record CsvColumn(String name, String subject, BiFunction<PublishedInnovation, Addresses, @Nullable Object> value) {

    private static final List<CsvColumn> BEFORE_TEXTS = List.of(
            one("id", PublishedInnovation::id), new CsvColumn("uri", "uri", (one, at) -> at.id(one.id())),
            one("slug", PublishedInnovation::slug), one("revision", PublishedInnovation::revision),
            one("original_language", one -> one.originalLanguage().code()));

    private static final List<CsvColumn> AFTER_TEXTS = List.of(
            one("challenges", one -> SpreadsheetCell.list(one.codes(Scheme.CHALLENGE).stream())),
            one("values", one -> SpreadsheetCell.list(one.codes(Scheme.VALUE).stream())),
            one("approaches", one -> SpreadsheetCell.list(one.codes(Scheme.APPROACH).stream())),
            one("communes", one -> SpreadsheetCell.list(one.codes(Scheme.COMMUNE).stream())),
            one("region_wide", PublishedInnovation::regionWide),
            one("address", PublishedInnovation::address), one("postal_code", PublishedInnovation::postalCode),
            one("latitude", one -> point(one, Point::latitude)), one("longitude", one -> point(one, Point::longitude)),
            one("stage", one -> SpreadsheetCell.list(one.codes(Scheme.STAGE).stream())),
            one("started_year", PublishedInnovation::startedYear), one("ended_year", PublishedInnovation::endedYear),
            one("actors", one -> SpreadsheetCell.list(one.actors().stream().map(actor -> actor.name()))),
            one("actor_slugs", one -> SpreadsheetCell.list(one.actors().stream().map(actor -> actor.slug()))),
            one("actor_kinds", one -> SpreadsheetCell.list(one.actors().stream().map(actor -> actor.kind()))),
            one("actor_roles", one -> SpreadsheetCell.list(one.actors().stream().map(actor -> actor.role().code()))),
            one("website", PublishedInnovation::website),
            one("sources", one -> SpreadsheetCell.list(one.sources().stream())),
            one("first_published", PublishedInnovation::firstPublished),
            one("content_changed", PublishedInnovation::contentChanged),
            one("verified_on", PublishedInnovation::verifiedOn),
            new CsvColumn("licence", "licence", (one, at) -> at.licence()));

    /** All columns in the order of the table. */
    static final List<CsvColumn> ALL = Stream.of(BEFORE_TEXTS.stream(),
            Stream.of(Language.values()).flatMap(CsvColumn::texts), AFTER_TEXTS.stream()).flatMap(Function.identity())
            .toList();

    /** What stands in it, as no spreadsheet takes it for a formula. */
    String cell(PublishedInnovation innovation, Addresses addresses) {
        Object content = value.apply(innovation, addresses);
        return content == null ? "" : SpreadsheetCell.neutral(content.toString());
    }

    private static CsvColumn one(String name, Function<PublishedInnovation, @Nullable Object> value) {
        return new CsvColumn(name, name, (innovation, addresses) -> value.apply(innovation));
    }

    private static Stream<CsvColumn> texts(Language language) {
        return Stream.of(text("name", language, PublishedInnovation::name),
                text("tagline", language, PublishedInnovation::tagline),
                text("answer", language, PublishedInnovation::answer),
                text("need", language, PublishedInnovation::need),
                text("impact", language, PublishedInnovation::impact),
                text("participation", language, PublishedInnovation::participation),
                in(language, "recognitions",
                        one -> SpreadsheetCell.list(one.recognitions().stream().map(text -> text.in(language))
                                .flatMap(Stream::ofNullable))),
                in(language, "translation", one -> one.statuses().containsKey(language)
                        ? one.statuses().get(language).code()
                        : null),
                new CsvColumn("page_" + language.code(), "page",
                        (one, at) -> at.page(language, "/innovations/" + one.slug())));
    }

    private static CsvColumn text(String name, Language language,
            Function<PublishedInnovation, LocalizedText> text) {
        return in(language, name, one -> text.apply(one).in(language));
    }

    private static CsvColumn in(Language language, String name,
            Function<PublishedInnovation, @Nullable Object> value) {
        return new CsvColumn(name + "_" + language.code(), name, (innovation, addresses) -> value.apply(innovation));
    }

    private static @Nullable Object point(PublishedInnovation innovation, Function<Point, Object> ordinate) {
        Point point = innovation.point();
        return point == null ? null : ordinate.apply(point);
    }
}
