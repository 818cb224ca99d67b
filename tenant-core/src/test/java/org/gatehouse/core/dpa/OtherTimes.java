package org.gatehouse.core.dpa;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.core.dpa.Policy.Approval;

/** Writes another past and another future around a situation, in which everything stands now as it did. */
final class OtherTimes {
    private OtherTimes() {}

    static void rewrite(Draft draft, Chance chance) {
        Instant at = draft.at;
        draft.emergency =
                new Policy.Emergency(alike(draft.emergency.breakGlass(), at, chance), draft.emergency.incapable());
        draft.approvals.replaceAll(
                (of, old) -> new Approval(old.state(), alike(old.valid(), at, chance), old.fields(), old.subjects()));
        draft.adequacy.replaceAll((country, old) -> (TransferBasis.Adequacy) alike(old, at, chance));
        draft.confirmedAt = draft.confirmedAt.isBefore(at.minus(Duration.ofHours(24)))
                ? chance.oneOf(Instant.MIN, at.minus(Duration.ofHours(24)).minusNanos(1))
                : chance.oneOf(at.minus(Duration.ofHours(24)), at, Instant.MAX);
        draft.recipients.values().forEach(recipient -> {
            recipient.auditedUntil = alike(recipient.auditedUntil, at, chance);
            recipient.engaged = alike(recipient.engaged, at, chance);
            recipient.bases.replaceAll(basis -> alike(basis, at, chance));
        });
    }

    private static TransferBasis alike(TransferBasis basis, Instant at, Chance chance) {
        if (basis instanceof TransferBasis.Adequacy old) {
            TransferBasis.Adequacy.Listing listing = old.listing();
            return new TransferBasis.Adequacy(
                    old.country(),
                    alike(old.valid(), at, chance),
                    listing == null
                            ? null
                            : new TransferBasis.Adequacy.Listing(
                                    listing.certified(), listing.coverage(), alike(listing.seenUntil(), at, chance)));
        }
        if (basis instanceof TransferBasis.CorporateRules old) {
            return new TransferBasis.CorporateRules(old.country(), alike(old.valid(), at, chance), old.approved());
        }
        return basis instanceof TransferBasis.Clauses old
                ? new TransferBasis.Clauses(
                        old.country(),
                        alike(old.valid(), at, chance),
                        old.version(),
                        old.module(),
                        old.assessment(),
                        alike(old.assessed(), at, chance),
                        alike(old.shakenFrom(), at, chance))
                : basis;
    }

    private static Instant alike(Instant end, Instant at, Chance chance) {
        return at.isBefore(end) ? chance.oneOf(at.plusNanos(1), Instant.MAX) : chance.oneOf(at, Instant.MIN);
    }

    /** Another interval that holds, has not begun or is over at the instant, as the first does. */
    private static Validity alike(Validity old, Instant at, Chance chance) {
        Instant soon = at.plusNanos(1);
        if (old.includes(at)) {
            return new Validity(chance.oneOf(Instant.MIN, at), chance.oneOf(soon, Instant.MAX));
        }
        return at.isBefore(old.from())
                ? new Validity(chance.oneOf(soon, Instant.MAX), Instant.MAX)
                : new Validity(chance.oneOf(Instant.MIN, at), at);
    }
}
