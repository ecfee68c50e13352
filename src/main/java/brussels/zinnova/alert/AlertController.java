package brussels.zinnova.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.FormErrors;
import brussels.zinnova.web.FormKeys;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.FormOrigin;
import brussels.zinnova.web.FormProperties;
import brussels.zinnova.web.Throttle;

/**
 * The form by which anybody asks to be told what is new in a list. What follows tells nobody whether the address has asked
 * before; {@link AlertPageController} shows that to whoever has the mail.
 */
@Controller
class AlertController {

    /** Whoever has many lists to watch takes some hours; a stranger’s mailbox gets less than thirty mails a day. */
    private static final Throttle.Limit MAILS = new Throttle.Limit("alert-mail", 5, 1);

    private final Selections selections;
    private final Alerts alerts;
    private final FormOrigin origin;
    private final FormKeys keys;
    private final Throttle throttle;
    private final FormProperties properties;
    private final MessageSource messages;

    AlertController(Selections selections, Alerts alerts, FormOrigin origin, FormKeys keys, Throttle throttle,
            FormProperties properties, MessageSource messages) {
        this.selections = selections;
        this.alerts = alerts;
        this.origin = origin;
        this.keys = keys;
        this.throttle = throttle;
        this.properties = properties;
        this.messages = messages;
    }

    @GetMapping("/{language:fr|nl|en}/alerts")
    String form(@PathVariable Language language, HttpServletRequest request, Model model) {
        return show(language, watched(language, request.getQueryString()), AlertForm.EMPTY, model);
    }

    @PostMapping(path = "/{language:fr|nl|en}/alerts", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String ask(@PathVariable Language language, @Valid @ModelAttribute("alert") AlertForm form, BindingResult errors,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        WatchedList watched = watched(language, form.list());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Optional<FormKey> key = origin.check(form.key(), form.reference(), Set.of(), request, response, errors);
        if (watched.isIncomplete()) {
            errors.reject("alert.list.gone");
        }
        if (watched.nonsense() != null || key.isEmpty() || errors.hasErrors()) {
            return show(language, watched, form, model, errors);
        }
        Wish wish = form.wish(language, watched);
        String asked = "see-other:/" + language.code() + "/alerts/asked" + watched.query();
        if (alerts.isAsked(wish, key.get().id())) {
            return asked;
        }
        if (!throttle.admits(properties.limit("alert"), request, response, errors)
                || !throttle.admits(MAILS, wish.email(), response, errors)) {
            return show(language, watched, form, model, errors);
        }
        if (!alerts.ask(wish, key.get().id(), watched.revision())) {
            // The same form has come at the same time: its address gets one mail.
            throttle.giveBack(MAILS, wish.email());
        }
        return asked;
    }

    /** What to do next, with the way back to the form for whoever mistyped their address. */
    @GetMapping("/{language:fr|nl|en}/alerts/asked")
    String asked(@PathVariable Language language, HttpServletRequest request, Model model) {
        model.addAttribute("watched", watched(language, request.getQueryString()));
        return "alert/asked";
    }

    private WatchedList watched(Language language, @Nullable String parameters) {
        return selections.ask(language, parameters == null ? "" : parameters, WatchedList::of);
    }

    private String show(Language language, WatchedList watched, AlertForm form, Model model, Errors... errors) {
        model.addAttribute("watched", watched);
        model.addAttribute("rhythms", Rhythm.values());
        // Whoever gets it back has spent their time on it: a key that it needs anew counts as old enough.
        model.addAttribute("alert", form.about(watched,
                keys.renew(form.key(), errors.length == 0 ? Duration.ZERO : properties.minimumFillTime())));
        model.addAttribute("errors", FormErrors.of(messages, language.locale(), List.of("contactEmail", "rhythm"),
                errors));
        return "alert/form";
    }
}
