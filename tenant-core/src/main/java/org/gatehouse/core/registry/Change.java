package org.gatehouse.core.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in the registry.
 *
 * @param put rows that take the place of those with the same key, or are new; sections without a change are empty
 * @param remove rows that go, as {@code section/key}, such as {@code closures/US}
 */
public record Change(String reason, Catalogue put, List<String> remove) {

    /** The decision ends then, and a processor's bases that rest on it end with it. */
    static Change ending(Grounds.AdequacyDecision decision, Instant at, String reason) {
        return new Change(reason, Catalogue.of(decision.endingAt(at)), List.of());
    }

    Catalogue applyTo(Catalogue before) {
        return new Catalogue(
                merged("processors", before.processors(), put.processors()),
                merged("services", before.services(), put.services()),
                merged("contracts", before.contracts(), put.contracts()),
                merged("bases", before.bases(), put.bases()),
                merged("listings", before.listings(), put.listings()),
                merged("assessments", before.assessments(), put.assessments()),
                merged("facts", before.facts(), put.facts()),
                merged("adequacy", before.adequacy(), put.adequacy()),
                merged("audits", before.audits(), put.audits()),
                merged("closures", before.closures(), put.closures()),
                merged("measures", before.measures(), put.measures()),
                offer(before.offer()));
    }

    private Engagements.@Nullable Offer offer(Engagements.@Nullable Offer before) {
        if (put.offer() != null) {
            return put.offer();
        }
        return remove.contains("offer") ? null : before;
    }

    private <T extends Catalogue.Row> List<T> merged(String section, List<T> before, List<T> put) {
        Map<String, T> rows = new LinkedHashMap<>();
        before.forEach(row -> rows.put(row.key(), row));
        put.forEach(row -> rows.put(row.key(), row));
        remove.forEach(name -> {
            if (name.startsWith(section + "/")) {
                rows.remove(name.substring(section.length() + 1));
            }
        });
        return new ArrayList<>(rows.values());
    }

    /** Removals that name nothing. */
    List<String> unknownRemovals(Catalogue before) {
        Set<String> known = new HashSet<>(List.of("offer"));
        before.sections().forEach((section, rows) -> rows.forEach(row -> known.add(section + "/" + row.key())));
        return remove.stream().filter(name -> !known.contains(name)).toList();
    }
}
