package org.gatehouse.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gatehouse.core.agreement.ReadContractEnd;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;

/**
 * Once a tenant's contract has ended nobody instructs us to collect anything more (GDPR Art. 28(3)(a)): its people
 * read, say what becomes of the data, and keep their accounts; they write nothing else. Who takes back what they gave
 * of themselves is never refused (GDPR Art. 7(3)). An end that was given for now
 * counts within seconds, one for a later instant from that instant on.
 */
@Provider
@Singleton
@Priority(Priorities.AUTHORIZATION + 200)
public class AfterTheEnd implements ContainerRequestFilter {
    private static final Duration KNOWN = Duration.ofSeconds(5);
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern STILL = Pattern.compile("/?(?:accounts|agreement|me|password-resets|tokens)(?:/.*)?");

    private static final Pattern TAKEN_BACK =
            Pattern.compile("/?(?:my-visit/photo|visits/[^/]+/photo|scans/[^/]+/signature|receiving/devices/[^/]+)");

    @Inject
    private ReadContractEnd contract;

    @Inject
    private Clock clock;

    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<Instant> endsAt, Instant asked) {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (stops(request.getMethod(), request.getUriInfo().getPath())) {
            requireNotEnded();
        }
    }

    /** For those whose tenant is not known before their call is read: phones that write. */
    public void requireNotEnded() {
        CurrentTenant.ifOne().filter(this::hasEnded).ifPresent(tenant -> {
            throw Refusal.of(Problem.CONTRACT_ENDED);
        });
    }

    /** Whether what is done there is over with the contract. */
    public static boolean stops(String method, String path) {
        boolean takenBack =
                method.equals(HttpMethod.DELETE) && TAKEN_BACK.matcher(path).matches();
        return !takenBack && !READING.contains(method) && !STILL.matcher(path).matches();
    }

    private boolean hasEnded(TenantId tenant) {
        Instant now = clock.instant();
        Known end = known.get(tenant);
        if (end == null || Duration.between(end.asked(), now).abs().compareTo(KNOWN) > 0) {
            end = new Known(contract.endsAt(), now);
            known.put(tenant, end);
        }
        return end.endsAt().filter(at -> !now.isBefore(at)).isPresent();
    }
}
