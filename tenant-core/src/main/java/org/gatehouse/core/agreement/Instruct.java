package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Signature.Method;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** The controller tells us to stop something: documented, effective at once, and possible after the contract's end. */
@UseCase
public class Instruct {
    private static final String EEA = "EEA";

    private final Agreements agreements;
    private final Instructions instructions;
    private final PolicyEpochs epochs;
    private final TakeEffect effect;
    private final KeepAnnexB annexB;
    private final StopNotices notices;
    private final Clock clock;

    @Inject
    public Instruct(
            Agreements agreements,
            Instructions instructions,
            PolicyEpochs epochs,
            TakeEffect effect,
            KeepAnnexB annexB,
            StopNotices notices,
            Clock clock) {
        this.agreements = agreements;
        this.instructions = instructions;
        this.epochs = epochs;
        this.effect = effect;
        this.annexB = annexB;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What is to stop: a service, an activity, one for the other, or a country.
     *
     * @param service null: whatever the service
     * @param activity null: whatever the activity
     * @param location null: wherever; given alone
     */
    public record Stop(
            @Nullable String service,
            @Nullable String activity,
            @Nullable String location) {
        /** Whether it is about a country; of the area as a whole, about each of its countries. */
        boolean reaches(String country) {
            return country.equals(location) || (EEA.equals(location) && Eea.contains(country));
        }

        @Override
        public String toString() {
            return location != null
                    ? location
                    : (service == null ? "*" : service) + "/" + (activity == null ? "*" : activity);
        }
    }

    /** Makes a narrower minor version, in force at once: a narrowing needs one authorised signature of the tenant's. */
    public void stop(Stop stop, String reason, Signer signer) {
        epochs.hold();
        annexB.followToStop();
        Instant now = epochs.hold(); // after what that has put in force
        AgreementVersion before = agreements
                .inForce(now)
                .flatMap(version -> agreements.lock(version.id()))
                .orElseThrow(() -> Refusal.of(Problem.NO_AGREEMENT));
        Terms narrower = narrowed(before.terms(), stop);
        boolean objected = notices.object(stop, before.terms(), reason, signer.account(), now);
        notices.cleanUp(before.terms(), narrower, stop, now);
        if (!narrower.equals(before.terms())) {
            narrow(before, narrower, reason, signer, now);
        } else if (!objected) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        UUID by = signer.account();
        instructions.add(new Instruction(
                Instruction.Kind.STOP, stop.toString(), reason, false, by == null ? before.id() : by, now, null));
        epochs.advance();
    }

    private void narrow(AgreementVersion before, Terms narrower, String reason, Signer signer, Instant now) {
        AgreementVersion version = new AgreementVersion(narrower, before, reason, signer.account(), now);
        version.propose(ChangeClass.NARROWING, null, now);
        agreements.add(version);
        String hash = version.hash().orElseThrow();
        agreements.sign(new Signature(version.id(), Party.CONTROLLER, Method.CLICK, signer, hash, now));
        agreements.sign(new Signature(version.id(), Party.PROCESSOR, Method.INSTRUCTION, Signer.US, hash, now));
        version.sign(true, now);
        effect.signed(version, now);
    }

    /** Keeps a stop that was said otherwise, and counts already: an objection to what was in use. */
    public void keepStop(Stop stop, String reason, UUID by) {
        instructions.add(
                new Instruction(Instruction.Kind.STOP, stop.toString(), reason, false, by, clock.instant(), null));
    }

    static Terms narrowed(Terms terms, Stop stop) {
        List<Terms.Approval> approvals = terms.approvals().stream()
                .filter(Predicate.not(approval -> meets(stop, approval)))
                .toList();
        List<Terms.Instruction> asked = terms.instructions().stream()
                .filter(instruction -> stop.service() != null
                        || stop.activity() == null
                        || !stop.activity().equals(instruction.activity()))
                .toList();
        List<Terms.Transfer> transfers = terms.transfers().stream()
                .filter(transfer -> !stop.reaches(transfer.country()))
                .toList();
        return terms.with(asked, approvals, locations(terms, stop), transfers);
    }

    /** The area without one of its countries is each of the others. */
    private static List<String> locations(Terms terms, Stop stop) {
        boolean splits = stop.location() != null && Eea.contains(stop.location());
        return terms.locations().stream()
                .flatMap(location -> splits && location.equals(EEA)
                        ? Eea.countries().stream().sorted()
                        : Stream.of(location))
                .filter(location -> !stop.reaches(location))
                .distinct()
                .toList();
    }

    private static boolean meets(Stop stop, Terms.Approval approval) {
        return stop.location() == null
                && (stop.service() == null || stop.service().equals(approval.service()))
                && (stop.activity() == null || stop.activity().equals(approval.activity()));
    }
}
