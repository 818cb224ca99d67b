package org.gatehouse.web.phones;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.faults.KeepFaults;
import org.gatehouse.access.faults.SweepFaults;
import org.gatehouse.access.keys.Schedule;
import org.gatehouse.access.mine.OwnKeys;
import org.gatehouse.access.mine.OwnKeys.Own;
import org.gatehouse.access.mine.OwnKeys.OwnDoor;
import org.gatehouse.access.stairwells.EntryPhoneReport;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.branding.Brandings;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.journal.ReadOwnDeeds;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.branding.BrandView;

/** Puts together what is kept about a key holder. */
@UseCase
public class ReadHolder {
    private static final Set<Deed> OPENINGS = Set.of(Deed.DOOR_OPENED, Deed.DOOR_REFUSED);
    private static final int MOST = 50;

    private final OwnKeys keys;
    private final KeepFaults faults;
    private final ReadOwnDeeds deeds;
    private final Tenants tenants;
    private final Brandings brandings;
    private final Agreements agreements;
    private final Clock clock;

    @Inject
    public ReadHolder(
            OwnKeys keys,
            KeepFaults faults,
            ReadOwnDeeds deeds,
            Tenants tenants,
            Brandings brandings,
            Agreements agreements,
            Clock clock) {
        this.keys = keys;
        this.faults = faults;
        this.deeds = deeds;
        this.tenants = tenants;
        this.brandings = brandings;
        this.agreements = agreements;
        this.clock = clock;
    }

    public HolderData read(UUID phone) {
        Own own = keys.of(phone);
        Tenant tenant = tenants.current();
        BrandView brand = BrandView.of(brandings);
        UUID holder = own.holder().id();
        return new HolderData(
                brand.tenant(),
                tenant.name(),
                brand.logo(),
                own.holder().name(),
                own.holder().phone().map(PhoneNumber::e164).orElse(null),
                own.holder().kind().code(),
                own.employer().orElse(null),
                own.phone().boundAt(),
                own.doors().stream().map(ReadHolder::key).toList(),
                openings(holder),
                faults.of(holder).stream()
                        .map(fault -> new HolderData.OwnFault(
                                fault.reportedAt(), fault.words(), fault.spot().isPresent()))
                        .toList(),
                (int) SweepFaults.KEPT.toDays(),
                contact().orElse(null));
    }

    private static HolderData.OwnKey key(OwnDoor one) {
        Schedule schedule = one.key().schedule();
        return new HolderData.OwnKey(
                one.door().id(),
                one.door().name(),
                one.zone().getId(),
                schedule.days().stream().map(DayOfWeek::getValue).sorted().toList(),
                schedule.opensAt().toString(),
                schedule.closesAt().toString(),
                schedule.everyWeeks(),
                one.key().validFrom(),
                one.key().validUntil().orElse(null),
                one.warning().map(EntryPhoneReport::plannedOn).orElse(null),
                one.warning().flatMap(EntryPhoneReport::reinstallAt).orElse(null));
    }

    private List<HolderData.OwnOpening> openings(UUID holder) {
        return deeds.about(holder, OPENINGS, MOST).stream()
                .flatMap(entry -> entry
                        .objectId()
                        .map(door -> new HolderData.OwnOpening(happened(entry), door, entry.deed() == Deed.DOOR_OPENED))
                        .stream())
                .toList();
    }

    /** What a door did alone is on record later than it happened. */
    private static Instant happened(JournalEntry entry) {
        String at = entry.details().get("at");
        return at == null ? entry.at() : Instant.parse(at);
    }

    /** Only one whose address is known to be theirs: requests must not go to a stranger. */
    private Optional<HolderData.WhomToAsk> contact() {
        return agreements.contacts().stream()
                .filter(one -> one.role() == ContactRole.DATA_SUBJECTS && one.isVerifiedAt(clock.instant()))
                .findFirst()
                .map(one -> new HolderData.WhomToAsk(
                        one.name(),
                        one.email().address(),
                        one.phone().map(PhoneNumber::e164).orElse(null)));
    }
}
