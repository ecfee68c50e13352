package brussels.zinnova.security;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages who is signed in; nobody is on public ones. */
@ControllerAdvice
class CuratorAdvice {

    @ModelAttribute("curator")
    @Nullable
    Curator curator(@AuthenticationPrincipal @Nullable Curator curator) {
        return curator;
    }

    /** The address of a page of the desk, to come back to: where its form was sent to is none. */
    @ModelAttribute("page")
    String page(HttpServletRequest request) {
        return Resumption.pageOf(request.getRequestURI()).orElse(request.getRequestURI());
    }
}
