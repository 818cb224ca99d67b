package org.gatehouse.notifications.writing;

import java.util.List;
import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;

/** Breaks each rule about templates, so that a test can see the rules find it. Nothing uses it. */
final class TellsEverything implements Template {

    @Override
    public Activity activity() {
        return Activity.HOST_ALERT;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        return switch (channel) {
            case SMS ->
                Optional.of(new Content.Sms(
                        released.need(DataField.HOST_PHONE),
                        released.get(DataField.VISITOR_LAST_NAME).orElse("somebody")));
            case INAPP ->
                Optional.of(new Content.Note(released.recipientId().orElseThrow(), released.need(DataField.COMPANY)));
            case EMAIL -> Optional.of(mail(released));
            default -> Optional.empty();
        };
    }

    private static Content mail(Released released) {
        String name = released.get(DataField.VISITOR_LAST_NAME).orElse("");
        String html = "<link rel=\"stylesheet\"><img src=\"https://pixel.example/seen.gif\">" + "<a href=\""
                + Canaries.HOST + "/visits/" + name + "\">" + name + "</a>";
        return new Content.Mail(
                released.need(DataField.HOST_EMAIL),
                name + " is here",
                "https://pixel.example/seen?" + name,
                html,
                List.of(new Content.Attachment(name + ".png", "image/png", new byte[0], "")));
    }
}
