package org.gatehouse.core.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** An event waiting to be told, with those who have been told already. */
@Entity
@Table(name = "outbox_event")
class OutboxEvent extends TenantOwned {
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(1));

    @Column(name = "type")
    @NotPersonal("a kind of event")
    private String type;

    @Column(name = "payload")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private @Nullable String payload;

    @Column(name = "recorded_at")
    @NotPersonal("when the row was made")
    private Instant recordedAt;

    @Column(name = "told")
    @NotPersonal("names of classes")
    private String told;

    @Column(name = "attempts")
    @NotPersonal("how the telling goes")
    private int attempts;

    @Column(name = "due_at")
    @NotPersonal("how the telling goes")
    private Instant dueAt;

    @Column(name = "done_at")
    @NotPersonal("how the telling goes")
    private @Nullable Instant doneAt;

    @Column(name = "last_error")
    @NotPersonal("names of classes, and what they say of themselves")
    private @Nullable String lastError;

    /** For JPA. */
    protected OutboxEvent() {}

    OutboxEvent(DomainEvent event, Instant now) {
        super(newId());
        this.type = event.type();
        this.payload = Json.write(event);
        this.recordedAt = now;
        this.told = "";
        this.dueAt = now;
    }

    DomainEvent event() {
        Class<? extends DomainEvent> kind = DomainEvent.BY_TYPE.get(type);
        if (kind == null || payload == null) {
            throw new IllegalStateException("event " + id() + " of unknown type " + type);
        }
        return Json.read(payload, kind);
    }

    boolean isDue(Instant now) {
        return doneAt == null && !dueAt.isAfter(now);
    }

    boolean hasBeenTold(Subscriber subscriber) {
        return Arrays.asList(told.split(",", -1)).contains(subscriber.name());
    }

    void markTold(Subscriber subscriber) {
        told = told.isEmpty() ? subscriber.name() : told + "," + subscriber.name();
    }

    /** What it said is no longer needed. */
    void finish(Instant now) {
        this.doneAt = now;
        this.payload = null;
        this.lastError = null;
    }

    /** After the last back-off it stays due every hour, with its error to be seen. */
    void fail(String error, Instant now) {
        this.lastError = error.length() > 200 ? error.substring(0, 200) : error;
        this.dueAt = now.plus(BACK_OFF.get(Math.min(attempts, BACK_OFF.size() - 1)));
        this.attempts++;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
