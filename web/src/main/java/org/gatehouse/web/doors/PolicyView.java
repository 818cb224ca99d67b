package org.gatehouse.web.doors;

import java.time.Instant;
import java.util.List;
import org.gatehouse.access.policies.AccessPolicy;

/** A version of the access policy, in paragraphs. */
public record PolicyView(int number, List<String> danish, List<String> english, Instant publishedAt) {
    static PolicyView of(AccessPolicy policy) {
        return new PolicyView(
                policy.number(),
                policy.danish().lines().toList(),
                policy.english().lines().toList(),
                policy.publishedAt());
    }
}
