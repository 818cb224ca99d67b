package org.gatehouse.access.units;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantOwned;

/** The key by which a tenant's units and phones know the tenant. Its id is the tenant's: there is one. */
@NotPersonal("a key of the tenant")
@Entity
@Table(name = "door_signing_key")
public class DoorSigningKey extends TenantOwned {
    private static final String PURPOSE = "door-signing-key";
    private static final String NAME = "d1";
    private static final int LENGTH = 32;

    @Column(name = "sealed_key")
    private byte[] sealedKey;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected DoorSigningKey() {}

    private DoorSigningKey(OctetKeyPair pair, MasterKey master, Instant now) {
        super(CurrentTenant.get().value());
        this.sealedKey = master.seal(id(), PURPOSE, pair.toJSONString().getBytes(StandardCharsets.UTF_8));
        this.createdAt = now;
    }

    static DoorSigningKey generate(MasterKey master, Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            OctetKeyPair key = new OctetKeyPair.Builder(
                            Curve.Ed25519, last(pair.getPublic().getEncoded()))
                    .d(last(pair.getPrivate().getEncoded()))
                    .keyID(NAME)
                    .build();
            return new DoorSigningKey(key, master, now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK from 15 on has it
        }
    }

    /** In both encodings the key itself comes last. */
    private static Base64URL last(byte[] encoded) {
        return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    OctetKeyPair open(MasterKey master) {
        try {
            return OctetKeyPair.parse(new String(master.openBytes(id(), PURPOSE, sealedKey), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("A door signing key does not read as one.", e);
        }
    }

    public Instant createdAt() {
        return createdAt;
    }
}
