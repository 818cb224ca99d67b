package org.gatehouse.web.registry;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.RegistryChange;
import org.gatehouse.core.registry.RegistryVersion;
import org.jspecify.annotations.Nullable;

/** The registry as the API shows it. */
public final class RegistryViews {
    private RegistryViews() {}

    /** @param confirmedAt without a confirmation for a day, nothing goes to third countries */
    public record RegistryView(int number, Instant recordedAt, Instant confirmedAt, String hash, Catalogue catalogue) {

        static RegistryView of(RegistryVersion version, Instant confirmedAt) {
            return new RegistryView(
                    version.number(),
                    version.recordedAt(),
                    confirmedAt.isBefore(version.recordedAt()) ? version.recordedAt() : confirmedAt,
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
