package brussels.zinnova.innovation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import brussels.zinnova.Sequences;
import brussels.zinnova.actor.NamedActor;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sequence of changes of one entry: draft → published ⇄ withdrawn, and nothing else. */
class InnovationStatesTests {

    private static final int LENGTH = 6;

    enum Change {

        PUBLISH {

            @Override
            void make(Innovation entry) {
                entry.publish(Instant.ofEpochSecond(1));
            }
        },
        WITHDRAW {

            @Override
            void make(Innovation entry) {
                entry.withdraw("Doublon");
            }
        },
        REPUBLISH {

            @Override
            void make(Innovation entry) {
                entry.republish();
            }
        },
        REVISE {

            @Override
            void make(Innovation entry) {
                entry.revise(InnovationMother.inFrench("Vélothèque", "Autrement", "Voisins"), ACTORS,
                        Instant.ofEpochSecond(2));
            }
        };

        abstract void make(Innovation entry);

        /** The state that it leads to from another; null where it does not go. */
        @Nullable
        InnovationState from(InnovationState state) {
            return switch (this) {
                case PUBLISH -> state == InnovationState.DRAFT ? InnovationState.PUBLISHED : null;
                case WITHDRAW -> state == InnovationState.PUBLISHED ? InnovationState.WITHDRAWN : null;
                case REPUBLISH -> state == InnovationState.WITHDRAWN ? InnovationState.PUBLISHED : null;
                case REVISE -> state;
            };
        }
    }

    private static final Set<ActorLink> ACTORS = Set.of(new ActorLink(UUID.randomUUID(), ActorRole.CARRIER, 1));

    @Test
    void noSequenceOfChangesLeavesTheWaysThatThereAre() {
        Sequences.upTo(LENGTH, List.of(Change.values())).forEach(changes -> {
            Innovation entry = new Innovation(InnovationMother.bikeLibrary("Vélothèque", "Voisins"), ACTORS,
                    new Slug("velotheque"), Instant.EPOCH);
            InnovationState state = InnovationState.DRAFT;
            for (Change change : changes) {
                InnovationState next = change.from(state);
                assertThat(succeeds(change, entry)).as("%s of %s", change, changes).isEqualTo(next != null);
                state = next == null ? state : next;
            }
            assertThat(stateOf(entry)).as("after %s", changes).isEqualTo(state);
            assertThat(reasonOf(entry) != null).as("after %s", changes).isEqualTo(state == InnovationState.WITHDRAWN);
        });
    }

    private static boolean succeeds(Change change, Innovation entry) {
        InnovationState before = stateOf(entry);
        try {
            change.make(entry);
            return true;
        } catch (WrongStateException refused) {
            assertThat(stateOf(entry)).isEqualTo(before);
            return false;
        }
    }

    private static InnovationState stateOf(Innovation entry) {
        return details(entry).state();
    }

    private static @Nullable String reasonOf(Innovation entry) {
        return details(entry).stateReason();
    }

    private static InnovationDetails details(Innovation entry) {
        return entry.details(entry.actorIds().stream()
                .map(id -> new NamedActor(id, "Voisins", "asbl")).toList());
    }
}
