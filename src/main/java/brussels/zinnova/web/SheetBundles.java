package brussels.zinnova.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Puts the style sheets that all pages have into one file, so that the first line is painted after one answer and not
 * after seven. What only some pages have stays a file of its own. Where those sheets are not there is no bundle.
 */
final class SheetBundles extends AbstractResourceResolver {

    private static final Map<String, List<String>> BUNDLES = Map.of(
            "public.css", List.of("tokens", "base", "prose", "layout", "controls", "tile", "card", "notice"),
            "curators.css", List.of("tokens", "base", "prose", "layout", "controls", "notice", "form", "desk"));

    @Override
    protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
            List<? extends Resource> locations, ResourceResolverChain chain) {
        List<String> names = BUNDLES.get(path);
        if (names == null) {
            return chain.resolveResource(request, path, locations);
        }
        List<Resource> sheets = names.stream()
                .flatMap(name -> Stream.ofNullable(chain.resolveResource(request, name + ".css", locations))).toList();
        return sheets.size() == names.size() ? bundle(path, sheets) : null;
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(String path, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return BUNDLES.containsKey(path) ? path : chain.resolveUrlPath(path, locations);
    }

    private static Resource bundle(String name, List<Resource> sheets) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        long lastModified = 0;
        try {
            for (Resource sheet : sheets) {
                try (InputStream content = sheet.getInputStream()) {
                    content.transferTo(all);
                }
                lastModified = Math.max(lastModified, sheet.lastModified());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Bundle(name, all.toByteArray(), lastModified);
    }

    /** A file that is nowhere but in memory. */
    private static final class Bundle extends ByteArrayResource {

        private final String name;
        private final long lastModified;

        Bundle(String name, byte[] content, long lastModified) {
            super(content, name);
            this.name = name;
            this.lastModified = lastModified;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long lastModified() {
            return lastModified;
        }
    }
}
