package org.gatehouse.notifications.accounts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.notifications.writing.PlainMail;
import org.gatehouse.notifications.writing.Words;

/** A way to choose a password: by a link in a mail, or a code in a text message. */
@Singleton
public class PasswordResetTemplate implements Template {

    @Override
    public Activity activity() {
        return Activity.PASSWORD_RESET;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        Words words = Words.of(PasswordResetTemplate.class, released.language());
        return switch (channel) {
            case SMS ->
                Optional.of(new Content.Sms(
                        released.need(DataField.USER_PHONE), words.say("reset.sms", released.need(DataField.OTP))));
            case EMAIL -> Optional.of(mail(words, released));
            default -> Optional.empty();
        };
    }

    /** A new account's first password and a forgotten one differ in words and in how long the link works. */
    private static Content mail(Words words, Released released) {
        String kind = released.link("kind").filter("activation"::equals).orElse("reset");
        PlainMail mail = new PlainMail(
                words.language(),
                words.say(kind + ".title"),
                List.of(words.say(kind + ".lead")),
                released.need(DataField.RESET_LINK),
                words.say(kind + ".button"),
                List.of(words.say(kind + ".closing")));
        return new Content.Mail(released.need(DataField.USER_EMAIL), mail.title(), mail.text(), mail.html(), List.of());
    }
}
