package brussels.zinnova.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.SendFailedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Delivers the mails that {@link Mails} has put into the queue, and tells curators of those that cannot be, unless they
 * tell an alert.
 */
@Component
class Postman {

    /** The server knows no such address. */
    static final String REFUSED = "refused";
    /** The server could not be reached, or would not take it, for too long. */
    static final String UNREACHABLE = "unreachable";

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final List<Correspondence> correspondences;
    private final LetterWriter writer;
    private final JavaMailSender sender;
    private final UndeliveredMails undelivered;

    Postman(List<Correspondence> correspondences, LetterWriter writer, JavaMailSender sender,
            UndeliveredMails undelivered) {
        this.correspondences = correspondences;
        this.writer = writer;
        this.sender = sender;
        this.undelivered = undelivered;
    }

    /**
     * Sends a mail, unless what it tells is over by now.
     *
     * @param id of the mail, the same however often it is tried, so that mail programs know one that came twice
     * @throws UndeliveredException if it may be tried again
     */
    void deliver(String id, Letter letter) {
        Optional<Mail> mail = correspondence(letter).mail(letter);
        if (mail.isEmpty()) {
            correspondence(letter).settled(letter);
        } else if (send(id, letter, mail.get())) {
            settle(id, letter);
        } else {
            giveUp(letter, REFUSED);
        }
    }

    /** Gives up a mail, for one of the reasons above. */
    void giveUp(Letter letter, String reason) {
        undelivered.add(letter, reason);
        correspondence(letter).undelivered(letter, reason.equals(REFUSED));
    }

    /** Whether the server took it; it did not where no attempt will mend that. */
    private boolean send(String id, Letter letter, Mail mail) {
        try {
            sender.send(message -> writer.write(message, id, mail));
            return true;
        } catch (MailSendException failed) {
            // What a mail server answers repeats the address: neither the log nor the queue may have it.
            log.warn("Mail {} ({}) was not delivered", id, letter.state());
            if (!isRefused(failed)) {
                throw new UndeliveredException();
            }
        } catch (MailAuthenticationException failed) {
            log.error("Mail {} ({}) was not delivered: the server does not accept the portal's own name and password",
                    id,
                    letter.state());
            throw new UndeliveredException();
        } catch (MailParseException failed) {
            // Its words repeat the address, which is what is wrong with it.
            log.error("Mail {} ({}) has an address that is none", id, letter.state());
        } catch (MailException failed) {
            // No fault of whoever would get it: the next release may write it.
            log.error("Mail {} ({}) cannot be written: {}", id, letter.state(), failed.getClass().getSimpleName());
            throw new UndeliveredException();
        }
        return false;
    }

    /** What fails once a mail has left does not send it once more. */
    private void settle(String id, Letter letter) {
        try {
            correspondence(letter).settled(letter);
            undelivered.forget(letter.about());
        } catch (DataAccessException | TransactionException failed) {
            log.warn("Mail {} ({}) has left, which could not be written down", id, letter.state());
        }
    }

    private Correspondence correspondence(Letter letter) {
        return correspondences.stream().filter(one -> one.subject() == letter.subject()).findFirst().orElseThrow();
    }

    private static boolean isRefused(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }
}
