package brussels.zinnova;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.FormElement;

/** What a browser sends when a form is submitted. Immutable. */
public record Form(Map<String, List<String>> fields) {

    public static final Form EMPTY = new Form(Map.of());

    /** A form of a page as it stands there, filled as the page has filled it. */
    public static Form of(Answer page, String selector) {
        if (!(page.page().selectFirst(selector) instanceof FormElement form)) {
            throw new AssertionError("No form " + selector + " in " + page.body());
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.merge(field.key(), List.of(field.value()), Form::joined));
        return new Form(fields);
    }

    /** The same with these values in place of what the field had. */
    public Form with(String name, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.put(name, List.of(values));
        return new Form(changed);
    }

    public Form without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new Form(changed);
    }

    /** The only value of a field. */
    public String value(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new AssertionError(name + " is " + values + " in " + fields.keySet());
        }
        return values.getFirst();
    }

    /** As {@code application/x-www-form-urlencoded}. */
    public String encoded() {
        return fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(
                value -> encoded(field.getKey()) + "=" + encoded(value))).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }
}
