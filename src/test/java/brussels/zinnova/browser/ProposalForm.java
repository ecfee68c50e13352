package brussels.zinnova.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import brussels.zinnova.shared.Language;

/** The fields of an innovation told in a language, on the public form and at the desk. */
record ProposalForm(Page page, Language language) {

    static final String TAGLINE = "Des vélos cargo à emprunter entre voisins.";

    /** The public form. */
    ProposalForm open() {
        page.navigate("/" + language.code() + "/submit");
        return this;
    }

    /** Fills whatever must be filled, without mistakes. */
    void fill(String name) {
        field("name").fill(name);
        text("tagline").fill(TAGLINE);
        text("answer").fill("Une réponse.");
        text("need").fill("Un besoin.");
        text("impact").fill("Un effet.");
        box("challenges", "mobilite").check();
        box("values", "solidarite").check();
        text("participation").fill("Une participation.");
        field("actorName").fill("Les amis de " + name);
        field("actorKind").selectOption("asbl");
        box("communes", "forest").check();
        field("startedYear").fill("2020");
        field("contactEmail").fill("ines@example.org");
        field("consent").check();
    }

    int send() {
        return Sending.by(sendButton());
    }

    Locator sendButton() {
        return page.locator(".form__end [type=submit]:not([formaction])");
    }

    /** Keeps it for later. */
    int keep() {
        return Sending.by(page.locator(".form__end [formaction]"));
    }

    Locator field(String id) {
        return page.locator("#" + id);
    }

    /** A text in the language that the innovation is told in. */
    Locator text(String name) {
        return text(language, name);
    }

    Locator text(Language other, String name) {
        return field(other.code() + "-" + name);
    }

    Locator box(String name, String code) {
        return page.locator("input[name=" + name + "][value=" + code + "]");
    }

    /** What is wrong, on top. */
    Locator summary() {
        return field("summary");
    }

    Locator problems() {
        return summary().locator("a");
    }
}
