package brussels.zinnova.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EnumeratedValue;

import brussels.zinnova.shared.Brussels;

/** How often a reader is told what is new, at most. */
public enum Rhythm {

    /** In the morning. */
    DAILY("daily"),
    /** On Monday morning. */
    WEEKLY("weekly");

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @EnumeratedValue
    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }

    /** The rhythm of this code, if there is one. */
    static Optional<Rhythm> of(String code) {
        return Stream.of(values()).filter(rhythm -> rhythm.code.equals(code)).findFirst();
    }

    /** The first moment after that one at which a reader may be told: seven in the morning, by the clocks of Brussels. */
    Instant after(Instant moment) {
        ZonedDateTime now = moment.atZone(Brussels.ZONE);
        ZonedDateTime morning = now.with(MORNING);
        ZonedDateTime next = morning.isAfter(now) ? morning : morning.plusDays(1);
        return (this == DAILY ? next : next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))).toInstant();
    }
}
