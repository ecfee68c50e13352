package brussels.zinnova.innovation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import brussels.zinnova.vocabulary.Scheme;

/** A term that an innovation carries, and its place among those of the same scheme, from 1. */
@Embeddable
record TermLink(@Enumerated(EnumType.STRING) @Column(nullable = false) Scheme scheme,
        @Column(nullable = false) String code,
        @Column(nullable = false) int position) {

    static Set<TermLink> of(InnovationContent content) {
        Set<TermLink> links = new HashSet<>();
        link(links, Scheme.CHALLENGE, content.challenges());
        link(links, Scheme.VALUE, content.values());
        link(links, Scheme.APPROACH, content.approaches());
        link(links, Scheme.COMMUNE, content.communes());
        return links;
    }

    /** The codes of one scheme among these, in their order. */
    static SequencedSet<String> codes(Set<TermLink> links, Scheme scheme) {
        return links.stream().filter(link -> link.scheme == scheme).sorted(Comparator.comparingInt(TermLink::position))
                .map(TermLink::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void link(Set<TermLink> links, Scheme scheme, Collection<String> codes) {
        int position = 0;
        for (String code : codes) {
            links.add(new TermLink(scheme, code, ++position));
        }
    }
}
