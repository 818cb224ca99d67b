package org.gatehouse.core.tenancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.gatehouse.core.ids.Uuids;

/**
 * Every statement that names a tenant's table carries the tenant: a predicate for each such table, or the column in an
 * insert, and a bound parameter that is the current tenant. What it cannot read, it refuses.
 */
public final class StatementGuard extends SessionEventAdapter {
    private static final Pattern PREDICATE = Pattern.compile("\\btenant_id\\b\\s*(=|\\bin\\b)");

    private final Map<String, Boolean> lawful = new ConcurrentHashMap<>();
    private final Map<String, Integer> mentions = new ConcurrentHashMap<>();
    private volatile Pattern tenantTables = Pattern.compile("(?!)");

    /** Takes the table names from the mappings; called once, when they are known. */
    public void watch(Session session) {
        Set<String> tables = session.getDescriptors().values().stream()
                .filter(descriptor -> TenantOwned.class.isAssignableFrom(descriptor.getJavaClass()))
                .flatMap(descriptor -> tables(descriptor).stream())
                .collect(Collectors.toSet());
        if (!tables.isEmpty()) {
            tenantTables = Pattern.compile("(?<![\\w.])(?:" + String.join("|", tables) + ")(?![\\w.])");
        }
    }

    private static List<String> tables(ClassDescriptor descriptor) {
        List<String> names = new ArrayList<>();
        for (Object table : descriptor.getTableNames()) {
            names.add(Pattern.quote(String.valueOf(table).toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (event.getSession() instanceof AbstractSession session
                && session.hasExternalTransactionController()
                && !session.isInTransaction()) {
            throw new IllegalStateException("A statement outside a transaction.");
        }
        if (CurrentTenant.isAll() || !(event.getCall() instanceof DatabaseCall call) || call.getSQLString() == null) {
            return;
        }
        String sql = call.getSQLString();
        if (mentions.computeIfAbsent(sql, this::countTenantTables) == 0) {
            return;
        }
        UUID tenant = CurrentTenant.bound();
        if (tenant == null) {
            throw new TenancyViolation("A statement on a tenant's table without a tenant: " + sql);
        }
        if (!lawful.computeIfAbsent(sql, this::namesTenantOften)) {
            throw new TenancyViolation("A statement on a tenant's table without the tenant's predicate: " + sql);
        }
        // statements written in a batch carry no parameters here; the object guard has seen each of their rows
        List<?> parameters = call.getParameters();
        if (parameters != null
                && !parameters.isEmpty()
                && parameters.stream().noneMatch(value -> isTenant(value, tenant))) {
            throw new TenancyViolation("A statement on a tenant's table bound to another tenant: " + sql);
        }
    }

    private int countTenantTables(String sql) {
        return (int)
                tenantTables.matcher(sql.toLowerCase(Locale.ROOT)).results().count();
    }

    private boolean namesTenantOften(String sql) {
        String statement = sql.toLowerCase(Locale.ROOT);
        if (statement.startsWith("insert")) {
            return statement.contains("tenant_id");
        }
        int where = statement.indexOf(" where ");
        String conditions = where < 0 ? "" : statement.substring(where);
        return PREDICATE.matcher(conditions).results().count() >= countTenantTables(sql);
    }

    private static boolean isTenant(Object value, UUID tenant) {
        return value instanceof byte[] bytes ? Arrays.equals(bytes, Uuids.bytes(tenant)) : tenant.equals(value);
    }
}
