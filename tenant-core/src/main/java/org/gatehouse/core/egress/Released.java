package org.gatehouse.core.egress;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.dpa.DataField;
import org.jspecify.annotations.Nullable;

/** The fields the agreement lets go, with their values, and the links that hold nothing but a token. */
public final class Released {
    private final Map<DataField, String> values;
    private final Map<String, String> links;
    private final Locale language;
    private final @Nullable UUID recipientId;

    Released(Map<DataField, String> values, Map<String, String> links, Locale language, @Nullable UUID recipientId) {
        this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
        this.links = Map.copyOf(links);
        this.language = language;
        this.recipientId = recipientId;
    }

    /** Empty where the field was not asked for or not released. */
    public Optional<String> get(DataField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** A field the profile makes mandatory. */
    public String need(DataField field) {
        return get(field).orElseThrow(() -> new IllegalStateException(field + " is not mandatory here"));
    }

    /** A value that is no personal data: a link with a token, a kind of notice, a calendar sequence. */
    public Optional<String> link(String name) {
        return Optional.ofNullable(links.get(name));
    }

    public Locale language() {
        return language;
    }

    /** Whose inbox it may go to; empty for somebody without one. */
    public Optional<UUID> recipientId() {
        return Optional.ofNullable(recipientId);
    }
}
