package org.gatehouse.web.proof;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.protocol.CallProof.Call;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.ClientAddress;
import org.gatehouse.web.http.Limits;
import org.gatehouse.web.input.ReadBody;

/** Keeps a call as it has come in, with what its caller has signed about it; whose it is, is looked up later. */
@Provider
@Proven
@Priority(Priorities.AUTHENTICATION + 20) // where other callers are counted already
public class KeepProof implements ContainerRequestFilter {
    private static final String NAME = KeepProof.class.getName();
    private static final int KIB = 1024;

    @Inject
    @ConfigProperty(name = "gatehouse.public-url")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "gatehouse.limits.body-kib", defaultValue = "256")
    private int most;

    @Inject
    private Clock clock;

    @Inject
    private Limits limits;

    @Inject
    private ClientAddress address;

    @Override
    public void filter(ContainerRequestContext request) {
        String text = request.getHeaderString("DPoP");
        if (text == null) {
            throw Denied.of(RefusalCode.FORMAT);
        }
        limits.claimed(Proof.keyIn(text), address.text());
        byte[] body = ReadBody.bytes(request.getEntityStream(), most * KIB + 1, clock);
        if (body.length > most * KIB) {
            throw Refusal.of(Problem.BODY_TOO_LARGE, most);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String called = publicUrl + request.getUriInfo().getRequestUri().getRawPath();
        request.setProperty(NAME, new Proof(text, Call.of(request.getMethod(), called, body)));
    }

    public static Proof of(ContainerRequestContext request) {
        return (Proof) request.getProperty(NAME);
    }
}
