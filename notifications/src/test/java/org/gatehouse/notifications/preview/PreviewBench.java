package org.gatehouse.notifications.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.DraftAgreement;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.dpa.TransferBasis.Coverage;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.FlowKinds;
import org.gatehouse.core.egress.KeptMessages;
import org.gatehouse.core.events.Appointment;
import org.gatehouse.core.events.DomainEvent.GuestInvited;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.preview.Effect;
import org.gatehouse.core.preview.Effect.Code;
import org.gatehouse.core.preview.Foresight;
import org.gatehouse.core.preview.Months;
import org.gatehouse.core.preview.Outlook;
import org.gatehouse.core.preview.PreviewVersion;
import org.gatehouse.core.preview.ShorterPeriods;
import org.gatehouse.core.preview.StressAgreement;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Change;
import org.gatehouse.core.registry.Grounds.Listing;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.notifications.inbox.InAppInbox;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.FakeConnector;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tenant that sends what tenants send, by Twilio first; and everything that foresees what would become of it. */
abstract class PreviewBench {
    static final UUID ONE = Uuids.next();
    static final UUID TWO = Uuids.next();
    private static final List<String> ALL = List.of("twilio-us", "inmobile", "smtp");
    private static final List<String> ORDER = List.of("twilio-us", "inmobile", "smtp", "in-app");

    final Announcer operators = new Announcer("Europe/Copenhagen", Model.GENERAL);
    final Lobby lobby = operators.lobby;
    private final FakeConnector<Content.Sms> twilio = new FakeConnector<>("twilio-us");

    @BeforeEach
    void twilio_is_listed_approved_and_first() {
        lobby.connect(List.of(twilio, lobby.sms, lobby.mail, new InAppInbox(lobby.inbox)));
        operators.put(
                new Listing("twilio", "twilio", true, List.of(Coverage.HR, Coverage.NON_HR), lobby.clock.instant()));
        lobby.agree(now());
    }

    /** The registry is everybody's. */
    @AfterEach
    void the_registry_is_as_it_was() {
        Catalogue first = Registries.first();
        UUID back = operators.registry.proposeAcrossTenants(
                new Change("back", Registries.adequacyAndProcessors(first, "twilio"), List.of("listings/twilio")), ONE);
        operators.registry.confirmAcrossTenants(back, TWO);
    }

    /** What is in force. */
    static Terms now() {
        return american(ALL, ORDER);
    }

    static Terms american(List<String> approved, List<String> order) {
        return Agreed.reaching(Agreed.terms(approved, order), "US", "ADEQUACY");
    }

    private FlowKinds flows() {
        return new FlowKinds(lobby.rows, lobby.connectors());
    }

    private Outlook outlook() {
        return new Outlook(flows(), lobby.registers, lobby.sites);
    }

    UUID draft(Terms terms) {
        DraftAgreement drafts = lobby.container.useCase(
                DraftAgreement.class, lobby.agreements, lobby.registers, examine(), lobby.tenants, lobby.clock);
        return lobby.as(() -> drafts.fromDocument(terms, "test", ONE));
    }

    private Examine examine() {
        return new Examine(lobby.agreements, lobby.registers, lobby.tenants, lobby.clock);
    }

    Foresight preview(Terms terms) {
        return preview(draft(terms));
    }

    Foresight preview(UUID draft) {
        ShorterPeriods periods = new ShorterPeriods(
                new RetentionPeriods(lobby.agreements), List.of(new KeptMessages(lobby.rows, lobby.clock)));
        PreviewVersion preview = lobby.container.useCase(
                PreviewVersion.class,
                lobby.agreements,
                lobby.snapshots,
                lobby.registers,
                examine(),
                new Months(flows()),
                outlook(),
                periods,
                lobby.clock);
        return lobby.as(() -> preview.of(draft));
    }

    StressAgreement stress() {
        return lobby.container.useCase(
                StressAgreement.class,
                lobby.rows,
                lobby.snapshots,
                lobby.registers,
                new Months(flows()),
                outlook(),
                lobby.clock);
    }

    /** A day's work, the same each time. What is decided about it; in the order in which it was said. */
    List<FlowEvidence> send() {
        int before = lobby.evidence().size();
        for (int guest = 0; guest < 8; guest++) {
            lobby.arrive();
        }
        lobby.employee(lobby.host, host -> host.preferAlertsBy(Channel.EMAIL));
        for (int guest = 0; guest < 5; guest++) {
            lobby.arrive();
        }
        lobby.employee(lobby.host, host -> host.preferAlertsBy(null));
        for (int guest = 0; guest < 4; guest++) {
            invite(Channel.SMS);
            invite(null);
            text();
        }
        reset();
        lobby.settle();
        return lobby.evidence().subList(before, lobby.evidence().size());
    }

    private void invite(Channel by) {
        UUID guest = lobby.addPerson(new Person.Details(
                "Mette",
                "Jensen",
                new Email("m" + Uuids.next() + "@guest.example"),
                new PhoneNumber("+4520000009"),
                "Novus",
                "da"));
        Instant start = lobby.clock.instant().plus(Duration.ofHours(1));
        lobby.record(new GuestInvited(
                Uuids.next(),
                0,
                new Appointment(Uuids.next(), guest, lobby.host, lobby.site, start, start.plusSeconds(3600), by),
                Base64.getEncoder()
                        .encodeToString(lobby.masterKey.seal(lobby.tenant.value(), "pass-secret 12345678"))));
        lobby.settle();
    }

    private void text() {
        post(Activity.LOGIN_SMS, Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, "123456"));
    }

    private void reset() {
        post(
                Activity.PASSWORD_RESET,
                Map.of(DataField.USER_EMAIL, "anna@firm.example", DataField.RESET_LINK, "https://gatehouse.example/x"));
    }

    private void post(Activity activity, Map<DataField, String> fields) {
        lobby.inTenant(() -> lobby.post.enqueue(new Errand(
                activity,
                null,
                "test",
                Uuids.next(),
                null,
                fields,
                Map.of("kind", "reset"),
                Locale.ENGLISH,
                Set.of())));
        lobby.settle();
    }

    /** What really differs between two days' work, with how many messages. */
    Map<String, Long> differences(List<FlowEvidence> before, List<FlowEvidence> after) {
        if (before.size() != after.size()) {
            throw new AssertionError(before.size() + " messages before and " + after.size() + " after");
        }
        Map<String, Long> differences = new TreeMap<>();
        for (int index = 0; index < before.size(); index++) {
            FlowEvidence was = before.get(index);
            FlowEvidence is = after.get(index);
            String line = was.activity() + ": " + end(was) + " -> " + end(is) + fields(was, is);
            if (!end(was).equals(end(is)) || !fields(was, is).isEmpty()) {
                differences.merge(line, 1L, Long::sum);
            }
        }
        return differences;
    }

    private String end(FlowEvidence evidence) {
        if (evidence.service().isEmpty()) {
            return evidence.outcome().equals("HOLD") ? "held" : "nobody";
        }
        Catalogue catalogue = lobby.in(() -> lobby.registers.newest().catalogue());
        Channel channel = evidence.channel().orElseThrow();
        return channel == Channel.INAPP
                ? "in house"
                : channel + " " + catalogue.legalNameOf(evidence.service().orElseThrow());
    }

    private static String fields(FlowEvidence was, FlowEvidence is) {
        Set<DataField> said = said(was);
        Set<DataField> says = said(is);
        boolean both = was.channel().filter(channel -> channel != Channel.INAPP).isPresent()
                && is.channel().filter(channel -> channel != Channel.INAPP).isPresent();
        return both ? fields(without(said, says), without(says, said)) : "";
    }

    private static String fields(Set<DataField> less, Set<DataField> more) {
        return less.isEmpty() && more.isEmpty() ? "" : " -" + less + " +" + more;
    }

    private static Set<DataField> without(Set<DataField> all, Set<DataField> those) {
        Set<DataField> rest = EnumSet.copyOf(all.isEmpty() ? EnumSet.noneOf(DataField.class) : all);
        rest.removeAll(those);
        return rest;
    }

    private static Set<DataField> said(FlowEvidence evidence) {
        Set<DataField> said = EnumSet.noneOf(DataField.class);
        for (String name : evidence.released().split("\\|")) {
            DataField.named(name).ifPresent(said::add);
        }
        evidence.channel()
                .flatMap(channel -> Profiles.of(evidence.activity(), channel))
                .ifPresent(profile -> said.removeAll(profile.mandatory()));
        return said;
    }

    /** What was foreseen to differ, in the same words. */
    static Map<String, Long> differences(List<Effect> effects) {
        Map<String, Long> differences = new TreeMap<>();
        effects.stream().filter(effect -> effect.about().activity() != null).forEach(effect -> {
            Effect.About about = effect.about();
            boolean both = about.from() != null && about.to() != null;
            String fields = both ? fields(fields(about.less()), fields(about.more())) : "";
            String line = about.activity() + ": " + way(about.from(), effect.code()) + " -> "
                    + way(about.to(), effect.code()) + fields;
            differences.merge(line, effect.count(), Long::sum);
        });
        return differences;
    }

    private static Set<DataField> fields(List<DataField> fields) {
        Set<DataField> all = EnumSet.noneOf(DataField.class);
        all.addAll(fields);
        return all;
    }

    private static String way(Effect.Way way, Code code) {
        if (way != null) {
            return way.channel() + " " + way.name();
        }
        return switch (code) {
            case INDOORS -> "in house";
            case HELD -> "held";
            default -> "nobody";
        };
    }
}
