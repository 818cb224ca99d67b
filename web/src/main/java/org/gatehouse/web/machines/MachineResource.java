package org.gatehouse.web.machines;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.machines.KeepMachines;
import org.gatehouse.core.machines.KeepMachines.Equipped;
import org.gatehouse.core.machines.Machine;
import org.gatehouse.core.machines.Scope;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Systems that call by themselves: each with a credential of its own, and only what it is for. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MachineResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepMachines machines;

    /** @param scopes what it may do */
    public record MachineBody(
            @NotNull @NotBlank @Line(max = 120) String name,

            @NotNull @Size(min = 1, max = 4)
            List<@NotNull @Pattern(regexp = "keys\\.(read|grant|revoke)|doors\\.open") String> scopes) {
        Set<Scope> read() {
            return scopes.stream()
                    .map(code -> Scope.valueOf(code.toUpperCase(Locale.ROOT).replace('.', '_')))
                    .collect(Collectors.toSet());
        }
    }

    /**
     * A machine.
     *
     * @param lastSeenAt when it last asked for a token
     * @param endedAt absent: it is in use
     */
    public record MachineView(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            @Nullable Instant endedAt) {
        static MachineView of(Machine machine) {
            return new MachineView(
                    machine.id(),
                    machine.name(),
                    machine.scopes().stream().map(Scope::code).toList(),
                    machine.createdAt(),
                    machine.lastSeenAt().orElse(null),
                    machine.endedAt().orElse(null));
        }
    }

    /** @param credential what the machine shows at {@code /tokens/machine}; shown once */
    public record EquippedView(UUID id, String credential) {
        static EquippedView of(Equipped equipped) {
            return new EquippedView(
                    equipped.machine().id(), equipped.credential().text());
        }

        @Override
        public String toString() {
            return "EquippedView[" + id + "]";
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<MachineView> list() {
        return machines.all().stream().map(MachineView::of).toList();
    }

    /** Sent again under the same key, it is the same machine with another credential. */
    @POST
    @LiveSession
    @Refuses({Problem.IDEMPOTENCY_KEY_REUSED, Problem.MACHINE_ENDED})
    @Answers(status = 201, body = EquippedView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid MachineBody body) {
        Equipped added = machines.add(body.name().strip(), body.read(), caller.creationKey(key, body), caller.actor());
        return Response.created(URI.create("/api/v1/machines/" + added.machine().id()))
                .entity(EquippedView.of(added))
                .build();
    }

    /** Another credential; the one before is good no more. */
    @POST
    @Path("/{machine}/credential")
    @LiveSession
    @Refuses({Problem.NOT_FOUND, Problem.MACHINE_ENDED})
    @RolesAllowed(Role.TENANT_ADMIN)
    public EquippedView equip(@PathParam("machine") UUID id) {
        return EquippedView.of(machines.equip(id, caller.actor()));
    }

    /** For good. It gets no more tokens; the last one expires within five minutes. */
    @DELETE
    @Path("/{machine}")
    @LiveSession
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response end(@PathParam("machine") UUID id) {
        machines.end(id, caller.actor());
        return Response.noContent().build();
    }
}
