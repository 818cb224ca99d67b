package org.gatehouse.core.push;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.MasterKey;

/**
 * A key by which push services know this installation (VAPID, RFC 8292). It stays when there is a newer one: a browser
 * takes messages by the key alone that it has subscribed to.
 */
@NotPersonal("a key of the installation")
@Entity
@Table(name = "push_key")
public class PushKey {
    private static final String ALGORITHM = "EC";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "generation")
    private int generation;

    @Column(name = "sealed_key")
    private byte[] sealedKey;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected PushKey() {}

    private PushKey(UUID id, int generation, byte[] sealedKey, Instant createdAt) {
        this.id = id;
        this.generation = generation;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    public static PushKey generate(MasterKey master, int generation, Instant now) {
        UUID id = Uuids.next();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            String both = base64.encodeToString(pair.getPrivate().getEncoded()) + " "
                    + base64.encodeToString(pair.getPublic().getEncoded());
            return new PushKey(id, generation, master.seal(id, both), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    public int generation() {
        return generation;
    }

    public KeyPair open(MasterKey master) {
        String[] both = master.open(id, sealedKey).split(" ", 2);
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(base64.decode(both[1]))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(both[0]))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A push key does not read as one.", e);
        }
    }
}
