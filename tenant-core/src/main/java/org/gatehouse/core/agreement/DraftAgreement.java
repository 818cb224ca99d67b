package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.registry.RegistryVersion;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/** A tenant's administrator prepares the next version. Nothing of it counts before it is signed. */
@UseCase
public class DraftAgreement {
    static final int MOST_DRAFTS = 20;

    private final Agreements agreements;
    private final Registers registers;
    private final Examine examine;
    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public DraftAgreement(Agreements agreements, Registers registers, Examine examine, Tenants tenants, Clock clock) {
        this.agreements = agreements;
        this.registers = registers;
        this.examine = examine;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** From a template, whatever is in force. */
    public UUID fromTemplate(Templates template, String zone, String language, String reason, UUID by) {
        RegistryVersion registry = registers.newest();
        return add(template.terms(registry.catalogue(), zone, language).by(tenant()), reason, by);
    }

    /** What a change begins with: what is in force; the first time, the template that most begin with. */
    public Terms beginning(String zone, String language) {
        return agreements
                .inForce(clock.instant())
                .map(AgreementVersion::terms)
                .orElseGet(() -> Templates.EU_ONLY
                        .terms(registers.newest().catalogue(), zone, language)
                        .by(tenant()));
    }

    /** As it was said last; nothing but the name the first time. */
    private Terms.Identity tenant() {
        return agreements
                .inForce(clock.instant())
                .map(version -> version.terms().controller())
                .orElseGet(() -> Terms.Identity.named(tenants.current().name()));
    }

    /** From what is in force now. */
    public UUID fromInForce(String reason, UUID by) {
        AgreementVersion now = agreements.inForce(clock.instant()).orElseThrow(() -> Refusal.of(Problem.NO_AGREEMENT));
        return add(now.terms(), reason, by);
    }

    /** From a document that came from elsewhere; what is wrong with it, {@link #findings} tells. */
    public UUID fromDocument(Terms terms, String reason, UUID by) {
        return add(terms, reason, by);
    }

    private UUID add(Terms terms, String reason, UUID by) {
        if (agreements.drafts() >= MOST_DRAFTS) {
            throw Refusal.of(Problem.TOO_MANY_DRAFTS, MOST_DRAFTS);
        }
        AgreementVersion parent = agreements.inForce(clock.instant()).orElse(null);
        AgreementVersion draft = new AgreementVersion(terms, parent, reason, by, clock.instant());
        agreements.add(draft);
        return draft.id();
    }

    /** @return false where somebody else has changed it since that version: nothing is done */
    public boolean change(UUID id, long seen, Terms terms) {
        AgreementVersion draft = get(id);
        if (draft.version() != seen) {
            return false;
        }
        draft.change(terms);
        return true;
    }

    public void discard(UUID id) {
        get(id).discard();
    }

    /** What is wrong with a version, as things stand now. */
    public List<Finding> findings(UUID id) {
        return examine.now(get(id).terms());
    }

    /** What it would need, as things stand now. */
    public ChangeClass changeClass(UUID id) {
        AgreementVersion before = agreements.inForce(clock.instant()).orElse(null);
        return Classify.of(before == null ? null : before.terms(), get(id).terms());
    }

    private AgreementVersion get(UUID id) {
        return agreements.lock(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
