package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.checkin.VisitCard;
import org.gatehouse.visitor.checkin.VisitCards;
import org.gatehouse.visitor.desk.PictureLooks;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.houserules.SignedRules;
import org.gatehouse.visitor.photos.GuestPhoto;
import org.gatehouse.visitor.photos.PhotoChoice;
import org.gatehouse.visitor.photos.Photos;
import org.gatehouse.visitor.photos.PicturePeriod;
import org.gatehouse.visitor.visits.Visit;
import org.gatehouse.visitor.visits.Visits;

/** A guest asks what is held about them. */
@UseCase
public class ReadOwnData {
    private static final Set<String> ABOUT_GUESTS =
            Set.of(Activity.VISITOR_INVITE.name(), Activity.HOST_ALERT.name(), Activity.VISIT_INFO.name());

    /** Counted from this visit; the others from the guest's last. */
    private static final Set<RecordType> BY_THIS_VISIT = Set.of(RecordType.VISIT, RecordType.LICENCE_PLATE);

    private final Visits visits;
    private final VisitCards cards;
    private final People people;
    private final Tenants tenants;
    private final Agreements agreements;
    private final OwnRecipients recipients;
    private final Photos photos;
    private final PicturePeriod pictures;
    private final Signatures signatures;
    private final PictureLooks looks;
    private final Scans scans;
    private final Clock clock;

    @Inject
    public ReadOwnData(
            Visits visits,
            VisitCards cards,
            People people,
            Tenants tenants,
            Agreements agreements,
            OwnRecipients recipients,
            Photos photos,
            PicturePeriod pictures,
            Signatures signatures,
            PictureLooks looks,
            Scans scans,
            Clock clock) {
        this.visits = visits;
        this.cards = cards;
        this.people = people;
        this.tenants = tenants;
        this.agreements = agreements;
        this.recipients = recipients;
        this.photos = photos;
        this.pictures = pictures;
        this.signatures = signatures;
        this.looks = looks;
        this.scans = scans;
        this.clock = clock;
    }

    public OwnData of(UUID visitId) {
        Visit visit = visits.get(visitId);
        VisitCard card = cards.of(visit);
        Optional<Terms> terms = agreements.inForce(clock.instant()).map(AgreementVersion::terms);
        return new OwnData(
                tenants.current().name(),
                terms.map(ReadOwnData::bases).orElse(List.of()),
                about(visit, people.get(visit.guestId())),
                passage(visit, card),
                recipients.of(visitId),
                terms.map(agreed -> keeping(agreed, visit, endOf(visit, card))).orElse(List.of()),
                photos.of(visitId).map(photo -> photo(visit, photo)).orElse(null),
                signatures.of(visitId).stream()
                        .map(signed -> signed(visit, signed))
                        .toList(),
                scans.notices(visitId).stream().map(OwnData.Notice::of).toList(),
                looks.of(visitId).stream()
                        .map(look -> new OwnData.Look(look.what(), look.lookedAt()))
                        .toList(),
                contact().orElse(null));
    }

    private static List<String> bases(Terms terms) {
        return terms.instructions().stream()
                .filter(asked -> ABOUT_GUESTS.contains(asked.activity()))
                .map(Terms.Instruction::legalBasis)
                .distinct()
                .sorted()
                .toList();
    }

    private static OwnData.About about(Visit visit, Person guest) {
        return new OwnData.About(
                guest.firstName(),
                guest.lastName(),
                guest.company().orElse(null),
                guest.email().map(ReadOwnData::hintOfAddress).orElse(null),
                guest.phone().map(ReadOwnData::hintOfNumber).orElse(null),
                guest.language().getLanguage(),
                visit.invitedAs(),
                visit.extras());
    }

    /** {@code i…@gaest.example}. */
    static String hintOfAddress(String address) {
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(address.indexOf('@'));
    }

    /** {@code +45…12}. */
    static String hintOfNumber(String number) {
        return number.substring(0, 3) + "…" + number.substring(number.length() - 2);
    }

    private static OwnData.Passage passage(Visit visit, VisitCard card) {
        return new OwnData.Passage(
                visit.id(),
                card.siteName(),
                card.siteZone(),
                card.hostName(),
                visit.startsAt(),
                visit.endsAt(),
                visit.createdAt(),
                visit.confirmedAt().orElse(null),
                visit.arrivedAt().orElse(null),
                visit.departedAt().orElse(null),
                visit.isDepartureInferred());
    }

    /** The day on which the visit is over, as far as known. */
    private static LocalDate endOf(Visit visit, VisitCard card) {
        return LocalDate.ofInstant(visit.departedAt().orElse(visit.endsAt()), ZoneId.of(card.siteZone()));
    }

    private OwnData.Photo photo(Visit visit, GuestPhoto photo) {
        Instant at = photo.chosenAt();
        return photo.choice() == PhotoChoice.TAKEN
                ? new OwnData.Photo(OwnData.Choice.TAKEN, at, pictures.lastDay(visit.siteId(), at, photo.keptUntil()))
                : new OwnData.Photo(OwnData.Choice.WITHOUT, at, null);
    }

    private OwnData.Signed signed(Visit visit, SignedRules signed) {
        return new OwnData.Signed(
                signed.signedAt(),
                signed.how(),
                signatures.text(signed).orElse(List.of()),
                signed.textHash().map(HexFormat.of()::formatHex).orElse(null),
                signed.name().orElse(null),
                signed.isDrawn(),
                signed.keptUntil()
                        .map(shown -> pictures.lastDay(visit.siteId(), signed.signedAt(), shown))
                        .orElse(null));
    }

    private static List<OwnData.Keeping> keeping(Terms terms, Visit visit, LocalDate end) {
        return Stream.of(
                        RecordType.VISIT, RecordType.LICENCE_PLATE, RecordType.VISITOR_PROFILE, RecordType.NOTIFICATION)
                .filter(type ->
                        type != RecordType.LICENCE_PLATE || visit.extras().licencePlate() != null)
                .flatMap(type -> terms.retention().stream()
                        .filter(rule -> rule.recordType().equals(type.code()))
                        .map(rule -> keeping(type, rule.period(), end)))
                .toList();
    }

    private static OwnData.Keeping keeping(RecordType type, String period, LocalDate end) {
        Optional<LocalDate> until = new RetentionPeriod(period).from(end).filter(day -> BY_THIS_VISIT.contains(type));
        return new OwnData.Keeping(type.code(), period, until.orElse(null));
    }

    /** Only one whose address is known to be theirs: requests must not go to a stranger. */
    private Optional<OwnData.Contact> contact() {
        return agreements.contacts().stream()
                .filter(contact -> contact.role() == ContactRole.DATA_SUBJECTS && contact.isVerifiedAt(clock.instant()))
                .findFirst()
                .map(contact -> new OwnData.Contact(
                        address(contact.email()),
                        contact.phone().map(PhoneNumber::e164).orElse(null)));
    }

    private static String address(Email email) {
        return email.address();
    }
}
