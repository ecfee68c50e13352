package brussels.zinnova.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.shared.SpreadsheetCell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables of any spreadsheet are read, and what is none is told apart. */
class CsvTextTests {

    private static final String TABLE = "name;slug\n\"Vélo; cargo\";velo\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void everyEncodingOfSpreadsheetsIsRead(String charset) {
        assertThat(CsvText.decode(TABLE.getBytes(Charset.forName(charset)))).isEqualTo(TABLE);
        assertThat(CsvText.decode(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorOfSpreadsheetsIsRead(String separator) {
        FileTable table = FileTable.read("Name" + separator + " slug " + separator + "colour\nA" + separator + "a"
                + separator + "red\n\n" + separator + separator + "\n\"B\nb\"" + separator + "b\n");
        assertThat(table.unknown()).containsExactly("colour");
        assertThat(table.rows()).extracting(row -> row.cells().get("name")).containsExactly("A", "B\nb");
        assertThat(table.rows()).extracting(FileTable.Row::line).containsExactly(2L, 5L);
    }

    @Test
    void whatIsNoTableIsToldApart() {
        assertRefused("zip", new byte[]{'P', 'K', 3, 4, 0, 0});
        assertRefused("binary", new byte[]{'n', 0, 'm'});
        assertRefused("empty", " \n ".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FileTable.read("name,slug\n\"never closed\n")).hasMessage("malformed");
        assertThatThrownBy(() -> FileTable.read("name,Name\nA,B\n")).hasMessage("twice");
        assertThat(FileTable.read("name,slug\nA,a,surplus\nB,b,\n").rows()).extracting(FileTable.Row::surplus)
                .containsExactly(true, false);
        assertThatThrownBy(() -> FileTable.read("<html><body>\n")).hasMessage("header");
        assertThatThrownBy(() -> FileTable.read("sep=\"\nname,slug\nA,a\n")).hasMessage("header");
        assertThatThrownBy(() -> FileTable.read("name\n" + "x\n".repeat(30_000))).hasMessage("lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@x", "'=x", "''=x", "plain", "＝1+1", "'quoted'", "",
            "a;=1+1", "a; =1", "a;'=1", "a\n=1+1\n-1\n- an item", "a\t@x", "=a;=b", "x;\"=1+1;y", "x;- 1+1"})
    void formulasAreNeutralAndComeBackAsTheyWere(String text) {
        assertThat(SpreadsheetCell.neutral(text).split("[;\\n\\t]")).as("cells, also with another separator")
                .noneMatch(cell -> cell.matches("(?s)[ \"]*([=+@]|-\\S).*"));
        assertThat(SpreadsheetCell.original(SpreadsheetCell.neutral(text))).isEqualTo(text);
    }

    @Test
    void noItemOfAListIsAFormulaEither() {
        String cell = Cells.of(listing("a", "=1", "'=2", "b;c")).get("sources");
        assertThat(cell).doesNotContain(";=").doesNotContain(";'=2");
        assertThat(Cells.items(String.valueOf(cell))).containsExactly("a", "=1", "'=2", "b;c");
    }

    private static InnovationDetails listing(String... sources) {
        InnovationContent content = InnovationMother.bikeLibrary("Atelier", "Voisins");
        return new InnovationDetails(UUID.randomUUID(), 1, InnovationState.PUBLISHED, null, null, new Slug("atelier"),
                content.with(null, content.actors(), List.of(sources)), null, null, Map.of());
    }

    private static void assertRefused(String code, byte[] bytes) {
        assertThatThrownBy(() -> CsvText.decode(bytes)).isInstanceOf(UnreadableFileException.class).hasMessage(code);
    }
}
