package brussels.zinnova.innovation;

import java.util.List;
import java.util.SequencedSet;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;

/** Copies of a content that differ from it in one part. */
final class Changes {

    private Changes() {}

    static InnovationContent originalLanguage(InnovationContent c, Language language) {
        return new InnovationContent(language, c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(), c.stage(),
                c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(), c.challenges(),
                c.values(), c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent tagline(InnovationContent c, String tagline) {
        return new InnovationContent(c.originalLanguage(),
                new InnovationTexts(c.fr().name(), tagline, c.fr().answer(), c.fr().need(), c.fr().impact(),
                        c.fr().participation()),
                c.nl(), c.en(), c.startedYear(), c.endedYear(), c.stage(), c.communes(), c.regionWide(), c.address(),
                c.postalCode(), c.point(), c.website(), c.challenges(), c.values(), c.approaches(), c.actors(),
                c.recognitions(), c.sources());
    }

    static InnovationContent dutch(InnovationContent c, InnovationTexts dutch) {
        return new InnovationContent(c.originalLanguage(), c.fr(),
                dutch, c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(),
                c.challenges(), c.values(), c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent ended(InnovationContent c, int year) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), year, c.stage(),
                c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(), c.challenges(),
                c.values(), c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent place(InnovationContent c, SequencedSet<String> communes, boolean regionWide) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), communes, regionWide, c.address(), c.postalCode(), c.point(), c.website(), c.challenges(),
                c.values(), c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent website(InnovationContent c, String website) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), website,
                c.challenges(), c.values(), c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent challenges(InnovationContent c, SequencedSet<String> challenges) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(),
                challenges, c.values(), c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent values(InnovationContent c, SequencedSet<String> values) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(),
                c.challenges(), values, c.approaches(), c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent approaches(InnovationContent c, SequencedSet<String> approaches) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(),
                c.challenges(), c.values(), approaches, c.actors(), c.recognitions(), c.sources());
    }

    static InnovationContent recognitions(InnovationContent c, List<LocalizedText> recognitions) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(),
                c.challenges(), c.values(), c.approaches(), c.actors(), recognitions, c.sources());
    }

    static InnovationContent sources(InnovationContent c, List<String> sources) {
        return new InnovationContent(c.originalLanguage(), c.fr(), c.nl(), c.en(), c.startedYear(), c.endedYear(),
                c.stage(), c.communes(), c.regionWide(), c.address(), c.postalCode(), c.point(), c.website(),
                c.challenges(), c.values(), c.approaches(), c.actors(), c.recognitions(), sources);
    }
}
