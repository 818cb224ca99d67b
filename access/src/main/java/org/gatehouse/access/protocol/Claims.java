package org.gatehouse.access.protocol;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A JSON object from outside. What is missing, of another kind or written in a second way is not read. */
public final class Claims {
    private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999
    private static final long SAFE = (1L << 53) - 1; // a script counts no further

    private final Map<String, Object> values;

    private Claims(Map<String, Object> values) {
        this.values = values;
    }

    static Claims parse(String json) throws AccessDenied {
        try {
            return new Claims(JSONObjectUtils.parse(json));
        } catch (ParseException unreadable) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    public String text(String name) throws AccessDenied {
        return as(String.class, values.get(name));
    }

    public boolean flag(String name) throws AccessDenied {
        return as(Boolean.class, values.get(name));
    }

    public long number(String name, long least) throws AccessDenied {
        long number = as(Long.class, values.get(name));
        if (number < least || number > SAFE) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return number;
    }

    /** Whole seconds. */
    public Instant instant(String name) throws AccessDenied {
        long seconds = number(name, 0);
        if (seconds > LAST_SECOND) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return Instant.ofEpochSecond(seconds);
    }

    public UUID id(String name) throws AccessDenied {
        return id(values.get(name));
    }

    /** So many bytes in base64url, as it was written. */
    public String bytes(String name, int length) throws AccessDenied {
        String text = text(name);
        byte[] bytes = new Base64URL(text).decode();
        if (bytes.length != length || !Base64URL.encode(bytes).toString().equals(text)) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return text;
    }

    public List<?> list(String name, int most) throws AccessDenied {
        List<?> list = as(List.class, values.get(name));
        if (list.size() > most) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return list;
    }

    public Claims object(String name) throws AccessDenied {
        return of(values.get(name));
    }

    @SuppressWarnings("unchecked") // the names of a JSON object are texts
    static Claims of(@Nullable Object object) throws AccessDenied {
        return new Claims((Map<String, Object>) as(Map.class, object));
    }

    Map<String, Object> values() {
        return values;
    }

    static UUID id(@Nullable Object value) throws AccessDenied {
        String text = as(String.class, value);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // as if it were another's
        }
        throw new AccessDenied(RefusalCode.FORMAT);
    }

    static <T> T as(Class<T> type, @Nullable Object value) throws AccessDenied {
        if (!type.isInstance(value)) {
            throw new AccessDenied(RefusalCode.FORMAT);
        }
        return type.cast(value);
    }
}
