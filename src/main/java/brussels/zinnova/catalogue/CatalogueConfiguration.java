package brussels.zinnova.catalogue;

import java.util.List;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the snapshot into public pages and into the node’s readiness. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration implements WebMvcConfigurer {

    private final SnapshotInterceptor snapshots;

    CatalogueConfiguration(SnapshotInterceptor snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(snapshots);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(snapshots);
    }

    /** Nobody waits for the dictionaries but whoever misspells a word in the first seconds. */
    @EventListener(ApplicationReadyEvent.class)
    void loadDictionaries() {
        Dictionaries.load();
    }

    /** A node is ready when it has a catalogue to show; whether the database answers is another question. */
    @Bean
    static HealthIndicator catalogueHealthIndicator(Catalogue catalogue) {
        return () -> catalogue.isLoaded() ? Health.up().build() : Health.outOfService().build();
    }
}
