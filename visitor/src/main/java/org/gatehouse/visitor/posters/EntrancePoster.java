package org.gatehouse.visitor.posters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantOwned;

/**
 * The poster of one entrance. Its token is random, says nothing and opens nothing: with the pass of a guest it says
 * where the guest's phone is. Only the hash is looked up; a sealed copy serves printing. Made anew, the one that hangs
 * there is good no more.
 */
@Entity
@NotPersonal("a sign at a door: it is nobody's")
@WrittenAfter(Site.class)
@Table(name = "entrance_poster")
public class EntrancePoster extends TenantOwned {
    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "entrance")
    private String entrance;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "token_sealed")
    private byte[] tokenSealed;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected EntrancePoster() {}

    EntrancePoster(Site site, String entrance, MasterKey masterKey, Instant now) {
        super(newId());
        this.siteId = site.id();
        this.entrance = entrance;
        draw(masterKey, now);
    }

    /** What was printed so far is good no more. */
    void makeAnew(MasterKey masterKey, Instant now) {
        draw(masterKey, now);
    }

    private void draw(MasterKey masterKey, Instant now) {
        Secret token = Secret.random();
        this.tokenHash = token.hash();
        this.tokenSealed = masterKey.seal(CurrentTenant.get().value(), token.text());
        this.madeAt = now;
    }

    Secret token(MasterKey masterKey) {
        return new Secret(masterKey.open(CurrentTenant.get().value(), tokenSealed));
    }

    /** An entrance that the site no longer has is none, whatever still hangs there. */
    boolean hangsAt(Site site) {
        return site.entrances().contains(entrance);
    }

    public UUID siteId() {
        return siteId;
    }

    public String entrance() {
        return entrance;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
