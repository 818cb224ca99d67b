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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushKey;
import org.gatehouse.core.push.PushKeys;
import org.gatehouse.core.secrets.MasterKey;

/** Tells push services who is calling, with the installation's key, which it makes when there is none (RFC 8292). */
@Singleton
public class Vapid {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final PushKeys stored;
    private final MasterKey master;
    private final Clock clock;
    private final Map<Integer, VAPIDKeyPair> opened = new ConcurrentHashMap<>();

    @Inject
    public Vapid(PushKeys stored, MasterKey master, Clock clock) {
        this.stored = stored;
        this.master = master;
        this.clock = clock;
    }

    /** What a browser subscribes to, in base 64 for URLs. */
    public String publicKey() {
        return open(stored.newestAcrossTenants().orElseGet(this::make)).extractPublicKeyInUncompressedFormAsString();
    }

    /** Of the key that browsers subscribe to now; empty: no browser was ever given one. */
    public Optional<Integer> generation() {
        return stored.newestAcrossTenants().map(PushKey::generation);
    }

    /**
     * @param contact whom the service may ask about us
     * @param generation of the key that the browser has subscribed to
     */
    String authorization(PushCarrier service, String contact, int generation) {
        VAPIDJWTParam claims = VAPIDJWTParam.getBuilder()
                .resourceURLString(service.url())
                .expirationTime(clock.instant().plus(LIFE))
                .subject(contact)
                .build();
        return opened.computeIfAbsent(generation, this::find).generateAuthorizationHeaderValue(claims);
    }

    private VAPIDKeyPair find(int generation) {
        return open(stored.findAcrossTenants(generation).orElseThrow());
    }

    private PushKey make() {
        PushKey made = PushKey.generate(master, 1, clock.instant());
        try {
            stored.addAcrossTenants(made);
            return made;
        } catch (PersistenceException | TransactionalException taken) {
            return stored.newestAcrossTenants().orElseThrow(() -> taken); // by another instance, at the same moment
        }
    }

    private VAPIDKeyPair open(PushKey key) {
        KeyPair pair = key.open(master);
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofECPrivateKey((ECPrivateKey) pair.getPrivate()),
                PublicKeySources.ofECPublicKey((ECPublicKey) pair.getPublic()));
    }
}
