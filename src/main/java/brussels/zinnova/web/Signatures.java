package brussels.zinnova.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import brussels.zinnova.database.EmbeddedDatabase;
import brussels.zinnova.shared.StartRefusedException;

/** Signs short texts that go out to visitors and come back (HMAC-SHA-256), each for one purpose only. */
@Component
public class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_SECRET = 32;

    /** The one that signs, then those that are still believed. */
    private final List<SecretKeySpec> keys;

    Signatures(SigningProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        String secret = properties.secret() == null || properties.secret().isBlank()
                ? embedded.stream().findAny().map(EmbeddedDatabase::secret).orElse("")
                : properties.secret();
        String former = properties.formerSecret() == null ? "" : properties.formerSecret();
        if (secret.length() < MIN_SECRET || !former.isBlank() && former.length() < MIN_SECRET) {
            throw new StartRefusedException(
                    "The portal has nothing to sign with: set ZINNOVA_SECRET, and ZINNOVA_FORMER_SECRET if there was one, to at least "
                            + MIN_SECRET
                            + " random characters, for instance those that “openssl rand -hex 32” prints.");
        }
        keys = Stream.of(secret, former).filter(key -> !key.isBlank())
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM)).toList();
    }

    /** The signature of a text: 43 letters, digits, hyphens and underscores. */
    public String sign(String purpose, String text) {
        return signature(keys.getFirst(), purpose, text);
    }

    /** Whether we signed that text for that purpose, now or with the secret before. */
    public boolean isSigned(String purpose, String text, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        return keys.stream().anyMatch(key -> MessageDigest
                .isEqual(signature(key, purpose, text).getBytes(StandardCharsets.UTF_8), given));
    }

    /** Keys of 32 bytes for that purpose: the one to use, then the one of the secret before, if it is still believed. */
    public List<byte[]> derive(String purpose) {
        return keys.stream().map(key -> mac(key, "key|" + purpose)).toList();
    }

    private static String signature(SecretKeySpec key, String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, purpose + "|" + text));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
