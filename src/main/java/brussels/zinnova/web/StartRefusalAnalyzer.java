package brussels.zinnova.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import brussels.zinnova.shared.StartRefusedException;

/** Shows a refused start as its sentence instead of a stack trace. */
class StartRefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StartRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
