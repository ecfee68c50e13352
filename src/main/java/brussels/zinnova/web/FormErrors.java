package brussels.zinnova.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

import brussels.zinnova.shared.MaxLength;

/**
 * What is wrong with a filled form, in words: in a summary on top, in the order of the page, and beside each field.
 *
 * @param all first what concerns the whole form, then the fields
 */
public record FormErrors(List<FormError> all) {

    /** Nothing is wrong. */
    public static final FormErrors NONE = new FormErrors(List.of());

    /**
     * One rule that is broken.
     *
     * @param field the name of the field; empty where it is none of them
     */
    public record FormError(String field, String message) {

        /** The id of the field’s element. */
        public String id() {
            return idOf(field);
        }
    }

    /** @param order the names of the fields as they follow each other on the page */
    public static FormErrors of(MessageSource messages, Locale locale, List<String> order, Errors... errors) {
        return new FormErrors(Arrays.stream(errors)
                .flatMap(some -> Stream.concat(
                        some.getGlobalErrors().stream()
                                .map(error -> new FormError("", messages.getMessage(error, locale))),
                        some.getFieldErrors().stream().map(error -> of(error, messages, locale))))
                .sorted(Comparator.comparingInt((FormError error) -> order.indexOf(error.field()))
                        .thenComparing(FormError::message))
                .toList());
    }

    /** What is too long is told the same wherever it is, so it says which field it is. */
    private static FormError of(FieldError error, MessageSource messages, Locale locale) {
        String message = messages.getMessage(error, locale);
        return new FormError(error.getField(), MaxLength.class.getSimpleName().equals(error.getCode())
                ? messages.getMessage("form.too-long.named",
                        new Object[]{FieldLabel.of(error.getField()).words(messages, locale), message}, locale)
                : message);
    }

    /** The id of the element of a field. */
    public static String idOf(String field) {
        return field.replace('.', '-');
    }

    /** What is wrong with one field. */
    public List<String> of(String field) {
        return all.stream().filter(error -> error.field().equals(field)).map(FormError::message).toList();
    }

    /** Whether anything is wrong with the fields whose names begin so. */
    public boolean isIn(String prefix) {
        return all.stream().anyMatch(error -> error.field().startsWith(prefix));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
