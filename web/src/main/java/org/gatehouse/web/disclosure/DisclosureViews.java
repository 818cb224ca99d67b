package org.gatehouse.web.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.disclosure.DisclosedCompany;
import org.gatehouse.access.disclosure.Disclosure;
import org.gatehouse.access.disclosure.Fee;
import org.gatehouse.access.disclosure.Hint;
import org.gatehouse.access.disclosure.MadeExtract;
import org.gatehouse.access.disclosure.PriceList;
import org.gatehouse.access.disclosure.ProposedRefusal;
import org.gatehouse.access.disclosure.ShownDocuments;
import org.jspecify.annotations.Nullable;

/** Requests for the log as administrators see them. */
final class DisclosureViews {
    private DisclosureViews() {}

    /** A line of the list. */
    public record SummaryView(
            UUID id,
            int number,
            UUID stairwellId,
            UUID ownerId,
            LocalDate receivedOn,
            String requester,
            LocalDate from,
            LocalDate to,
            String state,
            Instant changedAt) {

        static SummaryView of(Disclosure one) {
            Disclosure.Request request = one.request();
            return new SummaryView(
                    one.id(),
                    one.number(),
                    request.stairwellId(),
                    one.ownerId(),
                    request.receivedOn(),
                    request.requester(),
                    request.from(),
                    request.to(),
                    one.state().code(),
                    one.changedAt());
        }

        @Override
        public String toString() {
            return "SummaryView[" + number + "]";
        }
    }

    /**
     * A request with all that became of it.
     *
     * @param seesLog the owner can read the log without us
     * @param companies of which the file tells
     * @param hints what may mean misuse or harassment
     */
    public record DisclosureView(
            UUID id,
            long version,
            int number,
            UUID stairwellId,
            UUID ownerId,
            LocalDate receivedOn,
            String requester,
            LocalDate from,
            LocalDate to,
            String purpose,
            boolean crime,
            boolean seesLog,
            String state,
            Instant changedAt,
            @Nullable DocumentsView documents,
            @Nullable FeeView fee,
            @Nullable RefusalView refusal,
            @Nullable ExtractView extract,
            List<ToldView> companies,
            List<HintView> hints) {

        static DisclosureView of(Disclosure one, List<DisclosedCompany> companies, List<Hint> hints) {
            Disclosure.Request request = one.request();
            return new DisclosureView(
                    one.id(),
                    one.version(),
                    one.number(),
                    request.stairwellId(),
                    one.ownerId(),
                    request.receivedOn(),
                    request.requester(),
                    request.from(),
                    request.to(),
                    request.purpose(),
                    request.crime(),
                    request.seesLog(),
                    one.state().code(),
                    one.changedAt(),
                    one.documents().map(DocumentsView::of).orElse(null),
                    one.fee().map(FeeView::of).orElse(null),
                    one.refusal().map(RefusalView::of).orElse(null),
                    one.extract().map(ExtractView::of).orElse(null),
                    companies.stream().map(ToldView::of).toList(),
                    hints.stream().map(HintView::of).toList());
        }

        @Override
        public String toString() {
            return "DisclosureView[" + number + "]";
        }
    }

    /** @param askedOn since when documents are awaited: for sixty days */
    public record DocumentsView(
            @Nullable LocalDate askedOn,
            @Nullable String entitlement,
            @Nullable LocalDate entitlementOn,
            @Nullable String authority,
            @Nullable LocalDate authorityUntil) {

        static DocumentsView of(ShownDocuments documents) {
            Optional<ShownDocuments.Shown> shown = documents.shown();
            return new DocumentsView(
                    documents.askedOn().orElse(null),
                    shown.map(ShownDocuments.Shown::entitlement).orElse(null),
                    shown.map(ShownDocuments.Shown::entitlementOn).orElse(null),
                    shown.map(ShownDocuments.Shown::authority).orElse(null),
                    shown.map(ShownDocuments.Shown::authorityUntil).orElse(null));
        }

        @Override
        public String toString() {
            return "DocumentsView[…]";
        }
    }

    /** Amounts in kroner, such as {@code 750.00}; none where it is free. */
    public record FeeView(
            boolean free,
            @Nullable String net,
            @Nullable String vat,
            @Nullable String gross,
            @Nullable LocalDate paidOn,
            @Nullable String payment) {

        static FeeView of(Fee fee) {
            Optional<PriceList.Price> price = fee.price();
            return new FeeView(
                    fee.isFree(),
                    price.map(PriceList.Price::net)
                            .map(amount -> amount.toPlainString())
                            .orElse(null),
                    price.map(PriceList.Price::vat)
                            .map(amount -> amount.toPlainString())
                            .orElse(null),
                    price.map(PriceList.Price::gross)
                            .map(amount -> amount.toPlainString())
                            .orElse(null),
                    fee.paidOn().orElse(null),
                    fee.payment().orElse(null));
        }

        @Override
        public String toString() {
            return "FeeView[" + gross + "]";
        }
    }

    /** @param decidedBy the second administrator; absent: it is proposed only */
    public record RefusalView(
            String reason,
            String words,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy) {

        static RefusalView of(ProposedRefusal refusal) {
            return new RefusalView(
                    refusal.reason().code(),
                    refusal.words(),
                    refusal.proposedBy(),
                    refusal.proposedAt(),
                    refusal.decidedBy().orElse(null));
        }

        @Override
        public String toString() {
            return "RefusalView[" + reason + "]";
        }
    }

    /**
     * The file.
     *
     * @param sha256 its hash
     * @param fileUntil when it is erased
     * @param linkUntil until when a link leads to it that nobody has used
     */
    public record ExtractView(
            String sha256,
            int openings,
            Instant madeAt,
            Instant fileUntil,
            @Nullable Instant erasedAt,
            @Nullable Instant linkUntil,
            @Nullable Instant fetchedAt) {

        static ExtractView of(MadeExtract extract) {
            return new ExtractView(
                    extract.fileHash(),
                    extract.openings(),
                    extract.madeAt(),
                    extract.fileUntil(),
                    extract.erasedAt().orElse(null),
                    extract.linkUntil().orElse(null),
                    extract.fetchedAt().orElse(null));
        }
    }

    /** @param toldAt when the company was sent the notice; absent: it was not */
    public record ToldView(
            UUID companyId, int openings, @Nullable Instant toldAt) {
        static ToldView of(DisclosedCompany company) {
            return new ToldView(
                    company.companyId(), company.openings(), company.toldAt().orElse(null));
        }
    }

    /** @param count how many requests of the owner in the ninety days before, this one not counted */
    public record HintView(String kind, int count) {
        static HintView of(Hint hint) {
            return new HintView(hint.kind().code(), hint.count());
        }
    }

    /** @param link works once; it is shown here and never again */
    public record LinkView(String link, Instant until) {
        @Override
        public String toString() {
            return "LinkView[…]";
        }
    }
}
