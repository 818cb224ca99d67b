package org.gatehouse.core.dpa;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of recipients and countries at an instant.
 *
 * @param recipients by key
 * @param adequacy the Commission's decisions for whole countries, by country
 * @param closed countries to which nothing goes, whatever else is on file
 * @param confirmedAt when somebody last confirmed that the registry is true
 */
public record Registry(
        Map<String, Recipient> recipients,
        Map<String, TransferBasis.Adequacy> adequacy,
        Set<String> closed,
        Instant confirmedAt) {
    /** How long a confirmation counts: without a newer one, nothing is believed about third countries. */
    public static final Duration FRESH = Duration.ofHours(24);

    /** The same, as true as somebody has said since. */
    public Registry confirmed(Instant at) {
        return new Registry(recipients, adequacy, closed, at);
    }

    /** As if a recipient that is not engaged were: what else stands against it? */
    public Registry engaging(String key) {
        Recipient recipient = recipients.get(key);
        if (recipient == null) {
            return this;
        }
        Map<String, Recipient> engaged = new HashMap<>(recipients);
        engaged.put(key, recipient.engaged(Validity.ALWAYS));
        return new Registry(engaged, adequacy, closed, confirmedAt);
    }

    /** Whether so long nobody has said that it is true that it is not believed about third countries. */
    public boolean isStale(Instant at) {
        return Duration.between(confirmedAt, at).compareTo(FRESH) > 0;
    }

    Optional<TransferBasis.Adequacy> decisionFor(String country) {
        return Optional.ofNullable(adequacy.get(country));
    }
}
