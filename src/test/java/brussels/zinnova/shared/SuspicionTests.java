package brussels.zinnova.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks as if a machine had sent it, and what people write. */
class SuspicionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Des vélos à emprunter entre voisins.                                   | ''",
            "Zie ook https://fietsbieb.example.                                     | ''",
            "De 5 < 6 leden > 3; [sic] a < b.                                  | ''",
            "Un mot grec, Ευρώπη, dans une phrase française.                        | ''",
            "See https://a.example and http://b.example                             | links",
            "See www.a.example, HTTP://b.example                                    | links",
            "<a href=x>casino</a>                                                   | markup",
            "[url=x]casino[/url]                                                    | markup",
            "<script>alert(1)</script>                                              | markup",
            "Лучшее онлайн казино на русском языке                                  | letters",
            "最好的在线赌场最好的在线赌场最好的在线赌场                                | letters",
            "<b>Лучшее онлайн казино</b> http://a.example http://b.example           | links markup letters"})
    void aTextIsSuspectedOfWhatIsInIt(String tagline, String suspicions) {
        assertThat(Suspicion.in(List.of("Vélothèque", tagline)))
                .isEqualTo(suspicions.isEmpty()
                        ? Set.of()
                        : Stream.of(suspicions.split(" ")).map(Suspicion::of).collect(Collectors.toSet()));
        assertThat(Arrays.stream(Suspicion.values()).map(Suspicion::code)).doesNotHaveDuplicates();
    }
}
