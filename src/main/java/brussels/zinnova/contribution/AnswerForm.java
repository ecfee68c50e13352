package brussels.zinnova.contribution;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/**
 * What the form of a submission that is rewritten asks beside the innovation itself.
 *
 * @param answer to what a curator asked, where there is more to say than the other fields tell
 * @param another the addresses of the entries that it is not, as whoever sends it has seen; separated by spaces
 * @param version of the submission that the form began with
 */
record AnswerForm(@MaxLength(MAX_ANSWER) String answer, String another, String version) {

    static final AnswerForm EMPTY = new AnswerForm("", "", "");

    private static final int MAX_ANSWER = 2000;

    AnswerForm {
        answer = Typed.text(answer);
        another = Typed.line(another);
        version = Typed.line(version);
    }

    /** The same for another version. */
    AnswerForm to(int now) {
        return new AnswerForm(answer, another, String.valueOf(now));
    }

    @Nullable
    String given() {
        return answer.isEmpty() ? null : answer;
    }
}
