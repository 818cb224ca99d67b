package org.gatehouse.access.openings;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.PublicKeys;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.factors.PhoneFactor;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.IssuedCredential;
import org.gatehouse.access.keys.JudgeOpening;
import org.gatehouse.access.keys.Judgement;
import org.gatehouse.access.keys.Schedule;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.protocol.AccessSchedule;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.units.DoorSigning;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Hands out copies of a holder's keys to a phone, for the key it has made for as long as its app is open. One for each
 * door, so that at a door a phone shows nothing of the others; each as short as the door allows.
 */
@UseCase
public class IssueCredentials {
    /** Where the server is asked each time. */
    static final Duration ONLINE = Duration.ofMinutes(5);

    static final int MOST = 32;

    private static final Duration LONGEST = Duration.ofMinutes(DoorUnit.LONGEST_OFFLINE);

    private final Rows rows;
    private final JudgeOpening openings;
    private final Sites sites;
    private final DoorSigning signing;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public IssueCredentials(
            Rows rows, JudgeOpening openings, Sites sites, DoorSigning signing, Journal journal, Clock clock) {
        this.rows = rows;
        this.openings = openings;
        this.sites = sites;
        this.signing = signing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A copy of a key to one door.
     *
     * @param address of the door's unit on the local network, as it says
     * @param certificate of the door's unit, for as long
     */
    public record Issued(
            UUID door,
            String name,
            ZoneId zone,
            Instant expiresAt,
            boolean offline,
            Optional<String> address,
            String credential,
            String certificate) {}

    /**
     * For each door that opens now, or would before the copy ends. One that asks for a second factor opens for a phone
     * whose holder has shown it lately: a copy that was handed out before holds until it ends.
     *
     * @param session a JWK: P-256
     * @param wanted only these doors; empty: all, at most 32
     */
    public List<Issued> issue(UUID phoneId, String session, Set<UUID> wanted) {
        ECKey key = Denied.unless(() -> PublicKeys.p256(session));
        KeyHolder known = lock(phoneId);
        UUID holder = known.id();
        OctetKeyPair tenants = signing.key();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Issued> issued = new ArrayList<>();
        Optional<Duration> proven = rows.find(PhoneFactor.class, phoneId)
                .flatMap(factor -> factor.provenUntil(now))
                .map(until -> Duration.between(now, until).truncatedTo(ChronoUnit.SECONDS));
        for (DoorUnit door : doors(holder, wanted, proven.isPresent())) {
            Optional<InstalledUnit> unit =
                    rows.find(InstalledUnit.class, door.id()).filter(found -> found.isAlive(door));
            Duration most = door.asksFactor() ? proven.orElse(Duration.ZERO) : LONGEST;
            Duration life = Collections.min(List.of(alone(known, door).orElse(ONLINE), most));
            Optional<DoorKey> grant = unit.flatMap(alive -> grant(door, holder, now, life));
            if (unit.isPresent() && grant.isPresent()) {
                Credential copy = copy(
                        grant.get(), door, key, now, life, alone(known, door).isPresent());
                rows.add(new IssuedCredential(copy, door.id(), phoneId));
                String certificate =
                        unit.get().certificate(now, copy.expiresAt()).sign(tenants);
                issued.add(new Issued(
                        door.id(),
                        door.name(),
                        copy.schedule().zone(),
                        copy.expiresAt(),
                        copy.offline(),
                        unit.get().localAddress(),
                        copy.sign(tenants),
                        certificate));
            }
        }
        journal.note(
                Actor.holder(holder),
                Deed.CREDENTIALS_ISSUED,
                About.of(phoneId).person(holder).with("credentials", issued.size()));
        return issued;
    }

    /** As a grant and a revocation lock: whoever revokes sees what was handed out before, and nothing is after. */
    private KeyHolder lock(UUID phoneId) {
        UUID holderId = rows.find(BoundPhone.class, phoneId)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .holderId();
        rows.find(KeyHolder.class, holderId)
                .flatMap(KeyHolder::companyId)
                .ifPresent(company -> rows.lock(Company.class, company));
        Optional<KeyHolder> holder = rows.lock(KeyHolder.class, holderId).filter(found -> !found.hasEnded());
        boolean closed = rows.lock(BoundPhone.class, phoneId)
                .filter(phone -> !phone.isClosed())
                .isEmpty();
        if (closed) {
            throw Refusal.of(Problem.DEVICE_REVOKED);
        }
        return holder.orElseThrow(() -> Refusal.of(Problem.DEVICE_REVOKED));
    }

    private List<DoorUnit> doors(UUID holder, Set<UUID> wanted, boolean proven) {
        return rows.where(
                        DoorUnit.class,
                        "x.id in (select d.doorId from DoorOfKey d where d.tenantId = :tenant"
                                + " and d.holderId = :holder) order by x.name, x.id")
                .setParameter("holder", holder)
                .getResultStream()
                .filter(door -> wanted.isEmpty() || wanted.contains(door.id()))
                .filter(door -> proven || !door.asksFactor())
                .limit(MOST)
                .toList();
    }

    private Optional<DoorKey> grant(DoorUnit door, UUID holder, Instant now, Duration life) {
        return Stream.of(now, now.plus(life))
                .map(at -> openings.judge(door.id(), holder, at))
                .filter(Judgement::opens)
                .findFirst()
                .map(Judgement::keyId)
                .flatMap(id -> rows.lock(DoorKey.class, id))
                .filter(key -> !key.isRevoked());
    }

    /** For how long it may open without a network; a guest's key not at all. */
    private static Optional<Duration> alone(KeyHolder holder, DoorUnit door) {
        return holder.kind() == HolderKind.GUEST ? Optional.empty() : door.offlineFor();
    }

    private Credential copy(DoorKey grant, DoorUnit door, ECKey session, Instant now, Duration life, boolean offline) {
        return new Credential(
                Uuids.next(),
                grant.id(),
                CurrentTenant.get(),
                session,
                now,
                now,
                now.plus(life),
                Set.of(door.id()),
                hours(grant, sites.get(door.siteId()).zone()),
                offline);
    }

    /** All day round is a day from midnight to midnight, as the register has it. */
    private static AccessSchedule hours(DoorKey grant, ZoneId zone) {
        Schedule schedule = grant.schedule();
        boolean allDay = schedule.opensAt().equals(schedule.closesAt());
        return new AccessSchedule(
                schedule.days(),
                allDay ? LocalTime.MIDNIGHT : schedule.opensAt(),
                allDay ? LocalTime.MIDNIGHT : schedule.closesAt(),
                schedule.everyWeeks(),
                grant.validFrom(),
                grant.validUntil(),
                zone);
    }
}
