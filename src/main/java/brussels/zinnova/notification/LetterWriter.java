package brussels.zinnova.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.SiteProperties;

/** Writes the mail about where a submission stands, in the language that it was sent in, as text and as HTML. */
@Component
class LetterWriter {

    private final Innovations innovations;
    private final PrivateLinks links;
    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final SiteProperties site;
    private final MailProperties properties;

    LetterWriter(Innovations innovations, PrivateLinks links, MessageSource messages, ITemplateEngine templates,
            SiteProperties site, MailProperties properties) {
        this.innovations = innovations;
        this.links = links;
        this.messages = messages;
        this.templates = templates;
        this.site = site;
        this.properties = properties;
    }

    /** @param id of the mail among all of the portal’s */
    void write(MimeMessage message, String id, SubmissionDetails submission) throws MessagingException {
        Locale locale = submission.content().originalLanguage().locale();
        Context context = new Context(locale, Map.of("name", submission.name(), "state", submission.state().code(),
                "address", address(submission), "page", page(submission), "language", locale.getLanguage()));
        context.setVariable("message", submission.message());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from());
        helper.setTo(Objects.requireNonNull(submission.contactEmail()));
        helper.setSubject(messages.getMessage("mail." + submission.state().code() + ".subject",
                new Object[]{submission.name()}, locale));
        helper.setText(templates.process("mail/letter.txt", context), templates.process("mail/letter", context));
        message.setHeader("Message-ID", "<" + id + "@" + site.publicUrl().getHost() + ">");
        // Machines that answer mails leave this one alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** Where the mail leads to first of all. */
    private String address(SubmissionDetails submission) {
        if (submission.state() == SubmissionState.UNCONFIRMED) {
            return site.publicUrl() + links.path(PrivatePage.CONFIRMATION, language(submission), submission.id(),
                    submission.confirmations());
        }
        String slug = slug(submission.innovation());
        return slug == null
                ? page(submission)
                : site.publicUrl() + "/" + language(submission).code() + "/innovations/" + slug;
    }

    private String page(SubmissionDetails submission) {
        return site.publicUrl() + links.path(PrivatePage.SUBMISSION, language(submission), submission.id(),
                submission.linkGeneration());
    }

    private @Nullable String slug(@Nullable UUID innovation) {
        return innovation == null
                ? null
                : innovations.find(innovation).filter(entry -> entry.state() == InnovationState.PUBLISHED)
                        .map(entry -> entry.slug().value()).orElse(null);
    }

    private String from() {
        return Stream.of(properties.from(), site.contactEmail()).filter(StringUtils::hasText)
                .map(Objects::requireNonNull).findFirst().orElse("no-reply@" + site.publicUrl().getHost());
    }

    private static Language language(SubmissionDetails submission) {
        return submission.content().originalLanguage();
    }
}
