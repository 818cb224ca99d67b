package org.gatehouse.access.holders;

import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.holders.KeyHolder.Details;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the register of those who hold keys. */
@UseCase
public class KeepHolders {
    private static final int MOST = 200;

    private final Rows rows;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public KeepHolders(Rows rows, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    /** A number is good for one holder at a time; of one who has ended it can be taken over. */
    public UUID add(Details details, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            UUID company = details.companyId();
            if (company != null && rows.lock(Company.class, company).isEmpty()) {
                throw Refusal.ofField("companyId", Problem.INVALID_INPUT);
            }
            if (isTaken(details)) {
                throw Refusal.ofField("phone", Problem.PHONE_TAKEN);
            }
            KeyHolder holder = new KeyHolder(details, clock.instant());
            rows.add(holder);
            rows.flush();
            journal.note(by, Deed.HOLDER_ADDED, About.nothing().person(holder.id()));
            return holder.id();
        });
    }

    /** Of somebody who has checked in, and who asks for a key. */
    public UUID addGuest(String name) {
        KeyHolder guest = new KeyHolder(name, clock.instant());
        rows.add(guest);
        rows.flush();
        journal.note(
                Actor.holder(guest.id()), Deed.HOLDER_ADDED, About.nothing().person(guest.id()));
        return guest.id();
    }

    /** Of a guest, whose name was put right where it is kept (GDPR Art. 16). */
    public void rename(UUID guest, String name) {
        KeyHolder holder = get(guest);
        if (!holder.name().equals(name)) {
            holder.rename(name);
            journal.note(Actor.service(), Deed.HOLDER_CHANGED, About.nothing().person(guest));
        }
    }

    private boolean isTaken(Details details) {
        return !rows.where(KeyHolder.class, "x.inUse = :phone")
                .setParameter("phone", details.phone().e164())
                .getResultList()
                .isEmpty();
    }

    /** The name alone: the phone is not edited, it is another holder's (rule 91). */
    public void change(UUID id, long version, String name, Actor by) {
        KeyHolder holder = rows.lock(KeyHolder.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (holder.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        holder.rename(name);
        journal.note(by, Deed.HOLDER_CHANGED, About.nothing().person(id));
    }

    /** Somebody looks: that is on record (rule 244). */
    public KeyHolder look(UUID id, Actor by) {
        KeyHolder holder = get(id);
        journal.note(by, Deed.HOLDERS_LOOKED_UP, About.nothing().person(id));
        return holder;
    }

    public KeyHolder get(UUID id) {
        return rows.find(KeyHolder.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /**
     * Guests are not among them: they are known by their visits.
     *
     * @param name the beginning of the name or of a later part of it; empty for everybody, at most 200
     * @param company null: of every company and of none
     * @param by on record (rule 244)
     */
    public List<KeyHolder> search(String name, @Nullable UUID company, Actor by) {
        String letters = name.replace("\\", "").replace("%", "").replace("_", "");
        TypedQuery<KeyHolder> found = rows.where(
                        KeyHolder.class,
                        "(x.name like :begins or x.name like :later) and x.kind <> :guest"
                                + (company == null ? "" : " and x.companyId = :company")
                                + " order by x.name, x.id")
                .setParameter("guest", HolderKind.GUEST)
                .setParameter("begins", letters + "%")
                .setParameter("later", "% " + letters + "%")
                .setMaxResults(MOST);
        List<KeyHolder> seen = (company == null ? found : found.setParameter("company", company)).getResultList();
        journal.note(by, Deed.HOLDERS_LOOKED_UP, About.nothing().with("found", seen.size()));
        return seen;
    }
}
