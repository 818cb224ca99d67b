package org.gatehouse.core.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.time.Timekeeper;

/** Agreements that are in force without anybody's signature, for tests of what they decide. */
public final class Agreed {
    private static final Set<Activity> MESSAGES =
            Set.of(Activity.HOST_ALERT, Activity.VISITOR_INVITE, Activity.LOGIN_SMS, Activity.PASSWORD_RESET);

    /** A customer that nobody could take for another one. */
    public static final Terms.Identity TENANT =
            new Terms.Identity("Nordlys A/S", "99000104", "Havnegade 12, 1058 København K");

    private Agreed() {}

    /** Each of the services for whatever message, in that order. */
    public static Terms terms(List<String> approved, List<String> order) {
        List<Approval> approvals = new ArrayList<>();
        approved.forEach(service -> MESSAGES.forEach(activity -> approvals.add(Templates.initial(service, activity))));
        return terms(MESSAGES.stream(), approvals, order);
    }

    /** One service for one activity, with these fields and no others. */
    public static Terms terms(String service, Activity activity, DataField... fields) {
        List<String> names = Arrays.stream(fields).map(Enum::name).toList();
        Approval approval = new Approval(service, activity.name(), names, List.of(), Origin.INITIAL_LIST, null, null);
        return terms(Stream.of(activity), List.of(approval), List.of(service));
    }

    /** The same, where data may also go to a third country on one of these bases. */
    public static Terms reaching(Terms terms, String country, String... bases) {
        return terms.with(
                terms.instructions(),
                terms.approvals(),
                List.of("EEA", country),
                List.of(new Terms.Transfer(country, List.of(bases))));
    }

    /** The same, where something else is asked for. */
    public static Terms instructing(Terms terms, List<Terms.Instruction> asked) {
        return terms.with(asked, terms.approvals(), terms.locations(), terms.transfers());
    }

    private static Terms terms(Stream<Activity> activities, List<Approval> approvals, List<String> order) {
        return new Terms(
                Templates.EU_ONLY.name(),
                true,
                "da",
                "Europe/Copenhagen",
                null,
                TENANT,
                Templates.roles(),
                activities.map(Templates::instruction).toList(),
                new Terms.Authorisation(Terms.Model.GENERAL, 30),
                approvals,
                order,
                List.of("EEA"),
                List.of(),
                new Terms.Preferences(Strictness.LENIENT, Strictness.STRICT, Strictness.LENIENT),
                List.of(),
                Templates.presets(),
                List.of(),
                new Terms.Emergency(false, 4, false, true),
                new Terms.Assistance(5, 48, 30, 30));
    }

    /** The same, counting days in another zone, and taking silence for something else. */
    public static Terms counting(Terms terms, String zone, Terms.Model model) {
        return new Terms(
                terms.template(),
                terms.clausesUnmodified(),
                terms.language(),
                zone,
                terms.mainContract(),
                terms.controller(),
                terms.roles(),
                terms.instructions(),
                new Terms.Authorisation(model, 30),
                terms.approvals(),
                terms.order(),
                terms.locations(),
                terms.transfers(),
                terms.preferences(),
                terms.measures(),
                terms.retention(),
                terms.controllerDecides(),
                terms.emergency(),
                terms.assistance());
    }

    /** The same, where records of one kind are kept for another time. */
    public static Terms keeping(Terms terms, String recordType, String period) {
        return new Terms(
                terms.template(),
                terms.clausesUnmodified(),
                terms.language(),
                terms.zone(),
                terms.mainContract(),
                terms.controller(),
                terms.roles(),
                terms.instructions(),
                terms.authorisation(),
                terms.approvals(),
                terms.order(),
                terms.locations(),
                terms.transfers(),
                terms.preferences(),
                terms.measures(),
                terms.retention().stream()
                        .map(rule ->
                                rule.recordType().equals(recordType) ? new Terms.Retention(recordType, period) : rule)
                        .toList(),
                terms.controllerDecides(),
                terms.emergency(),
                terms.assistance());
    }

    /** Instructions of tenants, wired as the container does it. */
    public static Instruct instruct(
            TestContainer container,
            Agreements agreements,
            Instructions instructions,
            PolicyEpochs epochs,
            TakeEffect effect,
            KeepAnnexB keep,
            AnnexB annexB,
            Notices notices,
            Remediations remediations,
            Registers registers,
            Clock clock) {
        StopNotices stop = new StopNotices(annexB, notices, remediations, registers);
        return container.useCase(Instruct.class, agreements, instructions, epochs, effect, keep, stop, clock);
    }

    /** In force from that instant on. To be called inside a transaction of the tenant. */
    public static AgreementVersion inForce(Rows rows, Terms terms, Instant from) {
        return conclude(rows, draft(rows, terms, from), from);
    }

    /** Begun at that instant. To be called inside a transaction of the tenant. */
    public static AgreementVersion draft(Rows rows, Terms terms, Instant at) {
        AgreementVersion version = new AgreementVersion(terms, null, "test", null, at);
        rows.add(version);
        return version;
    }

    /** A draft comes into force at that instant. To be called inside a transaction of the tenant. */
    public static AgreementVersion conclude(Rows rows, AgreementVersion version, Instant from) {
        version.propose(ChangeClass.CLAUSES, null, from);
        version.sign(true, from);
        String hash = version.hash().orElseThrow();
        for (Signature.Party party : Signature.Party.values()) {
            Signature.Signer nobody = new Signature.Signer(null, "Test", "", null);
            rows.add(new Signature(version.id(), party, Signature.Method.CLICK, nobody, hash, from));
        }
        new PolicyEpochs(rows, new Timekeeper(Clock.systemUTC())).advance();
        return version;
    }
}
