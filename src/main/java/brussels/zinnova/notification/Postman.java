package brussels.zinnova.notification;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.SendFailedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;

/** Delivers the mails that {@link Mails} has put into the queue, and tells curators of those that cannot be. */
@Component
class Postman {

    /** The server knows no such address. */
    static final String REFUSED = "refused";
    /** The server could not be reached, or would not take it, for too long. */
    static final String UNREACHABLE = "unreachable";

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Submissions submissions;
    private final LetterWriter writer;
    private final JavaMailSender sender;
    private final UndeliveredMails undelivered;

    Postman(Submissions submissions, LetterWriter writer, JavaMailSender sender,
            UndeliveredMails undelivered) {
        this.submissions = submissions;
        this.writer = writer;
        this.sender = sender;
        this.undelivered = undelivered;
    }

    /**
     * Sends a mail, unless what it tells is over by now: deleted, decided otherwise, or nobody is left to write to.
     *
     * @param id of the mail, the same however often it is tried, so that mail programs know one that came twice
     * @throws UndeliveredException if it may be tried again
     */
    void deliver(String id, Letter letter) {
        Optional<SubmissionDetails> submission = submissions.find(letter.submission())
                .filter(found -> found.state() == letter.state() && found.contactEmail() != null);
        if (submission.isEmpty()) {
            return;
        }
        try {
            sender.send(message -> writer.write(message, id, submission.get()));
        } catch (MailSendException failed) {
            // What a mail server answers repeats the address: neither the log nor the queue may have it.
            LOG.warn("Mail {} ({}) was not delivered", id, letter.state().code());
            if (!isRefused(failed)) {
                throw new UndeliveredException();
            }
            undelivered.add(letter, REFUSED);
        } catch (MailException failed) {
            LOG.error("Mail {} ({}) cannot be written", id, letter.state().code(), failed);
            throw failed;
        }
    }

    private static boolean isRefused(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }
}
