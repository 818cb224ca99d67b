package org.gatehouse.core.egress;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.dpa.Registry;

/** The services this installation can reach. A local stand-in is used only where no real connector is configured. */
@Singleton
public class Connectors {
    private final Map<String, Connector<?>> byService;

    @Inject
    public Connectors(@Any Instance<Connector<?>> all) {
        this(all.stream().toList());
    }

    public Connectors(Collection<? extends Connector<?>> all) {
        boolean real = all.stream().anyMatch(known -> known.isConfigured() && !isOurs(known));
        this.byService = all.stream()
                .filter(known -> known.isConfigured() && !(real && known.isLocal()))
                .collect(Collectors.toMap(Connector::service, Function.identity()));
    }

    /** A stand-in, our own inbox, or the way to a tenant's own systems: neither stands for a provider. */
    private static boolean isOurs(Connector<?> connector) {
        return connector.isLocal() || Set.of("in-app", Recipient.OWN_SYSTEMS).contains(connector.service());
    }

    /**
     * Recipients that cannot take a message, whatever the agreement says.
     *
     * @param exhausted services that did not take it
     */
    Map<String, Reason> ruledOut(Set<String> recipients, Set<String> exhausted) {
        Map<String, Reason> out = new HashMap<>();
        recipients.stream()
                .filter(key -> !byService.containsKey(key))
                .forEach(key -> out.put(key, Reason.NOT_CONNECTED));
        exhausted.stream().filter(byService::containsKey).forEach(key -> out.put(key, Reason.EXHAUSTED));
        return out;
    }

    /** Those recipients that this installation cannot reach. */
    public Map<String, Reason> notConnected(Registry registry) {
        return ruledOut(registry.recipients().keySet(), Set.of());
    }

    /** Whether messages stay here, for the operator to read. */
    public boolean areLocal() {
        return byService.values().stream().anyMatch(Connector::isLocal);
    }

    /** Whether messages can reach somebody outside. */
    public boolean reachOutside() {
        return byService.values().stream().anyMatch(known -> !isOurs(known));
    }

    @SuppressWarnings("unchecked") // a template writes for the channel of the service, and so does its connector
    Connector<Content> get(String service) {
        Connector<?> connector = byService.get(service);
        if (connector == null) {
            throw new IllegalStateException("no connector for " + service);
        }
        return (Connector<Content>) connector;
    }
}
