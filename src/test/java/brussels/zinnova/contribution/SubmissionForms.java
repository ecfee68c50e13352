package brussels.zinnova.contribution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;

/** Forms as whoever proposes an innovation fills them. */
public final class SubmissionForms {

    private static final Set<String> ADDED = Set.of("key", "draft", "version", "contactEmail", "consent");

    private SubmissionForms() {}

    /** The form of a language as it is given out. */
    public static Form empty(int port, String language) {
        return of(new Visitor(port).read("/" + language + "/submit"));
    }

    /**
     * Sends a proposal and confirms it as the mail asks for.
     *
     * @return the address of its private page
     */
    public static String send(int port, String language, String name) {
        String page = new Visitor(port).post("/" + language + "/submit", filled(port, language, name))
                .header("Location");
        new Visitor(port).post(PostOffice.link(name), Form.EMPTY);
        return page;
    }

    /** The form that is on a page. */
    public static Form of(Answer page) {
        return Form.of(page, "form.form");
    }

    /** What is filled of it, in whatever order, without what the page or its sender adds. */
    public static Map<String, Set<String>> told(Form form) {
        return form.fields().entrySet().stream().filter(field -> !ADDED.contains(field.getKey()))
                .filter(field -> !field.getValue().equals(List.of("")))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Set.copyOf(field.getValue())));
    }

    /** A form with nothing wrong in it, freshly given out; no two of other names resemble each other. */
    public static Form filled(int port, String language, String name) {
        return empty(port, language).with("name", name).with(language + ".tagline", "En une phrase – in één zin")
                .with(language + ".answer", "La réponse nouvelle").with(language + ".need", "Le besoin")
                .with(language + ".impact", "L’impact").with(language + ".participation", "La participation")
                .with("challenges", "logement", "sante").with("values", "solidarite")
                .with("actorName", "Les amis de " + name).with("actorKind", "asbl").with("communes", "forest", "uccle")
                .with("startedYear", "2019").with("stage", "experiment")
                .with("website",
                        "https://" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ".example.org")
                .with("contactEmail", "jardins.secret@example.org").with("consent", "true");
    }
}
