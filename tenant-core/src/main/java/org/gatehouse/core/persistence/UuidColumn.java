package org.gatehouse.core.persistence;

import java.util.UUID;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.gatehouse.core.ids.Uuids;
import org.jspecify.annotations.Nullable;

/** EclipseLink's own kind of converter, because JPA allows none on a key. */
public final class UuidColumn implements Converter {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        return value instanceof UUID id ? Uuids.bytes(id) : value;
    }

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        return value instanceof byte[] bytes ? Uuids.of(bytes) : value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        if (mapping instanceof AbstractDirectMapping direct) {
            direct.setFieldClassification(byte[].class);
            direct.getField().setType(byte[].class);
        }
    }
}
