package brussels.zinnova.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import brussels.zinnova.shared.Language;

/** What every page shares: its clock, its words, its language. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SiteProperties.class, SigningProperties.class, RateLimitProperties.class,
        FormProperties.class})
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    private static final String SEE_OTHER = "see-other:";

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

    /** After a form was taken in the browser goes on with a GET, which 302 does not promise: {@code see-other:/fr/…}. */
    @Bean
    static ViewResolver seeOther() {
        return (name, locale) -> name.startsWith(SEE_OTHER)
                ? new RedirectView(name.substring(SEE_OTHER.length()), false, false, false)
                : null;
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

    /** Thymeleaf reads only HTML unless told otherwise: mails and descriptions of the data are texts. */
    @Bean
    static SpringResourceTemplateResolver textTemplates(ApplicationContext context) {
        SpringResourceTemplateResolver texts = new SpringResourceTemplateResolver();
        texts.setApplicationContext(context);
        texts.setPrefix("classpath:/templates/");
        List.of("*.txt", "*.ttl", "*.jsonld").forEach(texts.getResolvablePatternSpec()::addPattern);
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding("UTF-8");
        texts.setOrder(1);
        return texts;
    }

    /** Messages, dates and numbers follow the page’s language: see {@link VisitorLanguage}. */
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
                throw new UnsupportedOperationException("The language is in the address, or with the account");
            }
        };
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Language.class, code -> Language.of(code).orElseThrow());
        // Of a parameter that is there several times the first counts, instead of all of them with commas in between.
        registry.addConverter(String[].class, String.class, values -> values.length == 0 ? "" : values[0]);
    }
}
