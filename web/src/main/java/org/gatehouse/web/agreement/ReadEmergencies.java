package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.EmergencyReview;
import org.gatehouse.core.agreement.Instruction;
import org.gatehouse.core.agreement.Instructions;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.agreement.EmergencyViews.EmergenciesView;
import org.gatehouse.web.agreement.EmergencyViews.EmergencyView;

/**
 * What those who lead an evacuation see: whether there is an emergency, whether they may declare one, and all so far.
 */
@UseCase
public class ReadEmergencies {
    private static final int MOST = 200;

    private final Agreements agreements;
    private final Instructions instructions;
    private final Clock clock;

    @Inject
    public ReadEmergencies(Agreements agreements, Instructions instructions, Clock clock) {
        this.agreements = agreements;
        this.instructions = instructions;
        this.clock = clock;
    }

    /** The newest first. */
    public EmergenciesView all() {
        Instant now = clock.instant();
        Optional<Terms.Emergency> agreed = agreements
                .inForce(now)
                .filter(version -> agreements.ended(now).isEmpty())
                .map(AgreementVersion::terms)
                .map(Terms::emergency)
                .filter(Terms.Emergency::breakGlass);
        Validity running = instructions.emergency(now).breakGlass();
        return new EmergenciesView(
                agreed.isPresent(),
                agreed.filter(Terms.Emergency::incapableConsent).isPresent(),
                agreed.map(Terms.Emergency::hours).orElse(0),
                running.includes(now) ? running.until() : null,
                emergencies(now));
    }

    private List<EmergencyView> emergencies(Instant now) {
        List<Instruction> given = instructions.emergencies(MOST);
        Map<UUID, EmergencyReview> reviews = instructions.reviews(MOST).stream()
                .collect(Collectors.toMap(EmergencyReview::instructionId, Function.identity()));
        return given.stream()
                .filter(one -> one.kind() == Instruction.Kind.BREAK_GLASS)
                .map(one -> EmergencyView.of(one, ended(one, given, now).orElse(null), reviews.get(one.id())))
                .toList();
    }

    private static Optional<Instant> ended(Instruction emergency, List<Instruction> given, Instant now) {
        Instant ends = emergency.endsAt().orElseThrow();
        return given.stream()
                .filter(one -> one.kind() == Instruction.Kind.END_EMERGENCY)
                .map(Instruction::givenAt)
                .filter(at -> !at.isBefore(emergency.givenAt()) && at.isBefore(ends))
                .min(Instant::compareTo)
                .or(() -> Optional.of(ends).filter(at -> !at.isAfter(now)));
    }
}
