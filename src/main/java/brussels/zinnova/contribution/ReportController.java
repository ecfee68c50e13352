package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.report.Notice;
import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.FormErrors;
import brussels.zinnova.web.FormKeys;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.FormOrigin;
import brussels.zinnova.web.FormProperties;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.Throttle;

/**
 * The form by which anybody reports something about an entry: a mistake, something against the law, or that they do not
 * want to be named. {@link ReportPageController} shows what becomes of it.
 */
@Controller
class ReportController {

    private final Catalogue catalogue;
    private final Reports reports;
    private final FormOrigin origin;
    private final FormKeys keys;
    private final PrivateLinks links;
    private final Throttle throttle;
    private final FormProperties properties;
    private final MessageSource messages;

    ReportController(Catalogue catalogue, Reports reports, FormOrigin origin, FormKeys keys, PrivateLinks links,
            Throttle throttle, FormProperties properties, MessageSource messages) {
        this.catalogue = catalogue;
        this.reports = reports;
        this.origin = origin;
        this.keys = keys;
        this.links = links;
        this.throttle = throttle;
        this.properties = properties;
        this.messages = messages;
    }

    @GetMapping("/{language:fr|nl|en}/innovations/{slug}/report")
    String form(@PathVariable Language language, @PathVariable String slug,
            @RequestParam(defaultValue = "error") String kind, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, SubmissionController.CACHED);
        return show(entry(slug), ReportForm.EMPTY.about(ReportKind.of(kind).orElse(ReportKind.ERROR)), language, model);
    }

    @PostMapping(path = "/{language:fr|nl|en}/innovations/{slug}/report", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(@PathVariable Language language, @PathVariable String slug,
            @Valid @ModelAttribute("report") ReportForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        PublishedInnovation entry = entry(slug);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Optional<FormKey> key = origin.check(form.key(), form.reference(), Set.of(), request, response, errors);
        if (form.isNamedOnly()) {
            errors.rejectValue("contactEmail", "report.sender.alone");
        }
        if (key.isEmpty() || errors.hasErrors()) {
            return show(entry, form, language, model, errors);
        }
        try {
            return takeIn(form.notice(entry.id(), language, key.get().id()), request, response, errors)
                    .map(sent -> "see-other:" + links.path(PrivatePage.REPORT, language, sent.id(), 0))
                    .orElseGet(() -> show(entry, form, language, model, errors));
        } catch (KeyUsedException used) {
            errors.reject("form.key.used");
            return show(entry, form.withKey(""), language, model, errors);
        }
    }

    private Optional<ReportDetails> takeIn(Notice notice, HttpServletRequest request, HttpServletResponse response,
            Errors errors) {
        Optional<ReportDetails> former = reports.find(notice);
        return former.isEmpty() && throttle.admits(properties.limit("report"), request, response, errors)
                ? Optional.of(reports.send(notice))
                : former;
    }

    private PublishedInnovation entry(String slug) {
        return catalogue.innovation(slug).orElseThrow(() -> new NotFoundException("innovation"));
    }

    private String show(PublishedInnovation entry, ReportForm form, Language language, Model model, Errors... errors) {
        model.addAttribute("entry", entry);
        // Whoever gets it back has spent their time on it: a key that it needs anew counts as old enough.
        model.addAttribute("report", form.withKey(
                keys.renew(form.key(), errors.length == 0 ? Duration.ZERO : properties.minimumFillTime())));
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("errors", FormErrors.of(messages, language.locale(),
                List.of("kind", "text", "place", "contactEmail", "sender"), errors));
        model.addAttribute("unlisted", true);
        return "contribution/report";
    }
}
