package brussels.zinnova.catalogue;

/**
 * An actor by itself.
 *
 * @param kind a code of the scheme {@code actor-kind}
 * @param innovations how many entries it carries or shares in
 */
public record ShownActor(String slug, String name, String kind, int innovations) {}
