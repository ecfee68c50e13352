package brussels.zinnova.alert;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When readers are told what is new, by the clocks of Brussels. */
class RhythmTests {

    @ParameterizedTest(name = "{2}")
    @CsvSource({"2026-01-14T05:59:59Z, 2026-01-14T06:00:00Z, before seven in winter it is today",
            "2026-01-14T06:00:00Z, 2026-01-15T06:00:00Z, at seven it is tomorrow",
            "2026-07-14T04:59:59Z, 2026-07-14T05:00:00Z, seven in summer is an hour earlier",
            "2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z, across the change of the clocks it stays seven"})
    void everyDay(Instant moment, Instant expected, String what) {
        assertThat(Rhythm.DAILY.after(moment)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({"2026-01-14T12:00:00Z, 2026-01-19T06:00:00Z, on a Wednesday it is next Monday",
            "2026-01-19T05:59:59Z, 2026-01-19T06:00:00Z, early on a Monday it is today",
            "2026-01-19T06:00:00Z, 2026-01-26T06:00:00Z, later on a Monday it is a week on",
            "2026-10-24T12:00:00Z, 2026-10-26T06:00:00Z, across the change of the clocks it stays seven"})
    void everyWeek(Instant moment, Instant expected, String what) {
        assertThat(Rhythm.WEEKLY.after(moment)).as(what).isEqualTo(expected);
    }
}
