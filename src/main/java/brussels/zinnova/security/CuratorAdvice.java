package brussels.zinnova.security;

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
}
