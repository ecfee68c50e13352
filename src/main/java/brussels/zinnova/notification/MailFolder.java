package brussels.zinnova.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Writes mails into a folder instead of sending them, for trying and developing without a server. */
final class MailFolder extends JavaMailSenderImpl {

    private static final Logger log = LoggerFactory.getLogger(MailFolder.class);

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
        setDefaultEncoding("UTF-8");
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
        for (MimeMessage message : messages) {
            Path file = folder.resolve(UUID.randomUUID() + ".eml");
            try {
                Files.createDirectories(folder);
                String id = message.getMessageID();
                message.saveChanges();
                // It is the writer’s, and would be another one now.
                message.setHeader("Message-ID", id);
                try (OutputStream out = Files.newOutputStream(file)) {
                    message.writeTo(out);
                }
            } catch (IOException | MessagingException unwritable) {
                throw new MailSendException("A mail cannot be written into " + folder, unwritable);
            }
            log.info("No mail server is set (spring.mail.host): a mail was written to {}", file);
        }
    }
}
