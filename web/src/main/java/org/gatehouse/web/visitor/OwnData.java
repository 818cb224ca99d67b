package org.gatehouse.web.visitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.desk.PictureLook;
import org.gatehouse.visitor.houserules.SignedHow;
import org.gatehouse.visitor.visits.Visit.Extras;
import org.gatehouse.visitor.visits.Visit.InvitedAs;
import org.jspecify.annotations.Nullable;

/**
 * What is held about a guest, for the guest (GDPR Art. 13 and 15): of this visit only. The link may have been passed
 * on, so address and number are only hinted at; who asks the company gets them in full.
 *
 * @param controller the company on whose behalf it is held
 * @param bases what the controller says allows it, such as {@code 6(1)(f)}; empty where it has said nothing
 * @param recipients who was given something about this visit, the oldest first
 * @param keeping for how long; empty where nothing is agreed
 * @param photo what the guest said when a kiosk asked for a photo; absent where none asked, and once it is erased
 * @param signed the house rules, as often as the guest has signed them, the oldest first
 * @param notices what the guest was shown about their data when they came, the oldest first
 * @param looks when somebody at reception looked at one of these, the oldest first; for as long as that is kept
 * @param contact whom to ask; null where the company has named nobody
 */
public record OwnData(
        String controller,
        List<String> bases,
        About guest,
        Passage visit,
        List<Recipient> recipients,
        List<Keeping> keeping,
        @Nullable Photo photo,
        List<Signed> signed,
        List<Notice> notices,
        List<Look> looks,
        @Nullable Contact contact) {

    /** @param email with most of it left out, as {@code phone} */
    public record About(
            String firstName,
            String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            String language,
            InvitedAs invitedAs,
            Extras extras) {

        @Override
        public String toString() {
            return "About[…]";
        }
    }

    /** @param departureInferred nobody saw the guest leave: the site closed */
    public record Passage(
            UUID visitId,
            String siteName,
            String siteZone,
            String hostName,
            Instant startsAt,
            Instant endsAt,
            Instant invitedAt,
            @Nullable Instant openedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant departedAt,
            boolean departureInferred) {

        @Override
        public String toString() {
            return "Passage[" + visitId + "]";
        }
    }

    /**
     * @param name of the legal entity
     * @param country of the legal entity; null where it is not on record any more
     * @param countries all that the data could reach
     * @param fields names of kinds of data
     */
    public record Recipient(
            String name, @Nullable String country, List<String> countries, Instant at, List<String> fields) {}

    /** Of a photo or none. */
    public enum Choice {
        TAKEN,
        WITHOUT
    }

    /**
     * The photo itself is shown to nobody who only has the link.
     *
     * @param until the last day on which it is kept; absent where there is none: that none was wanted goes when the
     *     guest leaves
     */
    public record Photo(Choice choice, Instant at, @Nullable LocalDate until) {}

    /**
     * @param text as it then stood, in the language in which the guest read it; empty where it was signed on paper, and
     *     where what is on record is not the text that was signed
     * @param sha256 of its paragraphs when it was signed; absent where that was on paper
     * @param name as the guest typed it
     * @param drawn whether strokes of their hand are kept
     * @param strokesUntil the last day on which those are kept; absent where there are none
     */
    public record Signed(
            Instant at,
            SignedHow how,
            List<String> text,
            @Nullable String sha256,
            @Nullable String name,
            boolean drawn,
            @Nullable LocalDate strokesUntil) {

        @Override
        public String toString() {
            return "Signed[" + at + "]";
        }
    }

    /**
     * A version of what guests are told, which can be read under its number.
     *
     * @param writtenAt since when guests have been told it
     * @param sha256 of it, in both languages
     * @param language in which the screen showed it
     */
    public record Notice(int number, Instant writtenAt, String sha256, String language, Instant shownAt) {
        static Notice of(Scans.Notice notice) {
            return new Notice(
                    notice.number(), notice.writtenAt(), notice.sha256(), notice.language(), notice.shownAt());
        }
    }

    public record Look(PictureLook.What picture, Instant at) {}

    /**
     * @param record {@code visit, licence_plate, visitor_profile, notification}
     * @param period ISO 8601, or {@code Y5C}: five years and the current one
     * @param until the last day, where this visit decides; null where it is counted from the guest's last visit
     */
    public record Keeping(
            String record, String period, @Nullable LocalDate until) {}

    /** Of the company's, who answers requests. */
    public record Contact(String email, @Nullable String phone) {
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
