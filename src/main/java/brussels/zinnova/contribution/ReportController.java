package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.report.Notice;
import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.FormErrors;
import brussels.zinnova.web.FormKeys;
import brussels.zinnova.web.FormKeys.FormKey;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.Throttle;
import brussels.zinnova.web.VisitorAddress;

/**
 * The form by which anybody reports something about an entry: a mistake, something against the law, or that they do not
 * want to be named. {@link ReportPageController} shows what becomes of it.
 */
@Controller
class ReportController {

    private static final Throttle.Limit LIMIT = new Throttle.Limit("report", 20, 20);

    private final Catalogue catalogue;
    private final Reports reports;
    private final SubmissionOrigin origin;
    private final FormKeys keys;
    private final PrivateLinks links;
    private final Throttle throttle;
    private final MessageSource messages;

    ReportController(Catalogue catalogue, Reports reports, SubmissionOrigin origin, FormKeys keys, PrivateLinks links,
            Throttle throttle, MessageSource messages) {
        this.catalogue = catalogue;
        this.reports = reports;
        this.origin = origin;
        this.keys = keys;
        this.links = links;
        this.throttle = throttle;
        this.messages = messages;
    }

    @GetMapping("/{language:fr|nl|en}/innovations/{slug}/report")
    String form(@PathVariable Language language, @PathVariable String slug, HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return show(entry(slug), ReportForm.empty(keys.issue(Duration.ZERO)), language, model);
    }

    @PostMapping(path = "/{language:fr|nl|en}/innovations/{slug}/report", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String send(@PathVariable Language language, @PathVariable String slug,
            @Valid @ModelAttribute("report") ReportForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        PublishedInnovation entry = entry(slug);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Optional<FormKey> key = origin.check(form.key(), form.reference(), request, response, errors);
        if (key.isPresent() && !errors.hasErrors()) {
            Optional<ReportDetails> sent = takeIn(entry, form, key.get(), language, request, response, errors);
            if (sent.isPresent()) {
                return "see-other:" + links.path(PrivatePage.REPORT, language, sent.get().id(), 0);
            }
        }
        return show(entry, key.isPresent() ? form : form.withKey(keys.issue(Duration.ofHours(1))), language, model,
                errors);
    }

    private Optional<ReportDetails> takeIn(PublishedInnovation entry, ReportForm form, FormKey key, Language language,
            HttpServletRequest request, HttpServletResponse response, BindingResult errors) {
        Optional<ReportDetails> former = reports.of(key.id());
        if (former.isPresent()) {
            return former;
        }
        Duration wait = throttle.take(LIMIT, VisitorAddress.prefix(request));
        if (wait.isZero()) {
            return Optional.of(reports.send(new Notice(entry.id(), ReportKind.of(form.kind()).orElseThrow(), language,
                    form.text(), ReportForm.given(form.place()), ReportForm.given(form.contactEmail()),
                    ReportForm.given(form.sender()), key.id())));
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        errors.reject("form.too-many", new Object[]{wait.toMinutes() + 1}, null);
        return Optional.empty();
    }

    private PublishedInnovation entry(String slug) {
        return catalogue.innovation(slug).orElseThrow(() -> new NotFoundException("innovation"));
    }

    private String show(PublishedInnovation entry, ReportForm form, Language language, Model model, Errors... errors) {
        model.addAttribute("entry", entry);
        model.addAttribute("report", form);
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("errors", FormErrors.of(messages, language.locale(),
                List.of("kind", "text", "place", "contactEmail", "sender"), errors));
        model.addAttribute("unlisted", true);
        return "contribution/report";
    }
}
