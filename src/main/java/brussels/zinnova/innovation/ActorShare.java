package brussels.zinnova.innovation;

import jakarta.validation.constraints.NotBlank;

import brussels.zinnova.actor.Actors;
import brussels.zinnova.shared.MaxLength;

/**
 * An actor’s part in an innovation. The actor is named as people name it: one that is not known yet becomes known when
 * the content is taken into an entry.
 *
 * @param kind a code of the scheme {@code actor-kind}
 */
public record ActorShare(@NotBlank @MaxLength(Actors.MAX_NAME) String name, String kind, ActorRole role) {}
