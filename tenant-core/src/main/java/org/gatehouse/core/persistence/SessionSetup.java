package org.gatehouse.core.persistence;

import java.util.Arrays;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.gatehouse.core.tenancy.ObjectGuard;
import org.gatehouse.core.tenancy.StatementGuard;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantOwned;

/** Gives every mapping its UUID column, every table its place in the order of writing, and the session its guards. */
public final class SessionSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().stream()
                    .filter(AbstractDirectMapping.class::isInstance)
                    .map(AbstractDirectMapping.class::cast)
                    .filter(mapping -> mapping.getConverter() instanceof UUIDConverter)
                    .forEach(mapping -> mapping.setConverter(new UuidColumn()));
            if (TenantOwned.class.isAssignableFrom(descriptor.getJavaClass())) {
                descriptor.getEventManager().addListener(new ObjectGuard());
                descriptor.addConstraintDependencies(Tenant.class);
            }
            WrittenAfter others = descriptor.getJavaClass().getAnnotation(WrittenAfter.class);
            if (others != null) {
                Arrays.stream(others.value()).forEach(descriptor::addConstraintDependencies);
            }
        }
        StatementGuard guard = new StatementGuard();
        guard.watch(session);
        session.getEventManager().addListener(guard);
    }
}
