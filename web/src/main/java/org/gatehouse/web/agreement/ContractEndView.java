package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.agreement.ContractEnd;
import org.jspecify.annotations.Nullable;

/**
 * An end of the contract as the API shows it.
 *
 * @param party who has given it: {@code CONTROLLER} or {@code PROCESSOR}
 * @param choice {@code RETURN} or {@code ERASE}; null: the controller has not chosen yet
 * @param withdrawnAt null: it stands
 */
public record ContractEndView(
        UUID id,
        String party,
        String reason,
        @Nullable String choice,
        Instant givenAt,
        Instant endsAt,
        @Nullable Instant withdrawnAt) {

    static ContractEndView of(ContractEnd end) {
        return new ContractEndView(
                end.id(),
                end.party().name(),
                end.reason(),
                end.choice().map(Enum::name).orElse(null),
                end.givenAt(),
                end.endsAt(),
                end.withdrawnAt().orElse(null));
    }
}
