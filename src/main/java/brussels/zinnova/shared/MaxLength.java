package brussels.zinnova.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * No more than so many characters, counted as PostgreSQL counts them: a character outside the basic plane is one, not
 * two. The message knows {@code {count}}, what was written, beside {@code {value}}, what is allowed.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MaxLength.Validator.class)
public @interface MaxLength {

    /** The most characters allowed. */
    int value();

    /** The message, or the key of one in braces. */
    String message() default "{form.too-long}";

    /** Groups, as every constraint has them. */
    Class<?>[] groups() default {};

    /** Payload, as every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    class Validator implements ConstraintValidator<MaxLength, CharSequence> {

        private int limit;

        @Override
        public void initialize(MaxLength annotation) {
            limit = annotation.value();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            long count = text == null ? 0 : text.codePoints().count();
            context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("count", count);
            return count <= limit;
        }
    }
}
