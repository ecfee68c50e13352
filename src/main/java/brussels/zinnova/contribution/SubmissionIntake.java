package brussels.zinnova.contribution;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.FormProperties;
import brussels.zinnova.web.Throttle;

/** Takes in what passed its form, as often as one visitor may send something. */
@Component
class SubmissionIntake {

    private final Submissions submissions;
    private final Throttle throttle;
    private final FormProperties properties;

    SubmissionIntake(Submissions submissions, Throttle throttle, FormProperties properties) {
        this.submissions = submissions;
        this.throttle = throttle;
        this.properties = properties;
    }

    /**
     * What the proposal became; nothing if the visitor must wait, which the errors and the answer say then. What was taken
     * in before is led to its page, however often it comes: only what is new counts in the limit.
     *
     * @throws KeyUsedException if its form has already made another submission
     */
    Optional<SubmissionDetails> takeIn(Proposal proposal, HttpServletRequest request, HttpServletResponse response,
            Errors errors) {
        Optional<SubmissionDetails> former = submissions.find(proposal);
        if (former.isPresent()) {
            return former;
        }
        return throttle.admits(properties.limit("submission"), request, response, errors)
                ? Optional.of(submissions.send(proposal))
                : Optional.empty();
    }
}
