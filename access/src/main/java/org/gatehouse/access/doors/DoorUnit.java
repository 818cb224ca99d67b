package org.gatehouse.access.doors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A unit that opens one door of a site. */
@Entity
@WrittenAfter({Site.class, Employee.class, Stairwell.class})
@Table(name = "door_unit")
public class DoorUnit extends TenantOwned {
    public static final int SHORTEST_OFFLINE = 5;
    public static final int LONGEST_OFFLINE = 720;

    @Column(name = "site_id")
    @NotPersonal("where the door is")
    private UUID siteId;

    @Column(name = "name")
    @NotPersonal("what a door is called")
    private String name;

    @Column(name = "serial_number")
    @NotPersonal("of a lock")
    private String serialNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    @NotPersonal("where a lock is in its life")
    private DoorState state;

    @Column(name = "offline_minutes")
    @NotPersonal("a setting of a lock")
    private @Nullable Integer offlineMinutes;

    @Column(name = "administrator_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.DIGITAL_KEY)
    private @Nullable UUID administratorId;

    @Column(name = "stairwell_id")
    @NotPersonal("where the door is")
    private @Nullable UUID stairwellId;

    @Column(name = "asks_factor")
    @NotPersonal("a setting of a lock")
    private boolean asksFactor;

    @Column(name = "from_afar")
    @NotPersonal("a setting of a lock")
    private boolean fromAfar;

    @Column(name = "epoch")
    @NotPersonal("counts how often a lock was taken out of use")
    private int epoch;

    @Column(name = "changed_at")
    @NotPersonal("when a lock was changed")
    private Instant changedAt;

    /** For JPA. */
    protected DoorUnit() {}

    DoorUnit(UUID siteId, String name, String serialNumber, Instant now) {
        super(newId());
        this.siteId = siteId;
        this.name = name;
        this.serialNumber = serialNumber;
        this.state = DoorState.STOCK;
        this.changedAt = now;
    }

    /**
     * What can be set about a unit.
     *
     * @param offlineMinutes how long what was handed out opens it without a network, 5 to 720; null: not at all
     *     (rule 89)
     * @param administratorId the employee who answers for it; cannot be erased before it is handed over (rule 94)
     * @param asksFactor whether it opens only for a phone whose holder has shown a finger, a face or a code; null: as
     *     it is
     */
    public record Details(
            String name,
            @Nullable Integer offlineMinutes,
            @Nullable UUID administratorId,
            @Nullable Boolean asksFactor) {}

    void change(Details details, Instant now) {
        Integer minutes = details.offlineMinutes();
        if (minutes != null && (minutes < SHORTEST_OFFLINE || minutes > LONGEST_OFFLINE)) {
            throw Refusal.ofField("offlineMinutes", Problem.INVALID_INPUT);
        }
        this.name = details.name();
        this.offlineMinutes = minutes;
        this.administratorId = details.administratorId();
        this.asksFactor = Objects.requireNonNullElse(details.asksFactor(), asksFactor);
        this.changedAt = now;
    }

    /** Steps over no state: a unit that was never installed cannot be active. */
    void move(DoorState wanted, Instant now) {
        if (!state.next().contains(wanted)) {
            throw Refusal.of(Problem.DOOR_STATE_NOT_POSSIBLE, state.code(), wanted.code());
        }
        this.state = wanted;
        this.changedAt = now;
        if (wanted == DoorState.DEACTIVATED || wanted == DoorState.DISMOUNTED) {
            this.epoch++; // what was enrolled is dead
        }
        if (wanted == DoorState.DISMOUNTED) {
            this.administratorId = null; // nobody answers for it any more (rule 95)
        }
    }

    /** Whether somebody who is not there may open it. */
    public void openFromAfar(boolean may, Instant now) {
        this.fromAfar = may;
        this.changedAt = now;
    }

    public boolean opensFromAfar() {
        return fromAfar;
    }

    void hang(@Nullable UUID stairwell, Instant now) {
        this.stairwellId = stairwell;
        this.changedAt = now;
    }

    public UUID siteId() {
        return siteId;
    }

    public String name() {
        return name;
    }

    public String serialNumber() {
        return serialNumber;
    }

    public DoorState state() {
        return state;
    }

    /** How long what was handed out opens it without a network; empty: not at all. */
    public Optional<Duration> offlineFor() {
        return Optional.ofNullable(offlineMinutes).map(Duration::ofMinutes);
    }

    public Optional<Integer> offlineMinutes() {
        return Optional.ofNullable(offlineMinutes);
    }

    public Optional<UUID> administratorId() {
        return Optional.ofNullable(administratorId);
    }

    /** Whether the phone's second factor must have been shown lately before a copy is handed out. */
    public boolean asksFactor() {
        return asksFactor;
    }

    /** Where it hangs, if it hangs in a stairwell. */
    public Optional<UUID> stairwellId() {
        return Optional.ofNullable(stairwellId);
    }

    /** How often it was taken out of use: what was enrolled before is not believed after. */
    public int epoch() {
        return epoch;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
