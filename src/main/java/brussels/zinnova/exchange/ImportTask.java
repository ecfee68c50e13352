package brussels.zinnova.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Validator;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.Twin;
import brussels.zinnova.exchange.FileTable.Row;
import brussels.zinnova.exchange.Imports.Details;
import brussels.zinnova.exchange.Imports.Order;
import brussels.zinnova.exchange.RowPlan.Outcome;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.vocabulary.Vocabulary;
import brussels.zinnova.web.OverloadedException;

/**
 * Looks a file through, or takes it in: some rows at a time, so that a page can tell how far it is. A row that cannot be
 * taken in is left out as a whole, and told. If the node dies, another begins again; what was taken in is left as it is.
 */
@Component
class ImportTask {

    private static final Logger log = LoggerFactory.getLogger(ImportTask.class);

    /** One transaction, and so one wait for the catalogue, for so many rows. */
    private static final int AT_ONCE = 50;

    private final Imports imports;
    private final Innovations innovations;
    private final Vocabulary vocabulary;
    private final Validator validator;
    private final Catalogue catalogue;
    private final RowWriter writer;
    private final Clock clock;

    ImportTask(Imports imports, Innovations innovations, Vocabulary vocabulary,
            Validator validator,
            Catalogue catalogue, RowWriter writer, Clock clock) {
        this.imports = imports;
        this.innovations = innovations;
        this.vocabulary = vocabulary;
        this.validator = validator;
        this.catalogue = catalogue;
        this.writer = writer;
        this.clock = clock;
    }

    /** Tells the scheduler of it. */
    @Configuration(proxyBeanMethods = false)
    static class TaskConfiguration {

        @Bean
        static OneTimeTask<Order> importTaskDefinition(ObjectProvider<ImportTask> task) {
            return Tasks.oneTime(Imports.TASK)
                    .execute((instance, context) -> task.getObject().execute(instance.getData()));
        }
    }

    void execute(Order order) {
        imports.find(order.id()).filter(file -> file.isAt(order)).ifPresent(file -> execute(file, order));
    }

    private void execute(Details file, Order order) {
        try {
            FileTable table = FileTable.read(imports.text(file.id()));
            Map<UUID, Integer> versions = order.run() ? imports.versions(file.id()) : new HashMap<>();
            ImportReport report = work(file, table, order.run(), versions);
            if (order.run()) {
                imports.done(file.id(), report);
            } else {
                imports.checked(file.id(), report, versions);
            }
            log.info("Import {}: {} {}", file.id(), order.run() ? "taken in" : "looked through", report.counts());
        } catch (RuntimeException broken) {
            log.error("Import {} broke off", file.id(), broken);
            imports.fail(file.id());
        }
    }

    /** @param versions of the entries that it changes: filled when it is looked through, gone by when it is taken in */
    private ImportReport work(Details file, FileTable table, boolean run, Map<UUID, Integer> versions) {
        // Whoever says that it is to be taken in has seen what it may be the same as.
        RowTwins before = new RowTwins();
        RowPlanner planner = new RowPlanner(innovations, vocabulary, validator,
                LocalDate.now(clock.withZone(Brussels.ZONE)),
                run ? (line, traits, known) -> List.of() : (line, traits, known) -> twins(line, traits, known, before));
        ImportReport report = ImportReport.empty(table.unknown());
        Instant now = clock.instant();
        for (int from = 0; from < table.rows().size(); from += AT_ONCE) {
            List<RowPlan> plans = new ArrayList<>();
            for (Row row : table.rows().subList(from, Math.min(from + AT_ONCE, table.rows().size()))) {
                RowPlan plan = planner.plan(row);
                plans.add(run && isOvertaken(plan, versions) ? refused(plan, "changed") : plan);
                if (!run && plan.outcome() == Outcome.CHANGED && plan.former() != null) {
                    versions.put(plan.former().id(), plan.former().version());
                }
            }
            if (run) {
                plans = written(file.account(), plans, now);
            }
            for (RowPlan plan : plans) {
                report = report.with(plan);
            }
            imports.progress(file.id(), Math.min(from + AT_ONCE, table.rows().size()));
        }
        return report;
    }

    private List<String> twins(long line, Traits traits, boolean known, RowTwins before) {
        Stream<String> entries = known ? Stream.empty() : patientTwins(traits).map(twin -> twin.innovation().slug());
        return Stream.concat(entries, before.add(line, traits).stream().map(RowPlan::ofLine)).toList();
    }

    /** Visitors come first: while they keep the catalogue busy a file waits. */
    private Stream<Twin> patientTwins(Traits traits) {
        while (true) {
            try {
                return catalogue.twins(traits).stream();
            } catch (OverloadedException busy) {
                if (Thread.currentThread().isInterrupted()) {
                    throw busy;
                }
                log.debug("The catalogue is busy, the import waits");
            }
        }
    }

    /** Together where they can be; else one by one, so that one that fails keeps no other out. */
    private List<RowPlan> written(UUID account, List<RowPlan> plans, Instant now) {
        try {
            writer.write(account, plans, now);
            return plans;
        } catch (RuntimeException oneOfThem) {
            return plans.stream().map(plan -> writtenAlone(account, plan, now)).toList();
        }
    }

    /** Whether somebody has changed the entry since its row was looked through. */
    private static boolean isOvertaken(RowPlan plan, Map<UUID, Integer> versions) {
        return plan.outcome() == Outcome.CHANGED && plan.former() != null
                && !Integer.valueOf(plan.former().version()).equals(versions.get(plan.former().id()));
    }

    private static RowPlan refused(RowPlan plan, String why) {
        return new RowPlan(plan.line(), Outcome.REFUSED, plan.name(), plan.slug(), plan.former(), plan.content(),
                plan.verifiedOn(), plan.notes(), List.of(), List.of(new RowProblem("slug", why, plan.name())),
                List.of());
    }

    private RowPlan writtenAlone(UUID account, RowPlan plan, Instant now) {
        try {
            writer.write(account, List.of(plan), now);
            return plan;
        } catch (RuntimeException failed) {
            log.warn("Import: line {} was not taken in: {}", plan.line(), failed.getClass().getSimpleName());
            return refused(plan, "failed");
        }
    }
}
