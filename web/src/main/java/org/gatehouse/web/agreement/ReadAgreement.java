package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.accounts.SignatoryRelease;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Difference;
import org.gatehouse.core.agreement.Instructions;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.notices.SendCopies;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.core.vocabulary.Vocabulary;
import org.gatehouse.web.agreement.AgreementViews.ContactView;
import org.gatehouse.web.agreement.AgreementViews.CopiesView;
import org.gatehouse.web.agreement.AgreementViews.InForceView;
import org.gatehouse.web.agreement.AgreementViews.InstructionView;
import org.gatehouse.web.agreement.AgreementViews.ServiceView;
import org.gatehouse.web.agreement.AgreementViews.SignatoryReleaseView;
import org.gatehouse.web.agreement.AgreementViews.SummaryView;
import org.gatehouse.web.agreement.AgreementViews.VersionView;
import org.gatehouse.web.http.Cursor;
import org.gatehouse.web.http.NewestFirst;
import org.gatehouse.web.http.Page;
import org.jspecify.annotations.Nullable;

/** What a tenant's people see of their agreement. */
@UseCase
public class ReadAgreement {
    private static final NewestFirst<FlowEvidence> DECISIONS =
            new NewestFirst<>(FlowEvidence.class, "decidedAt", row -> new Cursor(row.at(), row.id()));
    private static final int MOST = 200;

    private final Rows rows;
    private final Agreements agreements;
    private final Instructions instructions;
    private final Registers registers;
    private final Post post;
    private final Clock clock;

    @Inject
    public ReadAgreement(
            Rows rows, Agreements agreements, Instructions instructions, Registers registers, Post post, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.instructions = instructions;
        this.registers = registers;
        this.post = post;
        this.clock = clock;
    }

    public InForceView inForce() {
        Instant now = clock.instant();
        Optional<AgreementVersion> version = agreements.inForce(now);
        Catalogue catalogue = registers.newest().catalogue();
        List<ServiceView> services = catalogue.services().stream()
                .map(service -> ServiceView.of(service, catalogue))
                .sorted(Comparator.comparing(ServiceView::key))
                .toList();
        return new InForceView(
                version.map(this::view).orElse(null),
                agreements.end(now).map(ContractEndView::of).orElse(null),
                services,
                releases());
    }

    private List<SignatoryReleaseView> releases() {
        return rows.where(SignatoryRelease.class, "1 = 1 order by x.id desc")
                .setMaxResults(MOST)
                .getResultStream()
                .map(SignatoryReleaseView::of)
                .toList();
    }

    /** What an agreement can name, by the registry as it is now. */
    public Vocabulary vocabulary(Locale language) {
        return Vocabulary.of(registers.newest().catalogue(), language, clock.instant());
    }

    /** The newest first. */
    public List<ContractEndView> ends() {
        return agreements.newestEnds(MOST).stream().map(ContractEndView::of).toList();
    }

    private boolean isEnded() {
        return agreements.ended(clock.instant()).isPresent();
    }

    public VersionView version(UUID id) {
        return view(get(id));
    }

    private VersionView view(AgreementVersion version) {
        CopiesView copies = version.copiesToldAt()
                .map(when -> CopiesView.of(when, post.about(SendCopies.SUBJECT, version.id())))
                .orElse(null);
        return VersionView.of(version, agreements.signatures(version.id()), copies, isEnded());
    }

    private AgreementVersion get(UUID id) {
        return agreements.version(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public List<SummaryView> versions() {
        boolean ended = isEnded();
        return agreements.versions(MOST).stream()
                .map(version -> SummaryView.of(version, ended))
                .toList();
    }

    /** RFC 8785: what was hashed, and what both parties signed. */
    public String document(UUID id) {
        return get(id).document();
    }

    /** @param with null: the version it follows */
    public List<Difference> differences(UUID id, @Nullable UUID with) {
        AgreementVersion version = get(id);
        UUID other = with == null ? version.parentId().orElseThrow(() -> Refusal.of(Problem.NO_AGREEMENT)) : with;
        return Difference.between(get(other).terms(), version.terms());
    }

    public List<ContactView> contacts() {
        Instant now = clock.instant();
        return agreements.contacts().stream()
                .map(contact -> ContactView.of(contact, now))
                .toList();
    }

    public List<InstructionView> instructions() {
        return instructions.newest(MOST).stream().map(InstructionView::of).toList();
    }

    Page<EvidenceView> evidence(EvidenceOnly only, @Nullable String cursor) {
        return DECISIONS.page(rows, cursor, only.read(), EvidenceView::of);
    }

    EvidenceView evidence(UUID id) {
        return rows.find(FlowEvidence.class, id).map(EvidenceView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}
