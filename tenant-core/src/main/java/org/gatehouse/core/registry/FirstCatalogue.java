package org.gatehouse.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gatehouse.core.json.Json;

/** What the registry begins with. From then on the operators' versions count. */
final class FirstCatalogue {
    private FirstCatalogue() {}

    static Catalogue read() {
        try (InputStream in = Objects.requireNonNull(FirstCatalogue.class.getResourceAsStream("catalogue.json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
