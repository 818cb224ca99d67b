package org.gatehouse.access.policies;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** A tenant's administrator publishes the access policy. Keys name the version they were granted under. */
@UseCase
public class PublishPolicy {
    private final Rows rows;
    private final AccessPolicies policies;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public PublishPolicy(Rows rows, AccessPolicies policies, Journal journal, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return its number; the text that counts already is no new version */
    public int publish(String danish, String english, Actor by) {
        Optional<AccessPolicy> before = policies.newest();
        if (before.filter(policy -> policy.says(danish, english)).isPresent()) {
            return before.get().number();
        }
        int number = before.map(AccessPolicy::number).orElse(0) + 1;
        AccessPolicy policy = new AccessPolicy(number, danish, english, clock.instant());
        rows.add(policy);
        rows.flush(); // whoever publishes at the same moment is told here
        journal.note(by, Deed.POLICY_PUBLISHED, About.of(policy.id()).with("number", number));
        return number;
    }
}
