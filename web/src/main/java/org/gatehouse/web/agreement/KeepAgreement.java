package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.dpa.AgreementTerms;
import org.gatehouse.core.dpa.AgreementVersion;
import org.gatehouse.core.dpa.Agreements;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.agreement.AgreementView.ServiceView;
import org.gatehouse.web.http.Cursor;
import org.gatehouse.web.http.Page;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator reads the agreement and its evidence, and puts a new version in force. */
@UseCase
public class KeepAgreement {
    private static final int SIZE = 50;

    private final Rows rows;
    private final Agreements agreements;
    private final Clock clock;

    @Inject
    public KeepAgreement(Rows rows, Agreements agreements, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.clock = clock;
    }

    public AgreementView inForce() {
        Optional<AgreementVersion> version = agreements.versionInForce(clock.instant());
        return new AgreementView(
                version.map(AgreementVersion::number).orElse(0),
                version.map(AgreementVersion::inForceFrom).orElse(null),
                version.map(AgreementVersion::terms).orElse(null),
                catalogue());
    }

    private List<ServiceView> catalogue() {
        return agreements.catalogue().values().stream()
                .map(service -> new ServiceView(
                        service.key(),
                        service.legalName(),
                        service.channel().name(),
                        service.countries(),
                        service.isActive()))
                .sorted(Comparator.comparing(ServiceView::key))
                .toList();
    }

    public void replace(long basedOn, AgreementTerms terms) {
        int number = agreements
                .versionInForce(clock.instant())
                .map(AgreementVersion::number)
                .orElse(0);
        if (number != basedOn) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        requireKnown("order", terms.order());
        requireKnown(
                "approvals",
                terms.approvals().stream().map(AgreementTerms.Approval::service).toList());
        agreements.add(new AgreementVersion(number + 1, clock.instant(), terms));
    }

    private void requireKnown(String field, List<String> services) {
        if (!agreements.catalogue().keySet().containsAll(services)) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
    }

    public Page<EvidenceView> evidence(@Nullable String cursor) {
        Cursor before = cursor == null ? null : Cursor.decode(cursor);
        String page = before == null ? "1 = 1" : "(x.decidedAt < :at or (x.decidedAt = :at and x.id < :id))";
        var query = rows.where(FlowEvidence.class, page + " order by x.decidedAt desc, x.id desc")
                .setMaxResults(SIZE + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        List<FlowEvidence> found = query.getResultList();
        List<FlowEvidence> shown = found.subList(0, Math.min(SIZE, found.size()));
        FlowEvidence last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        String next = last == null || found.size() <= SIZE ? null : new Cursor(last.decidedAt(), last.id()).encode();
        return new Page<>(shown.stream().map(EvidenceView::of).toList(), next);
    }
}
