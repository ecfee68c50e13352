package brussels.zinnova.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

import brussels.zinnova.web.OpenAddresses;
import brussels.zinnova.web.SiteProperties;
import brussels.zinnova.web.VisitorLanguage;

/**
 * Gives a public page one snapshot from its first line to its last: a handler that has a {@link CatalogueSnapshot} among
 * its parameters gets it, and a visitor who has that page at that revision already is told so before anything is asked.
 */
@Component
class SnapshotInterceptor implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String SNAPSHOT = CatalogueSnapshot.class.getName();

    private final Catalogue catalogue;
    private final String build;
    private final boolean pagesAreFixed;

    /** @param pagesAreFixed false while templates are edited, when the same build makes other pages */
    SnapshotInterceptor(Catalogue catalogue, SiteProperties site, ObjectProvider<BuildProperties> build,
            @Value("${spring.thymeleaf.cache:true}") boolean pagesAreFixed) {
        this.catalogue = catalogue;
        this.pagesAreFixed = pagesAreFixed;
        this.build = build.stream().map(BuildProperties::getTime).filter(Objects::nonNull)
                .map(time -> Long.toString(time.getEpochSecond(), Character.MAX_RADIX)).findFirst().orElse("unbuilt")
                // Pages also say where the portal stands and who runs it.
                + "-" + Integer.toHexString(site.toString().hashCode());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !wantsSnapshot(method)) {
            return true;
        }
        CatalogueSnapshot snapshot = catalogue.acquire();
        request.setAttribute(SNAPSHOT, snapshot);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        // What is wrong with a question is told, whoever has the tag of another; programs get the format that they accept.
        String question = request.getRequestURI() + "?" + request.getQueryString() + " "
                + (OpenAddresses.areReadAnywhere(request.getRequestURI()) ? request.getHeader(HttpHeaders.ACCEPT) : "");
        String etag = "W/\"" + build + "-" + VisitorLanguage.of(request).code() + "-" + snapshot.revision().epoch()
                + "-" + snapshot.revision().number() + "-"
                + Long.toString(snapshot.revision().raisedAt().toEpochMilli(), Character.MAX_RADIX) + "-"
                + UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)) + "\"";
        boolean known = pagesAreFixed && new ServletWebRequest(request, response).checkNotModified(etag);
        if (known) {
            giveBack(request);
        }
        return !known;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        giveBack(request);
        if (HttpStatusCode.valueOf(response.getStatus()).is3xxRedirection()
                && response.getStatus() != HttpStatus.NOT_MODIFIED.value() && !response.isCommitted()) {
            // Whoever had it would not be led on the next time (RFC 9110, 13.2.1).
            response.setHeader(HttpHeaders.ETAG, null);
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CatalogueSnapshot.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(SNAPSHOT, RequestAttributes.SCOPE_REQUEST);
    }

    private void giveBack(HttpServletRequest request) {
        if (request.getAttribute(SNAPSHOT) instanceof CatalogueSnapshot snapshot) {
            request.removeAttribute(SNAPSHOT);
            catalogue.release(snapshot);
        }
    }

    private static boolean wantsSnapshot(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CatalogueSnapshot.class);
    }
}
