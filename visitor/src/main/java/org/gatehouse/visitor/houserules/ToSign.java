package org.gatehouse.visitor.houserules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.visitor.checkin.Scans;

/** Who has to sign the house rules before they go on, and whether a kiosk has asked them to. */
@Singleton
public class ToSign {
    private final Tenants tenants;
    private final KeepHouseRules texts;
    private final Signatures signatures;
    private final Scans scans;

    @Inject
    public ToSign(Tenants tenants, KeepHouseRules texts, Signatures signatures, Scans scans) {
        this.tenants = tenants;
        this.texts = texts;
        this.signatures = signatures;
        this.scans = scans;
    }

    /** Whether a guest who is inside has to and has not. */
    public boolean isMissing(UUID visit) {
        return tenants.settings().kioskSteps().requiresRules()
                && texts.current().isPresent()
                && !signatures.isSigned(visit);
    }

    /**
     * @param asked had the text before them at a kiosk and went on without
     * @param notAsked came in another way, or where the kiosk could not ask
     */
    public record Missing(Set<UUID> asked, Set<UUID> notAsked) {}

    /**
     * @param arrived guests who are inside and have not signed, and since when. Who was there before there was
     *     something to sign is left alone.
     */
    public Missing among(Map<UUID, Instant> arrived) {
        Optional<Instant> first =
                tenants.settings().kioskSteps().requiresRules() ? texts.firstWritten() : Optional.empty();
        Set<UUID> all = first.map(since -> arrived.entrySet().stream()
                        .filter(one -> !one.getValue().isBefore(since))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Set<UUID> asked = scans.beganAtKiosk(all);
        Set<UUID> others = new HashSet<>(all);
        others.removeAll(asked);
        return new Missing(asked, others);
    }
}
