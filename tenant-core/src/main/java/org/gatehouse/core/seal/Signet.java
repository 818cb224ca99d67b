package org.gatehouse.core.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.secrets.MasterKey;
import org.jspecify.annotations.Nullable;

/** Signs checkpoints with the installation's key, which it makes when there is none, and tells by what they verify. */
@Singleton
public class Signet {
    private final SealingKeys stored;
    private final MasterKey master;
    private final Clock clock;
    private volatile @Nullable KeyPair opened;

    @Inject
    public Signet(SealingKeys stored, MasterKey master, Clock clock) {
        this.stored = stored;
        this.master = master;
        this.clock = clock;
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair().getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            VerifierKey key = verifier(checkpoint.origin());
            Note.Line line = new Note.Line(key.name(), key.id(), signature.sign());
            return new SignedCheckpoint(checkpoint, new Note(text, List.of(line)).toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK from 15 on has it
        }
    }

    /** The key under the name of one log. */
    public VerifierKey verifier(String origin) {
        return VerifierKey.of(origin, pair().getPublic());
    }

    private KeyPair pair() {
        KeyPair known = opened;
        return known == null ? find().orElseGet(this::make) : known;
    }

    private Optional<KeyPair> find() {
        Optional<KeyPair> found = stored.findAcrossTenants().map(key -> key.open(master));
        found.ifPresent(pair -> opened = pair);
        return found;
    }

    /** Not remembered: the transaction in which it is kept may still roll back. */
    private KeyPair make() {
        SealingKey made = SealingKey.generate(master, clock.instant());
        try {
            stored.addAcrossTenants(made);
            return made.open(master);
        } catch (PersistenceException | TransactionalException taken) {
            return find().orElseThrow(() -> taken); // by another instance, at the same moment
        }
    }
}
