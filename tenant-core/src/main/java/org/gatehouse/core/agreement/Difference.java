package org.gatehouse.core.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that is different between two versions, in the terms of the agreement and not of its text.
 *
 * @param kind {@code +} new, {@code -} gone, {@code ~} changed
 */
public record Difference(String kind, String what, String was, String is) {

    public static List<Difference> between(Terms before, Terms after) {
        Map<String, String> was = lines(before);
        Map<String, String> now = lines(after);
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(key -> !Objects.equals(was.get(key), now.get(key)))
                .map(key -> new Difference(
                        !was.containsKey(key) ? "+" : now.containsKey(key) ? "~" : "-",
                        key,
                        was.getOrDefault(key, ""),
                        now.getOrDefault(key, "")))
                .toList();
    }

    private static Map<String, String> lines(Terms terms) {
        Map<String, String> lines = new HashMap<>();
        terms.instructions()
                .forEach(one -> lines.put(
                        "instruction " + one.activity(),
                        String.join(",", new TreeSet<>(one.fields())) + " " + new TreeSet<>(one.subjects()) + " "
                                + one.sites() + " " + one.legalBasis()));
        terms.approvals()
                .forEach(one -> lines.put(
                        "approval " + one.service() + " " + one.activity(),
                        String.join(",", new TreeSet<>(one.fields())) + " " + new TreeSet<>(one.subjects()) + " "
                                + one.from() + " " + one.until() + " " + one.origin()));
        terms.locations().forEach(one -> lines.put("location " + one, one));
        terms.transfers().forEach(one -> lines.put("transfer " + one.country(), String.join(",", one.bases())));
        terms.retention().forEach(one -> lines.put("retention " + one.recordType(), one.period()));
        terms.roles()
                .forEach(one ->
                        lines.put("role " + one.purpose(), one.controller().name()));
        terms.measures().forEach(one -> lines.put("measure " + one, one));
        terms.controllerDecides().forEach(one -> lines.put("controllerDecides " + one, one));
        lines.put("order", String.join(",", terms.order()));
        lines.put(
                "authorisation",
                terms.authorisation().model() + " " + terms.authorisation().noticeDays());
        lines.put("preferences", terms.preferences().toString());
        lines.put("emergency", terms.emergency().toString());
        lines.put("assistance", terms.assistance().toString());
        lines.put("template", terms.template());
        lines.put("zone", terms.zone());
        lines.put("language", terms.language());
        lines.put("clausesUnmodified", String.valueOf(terms.clausesUnmodified()));
        if (terms.mainContract() != null) {
            lines.put("mainContract", terms.mainContract());
        }
        Terms.Identity tenant = terms.controller();
        if (tenant != null) {
            lines.put("controller", tenant.inWords());
        }
        return lines;
    }
}
