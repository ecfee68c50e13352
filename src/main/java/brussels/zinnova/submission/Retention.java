package brussels.zinnova.submission;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every hour for what must be deleted by now. Each node may: there is nothing left for the second. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Submissions submissions;

    Retention(Submissions submissions) {
        this.submissions = submissions;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteWhatIsOver() {
        try {
            int deleted = submissions.deleteWhatIsOver();
            if (deleted > 0) {
                LOG.info("{} submissions or addresses were kept long enough and are deleted", deleted);
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.warn("What must be deleted by now waits another hour: {}", later.getClass().getSimpleName());
        }
    }
}
