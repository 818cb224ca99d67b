package org.gatehouse.access.openings;

import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.IssuedCredential;
import org.gatehouse.access.keys.JudgeOpening;
import org.gatehouse.access.keys.Judgement;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.protocol.Decision;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.OpeningProof.Proven;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.Result;
import org.gatehouse.access.protocol.Tolerance;
import org.gatehouse.access.units.DoorSigning;
import org.gatehouse.access.units.InstalledUnit;
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
import org.jspecify.annotations.Nullable;

/**
 * The server's word on a phone's answer: all it says is verified, the register is judged at this instant, and the word
 * is on record in the transaction that gives it, also where it is no (rule 98).
 */
@UseCase
public class DecideOpening {
    private final Rows rows;
    private final JudgeOpening openings;
    private final Sites sites;
    private final DoorSigning signing;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public DecideOpening(
            Rows rows, JudgeOpening openings, Sites sites, DoorSigning signing, Journal journal, Clock clock) {
        this.rows = rows;
        this.openings = openings;
        this.sites = sites;
        this.signing = signing;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param holder null: whose answer it is, is not known */
    private record Word(
            boolean opens, String ground, @Nullable UUID holder) {}

    /** A signed decision; a question that the unit itself has not asked just now gets none. */
    public String decide(UUID doorId, OpeningProof texts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        DoorUnit door = rows.find(DoorUnit.class, doorId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        InstalledUnit unit = rows.find(InstalledUnit.class, doorId)
                .filter(found -> found.isAlive(door))
                .orElseThrow(() -> Refusal.of(Problem.DEVICE_REVOKED));
        Question asked = Denied.unless(() -> Question.read(texts.question(), doorId, unit.signingKey()));
        if (!Tolerance.agree(asked.at(), now)) {
            throw Denied.of(RefusalCode.CLOCK_DISAGREES);
        }
        String hash = Jws.hash(texts.answer());
        OctetKeyPair tenants = signing.key();
        Optional<Opening> before = before(doorId, asked.nonce());
        if (before.isPresent()) {
            return before.filter(opening -> opening.isOf(hash))
                    .orElseThrow(() -> Denied.of(RefusalCode.NONCE_USED))
                    .decision()
                    .sign(tenants);
        }
        Word word = judge(door, asked, texts, now);
        Decision decision =
                new Decision(CurrentTenant.get(), doorId, asked.nonce(), hash, word.opens(), word.ground(), now);
        rows.add(new Opening(decision));
        rows.flush(); // of the same answer twice at once, one begins again
        if (word.opens() && word.holder() != null) {
            new CountUse(rows).count(doorId, word.holder(), now);
        }
        note(door, word);
        return decision.sign(tenants);
    }

    private Optional<Opening> before(UUID door, String nonce) {
        return rows.where(Opening.class, "x.doorId = :door and x.nonce = :nonce")
                .setParameter("door", door)
                .setParameter("nonce", nonce)
                .getResultStream()
                .findFirst();
    }

    private Word judge(DoorUnit door, Question asked, OpeningProof texts, Instant now) {
        UUID holder = null;
        try {
            Proven proven = texts.verify(asked, signing.keys());
            Credential copy = proven.credential();
            readAhead(door, copy);
            holder = rows.find(DoorKey.class, copy.grant())
                    .flatMap(DoorKey::holderId)
                    .orElseThrow(() -> new AccessDenied(RefusalCode.KEY_UNKNOWN));
            if (!Tolerance.agree(proven.answer().at(), now)) {
                throw new AccessDenied(RefusalCode.CLOCK_DISAGREES);
            }
            copy.check(door.id(), now, sites.get(door.siteId()).zone());
            requireLiving(copy);
            Judgement judgement = openings.judge(door.id(), holder, now);
            return new Word(
                    judgement.opens(),
                    judgement.opens() ? Result.OPENS : judgement.ground().code(),
                    holder);
        } catch (AccessDenied denied) {
            return new Word(false, denied.code().code(), holder);
        }
    }

    /** What is judged by, read at once; whatever of it is not there is missed where it is asked for. */
    private void readAhead(DoorUnit door, Credential copy) {
        rows.query(
                        "select s, i, p, k, h from Site s, IssuedCredential i, BoundPhone p, DoorKey k, KeyHolder h"
                                + " where s.tenantId = :tenant and i.tenantId = :tenant and p.tenantId = :tenant"
                                + " and k.tenantId = :tenant and h.tenantId = :tenant and s.id = :site"
                                + " and i.id = :copy and p.id = i.phoneId and k.id = :key and h.id = k.holderId",
                        Object[].class)
                .setParameter("site", door.siteId())
                .setParameter("copy", copy.id())
                .setParameter("key", copy.grant())
                .getResultList();
    }

    private void requireLiving(Credential copy) throws AccessDenied {
        boolean revoked = rows.find(DoorKey.class, copy.grant())
                .filter(key -> !key.isRevoked())
                .isEmpty();
        boolean closed = rows.find(IssuedCredential.class, copy.id())
                .flatMap(issued -> rows.find(BoundPhone.class, issued.phoneId()))
                .filter(phone -> !phone.isClosed())
                .isEmpty();
        if (revoked || closed) {
            throw new AccessDenied(RefusalCode.KEY_REVOKED);
        }
    }

    private void note(DoorUnit door, Word word) {
        UUID holder = word.holder();
        About about = About.of(door.id()).person(holder).with("ground", word.ground());
        Actor by = holder == null ? Actor.unit(door.id()) : Actor.holder(holder);
        if (!word.opens()) {
            journal.note(by, Deed.DOOR_REFUSED, about);
            return;
        }
        KeyHolder who =
                holder == null ? null : rows.find(KeyHolder.class, holder).orElse(null);
        journal.note(by, Deed.DOOR_OPENED, OpenedFor.with(about, door, who));
    }
}
