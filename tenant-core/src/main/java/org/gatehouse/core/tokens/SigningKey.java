package org.gatehouse.core.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.secrets.MasterKey;

/**
 * One key of the service, shared by all its instances. The row never changes: when a key stops signing and when it
 * may be forgotten follows from the generation after it.
 */
@Entity
@NotPersonal("our own key: it stands for nobody")
@Table(name = "signing_key")
public class SigningKey {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "generation")
    private int generation;

    @Column(name = "sealed_key")
    private byte[] sealedKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "signs_from")
    private Instant signsFrom;

    /** For JPA. */
    protected SigningKey() {}

    private SigningKey(UUID id, int generation, byte[] sealedKey, Instant createdAt, Instant signsFrom) {
        this.id = id;
        this.generation = generation;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
        this.signsFrom = signsFrom;
    }

    /** The private half of a new key is sealed for its own id. */
    static SigningKey of(RSAKey key, int generation, MasterKey master, Instant now, Instant signsFrom) {
        UUID id = UUID.fromString(key.getKeyID());
        return new SigningKey(id, generation, master.seal(id, key.toJSONString()), now, signsFrom);
    }

    static RSAKey fresh(UUID id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id.toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey open(MasterKey master) {
        try {
            return RSAKey.parse(master.open(id, sealedKey));
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key does not read as one.", e);
        }
    }

    UUID id() {
        return id;
    }

    int generation() {
        return generation;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant signsFrom() {
        return signsFrom;
    }
}
