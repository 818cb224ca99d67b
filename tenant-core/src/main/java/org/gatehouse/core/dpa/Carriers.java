package org.gatehouse.core.dpa;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What carries a transfer to each of its third countries, out of the basis of a {@link FlowDecision.Permit}. */
public final class Carriers {
    private Carriers() {}

    /**
     * By country the name of a basis.
     *
     * @param basis as evidence tells it: {@code EEA}, carried by nothing, or such as {@code GB:ADEQUACY+US:SCC}
     */
    public static Map<String, String> byCountry(String basis) {
        Map<String, String> carriers = new TreeMap<>();
        Arrays.stream(basis.split("\\+", -1))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> carriers.put(part[0], part[1]));
        return carriers;
    }
}
