package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.core.agreement.AnnexB.Question;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.core.time.Timekeeper;

/**
 * Writes into annex B what notices have come to: approvals, explicit or by silence, and what was revoked or given up.
 * Nobody signs it. What decides follows from the instants alone, so that nothing depends on when this runs. While the
 * time is not sure it does not run: what silence has approved stays in the text.
 */
@UseCase
public class KeepAnnexB {
    private static final String REASON = "Annex B follows the notices of changes among the processors.";

    private final Agreements agreements;
    private final AnnexB annexB;
    private final Registers registers;
    private final PolicyEpochs epochs;
    private final TakeEffect effect;
    private final Timekeeper time;

    @Inject
    public KeepAnnexB(
            Agreements agreements,
            AnnexB annexB,
            Registers registers,
            PolicyEpochs epochs,
            TakeEffect effect,
            Timekeeper time) {
        this.agreements = agreements;
        this.annexB = annexB;
        this.registers = registers;
        this.epochs = epochs;
        this.effect = effect;
        this.time = time;
    }

    /** For a background job, and for whoever has just changed what a notice says. The contract's end ends it too. */
    public void follow() {
        follow(false);
    }

    /** What silence has approved is stopped like everything else: after the end too, and whatever the clock shows. */
    void followToStop() {
        follow(true);
    }

    private void follow(boolean toStop) {
        List<Announced> known = annexB.knownAt(time.latest());
        if (known.isEmpty() || !(toStop || time.isSure())) {
            return;
        }
        Instant now = epochs.hold();
        effect.beginDue(now);
        Optional<AgreementVersion> version = agreements
                .inForce(now)
                .filter(one -> toStop || agreements.ended(now).isEmpty());
        version.flatMap(one -> agreements.lock(one.id()))
                .filter(before -> before.state() == AgreementVersion.State.IN_FORCE) // nobody else was first
                .ifPresent(before -> follow(before, known, now));
    }

    private void follow(AgreementVersion before, List<Announced> known, Instant now) {
        Terms terms = before.terms();
        Question question =
                new Question(terms, before.createdAt(), registers.newest().catalogue(), now, Map.of());
        Terms following = annexB.following(question, known);
        List<Announced> followed = known.stream()
                .filter(announced -> isToFollow(announced, now))
                .filter(announced -> announced.inAnnexSince(now).isEmpty())
                .toList();
        if (!following.equals(terms)) {
            AgreementVersion version = new AgreementVersion(following, before, REASON, null, now);
            version.propose(ChangeClass.SUBPROCESSOR, null, now);
            agreements.add(version);
            version.sign(true, now);
            effect.signed(version, now);
        }
        if (!followed.isEmpty()) {
            followed.forEach(announced -> announced.followed(now));
            epochs.advance();
        }
    }

    private boolean isToFollow(Announced announced, Instant now) {
        NoticeState state = annexB.state(announced, now);
        return state.isApproved() || state == NoticeState.REVOKED || state == NoticeState.FEATURE_OFF;
    }
}
