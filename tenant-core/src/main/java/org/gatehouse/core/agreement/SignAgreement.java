package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Signature.Method;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements.Offer;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A draft becomes a proposal, both parties sign one hash, and the version comes into force. */
@UseCase
public class SignAgreement {
    private final Agreements agreements;
    private final Registers registers;
    private final Examine examine;
    private final TakeEffect effect;
    private final Clock clock;

    @Inject
    public SignAgreement(Agreements agreements, Registers registers, Examine examine, TakeEffect effect, Clock clock) {
        this.agreements = agreements;
        this.registers = registers;
        this.examine = examine;
        this.effect = effect;
        this.clock = clock;
    }

    /**
     * Freezes a draft, if no finding is red. Where our standing offer covers it, our signature is on it at once.
     *
     * @param from when it is to come into force; null or past: with the second signature
     */
    public void propose(UUID id, long seen, @Nullable Instant from) {
        effect.hold();
        AgreementVersion draft = get(id);
        if (draft.version() != seen) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        agreements.requireNotEnded(clock.instant());
        Terms terms = draft.terms();
        List<Finding> findings = examine.now(terms);
        if (Finding.anyRed(findings)) {
            throw Refusal.withFindings(findings);
        }
        Instant now = clock.instant();
        AgreementVersion before = agreements.inForce(now).orElse(null);
        draft.propose(Classify.of(before == null ? null : before.terms(), terms), from, now);
        offer(draft, terms, now);
    }

    private void offer(AgreementVersion version, Terms terms, Instant now) {
        ChangeClass change = version.changeClass().orElseThrow();
        Catalogue catalogue = registers.newest().catalogue();
        Offer offer = catalogue.offer();
        if (change == ChangeClass.NARROWING) {
            keep(version, Party.PROCESSOR, Method.INSTRUCTION, Signer.US, now);
        } else if (offer != null && (change == ChangeClass.WIDENING || Templates.isOurs(terms, catalogue))) {
            Signer ours = new Signer(null, offer.signerName(), offer.signerTitle(), null);
            keep(version, Party.PROCESSOR, Method.STANDING_OFFER, ours, now);
        }
    }

    /** @param hash what the signer has seen, in hexadecimal */
    public void sign(UUID id, Party party, String hash, Signer signer) {
        Instant now = effect.hold();
        AgreementVersion version = get(id);
        agreements.requireNotEnded(now);
        if (!version.hash().filter(hash::equals).isPresent()) {
            throw Refusal.of(Problem.HASH_NOT_THAT);
        }
        requireNothingHappened(version, now);
        keep(version, party, Method.CLICK, signer, now);
    }

    /** What has come into force meanwhile would be undone by an older document; a deemed approval would not. */
    private void requireNothingHappened(AgreementVersion version, Instant now) {
        boolean fresh = version.parentId()
                .map(parent -> agreements.version(parent).orElseThrow())
                .map(parent -> agreements.since(parent, now).stream()
                        .allMatch(later -> later.changeClass()
                                .filter(ChangeClass.SUBPROCESSOR::equals)
                                .isPresent()))
                .orElseGet(() -> agreements.inForce(now).isEmpty());
        if (!fresh) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
    }

    private void keep(AgreementVersion version, Party party, Method method, Signer signer, Instant now) {
        Set<Party> signed = agreements.signatures(version.id()).stream()
                .map(Signature::party)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
        if (!signed.add(party)) {
            throw Refusal.of(Problem.ALREADY_DECIDED);
        }
        String hash = version.hash().orElseThrow();
        version.sign(signed.size() == Party.values().length, now);
        agreements.sign(new Signature(version.id(), party, method, signer, hash, now));
        if (signed.size() == Party.values().length) {
            effect.signed(version, now);
        }
    }

    public void reject(UUID id) {
        get(id).reject();
    }

    /** Not what decides already: a newer version follows it. */
    public void withdraw(UUID id) {
        Instant now = effect.hold();
        AgreementVersion version = get(id);
        if (version.hasBegunAt(now)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        version.withdraw();
    }

    private AgreementVersion get(UUID id) {
        return agreements.lock(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
