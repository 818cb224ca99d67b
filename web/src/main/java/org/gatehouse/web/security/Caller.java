package org.gatehouse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Who is calling, by the verified token. */
@RequestScoped
public class Caller {
    public static final int LONGEST_KEY = 200;

    @Inject
    private JsonWebToken token;

    @Inject
    private HttpServletRequest http;

    @Inject
    private MasterKey masterKey;

    /** An account, a kiosk or a visit, according to the role. */
    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    /** The account or the machine, as the log names whoever did something. */
    public Actor actor() {
        return machine().map(Actor::machine).orElseGet(() -> Actor.account(id()));
    }

    /** Another system, which has no account and no session. */
    public Optional<UUID> machine() {
        return claim("mac");
    }

    public boolean has(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }

    /** The person whose account this is: the host. */
    public Optional<UUID> person() {
        return claim("per");
    }

    /** The site a kiosk stands at. */
    public UUID site() {
        return claim("site").orElseThrow(() -> Refusal.of(Problem.ROLE_MISSING));
    }

    private Optional<UUID> claim(String name) {
        return token.getClaim(name) instanceof String text ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The caller's own session. */
    public Optional<UUID> session() {
        return claim("ses");
    }

    /** How often the account had signed out everywhere when the token was made. */
    public int epoch() {
        return token.getClaim("epo") instanceof JsonNumber epoch ? epoch.intValue() : -1;
    }

    /** The tenant the token is for; bound to the thread already, except in calls that are of no tenant. */
    public TenantId tenant() {
        return new TenantId(claim("tid").orElseThrow(() -> Refusal.of(Problem.SIGN_IN_REQUIRED)));
    }

    /** A host without any other role sees what is theirs and nothing else. */
    public Optional<UUID> onlyAsHost() {
        boolean more = has(Role.RECEPTIONIST) || has(Role.TENANT_ADMIN);
        return more ? Optional.empty() : Optional.of(person().orElse(id()));
    }

    /** The caller's Idempotency-Key for this request, if it sent one. */
    public @Nullable CreationKey creationKey(@Nullable String header, Object request) {
        if (header == null || header.isBlank()) {
            return null;
        }
        if (header.length() > LONGEST_KEY) {
            throw Refusal.ofField("Idempotency-Key", Problem.INVALID_INPUT);
        }
        return CreationKey.of(
                masterKey, id(), header, http.getMethod() + " " + http.getRequestURI() + "\n" + Json.write(request));
    }
}
