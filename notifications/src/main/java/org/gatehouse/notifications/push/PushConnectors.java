package org.gatehouse.notifications.push;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.notifications.provider.HttpProvider;

/** The push services: they speak alike, and each is a company of its own. */
@Singleton
public class PushConnectors {
    private final Config config;
    private final PushSubscriptions subscriptions;
    private final Vapid vapid;
    private final HttpProvider http;

    @Inject
    public PushConnectors(Config config, PushSubscriptions subscriptions, Vapid vapid, HttpProvider http) {
        this.config = config;
        this.subscriptions = subscriptions;
        this.vapid = vapid;
        this.http = http;
    }

    @Produces
    @Singleton
    public Connector<Content.Push> google() {
        return connector(PushCarrier.GOOGLE);
    }

    @Produces
    @Singleton
    public Connector<Content.Push> mozilla() {
        return connector(PushCarrier.MOZILLA);
    }

    @Produces
    @Singleton
    public Connector<Content.Push> apple() {
        return connector(PushCarrier.APPLE);
    }

    private Connector<Content.Push> connector(PushCarrier service) {
        return new PushConnector(service, PushSettings.of(config, service), subscriptions, vapid, http);
    }
}
