package org.gatehouse.web.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.gatehouse.core.agreement.ContractEnd.Choice;
import org.gatehouse.core.input.Line;
import org.jspecify.annotations.Nullable;

/** What is said of the end of a contract. Each is said with the password of the caller's account, once more. */
public final class EndBodies {
    private EndBodies() {}

    /** @param endsAt null: now */
    public record TenantEnd(
            @Nullable Instant endsAt,
            @NotNull Choice choice,
            @NotNull @NotBlank @Line(max = 500) String reason,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "TenantEnd[…]";
        }
    }

    /** @param endsAt thirty days ahead at least */
    public record OurEnd(
            @NotNull Instant endsAt,
            @NotNull @NotBlank @Line(max = 500) String reason,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "OurEnd[…]";
        }
    }

    public record Chosen(
            @NotNull Choice choice,
            @NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "Chosen[…]";
        }
    }

    public record Withdrawal(@NotNull @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "Withdrawal[…]";
        }
    }
}
