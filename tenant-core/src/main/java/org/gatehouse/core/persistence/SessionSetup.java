package org.gatehouse.core.persistence;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.gatehouse.core.tenancy.ObjectGuard;
import org.gatehouse.core.tenancy.StatementGuard;
import org.gatehouse.core.tenancy.TenantOwned;

/** Gives every mapping its UUID column and every session its two guards. */
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
            }
        }
        StatementGuard guard = new StatementGuard();
        guard.watch(session);
        session.getEventManager().addListener(guard);
    }
}
