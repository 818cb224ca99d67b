package org.gatehouse.core.tenancy;

import java.util.UUID;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;

/** No object of another tenant is built, refreshed, merged or written, however the query was made. */
public final class ObjectGuard extends DescriptorEventAdapter {

    @Override
    public void postBuild(DescriptorEvent event) {
        check(event, "read");
    }

    @Override
    public void postRefresh(DescriptorEvent event) {
        check(event, "refresh");
    }

    @Override
    public void postClone(DescriptorEvent event) {
        check(event, "clone");
    }

    @Override
    public void preInsert(DescriptorEvent event) {
        check(event, "insert");
    }

    @Override
    public void preUpdate(DescriptorEvent event) {
        check(event, "update");
    }

    @Override
    public void preDelete(DescriptorEvent event) {
        check(event, "delete");
    }

    private static void check(DescriptorEvent event, String act) {
        if (CurrentTenant.isAll() || !(event.getSource() instanceof TenantOwned row)) {
            return;
        }
        UUID bound = CurrentTenant.bound();
        if (bound == null) {
            throw new TenancyViolation("Tried to " + act + " a " + name(row) + " without a tenant.");
        }
        if (!bound.equals(row.tenant().value())) {
            throw new TenancyViolation("Tried to " + act + " a " + name(row) + " of another tenant.");
        }
    }

    private static String name(TenantOwned row) {
        return row.getClass().getSimpleName();
    }
}
