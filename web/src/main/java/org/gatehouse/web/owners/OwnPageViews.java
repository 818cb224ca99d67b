package org.gatehouse.web.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.contracts.StairwellContract;
import org.gatehouse.access.keys.CompanyBlock;
import org.gatehouse.access.stairwells.EntryPhoneReport;
import org.gatehouse.access.stairwells.SeenStairwell;
import org.gatehouse.access.stairwells.SeenStairwell.SeenCompany;
import org.jspecify.annotations.Nullable;

/** What an owner sees: companies and authorities, and never a person (rule 77). */
final class OwnPageViews {
    private OwnPageViews() {}

    /** All there is for an owner to see. */
    public record OwnPageView(String name, List<OwnStairwellView> stairwells, List<OwnContractView> contracts) {
        @Override
        public String toString() {
            return "OwnPageView[…]";
        }
    }

    /** @param openings of these companies, in the last month that is over */
    public record OwnStairwellView(
            UUID id,
            String name,
            String address,
            int openings,
            List<OwnCompanyView> companies,
            List<ReportView> reports) {
        static OwnStairwellView of(SeenStairwell seen) {
            return new OwnStairwellView(
                    seen.stairwell().id(),
                    seen.stairwell().name(),
                    seen.stairwell().address(),
                    seen.openings(),
                    seen.companies().stream().map(OwnCompanyView::of).toList(),
                    seen.reports().stream().map(ReportView::of).toList());
        }
    }

    /**
     * A company or authority that can get in.
     *
     * @param state whether it is approved to have keys; of one that is blocked it may be another
     * @param confirmedOn when a document was last seen that entitles it
     * @param lastUsed a month that is over: {@code 2026-11}
     * @param openings in the last month that is over
     */
    public record OwnCompanyView(
            UUID id,
            String name,
            String number,
            String entitlement,
            @Nullable String authority,
            String state,
            @Nullable LocalDate confirmedOn,
            @Nullable String lastUsed,
            int openings,
            boolean blockable,
            @Nullable String blockReason,
            @Nullable Instant blockedAt) {
        static OwnCompanyView of(SeenCompany seen) {
            return new OwnCompanyView(
                    seen.company().id(),
                    seen.company().name(),
                    seen.company().number(),
                    seen.company().entitlement().code(),
                    seen.company().authority().orElse(null),
                    seen.company().state().code(),
                    seen.company().attestedOn().orElse(null),
                    seen.lastUsed().map(Object::toString).orElse(null),
                    seen.openings(),
                    seen.company().isBlockable(),
                    seen.block().map(CompanyBlock::reason).orElse(null),
                    seen.block().map(CompanyBlock::blockedAt).orElse(null));
        }

        @Override
        public String toString() {
            return "OwnCompanyView[" + id + "]";
        }
    }

    /**
     * A contract of the owner's.
     *
     * @param noticeEndsOn its last day, were a notice received today; none where one was given
     */
    public record OwnContractView(
            UUID id,
            String kind,
            LocalDate concludedOn,
            String state,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate noticeEndsOn) {
        static OwnContractView of(StairwellContract contract, LocalDate today) {
            boolean open = contract.endsOn().isEmpty() && !contract.isOver(today);
            return new OwnContractView(
                    contract.id(),
                    contract.kind().code(),
                    contract.concludedOn(),
                    contract.state().code(),
                    contract.endsOn().orElse(null),
                    open ? OwnerViews.DatesView.of(contract, today).endsOn() : null);
        }
    }

    /** A new entry phone; {@code reinstallAt}: when the unit is installed anew. */
    public record ReportView(
            UUID id,
            long version,
            UUID stairwellId,
            LocalDate plannedOn,
            String words,
            Instant reportedAt,
            @Nullable Instant reinstallAt) {
        static ReportView of(EntryPhoneReport report) {
            return new ReportView(
                    report.id(),
                    report.version(),
                    report.stairwellId(),
                    report.plannedOn(),
                    report.words(),
                    report.reportedAt(),
                    report.reinstallAt().orElse(null));
        }

        @Override
        public String toString() {
            return "ReportView[" + id + "]";
        }
    }

    /** A company that an owner keeps out. */
    public record BlockView(UUID id, UUID stairwellId, UUID companyId, String reason, Instant blockedAt) {
        static BlockView of(CompanyBlock block) {
            return new BlockView(block.id(), block.stairwellId(), block.companyId(), block.reason(), block.blockedAt());
        }

        @Override
        public String toString() {
            return "BlockView[" + id + "]";
        }
    }
}
