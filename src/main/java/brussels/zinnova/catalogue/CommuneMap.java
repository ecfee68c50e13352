package brussels.zinnova.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.Shades.Band;
import brussels.zinnova.shared.Wording;

/**
 * The nineteen communes as a page draws them.
 *
 * @param height of a sheet that is {@link CommuneOutlines#WIDTH} wide
 * @param byInhabitants whether its shades and numbers say how many entries there are per inhabitant
 * @param legend what its shades stand for; empty where they say nothing
 */
public record CommuneMap(int height, List<Area> areas, List<Dot> dots, boolean byInhabitants, List<Band> legend) {

    /**
     * One commune.
     *
     * @param path its outline; {@code x} and {@code y} are where its number stands
     * @param count how many entries it has
     * @param rate the same per 10,000 inhabitants
     * @param shade as {@link Shades} numbers them
     * @param lit whether it is asked for, or one of the entry’s own
     * @param address where a press leads
     */
    record Area(PublishedTerm commune, String path, int x, int y, int count, double rate, int shade, boolean lit,
            @Nullable String address) {}

    /** Whether its communes can be pressed. */
    public boolean isLinked() {
        return areas.stream().anyMatch(area -> area.address() != null);
    }

    /** An entry that stands at one point. */
    record Dot(int x, int y, Wording name) {}
}
