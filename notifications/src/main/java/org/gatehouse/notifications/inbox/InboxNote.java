package org.gatehouse.notifications.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A line in somebody's inbox. Its id is that of the message, or of what it tells of, so that each leaves one line. */
@Entity
@Table(name = "inbox_note")
@WrittenAfter(Person.class)
public class InboxNote extends TenantOwned {
    @Column(name = "person_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID personId;

    @Column(name = "text")
    @Personal(category = DataCategory.TEXT, record = RecordType.NOTIFICATION)
    private String text;

    @Column(name = "created_at")
    @NotPersonal("when the row was made")
    private Instant createdAt;

    @Column(name = "read_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NOTIFICATION)
    private @Nullable Instant readAt;

    /** For JPA. */
    protected InboxNote() {}

    InboxNote(UUID message, UUID personId, String text, Instant now) {
        super(message);
        this.personId = personId;
        this.text = text;
        this.createdAt = now;
    }

    void read(Instant now) {
        if (readAt == null) {
            this.readAt = now;
        }
    }

    boolean isFor(UUID person) {
        return personId.equals(person);
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
