package org.gatehouse.access.phones;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.CallsOnce;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.PublicKeys;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.protocol.Keys;
import org.gatehouse.core.agreement.ReadContractEnd;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What binding does in the database. Of two phones with one code, one is bound. */
@UseCase
public class TakeInvitation {
    static final int MOST = 3;

    private final Rows rows;
    private final CallsOnce calls;
    private final Journal journal;
    private final ReadContractEnd contract;
    private final Clock clock;

    @Inject
    public TakeInvitation(Rows rows, CallsOnce calls, Journal journal, ReadContractEnd contract, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.journal = journal;
        this.contract = contract;
        this.clock = clock;
    }

    UUID take(BindPhone.Binding given) {
        ECKey key = Denied.unless(() -> PublicKeys.p256(given.key()));
        calls.take(given.proof(), key);
        Instant now = clock.instant();
        PhoneInvitation invitation = byCode(given.code())
                .filter(found -> found.isOpen(now) && !hasEnded(now))
                .orElseThrow(TakeInvitation::notValid);
        return invitation.boundId().isPresent() ? again(invitation, key) : bind(invitation, key);
    }

    /** Nobody instructs us any more to take in anybody's phone. */
    private boolean hasEnded(Instant now) {
        return contract.endsAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    private UUID again(PhoneInvitation invitation, ECKey key) {
        return invitation
                .boundId()
                .flatMap(id -> rows.find(BoundPhone.class, id))
                .filter(phone -> phone.isKnownBy(Keys.thumbprint(key)) && !phone.isClosed())
                .orElseThrow(TakeInvitation::notValid)
                .id();
    }

    private UUID bind(PhoneInvitation invitation, ECKey key) {
        KeyHolder holder = rows.lock(KeyHolder.class, invitation.holderId())
                .filter(found -> !found.hasEnded())
                .orElseThrow(TakeInvitation::notValid);
        boolean known = !rows.where(BoundPhone.class, "x.thumbprint = :key")
                .setParameter("key", Keys.thumbprint(key))
                .getResultList()
                .isEmpty();
        if (known) {
            throw Refusal.ofField("key", Problem.INVALID_INPUT); // a key is of one phone, and not bound anew
        }
        if (holder.kind() == HolderKind.GUEST) {
            open(holder.id()).forEach(before -> before.close(clock.instant())); // a guest has one phone
        } else if (open(holder.id()).size() >= MOST) {
            throw Refusal.of(Problem.TOO_MANY_PHONES, MOST);
        }
        BoundPhone phone = new BoundPhone(holder.id(), key, clock.instant());
        rows.add(phone);
        rows.flush();
        invitation.bind(phone);
        journal.note(
                Actor.holder(holder.id()),
                Deed.PHONE_BOUND,
                About.of(phone.id()).person(holder.id()));
        return phone.id();
    }

    private List<BoundPhone> open(UUID holder) {
        return rows.where(BoundPhone.class, "x.holderId = :holder and x.closedAt is null")
                .setParameter("holder", holder)
                .getResultList();
    }

    private Optional<PhoneInvitation> byCode(Secret code) {
        return rows.where(PhoneInvitation.class, "x.codeHash = :hash")
                .setParameter("hash", code.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static Refusal notValid() {
        return Refusal.ofField("code", Problem.CODE_NOT_VALID);
    }
}
