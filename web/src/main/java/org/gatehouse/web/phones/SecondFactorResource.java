package org.gatehouse.web.phones;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.access.factors.Challenges;
import org.gatehouse.access.factors.Factors;
import org.gatehouse.access.factors.Passkeys;
import org.gatehouse.access.factors.PhonePins;
import org.gatehouse.access.factors.ProveFactor;
import org.gatehouse.access.factors.SetFactor;
import org.gatehouse.access.factors.Tried;
import org.gatehouse.access.phones.PhoneCalls.CallingPhone;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.proof.Proven;
import org.gatehouse.web.proof.ProvenCalls;
import org.gatehouse.web.security.AfterTheEnd;
import org.jspecify.annotations.Nullable;

/** What a holder shows their phone at doors that ask for it: a passkey (WebAuthn), or a PIN where there is none. */
@Path("/phone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Proven
public class SecondFactorResource {
    private static final String BASE64URL = "[A-Za-z0-9_-]{4,1000}";

    @Inject
    private ProvenCalls calls;

    @Inject
    private AfterTheEnd contract;

    @Inject
    private Factors factors;

    @Inject
    private Challenges challenges;

    @Inject
    private SetFactor setting;

    @Inject
    private ProveFactor proving;

    @Inject
    private PhonePins pins;

    public record PinBody(
            @NotNull @Pattern(regexp = "[0-9]{6,12}") String pin) {
        @Override
        public String toString() {
            return "PinBody[…]";
        }
    }

    /** What a browser gives when a passkey is made, in base64url. */
    public record PasskeyBody(
            @NotNull @Pattern(regexp = BASE64URL) String clientData,
            @NotNull @Pattern(regexp = BASE64URL) String attestation) {
        Passkeys.Made made() {
            return new Passkeys.Made(bytes("clientData", clientData), bytes("attestation", attestation));
        }

        @Override
        public String toString() {
            return "PasskeyBody[…]";
        }
    }

    /** What a browser gives when a passkey has signed, in base64url. */
    public record AssertionBody(
            @NotNull @Pattern(regexp = BASE64URL) String clientData,
            @NotNull @Pattern(regexp = BASE64URL) String authenticatorData,
            @NotNull @Pattern(regexp = BASE64URL) String signature) {
        Passkeys.Signed signed() {
            return new Passkeys.Signed(
                    bytes("clientData", clientData),
                    bytes("authenticatorData", authenticatorData),
                    bytes("signature", signature));
        }

        @Override
        public String toString() {
            return "AssertionBody[…]";
        }
    }

    /**
     * What a browser asks its holder with; good once, for two minutes.
     *
     * @param challenge base64url
     * @param party the name passkeys are made for
     * @param passkeyId base64url; absent: one is to be made
     */
    public record ChallengeView(
            String challenge, String party, @Nullable String passkeyId) {
        static ChallengeView of(Challenges.Asked asked) {
            return new ChallengeView(
                    text(asked.challenge()),
                    asked.party(),
                    asked.passkey().map(SecondFactorResource::text).orElse(null));
        }

        @Override
        public String toString() {
            return "ChallengeView[…]";
        }
    }

    /** @param outcome proven, wrong, or waiting: it was not looked at */
    public record TriedView(String outcome, FactorView factor) {}

    @GET
    @Path("/second-factor")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @PermitAll
    public FactorView get(@Context ContainerRequestContext request) {
        return as(request, this::view);
    }

    @POST
    @Path("/second-factor/challenges")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED})
    @PermitAll
    public ChallengeView ask(@Context ContainerRequestContext request) {
        return as(request, phone -> ChallengeView.of(challenges.ask(phone)));
    }

    @PUT
    @Path("/second-factor/passkey")
    @Refuses({
        Problem.CALL_NOT_PROVEN,
        Problem.DEVICE_REVOKED,
        Problem.SECOND_FACTOR_ENROLLED,
        Problem.CHALLENGE_OVER,
        Problem.PASSKEY_NOT_VALID,
        Problem.CONTRACT_ENDED
    })
    @PermitAll
    public FactorView setPasskey(@Context ContainerRequestContext request, @NotNull @Valid PasskeyBody body) {
        return as(request, phone -> {
            contract.requireNotEnded();
            if (!setting.passkey(phone, body.made())) {
                throw Refusal.of(Problem.PASSKEY_NOT_VALID);
            }
            return view(phone);
        });
    }

    @POST
    @Path("/second-factor/passkey")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED, Problem.NOT_FOUND, Problem.CHALLENGE_OVER})
    @PermitAll
    public TriedView provePasskey(@Context ContainerRequestContext request, @NotNull @Valid AssertionBody body) {
        return as(request, phone -> tried(phone, proving.passkey(phone, body.signed())));
    }

    @PUT
    @Path("/second-factor/pin")
    @Refuses({
        Problem.CALL_NOT_PROVEN,
        Problem.DEVICE_REVOKED,
        Problem.SECOND_FACTOR_ENROLLED,
        Problem.PIN_TOO_EASY,
        Problem.CONTRACT_ENDED
    })
    @PermitAll
    public FactorView setPin(@Context ContainerRequestContext request, @NotNull @Valid PinBody body) {
        return as(request, phone -> {
            contract.requireNotEnded();
            pins.set(phone, body.pin());
            return view(phone);
        });
    }

    @POST
    @Path("/second-factor/pin")
    @Refuses({Problem.CALL_NOT_PROVEN, Problem.DEVICE_REVOKED, Problem.NOT_FOUND})
    @PermitAll
    public TriedView provePin(@Context ContainerRequestContext request, @NotNull @Valid PinBody body) {
        return as(request, phone -> tried(phone, pins.prove(phone, body.pin())));
    }

    private <T> T as(ContainerRequestContext request, Function<UUID, T> work) {
        CallingPhone phone = calls.phone(request);
        try (CurrentTenant.Scope entered = CurrentTenant.enter(phone.tenant())) {
            return work.apply(phone.phone());
        }
    }

    private TriedView tried(UUID phone, Tried outcome) {
        return new TriedView(outcome.code(), view(phone));
    }

    private FactorView view(UUID phone) {
        return FactorView.of(factors.of(phone));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String field, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.ofField(field, Problem.INVALID_INPUT);
        }
    }
}
