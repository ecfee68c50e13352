package brussels.zinnova.innovation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An actor of an innovation, and its place among them, from 1. */
@Embeddable
record ActorLink(@Column(nullable = false) UUID actorId,
        @Enumerated(EnumType.STRING) @Column(nullable = false) ActorRole role,
        @Column(nullable = false) int position) {

    static Set<ActorLink> all(List<ActorShare> shares) {
        Set<ActorLink> links = new HashSet<>();
        for (ActorShare share : shares) {
            links.add(new ActorLink(share.actor(), share.role(), links.size() + 1));
        }
        return links;
    }
}
