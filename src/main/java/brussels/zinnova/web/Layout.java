package brussels.zinnova.web;

import java.util.List;
import java.util.function.UnaryOperator;

import brussels.zinnova.shared.Language;

/** What the frame around a page knows: its language, its own address, and the addresses of what it refers to. */
public final class Layout {

    private final Language language;
    private final String path;
    private final String query;
    private final SiteProperties site;
    private final UnaryOperator<String> assets;

    Layout(Language language, String path, String query, SiteProperties site, UnaryOperator<String> assets) {
        this.language = language;
        this.path = path;
        this.query = query;
        this.site = site;
        this.assets = assets;
    }

    /** The page’s language. */
    public Language language() {
        return language;
    }

    /** The three languages, in the order of the switcher. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** What the settings say of the portal and who runs it. */
    public SiteProperties site() {
        return site;
    }

    /** The absolute address of the portal itself. */
    public String root() {
        return site.publicUrl() + "/";
    }

    /** The absolute address of a path and query of the portal. */
    public String absolute(String address) {
        return site.publicUrl() + address;
    }

    /** An address of the portal in the page’s language. */
    public String to(String target) {
        return "/" + language.code() + target;
    }

    /** Whether the page is that part of the portal or within it. */
    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Whether it is where the portal begins, to which its address without a language leads. */
    public boolean isHome() {
        return path.isEmpty();
    }

    /** Whether only its link opens the page. */
    public boolean isPrivate() {
        return PrivatePage.ROOTS.stream().anyMatch(root -> isIn("/" + root));
    }

    /** This very page in another language. */
    public String in(Language other) {
        return "/" + other.code() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /**
     * The absolute address that this page should be known by in a language.
     *
     * @param canonicalQuery what of the query makes it another page; empty for nothing
     */
    public String canonical(Language version, String canonicalQuery) {
        return site.publicUrl() + "/" + version.code() + path + (canonicalQuery.isEmpty() ? "" : "?" + canonicalQuery);
    }

    /** The address of a static file, with the hash of its content in it, so that browsers may keep it for ever. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** The address of one icon of the sprite. */
    public String icon(String name) {
        return asset("/img/icons.svg") + "#" + name;
    }
}
