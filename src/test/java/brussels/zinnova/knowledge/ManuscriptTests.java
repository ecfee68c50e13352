package brussels.zinnova.knowledge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ManuscriptTests {

    @Test
    void keepsWhatIsThereToBeRead() {
        assertThat(html("## Title\n\nA *word*, a **point** and <span lang=\"fr\">un mot</span>.\n\n1. one\n\n> said"))
                .isEqualToNormalizingNewlines("""
                        <h2>Title</h2>
                        <p>A <em>word</em>, a <strong>point</strong> and <span lang="fr">un mot</span>.</p>
                        <ol><li>one</li></ol>
                        <blockquote>
                        <p>said</p>
                        </blockquote>
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<p onclick=\"alert(1)\">words</p>",
            "[words](javascript:alert(1))", "<a href=\"javascript:alert(1)\">words</a>",
            "<img src=\"x\" onerror=\"alert(1)\">", "<iframe src=\"https://example.org\"></iframe>",
            "<p style=\"color:red\">words</p>", "<svg><script>alert(1)</script></svg>", "[words](data:text/html,alert)",
            "<span lang=\"xx\" onclick=\"alert(1)\">words</span>"})
    void leavesNothingThatActs(String markdown) {
        assertThat(html(markdown)).doesNotContainIgnoringCase("script", "alert", "onclick", "onerror", "style", "src",
                "iframe", "href", "lang");
    }

    @Test
    void hasNoHeadingAboveThoseOfItsPage() {
        assertThat(html("# Title")).doesNotContain("<h1").contains("Title");
    }

    @Test
    void readsItsFrontMatter() {
        Manuscript manuscript = Manuscript.of("""
                ---
                title: "L’innovation : une histoire"
                deck_sections: [11, 12]
                source: "Deck “<span lang='fr' onclick='alert(1)'>L’innovation</span>”, section 1"
                ---

                Words.
                """);
        assertThat(manuscript.fact("title")).isEqualTo("L’innovation : une histoire");
        assertThat(manuscript.fact("deck_sections")).isEqualTo("[11, 12]");
        assertThat(manuscript.phrase("source")).isEqualTo("Deck “<span lang=\"fr\">L’innovation</span>”, section 1");
        assertThat(manuscript.html()).isEqualTo("<p>Words.</p>\n");
        assertThatIllegalStateException().isThrownBy(() -> manuscript.fact("order")).withMessageContaining("order");
    }

    private static String html(String markdown) {
        return Manuscript.of(markdown).html();
    }
}
