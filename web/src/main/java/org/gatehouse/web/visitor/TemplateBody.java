package org.gatehouse.web.visitor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.gatehouse.core.input.Line;
import org.gatehouse.visitor.visits.MeetingTemplate;

/**
 * A meeting to plan again. It takes no guests.
 *
 * @param name under which it is kept; what was there is replaced
 * @param minutes how long it lasts
 */
public record TemplateBody(
        @NotNull @NotBlank @Line(max = 100) String name,
        @NotNull UUID siteId,
        @NotNull @Line(max = 200) String subject,
        @NotNull @Line(max = 100) String room,
        @Min(1) @Max(1440) int minutes) {

    MeetingTemplate.Content content() {
        return new MeetingTemplate.Content(siteId, subject, room, minutes);
    }
}
