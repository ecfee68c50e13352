package brussels.zinnova.curation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

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
import brussels.zinnova.innovation.Innovations;

/** Fills an empty catalogue with sixty real entries at start, so that a new portal has something to show. */
@Component
class StarterCatalogue implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StarterCatalogue.class);
    private static final ClassPathResource FILE = new ClassPathResource("starter/innovations.csv");

    private final Innovations innovations;
    private final InnovationImport files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean wanted;

    /** @param property on or off; where it is not set, on with the embedded database, which is for trying things out */
    StarterCatalogue(Innovations innovations, InnovationImport files, JdbcClient jdbc, TransactionTemplate transaction,
            @Value("${zinnova.starter-catalogue:#{null}}") @Nullable Boolean property,
            ObjectProvider<EmbeddedDatabase> embedded) {
        this.wanted = property == null ? embedded.stream().findAny().isPresent() : property;
        this.innovations = innovations;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Before the catalogue is read for the first time, so that no visitor ever sees it empty. */
    @Override
    public void afterSingletonsInstantiated() {
        if (wanted) {
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
        try (Reader csv = new InputStreamReader(FILE.getInputStream(), StandardCharsets.UTF_8)) {
            Imported imported = files.publishAll(csv);
            log.info("Starter catalogue: {} entries published", imported.entries());
            imported.twins().forEach(twin -> log.info("Starter catalogue: {}", twin));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The starter catalogue cannot be read", unreadable);
        }
    }
}
