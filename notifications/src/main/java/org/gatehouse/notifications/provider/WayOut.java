package org.gatehouse.notifications.provider;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.ledger.CallLedger;
import org.gatehouse.core.ledger.OutboundCall.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The way to anybody outside: through the egress proxy where the operator has one, else direct. Whoever takes it is
 * noted first, by the clearance they show.
 *
 * <p>The proxy wants to see each request, so it is spoken to in plain HTTP about where to go, and begins the encryption
 * itself; {@link #MARK} proves to it that the gate has decided.
 */
@Singleton
public class WayOut {
    /** The header of a request that holds the proof. */
    public static final String MARK = "X-Flow";

    /** The header of an answer that is the proxy's own. */
    public static final String OWN = "X-Egress";

    private final @Nullable InetSocketAddress proxy;
    private final @Nullable FlowKey key;
    private final CallLedger ledger;

    @Inject
    WayOut(Config config, CallLedger ledger) {
        this(
                new Settings(config, "gatehouse.").text("egress-proxy"),
                new Settings(config, "gatehouse.").text("flow-key"),
                ledger);
    }

    /**
     * @param proxy {@code host:port}; empty: there is none
     * @param key shared with the proxy, 32 bytes in base 64
     */
    public WayOut(String proxy, String key, CallLedger ledger) {
        URI address = URI.create("tcp://" + (proxy.isEmpty() ? "none:1" : proxy));
        this.proxy = proxy.isEmpty() ? null : InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
        this.key = proxy.isEmpty() ? null : new FlowKey(key);
        this.ledger = ledger;
    }

    public Optional<InetSocketAddress> proxy() {
        return Optional.ofNullable(proxy);
    }

    Optional<FlowKey> key() {
        return Optional.ofNullable(key);
    }

    /** What to ask for in order to get there. */
    public URI through(URI to) {
        if (proxy == null) {
            return to;
        }
        boolean usual = to.getPort() < 0 && "https".equals(to.getScheme()); // the proxy's default is 443
        String port = usual ? "" : ":" + Outgoing.port(to);
        String path = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        return URI.create("http://" + to.getHost() + port + path);
    }

    /**
     * Notes that a call is made now. To be called right before.
     *
     * @return the proof to show to the proxy; empty where there is none
     * @throws org.gatehouse.core.egress.NothingSent if it must not be made any more
     */
    public Optional<String> open(Clearance clearance, Kind kind, Outgoing request) {
        clearance.requireInTime();
        ledger.note(clearance, request.host(), kind);
        return key().map(shared -> shared.mark(clearance, request));
    }

    /**
     * What the proxy says for itself.
     *
     * @param own the value of {@link #OWN} in the answer to a request that went to the proxy
     */
    public static Optional<Delivery> ownWord(Optional<String> own) {
        return own.map(word -> switch (word) {
            case "refused" -> new Delivery.Busy("egress-refused", Duration.ofSeconds(5));
            case "not-reached" -> HttpProvider.NOT_REACHED;
            default -> HttpProvider.NO_ANSWER;
        });
    }
}
