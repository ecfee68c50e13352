package brussels.zinnova.browser;

import java.util.List;

import com.microsoft.playwright.Page;

/** What HTML CodeSniffer rejects: its errors by the techniques of WCAG 2.1, levels A and AA. Its version is 2.5.1. */
final class CodeSniffer {

    private static final PageScript SCRIPT = new PageScript("HTMLCS", "/htmlcs/HTMLCS.js");

    /** The texts of some of its rules are missing, and it fails instead of telling them. */
    private static final String ERRORS = """
            () => new Promise((done, failed) => {
                const text = HTMLCS.getTranslation;
                HTMLCS.getTranslation = key => text.call(HTMLCS, key) ?? key;
                HTMLCS.process('WCAG2AA', document, () => done(HTMLCS.getMessages().filter(one => one.type === HTMLCS.ERROR)
                    .map(one => `${one.code}: ${one.element.outerHTML?.slice(0, 160)} ${one.msg}`)), failed);
            })""";

    private CodeSniffer() {}

    /** Puts it into whatever the page opens next. */
    static void precede(Page page) {
        SCRIPT.precede(page);
    }

    /** One line for each error: the technique, the element, what is wrong. */
    static List<String> errors(Page page) {
        SCRIPT.runIn(page);
        return ((List<?>) page.evaluate(ERRORS)).stream().map(String::valueOf).toList();
    }
}
