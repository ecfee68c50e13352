package brussels.zinnova.curation;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.report.AnsweredException;
import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportState;
import brussels.zinnova.report.Reports;
import brussels.zinnova.security.Curator;
import brussels.zinnova.security.Resumption;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.FormErrors;

/** One report: what somebody wrote about an entry, and the answer to it, which is given once and with reasons. */
@Controller
class ReportsController {

    private final Reports reports;
    private final Innovations innovations;
    private final Decisions decisions;
    private final MessageSource messages;

    ReportsController(Reports reports, Innovations innovations, Decisions decisions, MessageSource messages) {
        this.reports = reports;
        this.innovations = innovations;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping("/admin/reports/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("answer") ReasonForm typed, BindingResult none,
            HttpServletRequest request, Model model) {
        return page(find(id), Resumption.isResumed(request) ? typed : ReasonForm.EMPTY, model);
    }

    /** Where an answer is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping("/admin/reports/{id}/answer")
    String back(@PathVariable UUID id) {
        return "see-other:/admin/reports/" + id;
    }

    @PostMapping("/admin/reports/{id}/answer")
    String answer(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("answer") ReasonForm answer, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        ReportDetails report = find(id);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(report, answer, model, errors);
        }
        try {
            decisions.answer(curator, id, answer.reason());
        } catch (AnsweredException before) {
            if (!answer.reason().equals(find(id).answer())) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("conflict", true);
                return page(find(id), answer, model);
            }
        }
        Done.tell("answered", request);
        return "see-other:/admin/reports/" + id;
    }

    private ReportDetails find(UUID id) {
        return reports.find(id).filter(report -> report.state() != ReportState.UNCONFIRMED)
                .orElseThrow(() -> new NotFoundException("report"));
    }

    private String page(ReportDetails report, ReasonForm answer, Model model, Errors... errors) {
        model.addAttribute("keeping", report.isOpen());
        model.addAttribute("reported", report);
        model.addAttribute("entry", innovations.find(report.innovation()).orElseThrow());
        model.addAttribute("reason", answer.reason());
        model.addAttribute("errors",
                FormErrors.of(messages, LocaleContextHolder.getLocale(), List.of("reason"), errors));
        return "curation/report";
    }
}
