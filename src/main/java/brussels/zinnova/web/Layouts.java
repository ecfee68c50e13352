package brussels.zinnova.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import brussels.zinnova.shared.Language;

/** Makes the {@link Layout} of a page. */
@Component
class Layouts {

    private final SiteProperties site;
    private final ObjectProvider<ResourceUrlProvider> assets;

    Layouts(SiteProperties site, ObjectProvider<ResourceUrlProvider> assets) {
        this.site = site;
        this.assets = assets;
    }

    /**
     * @param path the page’s path behind its language: empty for home, else beginning with a slash
     * @param query its query as it came, empty for none
     */
    Layout of(Language language, String path, String query) {
        return new Layout(language, path, query, site, this::asset);
    }

    private String asset(String path) {
        String hashed = assets.getObject().getForLookupPath(path);
        return hashed == null ? path : hashed;
    }
}
