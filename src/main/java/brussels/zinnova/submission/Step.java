package brussels.zinnova.submission;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Brussels;

/**
 * One thing that happened to a submission.
 *
 * @param message what a curator wrote to whoever sent it, or, where it was received again, what they answered; null where
 *        nobody wrote anything
 */
@Embeddable
public record Step(@Enumerated(EnumType.STRING) @Column(nullable = false) SubmissionState state,
        @Column(nullable = false) Instant happenedAt, @Nullable String message) {

    /** The day it happened, in Brussels. */
    public LocalDate day() {
        return LocalDate.ofInstant(happenedAt, Brussels.ZONE);
    }
}
