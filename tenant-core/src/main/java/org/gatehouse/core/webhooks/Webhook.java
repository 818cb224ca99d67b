package org.gatehouse.core.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** Another system of the tenant's, and how far in the log it has been told what has happened. */
@Entity
@NotPersonal("a system: it is nobody's")
@Table(name = "webhook")
public class Webhook extends TenantOwned {
    /** For so long after a renewal the secret before is signed with as well. */
    static final Duration BOTH = Duration.ofHours(24);

    @Column(name = "name")
    private String name;

    @Column(name = "url")
    private String url;

    @Column(name = "kinds")
    private String kinds;

    @Column(name = "secret")
    private byte @Nullable [] secret;

    @Column(name = "previous_secret")
    private byte @Nullable [] previousSecret;

    @Column(name = "previous_until")
    private @Nullable Instant previousUntil;

    @Column(name = "told")
    private long told;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    /** For JPA. */
    protected Webhook() {}

    Webhook(String name, WebhookAddress where, Set<Deed> kinds, long told, Instant now) {
        super(newId());
        this.name = name;
        this.url = where.uri().toString();
        this.kinds = listed(kinds);
        this.told = told;
        this.createdAt = now;
    }

    void change(String as, WebhookAddress where, Set<Deed> of) {
        this.name = as;
        this.url = where.uri().toString();
        this.kinds = listed(of);
    }

    private static String listed(Set<Deed> kinds) {
        return kinds.stream().sorted().map(Deed::name).collect(Collectors.joining(" "));
    }

    /** The only one from now on. */
    void take(WebhookSecret first, MasterKey key) {
        this.secret = first.seal(key, id());
        this.previousSecret = null;
        this.previousUntil = null;
    }

    /** The one before counts a while longer, so that the receiver can change over. */
    void renew(WebhookSecret next, MasterKey key, Instant now) {
        this.previousSecret = secret;
        this.previousUntil = now.plus(BOTH);
        this.secret = next.seal(key, id());
    }

    /** The newest first. */
    List<WebhookSecret> secrets(MasterKey key, Instant now) {
        List<WebhookSecret> all = new ArrayList<>();
        if (secret != null) {
            all.add(WebhookSecret.open(key, id(), secret));
        }
        if (previousSecret != null && previousUntil != null && now.isBefore(previousUntil)) {
            all.add(WebhookSecret.open(key, id(), previousSecret));
        }
        return all;
    }

    /** Returns whether it was in use. */
    boolean pause(Instant now) {
        boolean was = pausedAt == null;
        if (was) {
            this.pausedAt = now;
        }
        return was;
    }

    /** Returns whether it was paused. */
    boolean resume() {
        boolean was = pausedAt != null;
        this.pausedAt = null;
        return was;
    }

    /** It is told again from that entry on, where it has been told that far. */
    void rewind(long entry) {
        this.told = Math.min(told, entry);
    }

    void tell(long before) {
        this.told = before;
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public Set<Deed> kinds() {
        Collection<Deed> read =
                Arrays.stream(kinds.split(" ", -1)).map(Deed::valueOf).toList();
        return EnumSet.copyOf(read);
    }

    /** The first entry of the log that has not been looked at for it. */
    public long told() {
        return told;
    }

    /** Until when the secret before is signed with as well. */
    public Optional<Instant> previousUntil() {
        return Optional.ofNullable(previousUntil);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }
}
