package brussels.zinnova.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a table as some spreadsheet wrote it: in whatever encoding, with whatever separator. */
final class CsvText {

    /** What is most frequent in the first line separates the cells. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** How some spreadsheets tell each other what separates the cells. */
    private static final Pattern TOLD = Pattern.compile("(?i)\\A\"?sep=([,;|\\t])\"?(?=\\R)");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvText() {}

    /**
     * Bytes as text: as their mark says, else UTF-8 where they are, else what older spreadsheets write in Western Europe.
     *
     * @throws UnreadableFileException if it is an archive, which workbooks are, or no text
     */
    static String decode(byte[] bytes) {
        if (startsWith(bytes, ZIP)) {
            throw new UnreadableFileException("zip");
        }
        String text = startsWith(bytes, UTF_8_MARK)
                ? new String(bytes, UTF_8_MARK.length, bytes.length - UTF_8_MARK.length, StandardCharsets.UTF_8)
                : marked(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFileException("binary");
        }
        if (text.isBlank()) {
            throw new UnreadableFileException("empty");
        }
        return text;
    }

    /** The table itself, with an empty line in place of what the file says of its separator. */
    static String table(String text) {
        return TOLD.matcher(text).replaceFirst("");
    }

    /** What separates the cells: what the file says itself, else what is most frequent in its first line. */
    static char separator(String text) {
        Matcher told = TOLD.matcher(text);
        if (told.lookingAt()) {
            return told.group(1).charAt(0);
        }
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> header.chars().filter(one -> one == separator).count()))
                .orElse(',');
    }

    private static String marked(byte[] bytes) {
        if (startsWith(bytes, new byte[]{(byte) 0xFF, (byte) 0xFE})
                || startsWith(bytes, new byte[]{(byte) 0xFE, (byte) 0xFF})) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
