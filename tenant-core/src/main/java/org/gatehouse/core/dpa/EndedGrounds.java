package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;

/** What carried data to a third country, and does so no more for a tenant that relied on it. */
public final class EndedGrounds {
    private EndedGrounds() {}

    /**
     * When the adequacy decision ended without which a service receives nothing; empty where it goes on, on this ground
     * or on another that the tenant accepts, and where it never relied on one.
     */
    public static Optional<Instant> of(String service, Policy policy, Registry registry, Instant at) {
        Recipient recipient = registry.recipients().get(service);
        if (recipient == null || recipient.internal()) {
            return Optional.empty();
        }
        return ended(recipient, registry, at)
                .max(Comparator.naturalOrder())
                .filter(end -> hasLostIts(recipient, policy, registry.confirmed(at), at));
    }

    /** Whether there is something to look at, for any tenant. */
    public static boolean mayConcern(String service, Registry registry, Instant at) {
        Recipient recipient = registry.recipients().get(service);
        return recipient != null
                && !recipient.internal()
                && ended(recipient, registry, at).findAny().isPresent();
    }

    private static boolean hasLostIts(Recipient recipient, Policy policy, Registry registry, Instant at) {
        Circumstances now = new Circumstances(
                at,
                SubjectStatus.plain(SubjectCategory.VISITOR),
                Strictness.LENIENT, // it is asked for a visitor, and that is about employees
                policy.preferences().assessments());
        return TransferRules.find(recipient, policy, registry, now) instanceof TransferRules.Finding.Refused refused
                && refused.reason() == Reason.ADEQUACY_WITHDRAWN;
    }

    private static Stream<Instant> ended(Recipient recipient, Registry registry, Instant at) {
        Map<String, Boolean> reached = recipient.thirdCountries();
        Stream<Adequacy> own = recipient.bases().stream()
                .filter(basis -> reached.containsKey(basis.country()))
                .mapMulti((basis, adequacies) -> {
                    if (basis instanceof Adequacy adequacy) {
                        adequacies.accept(adequacy);
                    }
                });
        Stream<Adequacy> decisions =
                reached.keySet().stream().flatMap(country -> registry.decisionFor(country).stream());
        return Stream.concat(own, decisions)
                .map(adequacy -> adequacy.valid().until())
                .filter(until -> !until.isAfter(at));
    }
}
