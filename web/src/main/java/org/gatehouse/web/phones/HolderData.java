package org.gatehouse.web.phones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a key holder, for the key holder (GDPR Art. 14 and 15).
 *
 * @param company on whose behalf, and who gave us the name and the number
 * @param number their phone number, which only the company can change (rule 91); absent: a guest's, not needed
 * @param employer whose people they are one of; absent: the company's own
 * @param openings newest first; what the log says about them
 * @param faultDays after how many days what they told of faults is erased
 * @param contact whom to ask; absent where the company has named nobody
 */
public record HolderData(
        UUID tenantId,
        String company,
        boolean logo,
        String name,
        @Nullable String number,
        String kind,
        @Nullable String employer,
        Instant boundAt,
        List<OwnKey> keys,
        List<OwnOpening> openings,
        List<OwnFault> faults,
        int faultDays,
        @Nullable WhomToAsk contact) {

    @Override
    public String toString() {
        return "HolderData[…]";
    }

    /**
     * @param newEntryPhoneOn the door may not open from that day on
     * @param reinstallAt until then; absent where nobody has said yet
     */
    public record OwnKey(
            UUID doorId,
            String name,
            String zone,
            List<Integer> days,
            String opensAt,
            String closesAt,
            int everyWeeks,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate newEntryPhoneOn,
            @Nullable Instant reinstallAt) {}

    public record OwnOpening(Instant at, UUID doorId, boolean opened) {}

    /** @param withPlace whether it says where the holder was */
    public record OwnFault(Instant reportedAt, String words, boolean withPlace) {
        @Override
        public String toString() {
            return "OwnFault[…]";
        }
    }

    public record WhomToAsk(
            String name, String email, @Nullable String number) {
        @Override
        public String toString() {
            return "WhomToAsk[…]";
        }
    }
}
