package org.gatehouse.core.webhooks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Hosts within the operator's own network that the operator has named, each with its port: webhooks may reach them at
 * addresses that are no one's on the Internet, and without encryption.
 */
@Singleton
public class InnerHosts {
    private final Set<String> named;

    @Inject
    public InnerHosts(Config config) {
        this(config.getOptionalValue("gatehouse.webhook-hosts", String.class).orElse(""));
    }

    /** @param list {@code host:port,host:port}; empty: none */
    public InnerHosts(String list) {
        this.named = Arrays.stream(list.split(","))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        named.forEach(one -> {
            if (!one.matches("[a-z0-9.-]+:[1-9][0-9]{0,4}")) {
                throw new IllegalArgumentException("GATEHOUSE_WEBHOOK_HOSTS must be host:port, separated by commas.");
            }
        });
    }

    public boolean include(String host, int port) {
        return named.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
}
