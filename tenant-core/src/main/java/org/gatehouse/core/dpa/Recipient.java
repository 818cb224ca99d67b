package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service of a legal entity as the registry knows it at an instant.
 *
 * @param country of the legal entity
 * @param storage where it keeps data
 * @param access from where it can look: a look from abroad is a transfer
 * @param chain countries of those it passes data on to
 * @param internal our own channel: nothing is transferred
 * @param auditedUntil when its last audit report is out of date
 * @param engaged before and after it receives nothing
 */
public record Recipient(
        String key,
        Channel channel,
        String country,
        Set<String> storage,
        Set<String> access,
        Set<String> chain,
        Status status,
        boolean internal,
        List<TransferBasis> bases,
        Instant auditedUntil,
        Validity engaged) {
    /** The key of the tenant's own systems: what they are told stays with the controller. */
    public static final String OWN_SYSTEMS = "own-systems";

    public enum Status {
        ACTIVE,
        SUSPENDED,
        RETIRED
    }

    Recipient engaged(Validity when) {
        return new Recipient(
                key, channel, country, storage, access, chain, Status.ACTIVE, internal, bases, auditedUntil, when);
    }

    public Status statusAt(Instant at) {
        return status == Status.ACTIVE && !engaged.includes(at) ? Status.RETIRED : status;
    }

    boolean isAuditedAt(Instant at) {
        return at.isBefore(auditedUntil);
    }

    /** All countries that data would reach. */
    public Set<String> countries() {
        Set<String> all = new TreeSet<>(storage);
        all.addAll(access);
        all.addAll(chain);
        all.add(country);
        return all;
    }

    /** Third countries that data would reach, in alphabetical order, and whether only by the chain. */
    Map<String, Boolean> thirdCountries() {
        Set<String> own = new TreeSet<>(storage);
        own.addAll(access);
        own.add(country);
        Map<String, Boolean> reached = new TreeMap<>();
        chain.forEach(code -> reached.put(code, true));
        own.forEach(code -> reached.put(code, false));
        reached.keySet().removeIf(Eea::contains);
        return reached;
    }
}
