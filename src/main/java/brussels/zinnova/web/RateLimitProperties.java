package brussels.zinnova.web;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one visitor may ask for a page on one node.
 *
 * @param burst pages at once
 * @param perMinute pages a minute after that
 */
@Validated
@ConfigurationProperties("zinnova.rate-limit")
public record RateLimitProperties(@DefaultValue("120") @Min(1) int burst, @DefaultValue("240") @Min(1) int perMinute) {}
