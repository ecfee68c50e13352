package brussels.zinnova.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused database as its sentence instead of a stack trace. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusedException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
