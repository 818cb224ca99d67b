package org.gatehouse.notifications.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.json.Json;

/** What the list of the egress proxy is made of. */
public final class Endpoints {
    private static final Map<String, List<Map<String, String>>> ALL = read();

    private Endpoints() {}

    public static Set<String> services() {
        return ALL.keySet();
    }

    /** Where a service is reached unless the operator says otherwise. */
    public static String of(String service) {
        return ALL.get(service).get(0).get("endpoint");
    }

    @SuppressWarnings("unchecked") // it is what we have written
    private static Map<String, List<Map<String, String>>> read() {
        try (InputStream file = Json.class.getResourceAsStream("/org/gatehouse/core/dpa/endpoints.json")) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
