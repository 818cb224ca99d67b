package org.gatehouse.notifications.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushKey;
import org.gatehouse.core.push.PushKeys;
import org.gatehouse.core.secrets.MasterKey;
import org.jspecify.annotations.Nullable;

/** Tells push services who is calling, with the installation's key, which it makes when there is none (RFC 8292). */
@Singleton
public class Vapid {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final PushKeys stored;
    private final MasterKey master;
    private final Clock clock;
    private volatile @Nullable VAPIDKeyPair opened;

    @Inject
    public Vapid(PushKeys stored, MasterKey master, Clock clock) {
        this.stored = stored;
        this.master = master;
        this.clock = clock;
    }

    /** What a browser subscribes to, in base 64 for URLs. */
    public String publicKey() {
        return pair().extractPublicKeyInUncompressedFormAsString();
    }

    /** @param contact whom the service may ask about us */
    String authorization(PushCarrier service, String contact) {
        VAPIDJWTParam claims = VAPIDJWTParam.getBuilder()
                .resourceURLString(service.url())
                .expirationTime(clock.instant().plus(LIFE))
                .subject(contact)
                .build();
        return pair().generateAuthorizationHeaderValue(claims);
    }

    private VAPIDKeyPair pair() {
        VAPIDKeyPair known = opened;
        return known == null ? find().orElseGet(this::make) : known;
    }

    private Optional<VAPIDKeyPair> find() {
        Optional<VAPIDKeyPair> found = stored.findAcrossTenants().map(this::open);
        found.ifPresent(pair -> opened = pair);
        return found;
    }

    /** Not remembered: the transaction in which it is kept may still roll back. */
    private VAPIDKeyPair make() {
        PushKey made = PushKey.generate(master, clock.instant());
        try {
            stored.addAcrossTenants(made);
            return open(made);
        } catch (PersistenceException | TransactionalException taken) {
            return find().orElseThrow(() -> taken); // by another instance, at the same moment
        }
    }

    private VAPIDKeyPair open(PushKey key) {
        KeyPair pair = key.open(master);
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey((ECPrivateKey) pair.getPrivate()),
                PublicKeySources.ofECPublicKey((ECPublicKey) pair.getPublic()));
    }
}
