package org.gatehouse.web.visitor;

import java.util.UUID;
import org.gatehouse.visitor.visits.MeetingTemplate;

/** A template as its host sees it. */
public record TemplateView(UUID id, String name, UUID siteId, String subject, String room, int minutes) {

    static TemplateView of(MeetingTemplate template) {
        MeetingTemplate.Content content = template.content();
        return new TemplateView(
                template.id(), template.name(), content.siteId(), content.subject(), content.room(), content.minutes());
    }
}
