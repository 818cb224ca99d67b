package org.gatehouse.visitor.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the guest had before them about their data when they came.
 *
 * @param number of the version that the screen showed
 * @param language in which it was shown: {@code da} or {@code en}
 */
public record NoticeShown(
        @Min(1) @Max(1_000_000) int number,
        @NotNull @Pattern(regexp = "da|en") String language) {}
