package org.gatehouse.web.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.webhooks.KeepWebhooks;
import org.gatehouse.core.webhooks.KeepWebhooks.Equipped;
import org.gatehouse.core.webhooks.KeepWebhooks.Wanted;
import org.gatehouse.core.webhooks.ReadDeliveries;
import org.gatehouse.core.webhooks.ReadDeliveries.Told;
import org.gatehouse.core.webhooks.ToldDeeds;
import org.gatehouse.core.webhooks.Webhook;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Other systems that are told what has happened, in the order of the log, by signed calls. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {
    static final String KINDS = "key-(granted|shared|revoked)"
            + "|door-(opened|refused|claimed|ordered|added|changed|moved|handed-over)|unit-gap"
            + "|company-(approved|suspended|blocked|unblocked)|fault-(reported|closed)";

    @Inject
    private Caller caller;

    @Inject
    private KeepWebhooks webhooks;

    @Inject
    private ReadDeliveries deliveries;

    /**
     * What a webhook is to be.
     *
     * @param url {@code https}, by the name of a host; port 443, 8443 or one from 1024 on
     * @param kinds what it is told of
     */
    public record WebhookBody(
            @NotNull @NotBlank @Line(max = 120) String name,
            @NotNull @NotBlank @Line(max = 1000) String url,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = KINDS) String> kinds) {
        Wanted read() {
            return new Wanted(
                    name.strip(),
                    url.strip(),
                    kinds.stream()
                            .flatMap(code -> ToldDeeds.of(code).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** @param entry the first entry of the log to be told again */
    public record RewindBody(@Min(0) @Max(Integer.MAX_VALUE) int entry) {}

    /**
     * A webhook.
     *
     * @param told the first entry of the log that it has not been told of
     * @param pausedAt absent: it is in use
     * @param previousUntil until when messages are signed with the secret before as well
     */
    public record WebhookView(
            UUID id,
            String name,
            String url,
            List<String> kinds,
            long told,
            Instant createdAt,
            @Nullable Instant pausedAt,
            @Nullable Instant previousUntil) {
        static WebhookView of(Webhook webhook) {
            return new WebhookView(
                    webhook.id(),
                    webhook.name(),
                    webhook.url(),
                    webhook.kinds().stream().map(Deed::code).toList(),
                    webhook.told(),
                    webhook.createdAt(),
                    webhook.pausedAt().orElse(null),
                    webhook.previousUntil().orElse(null));
        }
    }

    /** @param refusal why the agreement lets nothing go to any of them; absent: it does */
    public record WebhooksView(
            List<WebhookView> webhooks, @Nullable Reason refusal) {}

    /** @param secret what its messages are signed with, as the Standard Webhooks write it; shown once */
    public record SecretView(UUID id, String secret) {
        static SecretView of(Equipped equipped) {
            return new SecretView(equipped.id(), equipped.secret().text());
        }

        @Override
        public String toString() {
            return "SecretView[" + id + "]";
        }
    }

    /**
     * A message to a webhook.
     *
     * @param id the {@code webhook-id} of the call
     * @param state waiting, sent or undeliverable, among others
     * @param code the receiver's status, or why it was not called
     * @param nextTry absent: nothing more is tried
     */
    public record DeliveryView(
            UUID id,
            String state,
            int attempts,
            @Nullable String code,
            Instant createdAt,
            @Nullable Instant nextTry) {
        static DeliveryView of(Told told) {
            return new DeliveryView(
                    told.id(),
                    told.state().name().toLowerCase(Locale.ROOT),
                    told.attempts(),
                    told.code(),
                    told.createdAt(),
                    told.nextTry());
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public WebhooksView list() {
        return new WebhooksView(webhooks.all().stream().map(WebhookView::of).toList(), deliveries.refusal());
    }

    /** Sent again under the same key, it is the same webhook with another secret. */
    @POST
    @LiveSession
    @Refuses({
        Problem.IDEMPOTENCY_KEY_REUSED,
        Problem.NOT_FOUND,
        Problem.WEBHOOK_ADDRESS_NOT_ALLOWED,
        Problem.TOO_MANY_WEBHOOKS
    })
    @Answers(status = 201, body = SecretView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid WebhookBody body) {
        Equipped added = webhooks.add(body.read(), caller.creationKey(key, body), caller.actor());
        return Response.created(URI.create("/api/v1/webhooks/" + added.id()))
                .entity(SecretView.of(added))
                .build();
    }

    @PUT
    @Path("/{webhook}")
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.WEBHOOK_ADDRESS_NOT_ALLOWED})
    @RolesAllowed(Role.TENANT_ADMIN)
    public WebhookView change(@PathParam("webhook") UUID id, @NotNull @Valid WebhookBody body) {
        webhooks.change(id, body.read(), caller.actor());
        return WebhookView.of(webhooks.get(id));
    }

    /** It is told nothing until it is resumed, and then all that has happened meanwhile. */
    @PUT
    @Path("/{webhook}/pause")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public WebhookView pause(@PathParam("webhook") UUID id) {
        webhooks.pause(id, caller.actor());
        return WebhookView.of(webhooks.get(id));
    }

    /** Also one that was paused because its receiver said that it is gone. */
    @DELETE
    @Path("/{webhook}/pause")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public WebhookView resume(@PathParam("webhook") UUID id) {
        webhooks.resume(id, caller.actor());
        return WebhookView.of(webhooks.get(id));
    }

    /** Another secret; the one before signs as well for a day. */
    @POST
    @Path("/{webhook}/secret")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public SecretView renew(@PathParam("webhook") UUID id) {
        return SecretView.of(webhooks.renew(id, caller.actor()));
    }

    /** Told again from an entry on, in messages of their own; what it has not been told yet is left out by none. */
    @PUT
    @Path("/{webhook}/told")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public WebhookView rewind(@PathParam("webhook") UUID id, @NotNull @Valid RewindBody body) {
        webhooks.rewind(id, body.entry(), caller.actor());
        return WebhookView.of(webhooks.get(id));
    }

    /** The newest fifty, the newest first. */
    @GET
    @Path("/{webhook}/deliveries")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<DeliveryView> deliveries(@PathParam("webhook") UUID id) {
        return deliveries.of(id).stream().map(DeliveryView::of).toList();
    }

    /** For good; what is on its way is not delivered any more. */
    @DELETE
    @Path("/{webhook}")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response remove(@PathParam("webhook") UUID id) {
        webhooks.remove(id, caller.actor());
        return Response.noContent().build();
    }
}
