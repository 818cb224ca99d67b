package org.gatehouse.notifications.hostalert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;

/** One person was asked, by one message with a link of its own: whoever answers by it is that person. */
@Entity
@Table(name = "asking")
@WrittenAfter({HostAlert.class, Person.class})
public class Asking extends TenantOwned {
    /** How long a link answers. */
    public static final Duration LINK_LIFE = Duration.ofHours(2);

    @Column(name = "alert_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID alertId;

    @Column(name = "person_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    @NotPersonal("how the asking goes")
    private Step step;

    @Column(name = "message_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NOTIFICATION)
    private UUID messageId;

    @Column(name = "link_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.NOTIFICATION)
    private byte[] linkHash;

    @Column(name = "link_expires_at")
    @NotPersonal("how the asking goes")
    private Instant linkExpiresAt;

    @Column(name = "asked_at")
    @NotPersonal("how the asking goes")
    private Instant askedAt;

    /** For JPA. */
    protected Asking() {}

    Asking(HostAlert alert, Step step, UUID personId, UUID messageId, Secret link, Instant now) {
        super(newId());
        this.alertId = alert.id();
        this.step = step;
        this.personId = personId;
        this.messageId = messageId;
        this.linkHash = link.hash();
        this.linkExpiresAt = now.plus(LINK_LIFE);
        this.askedAt = now;
    }

    /** Whoever answers by it answers about somebody who came with that guest. */
    void follow(HostAlert alert) {
        this.alertId = alert.id();
    }

    public boolean isLinkAlive(Instant now) {
        return now.isBefore(linkExpiresAt);
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID personId() {
        return personId;
    }

    public Step step() {
        return step;
    }

    public UUID messageId() {
        return messageId;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
