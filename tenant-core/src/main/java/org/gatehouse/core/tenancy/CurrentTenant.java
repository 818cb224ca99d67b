package org.gatehouse.core.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data this thread may touch: one tenant, all of them by an explicit act, or nobody's.
 *
 * <p>Bound at the edge (the verified token, a pass, a job) and never by what a caller sent. A thread that has entered
 * one tenant cannot enter another before it has left.
 */
public final class CurrentTenant {
    private static final UUID ALL = new UUID(0, 0);
    private static final ThreadLocal<UUID> BOUND = new ThreadLocal<>();

    private CurrentTenant() {}

    /** Leaves the tenant when closed. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    public static Scope enter(TenantId tenant) {
        if (ALL.equals(tenant.value())) {
            throw new TenancyViolation("This is no tenant's id.");
        }
        return bind(tenant.value());
    }

    /** For work that truly crosses tenants; whoever calls this says so in its own name. */
    public static Scope enterAcrossTenants() {
        return bind(ALL);
    }

    private static Scope bind(UUID tenant) {
        UUID before = BOUND.get();
        if (before != null && !before.equals(tenant)) {
            throw new TenancyViolation("This thread works for another tenant already.");
        }
        BOUND.set(tenant);
        return before == null ? BOUND::remove : () -> {};
    }

    /** The tenant this thread works for. Throws when it works for none or for all. */
    public static TenantId get() {
        UUID bound = BOUND.get();
        if (bound == null || ALL.equals(bound)) {
            throw new TenancyViolation("No tenant is bound to this call.");
        }
        return new TenantId(bound);
    }

    /** The tenant this thread works for, if it works for exactly one. */
    public static Optional<TenantId> ifOne() {
        UUID bound = BOUND.get();
        return bound == null || ALL.equals(bound) ? Optional.empty() : Optional.of(new TenantId(bound));
    }

    public static boolean isBound() {
        return BOUND.get() != null;
    }

    static boolean isAll() {
        return ALL.equals(BOUND.get());
    }

    static @Nullable UUID bound() {
        return BOUND.get();
    }
}
