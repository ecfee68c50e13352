package brussels.zinnova.curation;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.RequestContextUtils;

/** Tells the page that follows a decision, once, what was done. */
final class Done {

    private Done() {}

    /** @param what {@code accepted}, {@code declined}; of an entry also the end of the key of a message, {@code saved} */
    static void tell(String what, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("done", what);
    }
}
