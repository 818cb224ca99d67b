package org.gatehouse.web.demo;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.phones.InvitePhone;
import org.gatehouse.access.policies.PublishPolicy;
import org.gatehouse.access.stairwells.InviteOwner;
import org.gatehouse.access.units.InviteUnit;
import org.gatehouse.core.accounts.InviteAccount.Way;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.demo.DemoHouse.House;

/** Doors of a demo tenant and those who have keys to them, registered by its administrator as any others. */
@UseCase
public class FillDoors {
    private final Rows rows;
    private final PublishPolicy policy;
    private final DemoHouse house;
    private final DemoKeys keys;
    private final InviteOwner owners;
    private final InviteUnit units;
    private final InvitePhone phones;

    @Inject
    public FillDoors(
            Rows rows,
            PublishPolicy policy,
            DemoHouse house,
            DemoKeys keys,
            InviteOwner owners,
            InviteUnit units,
            InvitePhone phones) {
        this.rows = rows;
        this.policy = policy;
        this.house = house;
        this.keys = keys;
        this.owners = owners;
        this.units = units;
        this.phones = phones;
    }

    /**
     * With which a newcomer begins.
     *
     * @param unit for a unit at the front door; empty where that has been taken down since
     * @param phone for the carer's; empty where she is no holder any more
     */
    public record Codes(Optional<String> unit, Optional<String> phone) {}

    public boolean isEmpty() {
        return rows.where(DoorUnit.class, "1 = 1")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void fill(DemoTenant demo) {
        Account anna = account(demo);
        Actor by = Actor.account(anna.id());
        int number = policy.publish(
                "Nøglen er din alene. Den bruges kun i dit ærinde, og tabes telefonen, siges det straks.",
                "The key is yours alone. It is used on your errand only, and a lost phone is told of at once.",
                by);
        rows.flush();
        Email mail = new Email(demo.mail("olga"));
        House built = house.build(site(), mail, number, by);
        UUID olga =
                owners.invite(built.owner(), mail, "da", Way.BY_HAND, anna.id()).account();
        rows.flush();
        rows.lock(Account.class, olga)
                .orElseThrow()
                .choosePassword(anna.passwordHash().orElseThrow()); // hers, as everybody has the same
        keys.grant(built.entrances(), by);
    }

    /** New ones at each start; the last ones are over. */
    public Codes codes(DemoTenant demo) {
        Actor by = Actor.account(account(demo).id());
        return new Codes(
                rows.where(DoorUnit.class, "x.serialNumber = :front and x.state in :hung")
                        .setParameter("front", DemoHouse.FRONT)
                        .setParameter("hung", List.of(DoorState.INSTALLED, DoorState.ACTIVE))
                        .getResultStream()
                        .findFirst()
                        .map(door -> units.invite(door.id(), by).text()),
                rows.where(KeyHolder.class, "x.inUse = :carer")
                        .setParameter("carer", DemoKeys.CARER)
                        .getResultStream()
                        .findFirst()
                        .map(holder -> phones.invite(holder.id(), by).text()));
    }

    private Account account(DemoTenant demo) {
        return rows.where(Account.class, "x.email = :mail")
                .setParameter("mail", demo.mail("anna"))
                .getSingleResult();
    }

    private UUID site() {
        return rows.where(Site.class, "1 = 1 order by x.id")
                .getResultList()
                .get(0)
                .id();
    }
}
