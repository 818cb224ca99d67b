package org.gatehouse.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A person who works for the tenant and can receive guests. Shares its id with the person. */
@Entity
@WrittenAfter({Person.class, Site.class})
@Table(name = "employee")
public class Employee extends TenantOwned {
    @Column(name = "site_id")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID siteId;

    @Column(name = "deputy_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID deputyId;

    @Column(name = "absent_from")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant absentFrom;

    @Column(name = "absent_until")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant absentUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "alert_channel")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Channel alertChannel;

    @Column(name = "left_at")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant leftAt;

    /** For JPA. */
    protected Employee() {}

    public Employee(Person person, @Nullable UUID siteId) {
        super(person.id());
        this.siteId = siteId;
    }

    /** Who is told when this employee does not answer (rule 19). */
    public Optional<UUID> deputyId() {
        return Optional.ofNullable(deputyId);
    }

    public Optional<UUID> siteId() {
        return Optional.ofNullable(siteId);
    }

    public void sitAt(@Nullable UUID site) {
        this.siteId = site;
    }

    public void appointDeputy(@Nullable Employee deputy) {
        this.deputyId = deputy == null ? null : deputy.id();
    }

    /** Away until then: alerts go to the deputy at once. When that begins stays, unless the end is another. */
    public void setAbsentUntil(@Nullable Instant until) {
        if (!Objects.equals(until, absentUntil)) {
            setAbsent(null, until);
        }
    }

    /** @param from null: already */
    public void setAbsent(@Nullable Instant from, @Nullable Instant until) {
        this.absentFrom = from;
        this.absentUntil = until;
    }

    public Optional<Instant> absentFrom() {
        return Optional.ofNullable(absentFrom);
    }

    /** Which way an alert takes first, where the agreement permits it; empty: the agreement's order. */
    public Optional<Channel> alertChannel() {
        return Optional.ofNullable(alertChannel);
    }

    public void preferAlertsBy(@Nullable Channel channel) {
        this.alertChannel = channel;
    }

    public Optional<Instant> absentUntil() {
        return Optional.ofNullable(absentUntil);
    }

    public void leave(Instant now) {
        this.leftAt = now;
    }

    public boolean isReachable(Instant now) {
        return leftAt == null && !isAbsent(now);
    }

    private boolean isAbsent(Instant now) {
        boolean begun = absentFrom == null || !now.isBefore(absentFrom);
        return begun && absentUntil != null && now.isBefore(absentUntil);
    }

    public boolean hasLeft() {
        return leftAt != null;
    }
}
