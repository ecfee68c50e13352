package brussels.zinnova;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves on. */
public final class MovedClock extends Clock {

    private final Clock start;
    private volatile Duration moved = Duration.ZERO;

    public MovedClock(Clock start) {
        this.start = start;
    }

    /** Lets that time pass. */
    public void move(Duration time) {
        moved = moved.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return start.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return start.instant().plus(moved);
    }
}
