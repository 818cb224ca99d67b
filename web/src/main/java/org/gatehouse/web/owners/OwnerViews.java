package org.gatehouse.web.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.contracts.ContractKind;
import org.gatehouse.access.contracts.StairwellContract;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Owners, stairwells and contracts as administrators see them. */
final class OwnerViews {
    private OwnerViews() {}

    /** @param contact whom to ask for there */
    public record OwnerView(
            UUID id,
            long version,
            String name,
            String contact,
            String address,
            String email,
            @Nullable String phone,
            Instant changedAt) {

        static OwnerView of(BuildingOwner owner) {
            return new OwnerView(
                    owner.id(),
                    owner.version(),
                    owner.name(),
                    owner.contact(),
                    owner.address(),
                    owner.email().address(),
                    owner.phone().map(PhoneNumber::e164).orElse(null),
                    owner.changedAt());
        }

        @Override
        public String toString() {
            return "OwnerView[…]";
        }
    }

    /** A stairwell of an owner at a site, and the units that hang in it. */
    public record StairwellView(
            UUID id,
            long version,
            UUID siteId,
            UUID ownerId,
            String name,
            String address,
            List<UUID> doorIds,
            Instant changedAt) {

        static StairwellView of(Stairwell stairwell, List<UUID> doorIds) {
            return new StairwellView(
                    stairwell.id(),
                    stairwell.version(),
                    stairwell.siteId(),
                    stairwell.ownerId(),
                    stairwell.name(),
                    stairwell.address(),
                    doorIds,
                    stairwell.changedAt());
        }
    }

    /** Where a unit hangs. */
    public record HungView(
            UUID doorId, long version, @Nullable UUID stairwellId) {}

    /**
     * A contract.
     *
     * @param endsOn its last day
     * @param announced new terms that are not in force yet
     * @param endProposedBy the account that proposed to end it at once
     */
    public record ContractView(
            UUID id,
            long version,
            UUID ownerId,
            String kind,
            LocalDate concludedOn,
            int policyNumber,
            String state,
            @Nullable LocalDate noticeReceivedOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate withdrawalSentOn,
            @Nullable AnnouncedView announced,
            @Nullable UUID endProposedBy,
            @Nullable Instant endProposedAt,
            @Nullable String endReason,
            @Nullable Instant endedAt) {

        static ContractView of(StairwellContract contract) {
            return new ContractView(
                    contract.id(),
                    contract.version(),
                    contract.ownerId(),
                    contract.kind().code(),
                    contract.concludedOn(),
                    contract.policyNumber(),
                    contract.state().code(),
                    contract.noticeReceivedOn().orElse(null),
                    contract.endsOn().orElse(null),
                    contract.withdrawalSentOn().orElse(null),
                    contract.announcedOn()
                            .map(day -> AnnouncedView.of(contract, day))
                            .orElse(null),
                    contract.endProposedBy().orElse(null),
                    contract.endProposedAt().orElse(null),
                    contract.endReason().orElse(null),
                    contract.endedAt().orElse(null));
        }

        @Override
        public String toString() {
            return "ContractView[…]";
        }
    }

    /**
     * New terms of which the owner has been told.
     *
     * @param objectUntil the last day on which an objection is in time
     * @param from their first day
     */
    public record AnnouncedView(
            LocalDate announcedOn, int policyNumber, String highlights, LocalDate objectUntil, LocalDate from) {

        static AnnouncedView of(StairwellContract contract, LocalDate day) {
            return new AnnouncedView(
                    day,
                    contract.announcedPolicy().orElseThrow(),
                    contract.highlights().orElse(""),
                    ContractDates.lastObjection(day),
                    ContractDates.newTermsFrom(day));
        }
    }

    /**
     * What a letter of a day would mean.
     *
     * @param endsOn the last day, were a notice received that day
     * @param noticeFrom a consumer's notice that is earlier counts from this day
     * @param withdrawUntil the last day on which a consumer can send a withdrawal
     * @param objectUntil the last day to object, were new terms announced that day
     * @param newTermsFrom their first day
     */
    public record DatesView(
            LocalDate day,
            LocalDate endsOn,
            @Nullable LocalDate noticeFrom,
            @Nullable LocalDate withdrawUntil,
            LocalDate objectUntil,
            LocalDate newTermsFrom) {

        static DatesView of(StairwellContract contract, LocalDate day) {
            boolean consumer = contract.kind() == ContractKind.CONSUMER;
            return new DatesView(
                    day,
                    contract.endAfter(day),
                    consumer ? ContractDates.firstConsumerNotice(contract.concludedOn()) : null,
                    consumer ? ContractDates.lastWithdrawal(contract.concludedOn()) : null,
                    ContractDates.lastObjection(day),
                    ContractDates.newTermsFrom(day));
        }
    }
}
