package org.gatehouse.web.sites;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;

/**
 * A site to be made or changed.
 *
 * @param zone by its IANA name: {@code Europe/Copenhagen}
 * @param closesAt {@code HH:mm} in that zone; who is inside then is checked out by inference
 */
public record SiteBody(
        @NotNull @NotBlank @Line(max = 120) String name,
        @NotNull @Line(max = 300) String address,
        @NotNull @Line(max = 60) String zone,
        @NotNull @Size(max = 20) List<@NotNull @Line(min = 1, max = 80) String> entrances,
        @NotNull @Line(max = 200) String musterPoint,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String closesAt) {

    Site.Details read() {
        try {
            return new Site.Details(
                    name.strip(), address.strip(), ZoneId.of(zone), entrances, musterPoint, LocalTime.parse(closesAt));
        } catch (DateTimeException unknownZone) {
            throw Refusal.ofField("zone", Problem.INVALID_INPUT);
        }
    }
}
