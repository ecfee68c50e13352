package brussels.zinnova.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import brussels.zinnova.shared.Language;

/**
 * A chapter as it was written, in Markdown: what its front matter says of it, and its text as HTML in which nothing is
 * left that a reader could not have wanted.
 */
record Manuscript(Map<String, List<String>> frontMatter, String html) {

    private static final List<Extension> EXTENSIONS = List.of(YamlFrontMatterExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** Words within a line, which may be in another language than the text around them. */
    private static final PolicyFactory PHRASES = new HtmlPolicyBuilder()
            .allowElements("em", "strong", "span", "a")
            .allowAttributes("lang").matching((element, attribute, code) -> Language.of(code).isPresent() ? code : null)
            .onElements("em", "strong", "span", "a")
            .allowUrlProtocols("https").allowAttributes("href").onElements("a")
            .toFactory();

    /** The title of the page is its only heading of the first level. */
    private static final PolicyFactory TEXT = PHRASES.and(new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "ul", "ol", "li", "blockquote").toFactory());

    static Manuscript of(String markdown) {
        Node document = PARSER.parse(markdown);
        YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
        document.accept(frontMatter);
        return new Manuscript(frontMatter.getData(), TEXT.sanitize(RENDERER.render(document)));
    }

    /**
     * What the front matter says.
     *
     * @throws IllegalStateException if it does not say it
     */
    String fact(String name) {
        return Optional.ofNullable(frontMatter.get(name)).flatMap(values -> values.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("The front matter of a chapter has no " + name));
    }

    /** What the front matter says, where that is Markdown too: HTML of one line. */
    String phrase(String name) {
        return PHRASES.sanitize(RENDERER.render(PARSER.parse(fact(name)))).strip();
    }
}
