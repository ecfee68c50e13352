package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.innovation.Point;

/**
 * The nineteen communes drawn flat: their outlines (Statbel, open statistical sectors) on a sheet {@link #WIDTH} wide,
 * north up, a degree of longitude shortened as it is at the latitude of Brussels.
 */
@Component
class CommuneOutlines {

    static final int WIDTH = 1000;
    private static final int MARGIN = 10;
    private static final String FILE = "map/communes.geojson";

    /** @param path an SVG path of all its parts, for the rule {@code evenodd}; {@code x} and {@code y} are its middle */
    record Outline(String path, int x, int y) {}

    private final Map<String, Outline> outlines = new HashMap<>();
    private final double west;
    private final double north;
    private final double perLongitude;
    private final double perLatitude;
    private final int height;

    CommuneOutlines(JsonMapper json) {
        Map<String, List<List<Point>>> communes = new HashMap<>();
        read(json).get("features").forEach(feature -> communes.put(feature.get("properties").get("nis").asString(),
                rings(feature.get("geometry"))));
        List<Point> all = communes.values().stream().flatMap(List::stream).flatMap(List::stream).toList();
        west = all.stream().mapToDouble(Point::longitude).min().orElseThrow();
        north = all.stream().mapToDouble(Point::latitude).max().orElseThrow();
        double east = all.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = all.stream().mapToDouble(Point::latitude).min().orElseThrow();
        perLongitude = (WIDTH - 2 * MARGIN) / (east - west);
        perLatitude = perLongitude / Math.cos(Math.toRadians((north + south) / 2));
        height = (int) Math.ceil((north - south) * perLatitude) + 2 * MARGIN;
        communes.forEach((nis, rings) -> outlines.put(nis, outline(rings)));
    }

    private static JsonNode read(JsonMapper json) {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new IllegalStateException(FILE, missing);
        }
    }

    private static List<List<Point>> rings(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        Stream<JsonNode> polygons = geometry.get("type").asString().equals("Polygon")
                ? Stream.of(coordinates)
                : coordinates.valueStream();
        return polygons.flatMap(JsonNode::valueStream).map(ring -> ring.valueStream()
                .map(position -> new Point(position.get(1).asDouble(), position.get(0).asDouble())).toList()).toList();
    }

    /** The height of the sheet. */
    int height() {
        return height;
    }

    /**
     * The outline of a commune, by its code at Statbel.
     *
     * @throws IllegalArgumentException if there is no such commune
     */
    Outline of(String nis) {
        Outline outline = outlines.get(nis);
        if (outline == null) {
            throw new IllegalArgumentException("No outline of " + nis);
        }
        return outline;
    }

    int x(Point point) {
        return (int) Math.round((point.longitude() - west) * perLongitude) + MARGIN;
    }

    int y(Point point) {
        return (int) Math.round((north - point.latitude()) * perLatitude) + MARGIN;
    }

    /** A number stands best where its commune is widest, in the middle of the greatest circle that fits into it. */
    private Outline outline(List<List<Point>> rings) {
        String path = rings.stream().map(ring -> ring.stream().map(point -> x(point) + " " + y(point))
                .collect(Collectors.joining("L", "M", "Z"))).collect(Collectors.joining());
        Geometry largest = rings.stream().<Geometry>map(ring -> new GeometryFactory().createPolygon(ring.stream()
                .map(point -> new Coordinate(x(point), y(point))).toArray(Coordinate[]::new)))
                .max(Comparator.comparingDouble(Geometry::getArea)).orElseThrow();
        Coordinate middle = MaximumInscribedCircle.getCenter(largest, 1).getCoordinate();
        return new Outline(path, (int) Math.round(middle.x), (int) Math.round(middle.y));
    }
}
