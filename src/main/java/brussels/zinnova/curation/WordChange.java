package brussels.zinnova.curation;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Some words of a text, and whether the other one has them too.
 *
 * @param same whether they stand in both
 */
record WordChange(String words, boolean same) {

    /** A text word by word against another one: its own words, in order, all of them. */
    static List<WordChange> in(String text, String other) {
        List<String> words = words(text);
        List<WordChange> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(words, words(other)).getDeltas()) {
            add(parts, words.subList(at, delta.getSource().getPosition()), true);
            add(parts, delta.getSource().getLines(), false);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, words.subList(at, words.size()), true);
        return parts;
    }

    /** Each word with the space behind it, so that they make the text again. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<WordChange> parts, List<String> words, boolean same) {
        if (!words.isEmpty()) {
            parts.add(new WordChange(String.join("", words), same));
        }
    }
}
