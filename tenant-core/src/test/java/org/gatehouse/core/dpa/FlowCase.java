package org.gatehouse.core.dpa;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Policy.Approval;
import org.jspecify.annotations.Nullable;

/** One row of {@code flow_oracle.csv}, in the terms of the decision. */
record FlowCase(FlowRequest request, Policy policy, SubjectStatus subject, Registry registry, Instant at) {
    static final List<String> COLUMNS = List.of(
            "case_id",
            "description",
            "at",
            "activity",
            "fields",
            "config",
            "subject",
            "expected_outcome",
            "expected_recipient",
            "expected_channel",
            "expected_basis",
            "expected_released",
            "expected_redacted",
            "expected_reason",
            "expected_skipped");

    private static final Set<String> CONFIG = Set.of(
            "C5",
            "C6",
            "approvals",
            "extra",
            "fields_allowed",
            "order",
            "processor_overrides",
            "purpose",
            "tenant_context");
    private static final Set<String> EXTRA = Set.of(
            "dpa",
            "tenant",
            "activities",
            "auth",
            "hr_check",
            "audit",
            "tia_policy",
            "break_glass",
            "art49f",
            "controller_gate",
            "registry_age_h");
    private static final Set<String> SUBJECT = Set.of(
            "category", "restricted", "restr_consent", "consent", "objection", "erasure", "art49", "art49_uses_30d");

    static FlowCase read(NamedCsvRecord row) {
        JsonObject config = known(json(row.getField("config")), CONFIG);
        JsonObject extra = known(config.getJsonObject("extra"), EXTRA);
        Instant at = Instant.parse(row.getField("at"));
        Map<String, Recipient> byShortKey = FlowRecipients.of(config);
        return new FlowCase(
                request(row, config),
                policy(config, extra, byShortKey),
                subject(known(json(row.getField("subject")), SUBJECT)),
                registry(byShortKey, at.minus(Duration.ofHours(extra.getInt("registry_age_h", 1)))),
                at);
    }

    private static FlowRequest request(NamedCsvRecord row, JsonObject config) {
        Purpose purpose = config.isNull("purpose") ? null : Purpose.valueOf(config.getString("purpose"));
        return new FlowRequest(
                row.getField("activity"),
                split(row.getField("fields")),
                purpose,
                null,
                config.getBoolean("tenant_context"),
                Map.of());
    }

    private static Policy policy(JsonObject config, JsonObject extra, Map<String, Recipient> byShortKey) {
        return new Policy(
                extra.getString("dpa", "IN_FORCE").equals("IN_FORCE")
                        ? Policy.State.IN_FORCE
                        : Policy.State.NOT_IN_FORCE,
                extra.getString("tenant", "ACTIVE").equals("TERMINATED"),
                instructed(activities(extra, "activities")),
                strings(config.getJsonArray("C5")),
                transferInstruction(config.getJsonObject("C6")),
                approvals(config),
                null,
                config.getJsonArray("order").getValuesAs(JsonString::getString).stream()
                        .map(key -> byShortKey.get(key).key())
                        .toList(),
                extra.containsKey("controller_gate")
                        ? activities(extra, "controller_gate")
                        : Set.of(Activity.AUTHORITY_DISCLOSURE),
                new Policy.Preferences(
                        strictness(extra, "hr_check", "WARN"),
                        strictness(extra, "tia_policy", "STRICT"),
                        strictness(extra, "audit", "WARN")),
                emergency(extra));
    }

    private static @Nullable Map<Activity, Policy.Sites> instructed(@Nullable Set<Activity> activities) {
        return activities == null
                ? null
                : activities.stream().collect(Collectors.toMap(Function.identity(), activity -> Policy.Sites.ALL));
    }

    private static Policy.Emergency emergency(JsonObject extra) {
        Validity glass = extra.getBoolean("break_glass", false) ? Validity.ALWAYS : Policy.Emergency.NONE.breakGlass();
        return new Policy.Emergency(glass, extra.getBoolean("art49f", false));
    }

    private static Strictness strictness(JsonObject extra, String name, String preset) {
        return switch (extra.getString(name, preset)) {
            case "STRICT" -> Strictness.STRICT;
            case "WARN", "LENIENT" -> Strictness.LENIENT;
            default -> throw new AssertionError(name + " " + extra);
        };
    }

    private static @Nullable Set<Activity> activities(JsonObject extra, String name) {
        if (!extra.containsKey(name) || extra.isNull(name)) {
            return null;
        }
        return strings(extra.getJsonArray(name)).stream().map(Activity::valueOf).collect(Collectors.toSet());
    }

    private static Map<String, List<TransferBasis.Type>> transferInstruction(JsonObject c6) {
        Map<String, List<TransferBasis.Type>> accepted = new HashMap<>();
        c6.forEach((country, types) -> accepted.put(
                country,
                types.asJsonArray().getValuesAs(JsonString::getString).stream()
                        .map(FlowCase::type)
                        .toList()));
        return accepted;
    }

    private static TransferBasis.Type type(String name) {
        return Arrays.stream(TransferBasis.Type.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(TransferBasis.Type.INVALID);
    }

    private static Map<Approval.Of, Approval> approvals(JsonObject config) {
        JsonObject allowed = config.getJsonObject("fields_allowed");
        Map<Approval.Of, Approval> approvals = new HashMap<>();
        config.getJsonObject("approvals").forEach((name, state) -> {
            String[] of = name.split("/", 2);
            Set<DataField> fields = allowed.containsKey(name) ? fields(strings(allowed.getJsonArray(name))) : null;
            approvals.put(
                    new Approval.Of(of[0], Activity.valueOf(of[1])),
                    new Approval(
                            Approval.State.valueOf(((JsonString) state).getString()), Validity.ALWAYS, fields, null));
        });
        return approvals;
    }

    private static SubjectStatus subject(JsonObject subject) {
        return new SubjectStatus(
                category(subject.getString("category", "VISITOR")),
                subject.getBoolean("restricted", false),
                subject.getBoolean("restr_consent", false),
                SubjectStatus.Consent.valueOf(subject.getString("consent", "NONE")),
                SubjectStatus.Objection.valueOf(subject.getString("objection", "NONE")),
                subject.getBoolean("erasure", false),
                subject.getBoolean("art49", false),
                subject.getInt("art49_uses_30d", 0));
    }

    private static SubjectCategory category(String name) {
        return name.equals("EMPLOYEE") ? SubjectCategory.HOST_EMPLOYEE : SubjectCategory.valueOf(name);
    }

    private static Registry registry(Map<String, Recipient> byShortKey, Instant confirmedAt) {
        Map<String, Recipient> recipients = new HashMap<>();
        byShortKey.values().forEach(recipient -> recipients.putIfAbsent(recipient.key(), recipient));
        return new Registry(recipients, AdequacyDecisions.ofCountries(), Set.of(), confirmedAt);
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject known(JsonObject object, Set<String> names) {
        Set<String> unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new AssertionError("unknown " + unknown + " in " + object);
        }
        return object;
    }

    static Set<String> strings(JsonArray array) {
        return new java.util.LinkedHashSet<>(array.getValuesAs(JsonString::getString));
    }

    static Set<String> split(String text) {
        return Arrays.stream(text.split("\\|")).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }

    static Set<DataField> fields(Set<String> names) {
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        names.forEach(name -> fields.add(DataField.valueOf(name)));
        return fields;
    }
}
