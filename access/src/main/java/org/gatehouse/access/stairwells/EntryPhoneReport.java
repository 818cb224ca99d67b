package org.gatehouse.access.stairwells;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** An owner tells that an entry phone is replaced (rule 75): the unit is powered by it and must be installed anew. */
@Entity
@WrittenAfter(Stairwell.class)
@Table(name = "entry_phone_report")
public class EntryPhoneReport extends TenantOwned {
    @Column(name = "stairwell_id")
    @NotPersonal("a part of a building")
    private UUID stairwellId;

    @Column(name = "planned_on")
    @NotPersonal("the day of a replacement")
    private LocalDate plannedOn;

    @Column(name = "words")
    @Personal(category = DataCategory.TEXT, record = RecordType.USER_ACCOUNT)
    private String words;

    @Column(name = "reported_at")
    @NotPersonal("when it was told")
    private Instant reportedAt;

    @Column(name = "reinstall_at")
    @NotPersonal("when the unit is installed anew")
    private @Nullable Instant reinstallAt;

    /** For JPA. */
    protected EntryPhoneReport() {}

    EntryPhoneReport(UUID stairwellId, LocalDate plannedOn, String words, Instant now) {
        super(newId());
        this.stairwellId = stairwellId;
        this.plannedOn = plannedOn;
        this.words = words;
        this.reportedAt = now;
    }

    void reinstall(Instant at) {
        this.reinstallAt = at;
    }

    public UUID stairwellId() {
        return stairwellId;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public String words() {
        return words;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Optional<Instant> reinstallAt() {
        return Optional.ofNullable(reinstallAt);
    }

    /** The doors there may not open until the unit is installed anew. */
    public boolean isOver(Instant now) {
        return reinstallAt != null && !now.isBefore(reinstallAt);
    }
}
