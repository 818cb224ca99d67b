package org.gatehouse.door;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.unit.EventTail;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.gatehouse.access.protocol.unit.LastCounter;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.UnitTime;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit remembers, with its certificate, as it is written to the disk. Its open questions are not among it: with
 * the power they are gone, and with them every answer to them.
 */
record Memory(UnitState state, String certificate) {

    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("certificate", certificate);
        all.put("notice", written(state.notice()));
        all.put("floor", state.time().floor().toString());
        all.put("boot", state.boot());
        all.put("asked", state.asked());
        all.put("counters", counters());
        all.put("ordered", state.ordered());
        all.put("last", written(state.events().last()));
        all.put("previous", state.events().previous());
        all.put("unheard", state.events().unheard());
        all.put(
                "undelivered",
                state.events().undelivered().stream()
                        .map(event -> {
                            Map<String, Object> written = written(event.number());
                            written.put("text", event.text());
                            return written;
                        })
                        .toList());
        return JSONObjectUtils.toJSONString(all);
    }

    private Map<String, Object> counters() {
        Map<String, Object> counters = new LinkedHashMap<>();
        state.counters()
                .forEach((phone, last) -> counters.put(
                        phone,
                        Map.of("counter", last.counter(), "until", last.until().toString())));
        return counters;
    }

    private static Map<String, Object> written(EventNumber number) {
        return new LinkedHashMap<>(Map.of("boot", number.boot(), "sequence", number.sequence()));
    }

    private static Map<String, Object> written(Notice notice) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tenant", notice.tenant().value().toString());
        all.put("unit", notice.unit().toString());
        all.put("number", notice.number());
        all.put("at", notice.at().toString());
        all.put("offline", notice.offlineMinutes().orElse(0));
        all.put("fromAfar", notice.fromAfar());
        all.put("zone", notice.zone().getId());
        all.put("issuedFrom", notice.issuedFrom().toString());
        all.put("grants", notice.grants().stream().map(UUID::toString).toList());
        all.put("phones", List.copyOf(notice.phones()));
        all.put("keys", notice.keys().stream().map(OctetKeyPair::toJSONObject).toList());
        return all;
    }

    /** Of a text that this unit did not write as it is, a {@link ParseException}. */
    static Memory of(String text) throws ParseException {
        try {
            return read(JSONObjectUtils.parse(text));
        } catch (RuntimeException damaged) {
            throw new ParseException(String.valueOf(damaged.getMessage()), 0);
        }
    }

    private static Memory read(Map<String, Object> all) throws ParseException {
        Notice notice = notice(JSONObjectUtils.getJSONObject(all, "notice"));
        Instant floor = Instant.parse(JSONObjectUtils.getString(all, "floor"));
        Map<String, LastCounter> counters = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry :
                JSONObjectUtils.getJSONObject(all, "counters").entrySet()) {
            Map<String, Object> last = object(entry.getValue());
            counters.put(
                    entry.getKey(),
                    new LastCounter(
                            JSONObjectUtils.getLong(last, "counter"),
                            Instant.parse(JSONObjectUtils.getString(last, "until"))));
        }
        List<Written> undelivered = new ArrayList<>();
        for (Map<String, Object> event : JSONObjectUtils.getJSONObjectArray(all, "undelivered")) {
            undelivered.add(new Written(number(event), JSONObjectUtils.getString(event, "text")));
        }
        EventTail events = new EventTail(
                number(JSONObjectUtils.getJSONObject(all, "last")),
                JSONObjectUtils.getString(all, "previous"),
                undelivered,
                JSONObjectUtils.getLong(all, "unheard"));
        UnitState state = new UnitState(
                notice.unit(),
                TenantKeys.of(notice.tenant(), notice.keys()),
                notice,
                new UnitTime(floor, floor, Duration.ZERO),
                JSONObjectUtils.getLong(all, "boot"),
                JSONObjectUtils.getLong(all, "asked"),
                Map.of(),
                counters,
                events,
                all.containsKey("ordered") ? JSONObjectUtils.getLong(all, "ordered") : 0);
        return new Memory(state, JSONObjectUtils.getString(all, "certificate"));
    }

    private static EventNumber number(Map<String, Object> written) throws ParseException {
        return new EventNumber(JSONObjectUtils.getLong(written, "boot"), JSONObjectUtils.getLong(written, "sequence"));
    }

    private static Notice notice(Map<String, Object> written) throws ParseException {
        List<OctetKeyPair> keys = new ArrayList<>();
        for (Map<String, Object> key : JSONObjectUtils.getJSONObjectArray(written, "keys")) {
            keys.add(JWK.parse(key).toOctetKeyPair());
        }
        int minutes = JSONObjectUtils.getInt(written, "offline");
        @Nullable Integer offline = minutes == 0 ? null : Integer.valueOf(minutes);
        Set<UUID> grants = JSONObjectUtils.getStringList(written, "grants").stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return new Notice(
                new TenantId(UUID.fromString(JSONObjectUtils.getString(written, "tenant"))),
                UUID.fromString(JSONObjectUtils.getString(written, "unit")),
                JSONObjectUtils.getLong(written, "number"),
                Instant.parse(JSONObjectUtils.getString(written, "at")),
                Optional.ofNullable(offline),
                ZoneId.of(JSONObjectUtils.getString(written, "zone")),
                Instant.parse(JSONObjectUtils.getString(written, "issuedFrom")),
                grants,
                new HashSet<>(JSONObjectUtils.getStringList(written, "phones")),
                keys,
                Boolean.TRUE.equals(written.get("fromAfar")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
