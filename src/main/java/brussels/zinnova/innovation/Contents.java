package brussels.zinnova.innovation;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.stereotype.Component;

import brussels.zinnova.actor.Actors;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.Vocabulary;

/** What a content must be to become an entry’s, and how one is read from an entry. */
@Component
class Contents {

    private final Actors actors;
    private final Vocabulary vocabulary;
    private final Validator validator;

    Contents(Actors actors, Vocabulary vocabulary, Validator validator) {
        this.actors = actors;
        this.vocabulary = vocabulary;
        this.validator = validator;
    }

    InnovationDetails details(Innovation innovation) {
        return innovation.details(actors.named(innovation.actorIds()));
    }

    InnovationContent of(Innovation innovation) {
        return details(innovation).content();
    }

    /**
     * A content as it may become an entry’s: for terms that became others it has those.
     *
     * @throws ConstraintViolationException if it breaks a rule
     * @throws IllegalArgumentException if it names a term that the vocabulary does not have
     */
    InnovationContent valid(InnovationContent given) {
        InnovationContent content = given.withTerms(vocabulary.current());
        requireValid(content);
        return content;
    }

    private void requireValid(InnovationContent content) {
        Set<ConstraintViolation<InnovationContent>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        requireTerms(Scheme.CHALLENGE, content.challenges());
        requireTerms(Scheme.VALUE, content.values());
        requireTerms(Scheme.APPROACH, content.approaches());
        requireTerms(Scheme.COMMUNE, content.communes());
        requireTerms(Scheme.STAGE, content.stage() == null ? Set.of() : Set.of(content.stage()));
    }

    private void requireTerms(Scheme scheme, Collection<String> codes) {
        Set<String> known = vocabulary.codes(scheme);
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("No " + scheme.code() + " has the code " + unknown);
        });
    }

    /** The actors of a content, each once; those that are not known yet become so. */
    Set<ActorLink> links(InnovationContent content) {
        Map<UUID, ActorRole> roles = new LinkedHashMap<>();
        content.actors().forEach(actor -> roles.putIfAbsent(actors.register(actor.name(), actor.kind()), actor.role()));
        Set<ActorLink> links = new HashSet<>();
        roles.forEach((actor, role) -> links.add(new ActorLink(actor, role, links.size() + 1)));
        return links;
    }
}
