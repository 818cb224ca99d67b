package org.gatehouse.notifications.provider;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/** Reads what the operator has set under one prefix; what is not set is empty. */
public record Settings(Config config, String prefix) {

    public String text(String name) {
        return text(name, "");
    }

    public String text(String name, String otherwise) {
        return config.getOptionalValue(prefix + name, String.class)
                .map(String::strip)
                .orElse(otherwise);
    }

    /** An address without a slash at its end. */
    public URI url(String name, String otherwise) {
        return URI.create(text(name, otherwise).replaceAll("/+$", ""));
    }
}
