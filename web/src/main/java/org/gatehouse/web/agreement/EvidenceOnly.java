package org.gatehouse.web.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.CountFlows.Became;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.NewestFirst.Only;
import org.jspecify.annotations.Nullable;

/** Which decisions somebody asks for: a question that is null asks for all. */
record EvidenceOnly(
        @Nullable String activity,
        @Nullable String became,
        @Nullable String service,
        @Nullable String country) {
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    Only read() {
        StringBuilder condition = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (activity != null) {
            condition.append(" and x.activity = :activity");
            values.put("activity", Activity.named(activity).orElseThrow(() -> invalid("activity")));
        }
        if (became != null) {
            condition.append(" and ").append(became(became).condition());
        }
        if (service != null) {
            condition.append(" and x.service = :service");
            values.put("service", fitting(SERVICE, service, "service"));
        }
        if (country != null) {
            condition.append(" and concat('|', x.countries, '|') like :country");
            values.put("country", "%|" + fitting(COUNTRY, country, "country") + "|%");
        }
        return new Only(condition.toString(), values);
    }

    private static Became became(String name) {
        return Arrays.stream(Became.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("became"));
    }

    private static String fitting(Pattern pattern, String value, String field) {
        if (!pattern.matcher(value).matches()) {
            throw invalid(field);
        }
        return value;
    }

    private static Refusal invalid(String field) {
        return Refusal.ofField(field, Problem.INVALID_INPUT);
    }
}
