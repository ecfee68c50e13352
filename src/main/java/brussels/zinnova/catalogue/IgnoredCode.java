package brussels.zinnova.catalogue;

/**
 * A code or an order that does not exist, so that it narrows and sorts nothing.
 *
 * @param parameter that it came with
 * @param typed as it was typed, but never longer than a label; empty where there was nothing to see
 */
public record IgnoredCode(String parameter, String typed) {}
