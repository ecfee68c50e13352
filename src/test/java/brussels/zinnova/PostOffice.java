package brussels.zinnova;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.awaitility.Awaitility.await;

/** The mail server of every portal that is tested: a real one, in this process, which keeps what it gets. */
public final class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Started with the first portal of this process that is a test’s own; a portal that is killed must be able to end. */
    private static final class Started {

        private static final GreenMail SERVER = started();
    }

    private static final Pattern ADDRESS = Pattern
            .compile("https?://\\S+/(submissions|drafts|reports|alerts|accounts)/\\S+");

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Override
    public void initialize(ConfigurableApplicationContext portal) {
        if (portal.getEnvironment().getProperty("zinnova.tests.fresh-database", Boolean.class, true)) {
            portal.getEnvironment().getPropertySources().addFirst(new MapPropertySource("post office",
                    Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port",
                            port(), "zinnova.mail.grace", "0s")));
        }
    }

    /** Where it takes mails. */
    public static int port() {
        return Started.SERVER.getSmtp().getPort();
    }

    /** The path of the first private page that the mail with these words in its subject leads to, once it is there. */
    public static String link(String... subject) {
        return link(mail(subject));
    }

    /** The path of the first private page that a mail leads to. */
    public static String link(MimeMessage mail) {
        Matcher address = ADDRESS.matcher(text(mail, "text/plain"));
        if (!address.find()) {
            throw new AssertionError("No private page in the mail " + subject(mail));
        }
        return URI.create(address.group()).getPath();
    }

    /** The only mail with all these words in its subject, once it is there. */
    public static MimeMessage mail(String... subject) {
        Callable<MimeMessage> arrived = () -> mails(subject).stream().findFirst().orElse(null);
        return await().until(arrived, Objects::nonNull);
    }

    /** All mails with all these words in their subject so far, the first ones first. */
    public static List<MimeMessage> mails(String... subject) {
        return Arrays.stream(Started.SERVER.getReceivedMessages())
                .filter(mail -> Arrays.stream(subject).allMatch(subject(mail)::contains)).toList();
    }

    /** The path of the private page that the first mail to an address leads to, once it is there. */
    public static String linkTo(String address) {
        return link(await().until(() -> mails().stream().filter(mail -> isTo(mail, address)).findFirst().orElse(null),
                Objects::nonNull));
    }

    /** Whether a mail goes to that address. */
    public static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The part of a mail that has this type. */
    public static String text(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart parts) {
                StringBuilder found = new StringBuilder();
                for (int at = 0; at < parts.getCount(); at++) {
                    found.append(text(parts.getBodyPart(at), type));
                }
                return found.toString();
            }
            return "";
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
