package org.gatehouse.web.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.gatehouse.core.input.Line;

/** Why keys are taken back. */
public record RevocationBody(
        @NotNull @NotBlank @Line(max = 300) String reason) {}
