package brussels.zinnova;

import java.util.List;
import java.util.stream.Stream;

/** One address of every kind of public page, of those that a portal with the starter catalogue has. */
public final class PublicPages {

    /** An entry of the starter catalogue, written in French and translated into Dutch and English. */
    public static final String ENTRY = "/innovations/community-land-trust-bruxelles";

    public static final String CATALOGUE = "/innovations";

    /** Every kind, behind the language. */
    public static final List<String> KINDS = List.of("", CATALOGUE, CATALOGUE + "?sort=name&page=2",
            CATALOGUE + "?q=jardin&challenge=logement&commune=ixelles", CATALOGUE + "?q=xyzxyz", ENTRY,
            "/challenges/logement", "/challenges/population", "/values/solidarite", "/approaches/economie-sociale",
            "/communes/anderlecht", "/actors/community-land-trust-bruxelles", "/understand", "/understand/numerique",
            "/understand/economie-circulaire", "/understand/defis", "/map?by=name&challenge=logement", "/figures",
            "/data", "/data/api", "/contact", "/privacy", "/legal", "/accessibility", "/easy-to-read",
            "/how-we-decide");

    private PublicPages() {}

    /** Every kind in each of the three languages. */
    public static Stream<String> inEveryLanguage() {
        return Stream.of("/fr", "/nl", "/en").flatMap(language -> KINDS.stream().map(kind -> language + kind));
    }
}
