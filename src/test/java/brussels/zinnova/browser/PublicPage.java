package brussels.zinnova.browser;

import brussels.zinnova.shared.Language;

/** One page of each kind that a visitor may meet, on the starter catalogue. */
enum PublicPage {

    HOME("home", ""),
    CATALOGUE("catalogue", "/innovations"),
    LAST_PAGE("last page of the catalogue", "/innovations?page=3"),
    FILTERED("catalogue with filters", "/innovations?challenge=logement&commune=forest&value=solidarite"),
    SEARCHED("catalogue with words and an unknown filter", "/innovations?q=wonen&challenge=nowhere"),
    EMPTY("catalogue without results", "/innovations?q=velo&challenge=logement&commune=ganshoren"),
    CORRECTED("catalogue with a corrected word and sentences", "/innovations?q=logemant+zzzzzz"),
    MAP("map", "/map?challenge=logement&by=inhabitants"),
    FIGURES("figures", "/figures"),
    DATA("open data", "/data"),
    DATA_API("programming interface", "/data/api"),
    EMBEDDED_LIST("list for other sites", "/embed/innovations?challenge=logement&accent=green"),
    EMBEDDED_MAP("map for other sites", "/embed/map?accent=red"),
    EMBEDDED_ENTRY("entry for other sites", "/embed/innovations/zinneke?accent=purple"),
    CONTACT("contact", "/contact"),
    PRIVACY("privacy", "/privacy"),
    LEGAL("legal notice", "/legal"),
    ACCESSIBILITY("accessibility statement", "/accessibility"),
    EASY("easy to read", "/easy-to-read"),
    DECIDE("how we decide", "/how-we-decide"),
    ENTRY("entry", "/innovations/calico-forest"),
    RECOGNISED_ENTRY("entry with a prize", "/innovations/community-land-trust-bruxelles"),
    ENDED_ENTRY("entry that has ended", "/innovations/see-u-usquare"),
    CHALLENGE("challenge", "/challenges/transition-ecologique"),
    PRESSURE("pressure", "/challenges/services-collectifs"),
    VALUE("value", "/values/solidarite"),
    APPROACH("approach", "/approaches/experimentation-sociale"),
    COMMUNE("commune", "/communes/molenbeek-saint-jean"),
    ACTOR("actor with a long name",
            "/actors/" + StarterEntry.of("coopcity").actor()),
    UNDERSTAND("chapters", "/understand"),
    CHART("chapter with a chart", "/understand/numerique"),
    LOOP("chapter with a loop", "/understand/economie-circulaire"),
    TILES("chapter with tiles", "/understand/defis"),
    SUBMIT("form", "/submit"),
    NOT_FOUND("missing page", "/innovations/nowhere");

    private final String words;
    private final String path;

    PublicPage(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /** Its address in a language, relative to the portal. */
    String in(Language language) {
        return "/" + language.code() + path;
    }

    int status() {
        return this == NOT_FOUND ? 404 : 200;
    }

    @Override
    public String toString() {
        return words;
    }
}
