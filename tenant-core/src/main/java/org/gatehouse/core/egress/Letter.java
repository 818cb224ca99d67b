package org.gatehouse.core.egress;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.json.Json;
import org.jspecify.annotations.Nullable;

/** What an errand might say, as it is sealed into the message. Public for JSON. */
public record Letter(
        Map<String, String> fields,
        Map<String, String> links,
        String language,
        @Nullable String preferred) {

    static String write(Letter letter) {
        return Json.write(letter);
    }

    Letter linking(String name, String value) {
        Map<String, String> more = new HashMap<>(links);
        more.put(name, value);
        return new Letter(fields, Map.copyOf(more), language, preferred);
    }

    static String write(Errand errand) {
        Map<String, String> fields = new HashMap<>();
        errand.fields().forEach((field, value) -> fields.put(field.name(), value));
        Channel preferred = errand.preferred();
        return Json.write(new Letter(
                fields,
                errand.links(),
                errand.language().toLanguageTag(),
                preferred == null ? null : preferred.name()));
    }

    static Letter read(String json) {
        return Json.read(json, Letter.class);
    }

    Map<DataField, String> values() {
        Map<DataField, String> values = new EnumMap<>(DataField.class);
        fields.forEach((name, value) -> values.put(DataField.valueOf(name), value));
        return values;
    }

    /** The device that is to ring, where one is. */
    Optional<PushAddress> device() {
        return Optional.ofNullable(fields.get(DataField.PUSH_TOKEN.name())).map(PushAddress::parse);
    }

    /** The channel to try first. */
    Optional<Channel> first() {
        return Optional.ofNullable(preferred).map(Channel::valueOf);
    }

    Released release(Set<DataField> released, @Nullable UUID recipientId) {
        Map<DataField, String> values = values();
        values.keySet().retainAll(released);
        return new Released(values, links, Locale.forLanguageTag(language), recipientId);
    }

    @Override
    public String toString() {
        return "Letter[…]";
    }
}
