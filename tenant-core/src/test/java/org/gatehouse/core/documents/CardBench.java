package org.gatehouse.core.documents;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Changed;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.Instructions;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.ReadEmergencyCards.Carded;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.egress.Equipment;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.time.TestTime;

/** A tenant with sites, people and an agreement, and the cards that follow from them. */
final class CardBench {
    static final Terms.Emergency ALLOWED = new Terms.Emergency(true, 4, false, false);
    static final Terms.Emergency NOT_ALLOWED = new Terms.Emergency(false, 4, false, true);

    final IdentityBench identity = new IdentityBench();
    final Tenant tenant = identity.newTenant();
    final Agreements agreements = new Agreements(identity.rows);
    private final Registers registers = new Registers(identity.entityManager);
    private final Notices notices = new Notices(identity.rows, new SubprocessorChanges(identity.entityManager));
    private final AnnexB annexB = new AnnexB(agreements, notices);
    private final Sites sites = new Sites(identity.rows);
    final PolicyEpochs epochs = new PolicyEpochs(identity.rows, new TestTime(identity.clock).keeper);
    final ReadEmergencyCards read =
            read(equipment(List.of(Activity.EVACUATION_ALERT), "inmobile", "twilio-us", "in-app"));
    final WriteEmergencyCards cards = new WriteEmergencyCards(read);

    /** An installation that writes those messages and reaches those services. */
    static Equipment equipment(List<Activity> written, String... services) {
        return new Equipment(
                new Connectors(Stream.of(services).map(Connected::new).toList()), written);
    }

    private record Connected(String service) implements Connector<Content.Sms> {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Delivery deliver(Clearance clearance, Content.Sms sms) {
            throw new AssertionError("nobody sends here");
        }
    }

    ReadEmergencyCards read(Equipment equipment) {
        return identity.container.useCase(
                ReadEmergencyCards.class,
                identity.container.useCase(
                        ReadMatter.class,
                        agreements,
                        registers,
                        identity.tenants,
                        sites,
                        notices,
                        annexB,
                        identity.clock),
                sites,
                agreements,
                new Snapshots(agreements, registers, epochs, new Instructions(identity.rows), annexB),
                equipment,
                identity.accounts,
                new People(identity.rows),
                identity.clock,
                IdentityBench.PUBLIC_URL);
    }

    <T> T enter(Callable<T> work) {
        return enter(tenant, work);
    }

    static <T> T enter(Tenant whose, Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(whose.id())) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T as(Callable<T> work) {
        return enter(() -> identity.container.call(work));
    }

    UUID site(String name, String assemblyPoint) {
        return as(() -> {
            Site site = new Site(new Site.Details(
                    name,
                    "Havnegade 12",
                    ZoneId.of("Europe/Copenhagen"),
                    List.of("Nord"),
                    assemblyPoint,
                    LocalTime.of(18, 0)));
            identity.rows.add(site);
            return site.id();
        });
    }

    static Terms.Instruction warning(List<UUID> where) {
        Terms.Instruction all = Templates.instruction(Activity.EVACUATION_ALERT);
        return new Terms.Instruction(all.activity(), "6(1)(d)", all.fields(), all.subjects(), where);
    }

    void agree(Terms.Emergency emergency, UnaryOperator<Terms> change) {
        Terms ours = Templates.EU_ONLY
                .terms(Matters.CATALOGUE, "Europe/Copenhagen", "da")
                .by(Agreed.TENANT);
        as(() -> Agreed.inForce(
                identity.rows, change.apply(Changed.emergency(ours, emergency)), identity.clock.instant()));
        identity.clock.advance(Duration.ofSeconds(1));
    }

    /** Warnings are asked for everywhere. */
    void agree(Terms.Emergency emergency) {
        agree(emergency, terms -> Changed.instruction(terms, warning(List.of())));
    }

    String card(UUID site, Locale language) {
        return enter(() -> cards.page(site, language));
    }

    String card(UUID site) {
        return card(site, Locale.ENGLISH);
    }

    void contact(String name, String email, String phone, boolean proved) {
        as(() -> {
            Contact contact = new Contact(
                    new Contact.Details(
                            ContactRole.EVACUATION_LEAD,
                            name,
                            new Email(email),
                            PhoneNumber.parse("phone", phone),
                            "da"),
                    identity.clock.instant());
            if (proved) {
                contact.prove(identity.clock.instant());
            }
            identity.rows.add(contact);
            return contact.id();
        });
    }

    /** On an installation that is equipped otherwise. */
    String card(UUID site, Equipment equipment) {
        WriteEmergencyCards others = new WriteEmergencyCards(read(equipment));
        return enter(() -> others.page(site, Locale.ENGLISH));
    }

    /** Each site, and what it takes until a warning leaves from there. */
    Map<String, EmergencyWay> ways() {
        return enter(read::sites).stream().collect(Collectors.toMap(Carded::name, Carded::way));
    }
}
