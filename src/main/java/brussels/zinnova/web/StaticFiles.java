package brussels.zinnova.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts, fonts and pictures. Pages refer to them by addresses with the hash of their content, which browsers keep for
 * ever; under their plain names they are asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final List<String> FOLDERS = List.of("css/", "fonts/", "img/", "js/");
    /** Where its webjar keeps the one script that is not our own; the version is the build’s business. */
    private static final String HTMX = "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";
    private static final String HASHED = "{file:.+-[0-9a-f]{32}\\.[a-z0-9]+}";

    private final WebProperties.Resources resources;

    StaticFiles(WebProperties properties) {
        this.resources = properties.getResources();
    }

    /** @throws IllegalStateException if the script is not there, or twice */
    private static Resource htmxFolder() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(HTMX);
            if (found.length != 1) {
                throw new IllegalStateException(HTMX + " is there " + found.length + " times");
            }
            return found[0].createRelative("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS) {
            serve(registry, folder, HASHED, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
            serve(registry, folder, "**", CacheControl.noCache());
        }
        // Browsers ask for it by this name where no page tells them of another.
        registry.addResourceHandler("/favicon.ico").addResourceLocations(resources.getStaticLocations())
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private void serve(ResourceHandlerRegistry registry, String folder, String files, CacheControl kept) {
        registry.addResourceHandler("/" + folder + files)
                .addResourceLocations(
                        Stream.of(resources.getStaticLocations()).map(location -> location + folder)
                                .toArray(String[]::new))
                .addResourceLocations(folder.equals("js/") ? new Resource[]{htmxFolder()} : new Resource[0])
                .setCacheControl(kept).resourceChain(resources.getChain().isCache())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new SheetBundles());
    }
}
