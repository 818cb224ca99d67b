package org.gatehouse.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.MasterKey;

/** The key of the installation that signs checkpoints. It is never changed: its signatures are for years. */
@NotPersonal("a key of the installation")
@Entity
@Table(name = "sealing_key")
public class SealingKey {
    private static final String ALGORITHM = "Ed25519";

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
    protected SealingKey() {}

    private SealingKey(UUID id, byte[] sealedKey, Instant createdAt) {
        this.id = id;
        this.generation = 1;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    static SealingKey generate(MasterKey master, Instant now) {
        UUID id = Uuids.next();
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            String both = base64.encodeToString(pair.getPrivate().getEncoded()) + " "
                    + base64.encodeToString(pair.getPublic().getEncoded());
            return new SealingKey(id, master.seal(id, both), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK from 15 on has it
        }
    }

    KeyPair open(MasterKey master) {
        String[] both = master.open(id, sealedKey).split(" ", 2);
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(base64.decode(both[1]))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(both[0]))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealing key does not read as one.", e);
        }
    }

    public int generation() {
        return generation;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
