package org.gatehouse.core.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Time zones by their name in the IANA database. */
@Converter(autoApply = true)
public class ZoneIdConverter implements AttributeConverter<ZoneId, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    @Override
    public @Nullable ZoneId convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : ZoneId.of(stored);
    }
}
