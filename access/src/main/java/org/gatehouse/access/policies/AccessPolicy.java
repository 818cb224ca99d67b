package org.gatehouse.access.policies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.tenancy.TenantOwned;

/** One version of the access policy, for everybody to read. It is never changed: another text is another version. */
@Entity
@NotPersonal("a text of the tenant's, for everybody to read")
@Table(name = "access_policy")
public class AccessPolicy extends TenantOwned {
    @Column(name = "number")
    private int number;

    @Column(name = "danish")
    private String danish;

    @Column(name = "english")
    private String english;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For JPA. */
    protected AccessPolicy() {}

    AccessPolicy(int number, String danish, String english, Instant now) {
        super(newId());
        this.number = number;
        this.danish = danish;
        this.english = english;
        this.publishedAt = now;
    }

    /** Counts from one. */
    public int number() {
        return number;
    }

    public String danish() {
        return danish;
    }

    public String english() {
        return english;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    boolean says(String otherDanish, String otherEnglish) {
        return danish.equals(otherDanish) && english.equals(otherEnglish);
    }
}
