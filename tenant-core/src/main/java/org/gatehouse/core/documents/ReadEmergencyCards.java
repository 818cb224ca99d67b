package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.EmergencyReach;
import org.gatehouse.core.agreement.EmergencyReach.Reached;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.Scene.Holder;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.Equipment;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;

/** What emergency cards are written from: the sites, what decides there now, and who may break the glass. */
@UseCase
public class ReadEmergencyCards {
    /** Whoever has one of them may break the glass. */
    public static final Set<AccountRole> HOLDERS = EnumSet.of(AccountRole.TENANT_ADMIN, AccountRole.EVACUATION_LEAD);

    private final ReadMatter read;
    private final Sites sites;
    private final Agreements agreements;
    private final Snapshots snapshots;
    private final Equipment equipment;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;
    private final String publicUrl;

    @Inject
    public ReadEmergencyCards(
            ReadMatter read,
            Sites sites,
            Agreements agreements,
            Snapshots snapshots,
            Equipment equipment,
            Accounts accounts,
            People people,
            Clock clock,
            @ConfigProperty(name = "gatehouse.public-url") String publicUrl) {
        this.read = read;
        this.sites = sites;
        this.agreements = agreements;
        this.snapshots = snapshots;
        this.equipment = equipment;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** A site that has a card. @param way without an agreement none, for nothing is sent at all */
    public record Carded(UUID id, String name, String address, String assemblyPoint, EmergencyWay way) {}

    /** By name. */
    public List<Carded> sites() {
        Instant now = clock.instant();
        Optional<AgreementVersion> inForce = agreements
                .inForce(now)
                .filter(agreements::isAsSigned)
                .filter(version -> agreements.ended(now).isEmpty());
        Snapshot snapshot = snapshots.now(now);
        return sites.all().stream()
                .map(site -> new Carded(
                        site.id(),
                        site.name(),
                        site.address(),
                        site.musterPoint(),
                        inForce.map(version -> EmergencyWay.of(reached(site.id(), snapshot, version.terms(), now)))
                                .orElse(EmergencyWay.NONE)))
                .toList();
    }

    /** Whoever a decision would let have it, as far as there is something to send and a way to send it. */
    private List<Reached> reached(UUID site, Snapshot snapshot, Terms terms, Instant at) {
        return EmergencyReach.from(site, snapshot, terms, equipment.unreachable(snapshot), at).stream()
                .filter(one -> equipment.writes(one.activity()))
                .toList();
    }

    Scene scene(UUID id, Locale language) {
        Instant now = clock.instant();
        Site site = sites.get(id);
        if (agreements.ended(now).isPresent()) {
            throw Refusal.of(Problem.CONTRACT_ENDED);
        }
        Matter matter = read.now(read.inForce().orElseThrow(() -> Refusal.of(Problem.NO_AGREEMENT)), language);
        List<Account> able = accounts.all().stream().filter(this::mayBreakGlass).toList();
        List<Contact> leads = matter.around().contacts().stream()
                .filter(contact -> contact.role() == ContactRole.EVACUATION_LEAD && contact.isVerifiedAt(now))
                .toList();
        return new Scene(
                matter,
                new Scene.Place(id, site.name(), site.address(), site.musterPoint()),
                able.stream().map(account -> holder(account, leads)).toList(),
                leads.stream()
                        .filter(lead -> able.stream().noneMatch(account -> isOf(lead, account)))
                        .toList(),
                reached(id, snapshots.now(now), matter.terms(), now),
                equipment.writes(Activity.EVACUATION_ALERT),
                publicUrl + "/agreement/#emergency");
    }

    private boolean mayBreakGlass(Account account) {
        return account.roles().stream().anyMatch(HOLDERS::contains)
                && account.passwordHash().isPresent()
                && accounts.isOpen(account);
    }

    private Holder holder(Account account, List<Contact> leads) {
        Set<AccountRole> roles = EnumSet.copyOf(account.roles());
        roles.retainAll(HOLDERS);
        return new Holder(
                account.personId()
                        .flatMap(people::find)
                        .map(Person::name)
                        .or(() -> name(account, leads))
                        .orElse(null),
                roles,
                leads.stream()
                        .filter(lead -> isOf(lead, account))
                        .flatMap(lead -> lead.phone().stream())
                        .findFirst()
                        .orElse(null));
    }

    /** As the agreement knows them. */
    private static Optional<String> name(Account account, List<Contact> leads) {
        return leads.stream()
                .filter(lead -> isOf(lead, account))
                .map(Contact::name)
                .findFirst();
    }

    private static boolean isOf(Contact lead, Account account) {
        return lead.email().address().equals(account.email());
    }
}
