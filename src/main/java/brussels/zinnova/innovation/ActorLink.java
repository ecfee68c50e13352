package brussels.zinnova.innovation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import brussels.zinnova.actor.NamedActor;

/** An actor of an innovation, and its place among them, from 1. */
@Embeddable
record ActorLink(@Column(nullable = false) UUID actorId,
        @Enumerated(EnumType.STRING) @Column(nullable = false) ActorRole role,
        @Column(nullable = false) int position) {

    /** The same by name, in their order. */
    static List<ActorShare> shares(Set<ActorLink> links, List<NamedActor> named) {
        Map<UUID, NamedActor> actors = named.stream().collect(Collectors.toMap(NamedActor::id, Function.identity()));
        return links.stream().sorted(Comparator.comparingInt(ActorLink::position)).map(link -> {
            NamedActor actor = Objects.requireNonNull(actors.get(link.actorId));
            return new ActorShare(actor.name(), actor.kind(), link.role);
        }).toList();
    }
}
