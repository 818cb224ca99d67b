package org.gatehouse.access.protocol;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;

/** A postman's key on working days, and what the server tells the unit at that door. */
final class Samples {
    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T09:00:00Z");
    static final UUID COPY = UUID.fromString("019aaf00-0000-7000-8000-0000000000c1");

    static final AccessSchedule WORKING_DAYS = new AccessSchedule(
            Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
            LocalTime.of(7, 0),
            LocalTime.of(15, 0),
            1,
            LocalDate.of(2026, 11, 2),
            Optional.of(LocalDate.of(2027, 3, 31)),
            COPENHAGEN);

    private Samples() {}

    static Credential credential(Instant issued, Duration life) {
        return credential(FixedKeys.LETTERS, FixedKeys.GRANT, FixedKeys.PHONE, issued, life, WORKING_DAYS, true);
    }

    static Credential credential(
            TenantId tenant,
            UUID grant,
            ECKey phone,
            Instant issued,
            Duration life,
            AccessSchedule schedule,
            boolean offline) {
        Set<UUID> doors = Set.of(FixedKeys.DOOR);
        return new Credential(
                COPY, grant, tenant, phone.toPublicJWK(), issued, issued, issued.plus(life), doors, schedule, offline);
    }

    static Notice notice(long number, Instant at, Integer offlineMinutes, UUID... revoked) {
        return notice(number, at, offlineMinutes, List.of(FixedKeys.OF_LETTERS), revoked);
    }

    static Notice notice(long number, Instant at, Integer minutes, List<OctetKeyPair> keys, UUID... revoked) {
        List<OctetKeyPair> published = new ArrayList<>();
        keys.forEach(key -> published.add(key.toPublicJWK()));
        return new Notice(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                number,
                at,
                Optional.ofNullable(minutes),
                COPENHAGEN,
                Instant.EPOCH,
                Set.of(revoked),
                Set.of(),
                published);
    }
}
