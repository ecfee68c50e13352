package brussels.zinnova.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.database.EmbeddedDatabase;
import brussels.zinnova.exchange.RowPlan.Outcome;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.vocabulary.Vocabulary;

/**
 * Fills an empty catalogue at start: with all of another portal, where its file is named, or else with sixty real entries,
 * so that a new portal has something to show.
 */
@Component
class StarterCatalogue implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StarterCatalogue.class);
    private static final ClassPathResource FILE = new ClassPathResource("starter/innovations.csv");

    private final Innovations innovations;
    private final Vocabulary vocabulary;
    private final Validator validator;
    private final RowWriter writer;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Everything everything;
    private final boolean wanted;
    private final @Nullable Path file;

    /** @param property on or off; where it is not set, on with the embedded database, which is for trying things out */
    StarterCatalogue(Innovations innovations, Vocabulary vocabulary, Validator validator, RowWriter writer,
            Clock clock, JdbcClient jdbc, TransactionTemplate transaction, Everything everything,
            @Value("${zinnova.import:#{null}}") @Nullable Path file,
            @Value("${zinnova.starter-catalogue:#{null}}") @Nullable Boolean property,
            ObjectProvider<EmbeddedDatabase> embedded) {
        this.wanted = property == null ? embedded.stream().findAny().isPresent() : property;
        this.innovations = innovations;
        this.vocabulary = vocabulary;
        this.validator = validator;
        this.writer = writer;
        this.clock = clock;
        this.jdbc = jdbc;
        this.everything = everything;
        this.file = file;
        this.transaction = transaction;
    }

    /** Before the catalogue is read for the first time, so that no visitor ever sees it empty. */
    @Override
    public void afterSingletonsInstantiated() {
        if (wanted || file != null) {
            transaction.executeWithoutResult(status -> fillIfEmpty());
        }
    }

    private void fillIfEmpty() {
        // Two nodes that start on one empty database must not both fill it: the second waits however long it takes.
        jdbc.sql("SET LOCAL lock_timeout = 0").update();
        jdbc.sql("SELECT value FROM catalogue_revision FOR UPDATE").query().singleValue();
        if (!innovations.isEmpty()) {
            return;
        }
        if (file != null) {
            everything.read(file);
            log.info("Everything was taken in from {}", file);
            return;
        }
        RowTwins twins = new RowTwins();
        RowPlanner planner = new RowPlanner(innovations, vocabulary, validator,
                LocalDate.now(clock.withZone(Brussels.ZONE)),
                (line, traits, known) -> twins.add(line, traits).stream().map(String::valueOf).toList());
        List<RowPlan> plans = FileTable.read(text()).rows().stream()
                .map(planner::plan).toList();
        plans.stream().filter(plan -> plan.outcome() == Outcome.REFUSED).findFirst().ifPresent(refused -> {
            throw new IllegalStateException("The starter catalogue is broken in line " + refused.line() + ": "
                    + refused.problems());
        });
        writer.write(null, plans, clock.instant());
        log.info("Starter catalogue: {} entries published", plans.size());
        plans.stream().filter(plan -> !plan.twins().isEmpty()).forEach(plan -> log
                .info("Starter catalogue: line {} may be the same as {}", plan.line(), plan.twins()));
    }

    private static String text() {
        try {
            return FILE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The starter catalogue cannot be read", unreadable);
        }
    }
}
