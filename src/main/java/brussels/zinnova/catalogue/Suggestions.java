package brussels.zinnova.catalogue;

import java.util.List;

import brussels.zinnova.shared.Wording;

/**
 * What somebody who is typing may be looking for, in groups; a group without suggestions is absent.
 */
public record Suggestions(List<Group> groups) {

    /**
     * Suggestions of one kind.
     *
     * @param kind the end of the message key of its heading: {@code challenges}, {@code communes}, {@code actors} or
     *        {@code innovations}
     */
    public record Group(String kind, List<Suggestion> suggestions) {}

    /** @param path the page’s address behind its language */
    public record Suggestion(Wording label, String path) {}

    /** How many there are. */
    public int size() {
        return groups.stream().mapToInt(group -> group.suggestions().size()).sum();
    }
}
