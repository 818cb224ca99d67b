package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantOwned;

/** A meeting that a host plans again and again, for that host alone. It has no guests: nobody is kept for later. */
@Entity
@WrittenAfter({Employee.class, Site.class})
@Table(name = "meeting_template")
public class MeetingTemplate extends TenantOwned {
    @Column(name = "host_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID hostId;

    @Column(name = "name")
    @Personal(category = DataCategory.TEXT, record = RecordType.USER_ACCOUNT)
    private String name;

    @Column(name = "site_id")
    @NotPersonal("a place of the tenant")
    private UUID siteId;

    @Column(name = "subject")
    @Personal(category = DataCategory.TEXT, record = RecordType.USER_ACCOUNT)
    private String subject;

    @Column(name = "room")
    @NotPersonal("a place of the tenant")
    private String room;

    @Column(name = "minutes")
    @NotPersonal("how long a meeting is")
    private int minutes;

    /** For JPA. */
    protected MeetingTemplate() {}

    MeetingTemplate(UUID hostId, String name, Content content) {
        super(newId());
        this.hostId = hostId;
        this.name = name;
        take(content);
    }

    /** What it keeps. */
    public record Content(UUID siteId, String subject, String room, int minutes) {}

    void replace(Content content) {
        take(content);
    }

    private void take(Content content) {
        this.siteId = content.siteId();
        this.subject = content.subject();
        this.room = content.room();
        this.minutes = content.minutes();
    }

    boolean isOf(UUID host) {
        return hostId.equals(host);
    }

    public String name() {
        return name;
    }

    public Content content() {
        return new Content(siteId, subject, room, minutes);
    }
}
