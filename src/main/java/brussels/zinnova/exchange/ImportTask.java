package brussels.zinnova.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import brussels.zinnova.exchange.FileTable.Row;
import brussels.zinnova.exchange.Imports.Details;
import brussels.zinnova.exchange.Imports.Order;
import brussels.zinnova.exchange.Imports.State;
import brussels.zinnova.exchange.RowPlan.Outcome;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.vocabulary.Vocabulary;

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
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final Validator validator;
    private final Catalogue catalogue;
    private final RowWriter writer;
    private final Clock clock;

    ImportTask(Imports imports, Innovations innovations, Revisions revisions, Vocabulary vocabulary,
            Validator validator,
            Catalogue catalogue, RowWriter writer, Clock clock) {
        this.imports = imports;
        this.innovations = innovations;
        this.revisions = revisions;
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
        imports.find(order.id()).filter(Details::isBusy).ifPresent(file -> execute(file, order));
    }

    private void execute(Details file, Order order) {
        try {
            FileTable table = FileTable.read(imports.text(file.id()));
            ImportReport report = work(file, table, order.run());
            imports.finish(file.id(), order.run() ? State.DONE : State.CHECKED, report);
            log.info("Import {}: {} {}", file.id(), order.run() ? "taken in" : "looked through", report.counts());
        } catch (RuntimeException broken) {
            log.error("Import {} broke off", file.id(), broken);
            imports.fail(file.id());
        }
    }

    private ImportReport work(Details file, FileTable table, boolean run) {
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
                plans.add(run && isOvertaken(file, plan) ? refused(plan) : plan);
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
        Stream<String> entries = known
                ? Stream.empty()
                : catalogue.twins(traits).stream().map(twin -> twin.innovation().slug());
        return Stream.concat(entries, before.add(line, traits).stream().map(String::valueOf)).toList();
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
    private boolean isOvertaken(Details file, RowPlan plan) {
        return plan.outcome() == Outcome.CHANGED && plan.former() != null && file.checkedAt() != null
                && revisions.find(plan.former().id(), revisions.lastNumber(plan.former().id()))
                        .filter(last -> last.madeAt().isAfter(file.checkedAt())).isPresent();
    }

    private static RowPlan refused(RowPlan plan) {
        return new RowPlan(plan.line(), Outcome.REFUSED, plan.name(), plan.slug(), plan.former(), plan.content(),
                plan.verifiedOn(), plan.notes(), List.of(), List.of(new RowProblem("slug", "changed", plan.name())),
                List.of());
    }

    private RowPlan writtenAlone(UUID account, RowPlan plan, Instant now) {
        try {
            writer.write(account, List.of(plan), now);
            return plan;
        } catch (RuntimeException failed) {
            log.warn("Import: line {} was not taken in: {}", plan.line(), failed.getClass().getSimpleName());
            return refused(plan);
        }
    }
}
