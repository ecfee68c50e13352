package brussels.zinnova.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Puts all style sheets of the public side into one file, and those with the desk’s into another, so that the first line is
 * painted after one answer and the next page asks for none. Where those sheets are not there is no bundle.
 */
final class SheetBundles extends AbstractResourceResolver {

    private static final List<String> PUBLIC = List.of("tokens", "base", "prose", "layout", "controls", "tile", "card",
            "notice", "form", "results", "chart", "picture", "map", "numbers", "home", "facets", "company", "entry",
            "figure",
            "chapter", "embed");

    private static final Map<String, List<String>> BUNDLES = Map.of("public.css", PUBLIC, "curators.css",
            Stream.concat(PUBLIC.stream(), Stream.of("desk", "styles")).toList());

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

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

    /** Without the comments, which are a quarter of what would be sent. */
    private static Resource bundle(String name, List<Resource> sheets) {
        StringBuilder all = new StringBuilder();
        long lastModified = 0;
        try {
            for (Resource sheet : sheets) {
                all.append(COMMENT.matcher(sheet.getContentAsString(UTF_8)).replaceAll(""));
                lastModified = Math.max(lastModified, sheet.lastModified());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Bundle(name, all.toString().getBytes(UTF_8), lastModified);
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
