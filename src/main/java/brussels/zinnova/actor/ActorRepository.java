package brussels.zinnova.actor;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ActorRepository extends Repository<Actor, UUID> {

    Optional<Actor> findById(UUID id);

    Optional<Actor> findByNameAndKind(String name, String kind);

    boolean existsBySlug(String slug);

    Actor save(Actor actor);
}
