package brussels.zinnova.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/**
 * The address of a public website: http or https, a host with a domain that the whole internet can ask for, no name or
 * password in it. Nothing and the empty text are valid; how long it may be says {@link MaxLength}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
public @interface WebAddress {

    /** The message, or the key of one in braces. */
    String message() default "{form.website.kind}";

    /** Groups, as every constraint has them. */
    Class<?>[] groups() default {};

    /** Payload, as every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Takes an address apart without asking anybody for it. */
    class Validator implements ConstraintValidator<WebAddress, CharSequence> {

        /** Beyond it no pattern has to go: {@link MaxLength} says that it is too long. */
        private static final int LONGEST = 2000;

        private static final Pattern SHAPE = Pattern
                .compile("https?://([^/?#@:\\s]+)(:[0-9]{1,5})?([/?#][^\\s<>\"\\\\^`{|}]*)?");
        private static final Pattern DOMAIN = Pattern
                .compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

        /** Names that only a local network resolves (RFC 6761, RFC 6762, RFC 8375 and usage). */
        private static final Set<String> LOCAL = Set.of("local", "localhost", "internal", "intranet", "lan", "home",
                "corp", "arpa", "onion");

        @Override
        public boolean isValid(@Nullable CharSequence address, ConstraintValidatorContext context) {
            return address == null || address.isEmpty() || address.length() > LONGEST || isPublic(address);
        }

        /** Whether it is such an address. */
        public static boolean isPublic(CharSequence address) {
            Matcher parts = SHAPE.matcher(address);
            return parts.matches() && isPublicHost(parts.group(1));
        }

        private static boolean isPublicHost(String host) {
            try {
                String domain = IDN.toASCII(host).toLowerCase(Locale.ROOT);
                return DOMAIN.matcher(domain).matches()
                        && !LOCAL.contains(domain.substring(domain.lastIndexOf('.') + 1));
            } catch (IllegalArgumentException unwritable) {
                return false;
            }
        }
    }
}
