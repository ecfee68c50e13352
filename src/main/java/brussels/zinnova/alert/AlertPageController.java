package brussels.zinnova.alert;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/**
 * The pages of an alert’s reader, which only the links in its mails open. Opening them does nothing, for programs open
 * links too: what confirms and what stops is sent. Of an alert that was stopped nothing is kept, as its links say.
 */
@Controller
class AlertPageController {

    private final Alerts alerts;
    private final Selections selections;
    private final PrivateLinks links;

    AlertPageController(Alerts alerts, Selections selections, PrivateLinks links) {
        this.alerts = alerts;
        this.selections = selections;
        this.links = links;
    }

    @GetMapping("/{language:fr|nl|en}/alerts/{token}")
    String show(@PathVariable Language language, @PathVariable String token,
            @RequestParam(required = false) @Nullable String saved, HttpServletResponse response, Model model) {
        UUID id = open(PrivatePage.ALERT, token);
        Optional<AlertDetails> alert = alerts.find(id);
        if (alert.isEmpty()) {
            return over(response);
        }
        // In an older copy of the database it may not be confirmed any longer.
        if (!alert.get().isConfirmed()) {
            return "see-other:" + links.path(PrivatePage.ALERT_CONFIRMATION, language, id, 0);
        }
        model.addAttribute("watched", watched(language, alert.get()));
        model.addAttribute("alert", alert.get());
        model.addAttribute("rhythms", Rhythm.values());
        model.addAttribute("token", token);
        model.addAttribute("saved", saved);
        return "alert/alert";
    }

    /** How often it tells; what is no rhythm changes nothing. */
    @PostMapping("/{language:fr|nl|en}/alerts/{token}")
    String change(@PathVariable Language language, @PathVariable String token,
            @RequestParam(defaultValue = "") String rhythm) {
        UUID id = open(PrivatePage.ALERT, token);
        Optional<Rhythm> chosen = Rhythm.of(rhythm);
        chosen.ifPresent(other -> alerts.change(id, other));
        return "see-other:/" + language.code() + "/alerts/" + token + (chosen.isPresent() ? "?saved" : "");
    }

    /**
     * Stops it: the button of its page does, and so does a mail program by itself (RFC 8058), which follows no redirect.
     */
    @PostMapping("/{language:fr|nl|en}/alerts/{token}/stop")
    String stop(@PathVariable Language language, @PathVariable String token) {
        alerts.stop(open(PrivatePage.ALERT, token));
        return "alert/over";
    }

    /** Where mail programs of people lead who want to stop it. */
    @GetMapping("/{language:fr|nl|en}/alerts/{token}/stop")
    String back(@PathVariable Language language, @PathVariable String token) {
        return "see-other:/" + language.code() + "/alerts/" + token;
    }

    @GetMapping("/{language:fr|nl|en}/alerts/{token}/confirmation")
    String confirmation(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        UUID id = open(PrivatePage.ALERT_CONFIRMATION, token);
        Optional<AlertDetails> alert = alerts.find(id);
        if (alert.isEmpty()) {
            return over(response);
        }
        if (alert.get().isConfirmed()) {
            return page(language, id);
        }
        model.addAttribute("what", "alert");
        model.addAttribute("name", watched(language, alert.get()).asked());
        model.addAttribute("action", "/alerts/" + token + "/confirmation");
        return "web/confirmation";
    }

    @PostMapping("/{language:fr|nl|en}/alerts/{token}/confirmation")
    String confirm(@PathVariable Language language, @PathVariable String token) {
        UUID id = open(PrivatePage.ALERT_CONFIRMATION, token);
        alerts.confirm(id);
        return page(language, id);
    }

    private WatchedList watched(Language language, AlertDetails alert) {
        return selections.ask(language, alert.parameters(), WatchedList::of);
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "alert/over";
    }

    private String page(Language language, UUID id) {
        return "see-other:" + links.path(PrivatePage.ALERT, language, id, 0);
    }

    private UUID open(PrivatePage page, String token) {
        return links.open(page, token).map(PrivateLinks.Opened::id)
                .orElseThrow(() -> new NotFoundException("alert"));
    }
}
