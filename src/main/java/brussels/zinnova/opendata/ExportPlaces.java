package brussels.zinnova.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import brussels.zinnova.web.OverloadedException;

/** Who reads a whole file on this node: each keeps a thread for as long as its line is slow, so there are only some places. */
@Component
class ExportPlaces {

    private static final int MOST = 8;

    /** One visitor, however slow, leaves room for others. */
    private static final int OF_A_VISITOR = 2;

    private final Map<String, Integer> taken = new HashMap<>();

    ExportPlaces() {}

    /**
     * Takes a place, which must be given back.
     *
     * @throws ProblemException if that visitor has theirs already
     * @throws OverloadedException if there is none
     */
    synchronized void take(String visitor) {
        if (taken.getOrDefault(visitor, 0) >= OF_A_VISITOR) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "busy", List.of());
        }
        if (taken.values().stream().mapToInt(Integer::intValue).sum() >= MOST) {
            throw new OverloadedException("exports");
        }
        taken.merge(visitor, 1, Integer::sum);
    }

    /** Gives back what {@link #take} gave. */
    synchronized void giveBack(String visitor) {
        taken.computeIfPresent(visitor, (name, places) -> places > 1 ? places - 1 : null);
    }
}
