package org.gatehouse.core.dpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;

/** The Commission's adequacy decisions for whole countries (GDPR Art. 45), as the registry begins with them. */
public final class AdequacyDecisions {
    private static final Set<String> OPEN_ENDED =
            Set.of("AD", "AR", "CA", "FO", "GG", "IL", "IM", "JP", "JE", "NZ", "KR", "CH", "UY");

    private AdequacyDecisions() {}

    static Map<String, Adequacy> ofCountries() {
        Map<String, Adequacy> decisions = new HashMap<>();
        OPEN_ENDED.forEach(country -> decisions.put(country, new Adequacy(country, Validity.ALWAYS, null)));
        decisions.put("GB", new Adequacy("GB", new Validity(day(2021, 6, 28), day(2031, 12, 27)), null));
        decisions.put("BR", new Adequacy("BR", Validity.from(day(2026, 1, 26)), null));
        return Map.copyOf(decisions);
    }

    private static Instant day(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
