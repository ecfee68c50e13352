package brussels.zinnova;

import java.security.InvalidKeyException;
import java.time.Instant;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;

/** What an app for codes shows. */
public final class Codes {

    private Codes() {}

    /** @param secret in Base32 */
    public static String now(String secret) {
        return at(secret, Instant.now());
    }

    /** @param secret in Base32 */
    public static String at(String secret, Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), moment);
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
