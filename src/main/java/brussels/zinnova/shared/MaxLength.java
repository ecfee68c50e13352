package brussels.zinnova.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.NumberFormat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * No more than so many characters, counted as PostgreSQL counts them: a character outside the basic plane is one, not
 * two. The message knows {@code {count}}, what was written, and {@code {limit}}, what is allowed.
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
            NumberFormat numbers = NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale());
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter("count", numbers.format(count))
                    .addMessageParameter("limit", numbers.format(limit));
            return count <= limit;
        }
    }
}
