package org.gatehouse.access.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.ReceivedEvents.Link;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** An event that a unit has told, by its hashes: what it was about and who it was, the log says. */
@NotPersonal("numbers and hashes of what a machine says")
@Entity
@WrittenAfter(DoorUnit.class)
@Table(name = "unit_event")
public class KeptEvent extends TenantOwned {
    @Column(name = "door_id")
    private UUID doorId;

    @Column(name = "generation")
    private int generation;

    @Column(name = "boot")
    private long boot;

    @Column(name = "seq")
    private long seq;

    @Column(name = "hash")
    private String hash;

    @Column(name = "previous")
    private String previous;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "gap")
    private boolean gap;

    /** For JPA. */
    protected KeptEvent() {}

    KeptEvent(InstalledUnit unit, EventNumber number, Link link, Instant now) {
        super(newId());
        this.doorId = unit.id();
        this.generation = unit.generation();
        this.boot = number.boot();
        this.seq = number.sequence();
        this.hash = link.hash();
        this.previous = link.previous();
        this.answer = link.proof().orElse(null);
        this.happenedAt = link.at();
        this.receivedAt = now;
    }

    EventNumber number() {
        return new EventNumber(boot, seq);
    }

    Link link() {
        return new Link(hash, previous, happenedAt, Optional.ofNullable(answer));
    }

    /** Whether the event before it is missing. */
    boolean isAfterGap() {
        return gap;
    }

    void missesOne(boolean missing) {
        this.gap = missing;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
