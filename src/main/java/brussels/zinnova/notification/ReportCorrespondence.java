package brussels.zinnova.notification;

import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportState;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** Tells whoever reported something what becomes of it, in the language that they wrote in. */
@Component
class ReportCorrespondence implements Correspondence {

    private final Reports reports;
    private final Innovations innovations;
    private final PrivateLinks links;

    ReportCorrespondence(Reports reports, Innovations innovations, PrivateLinks links) {
        this.reports = reports;
        this.innovations = innovations;
        this.links = links;
    }

    @Override
    public Letter.Subject subject() {
        return Letter.Subject.REPORT;
    }

    @Override
    public Optional<Mail> mail(Letter letter) {
        return reports.find(letter.about())
                .filter(found -> found.state().code().equals(letter.state()) && found.email() != null).map(this::mail);
    }

    private Mail mail(ReportDetails report) {
        Language language = report.language();
        boolean confirm = report.state() == ReportState.UNCONFIRMED;
        String address = links.address(confirm ? PrivatePage.REPORT_CONFIRMATION : PrivatePage.REPORT, language,
                report.id(), 0);
        return new Mail(Objects.requireNonNull(report.email()), language, "report-" + report.state().code(),
                confirm ? "why-unconfirmed" : "why-report", name(report), report.answer(), address,
                null);
    }

    private String name(ReportDetails report) {
        InnovationContent content = innovations.find(report.innovation()).map(InnovationDetails::content).orElseThrow();
        String own = content.in(report.language()).name();
        return Objects.requireNonNull(own != null ? own : content.in(content.originalLanguage()).name());
    }
}
