package brussels.zinnova.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.shared.Language;

/** The bare address: straight to the visitor’s language, or a choice of the three where the browser names none. */
@Controller
class LanguageController {

    @GetMapping("/")
    String choose(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        Optional<Language> accepted = VisitorLanguage.accepted(request);
        return accepted.map(language -> "redirect:/" + language.code()).orElse("web/languages");
    }
}
