package org.gatehouse.core.dpa;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.TransferBasis.Adequacy.Listing;
import org.gatehouse.core.dpa.TransferBasis.Assessment;
import org.gatehouse.core.dpa.TransferBasis.Coverage;
import org.gatehouse.core.testing.Oracle;

/** The recipients that a row of {@code flow_oracle.csv} knows: those of the fixtures, with what it overrides. */
final class FlowRecipients {
    private FlowRecipients() {}

    /** By the short key that rows refer to. */
    static Map<String, Recipient> of(JsonObject config) {
        Map<String, Recipient> recipients = new HashMap<>();
        JsonObject overrides = config.getJsonObject("processor_overrides");
        FlowCase.json(Oracle.text("flow_fixtures.json")).forEach((key, preset) -> {
            JsonValue own = overrides.getOrDefault(key, preset);
            recipients.put(key, recipient(own.asJsonObject()));
        });
        return inOrder(config, recipients);
    }

    /** Two short keys may name one service: the row's own order says which is meant. */
    private static Map<String, Recipient> inOrder(JsonObject config, Map<String, Recipient> all) {
        Map<String, Recipient> ordered = new LinkedHashMap<>();
        FlowCase.strings(config.getJsonArray("order")).forEach(key -> ordered.put(key, all.get(key)));
        return ordered;
    }

    private static Recipient recipient(JsonObject of) {
        return new Recipient(
                of.getString("id"),
                Channel.valueOf(of.getString("channel")),
                of.getString("country"),
                FlowCase.strings(of.getJsonArray("locations")),
                FlowCase.strings(of.getJsonArray("access")),
                FlowCase.strings(of.getJsonArray("chain")),
                Recipient.Status.valueOf(of.getString("status")),
                of.getBoolean("internal"),
                of.getJsonArray("bases").getValuesAs(JsonObject.class).stream()
                        .map(FlowRecipients::basis)
                        .toList(),
                of.getBoolean("isae_ok") ? Instant.MAX : Instant.MIN,
                Validity.ALWAYS);
    }

    private static TransferBasis basis(JsonObject of) {
        String country = of.getString("country");
        return switch (of.getString("type")) {
            case "ADEQUACY" ->
                new TransferBasis.Adequacy(
                        country,
                        new Validity(instant(of.getString("from", "0001-01-01")), instant(of.getString("to", "9999"))),
                        of.getBoolean("dpf", false) ? listing(of) : null);
            case "SCC" ->
                new TransferBasis.Clauses(
                        country,
                        Validity.ALWAYS,
                        of.getString("version"),
                        of.getInt("module"),
                        Assessment.valueOf(of.getString("tia", "MISSING")),
                        Validity.ALWAYS,
                        of.getBoolean("tia_relies_on_dpf", false) && of.containsKey("dpf_to")
                                ? instant(of.getString("dpf_to"))
                                : Instant.MAX);
            case "BCR" -> new TransferBasis.CorporateRules(country, Validity.ALWAYS, of.getBoolean("approved", false));
            case "ART49_CONSENT" -> new TransferBasis.ExplicitConsent(country);
            default -> new TransferBasis.Invalid(country, of.getString("type"));
        };
    }

    private static Listing listing(JsonObject of) {
        JsonArray coverage = of.containsKey("coverage") ? of.getJsonArray("coverage") : JsonValue.EMPTY_JSON_ARRAY;
        return new Listing(
                of.getBoolean("certified", false),
                FlowCase.strings(coverage).stream().map(Coverage::valueOf).collect(Collectors.toSet()),
                Instant.MAX);
    }

    private static Instant instant(String text) {
        if (text.equals("9999")) {
            return Instant.MAX;
        }
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
