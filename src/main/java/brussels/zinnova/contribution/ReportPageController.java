package brussels.zinnova.contribution;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportState;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** The page of whoever reported something, and the one that confirms it. Only their private links open them. */
@Controller
class ReportPageController {

    private final Reports reports;
    private final PrivateLinks links;

    ReportPageController(Reports reports, PrivateLinks links) {
        this.reports = reports;
        this.links = links;
    }

    @GetMapping("/{language:fr|nl|en}/reports/{token}")
    String show(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        ReportDetails report = open(PrivatePage.REPORT, token);
        model.addAttribute("reported", report);
        model.addAttribute("token", token);
        return "contribution/report-page";
    }

    /** Deletes the name and the address of whoever sent it, at once; what was not confirmed goes with them. */
    @PostMapping("/{language:fr|nl|en}/reports/{token}/deletion")
    String forget(@PathVariable Language language, @PathVariable String token) {
        ReportDetails report = open(PrivatePage.REPORT, token);
        reports.forgetContact(report.id());
        return report.state() == ReportState.UNCONFIRMED
                ? "see-other:/" + language.code() + "/innovations"
                : page(language, report);
    }

    /** Where it is sent is no page. */
    @GetMapping("/{language:fr|nl|en}/reports/{token}/deletion")
    String back(@PathVariable Language language, @PathVariable String token) {
        return page(language, open(PrivatePage.REPORT, token));
    }

    @GetMapping("/{language:fr|nl|en}/reports/{token}/confirmation")
    String confirmation(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        ReportDetails report = open(PrivatePage.REPORT_CONFIRMATION, token);
        if (report.state() != ReportState.UNCONFIRMED) {
            return page(language, report);
        }
        model.addAttribute("what", "report");
        model.addAttribute("action", "/reports/" + token + "/confirmation");
        return "web/confirmation";
    }

    @PostMapping("/{language:fr|nl|en}/reports/{token}/confirmation")
    String confirm(@PathVariable Language language, @PathVariable String token) {
        ReportDetails report = open(PrivatePage.REPORT_CONFIRMATION, token);
        reports.confirm(report.id());
        return page(language, report);
    }

    private String page(Language language, ReportDetails report) {
        return "see-other:" + links.path(PrivatePage.REPORT, language, report.id(), 0);
    }

    private ReportDetails open(PrivatePage page, String token) {
        return links.open(page, token).flatMap(opened -> reports.find(opened.id()))
                .orElseThrow(() -> new NotFoundException("report"));
    }
}
