package brussels.zinnova.notification;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import brussels.zinnova.web.SiteProperties;

/** Writes a mail in its language, as text and as HTML. */
@Component
class LetterWriter {

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final SiteProperties site;
    private final MailProperties properties;

    LetterWriter(MessageSource messages, ITemplateEngine templates, SiteProperties site, MailProperties properties) {
        this.messages = messages;
        this.templates = templates;
        this.site = site;
        this.properties = properties;
    }

    /** @param id of the mail among all of the portal’s */
    void write(MimeMessage message, String id, Mail mail) throws MessagingException {
        Locale locale = mail.language().locale();
        Context context = context(mail);
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from());
        helper.setTo(mail.to());
        helper.setSubject(messages.getMessage("mail." + mail.kind() + ".subject",
                new Object[]{mail.name(), mail.total()}, locale));
        helper.setText(text(mail), templates.process("mail/letter", context));
        message.setHeader("Message-ID", "<" + id + "@" + site.publicUrl().getHost() + ">");
        // Machines that answer mails leave this one alone (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.news() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.news().stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** A mail as plain text. */
    String text(Mail mail) {
        return templates.process("mail/letter.txt", context(mail));
    }

    private static Context context(Mail mail) {
        Context context = new Context(mail.language().locale());
        context.setVariable("mail", mail);
        return context;
    }

    private String from() {
        return Stream.of(properties.from(), site.contactEmail()).filter(StringUtils::hasText)
                .map(Objects::requireNonNull).findFirst().orElse("no-reply@" + site.publicUrl().getHost());
    }
}
