package brussels.zinnova.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import brussels.zinnova.shared.Language;

/** Says on the console where to look, once there is something to see. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final SiteProperties site;

    Welcome(SiteProperties site) {
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        log.info("Zinnova is open: {}", Arrays.stream(Language.values())
                .map(language -> site.publicUrl() + "/" + language.code()).collect(Collectors.joining("  ")));
    }
}
