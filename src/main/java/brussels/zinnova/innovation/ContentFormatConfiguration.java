package brussels.zinnova.innovation;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an {@link InnovationContent} is written into a {@code jsonb} column and read from it: a mapper of its own, so that
 * what is stored for years does not hang on how pages or an interface write JSON. What it does not know it leaves out.
 */
@Configuration(proxyBeanMethods = false)
class ContentFormatConfiguration {

    @Bean
    static HibernatePropertiesCustomizer contentFormat() {
        JsonMapper mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(mapper));
    }
}
