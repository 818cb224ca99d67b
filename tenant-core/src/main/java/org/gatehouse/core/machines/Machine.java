package org.gatehouse.core.machines;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A system that calls the API by itself. It is never a person. */
@Entity
@NotPersonal("a system: it is nobody's")
@Table(name = "machine")
public class Machine extends TenantOwned {
    @Column(name = "name")
    private String name;

    @Column(name = "scopes")
    private String scopes;

    @Column(name = "credential_hash")
    private byte @Nullable [] credentialHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    /** For JPA. */
    protected Machine() {}

    Machine(String name, Set<Scope> scopes, Instant now) {
        super(newId());
        this.name = name;
        this.scopes = scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
        this.createdAt = now;
    }

    /** The one before is good no more. */
    void take(Secret credential) {
        if (endedAt != null) {
            throw Refusal.of(Problem.MACHINE_ENDED);
        }
        this.credentialHash = credential.hash();
    }

    boolean holds(Secret credential) {
        return endedAt == null && Arrays.equals(credential.hash(), credentialHash);
    }

    void see(Instant now) {
        this.lastSeenAt = now;
    }

    void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
        this.credentialHash = null;
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        return Arrays.stream(scopes.split(" ", -1))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** When it last asked for a token. */
    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }
}
