package org.gatehouse.core.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.ids.Uuids;

/** A customer: a company or a public body. The one row that belongs to nobody, because it is the owner. */
@Entity
@NotPersonal("a company or a public body")
@Table(name = "tenant")
public class Tenant {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

    @Column(name = "public_body")
    private boolean publicBody;

    @Column(name = "operator")
    private boolean operator;

    @Column(name = "settings")
    private String settings;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    /** For JPA. */
    protected Tenant() {}

    /**
     * @param slug the short name people type when they sign in
     * @param operator the tenant of those who run the service; there is one
     */
    public Tenant(String slug, String name, boolean publicBody, boolean operator, Instant now) {
        this.id = Uuids.next();
        this.slug = slug;
        this.name = name;
        this.publicBody = publicBody;
        this.operator = operator;
        this.settings = TenantSettings.DEFAULT.toJson();
        this.createdAt = now;
    }

    public TenantId id() {
        return new TenantId(id);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public boolean isPublicBody() {
        return publicBody;
    }

    public boolean isOperator() {
        return operator;
    }

    public TenantSettings settings() {
        return TenantSettings.parse(settings);
    }

    public void change(TenantSettings changed) {
        this.settings = changed.toJson();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
