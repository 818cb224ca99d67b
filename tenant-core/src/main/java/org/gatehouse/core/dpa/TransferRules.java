package org.gatehouse.core.dpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;

/** Whether data may reach each third country that a recipient brings into play (GDPR chapter V, stage C). */
final class TransferRules {
    private TransferRules() {}

    /** A basis for each third country, or the reason of the first that has none. */
    sealed interface Finding {
        /** @param text as evidence tells it, such as {@code US:SCC} */
        record Carried(String text) implements Finding {}

        record Refused(Reason reason) implements Finding {}
    }

    static Finding find(Recipient recipient, Policy policy, Registry registry, Circumstances now) {
        Map<String, Boolean> countries = recipient.thirdCountries();
        if (countries.isEmpty()) {
            return new Finding.Carried("EEA");
        }
        if (registry.isStale(now.at())) {
            return new Finding.Refused(Reason.REGISTRY_STALE);
        }
        List<String> used = new ArrayList<>();
        for (Map.Entry<String, Boolean> country : countries.entrySet()) {
            Finding finding = find(country.getKey(), country.getValue(), recipient, policy, registry, now);
            if (!(finding instanceof Finding.Carried carried)) {
                return finding;
            }
            used.add(carried.text());
        }
        return new Finding.Carried(used.stream().collect(Collectors.joining("+")));
    }

    private static Finding find(
            String country,
            boolean byChainOnly,
            Recipient recipient,
            Policy policy,
            Registry registry,
            Circumstances now) {
        List<Reason> defects = new ArrayList<>();
        for (TransferBasis basis : recipient.bases()) {
            if (basis.country().equals(country) && basis.isOnFile(now.at())) {
                Optional<Reason> defect = defect(basis, policy, now);
                if (defect.isEmpty()) {
                    return new Finding.Carried(country + ":" + basis.type());
                }
                defects.add(defect.get());
            }
        }
        Optional<TransferBasis.Adequacy> decision = registry.decisionFor(country);
        if (decision.isPresent()) {
            Optional<Reason> defect = decision.get().defect(now);
            if (defect.isEmpty()) {
                return new Finding.Carried(country + ":" + TransferBasis.Type.ADEQUACY);
            }
            defects.add(defect.get());
        }
        Reason none = byChainOnly ? Reason.CHAIN_NO_TRANSFER_BASIS : Reason.NO_TRANSFER_BASIS;
        return new Finding.Refused(
                defects.stream().min(Comparator.naturalOrder()).orElse(none));
    }

    private static Optional<Reason> defect(TransferBasis basis, Policy policy, Circumstances now) {
        return basis.type() == TransferBasis.Type.INVALID || policy.accepts(basis)
                ? basis.defect(now)
                : Optional.of(Reason.BASIS_NOT_INSTRUCTED_C6);
    }
}
