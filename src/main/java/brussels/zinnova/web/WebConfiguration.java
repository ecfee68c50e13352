package brussels.zinnova.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

import brussels.zinnova.shared.Language;

/** What every page shares: its clock, its words, its language. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SiteProperties.class, RateLimitProperties.class})
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    /** An address with a slash too many is the one without it. */
    @Bean
    static UrlHandlerFilter trailingSlashes() {
        return UrlHandlerFilter.trailingSlashHandler("/{language:fr|nl|en}/**").redirect(HttpStatus.MOVED_PERMANENTLY)
                .build();
    }

    /** One file per language and none beneath them: a message that is missing in one is a failure, not French. */
    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Messages, dates and numbers follow the page’s language, which is in its address and nowhere else. */
    @Bean
    static LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {

            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return VisitorLanguage.of(request).locale();
            }

            @Override
            public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("The language is in the address");
            }
        };
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Language.class, code -> Language.of(code).orElseThrow());
    }
}
