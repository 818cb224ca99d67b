package org.gatehouse.web.registry;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Registry;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.RegistryChange;
import org.gatehouse.core.registry.RegistryVersion;
import org.jspecify.annotations.Nullable;

/** The registry as the API shows it. */
public final class RegistryViews {
    private RegistryViews() {}

    /**
     * A version.
     *
     * @param confirmedAt when somebody last said that it is true
     * @param believedUntil when nothing goes to third countries any more unless somebody says so again
     * @param changeId what made it; null: the product came with it
     */
    public record RegistryView(
            int number,
            Instant recordedAt,
            @Nullable UUID changeId,
            Instant confirmedAt,
            Instant believedUntil,
            String hash,
            Catalogue catalogue) {

        static RegistryView of(RegistryVersion version, Instant confirmedAt) {
            Instant confirmed = confirmedAt.isBefore(version.recordedAt()) ? version.recordedAt() : confirmedAt;
            return new RegistryView(
                    version.number(),
                    version.recordedAt(),
                    version.changeId().orElse(null),
                    confirmed,
                    confirmed.plus(Registry.FRESH),
                    HexFormat.of().formatHex(version.hash()),
                    version.catalogue());
        }
    }

    public record RegistrySummary(
            int number, Instant recordedAt, @Nullable UUID changeId, String hash) {
        static RegistrySummary of(RegistryVersion version) {
            return new RegistrySummary(
                    version.number(),
                    version.recordedAt(),
                    version.changeId().orElse(null),
                    HexFormat.of().formatHex(version.hash()));
        }
    }

    /** @param basedOn the version it was proposed for */
    public record ChangeView(
            UUID id,
            int basedOn,
            String state,
            String reason,
            Catalogue put,
            List<String> remove,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {

        static ChangeView of(RegistryChange change) {
            return new ChangeView(
                    change.id(),
                    change.basedOn(),
                    change.state().name(),
                    change.change().reason(),
                    change.change().put(),
                    change.change().remove(),
                    change.proposedBy(),
                    change.proposedAt(),
                    change.decidedBy().orElse(null),
                    change.decidedAt().orElse(null));
        }
    }
}
