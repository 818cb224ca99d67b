package org.gatehouse.notifications.accounts;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.egress.Template;
import org.gatehouse.notifications.writing.Words;

/** How a new employee gets in: a link that activates the account (rule 38), or a code for one sign-in. */
@Singleton
public class LoginSmsTemplate implements Template {

    @Override
    public Activity activity() {
        return Activity.LOGIN_SMS;
    }

    @Override
    public Optional<Content> compose(Channel channel, Released released) {
        if (channel != Channel.SMS) {
            return Optional.empty();
        }
        Words words = Words.of(LoginSmsTemplate.class, released.language());
        String secret = released.need(DataField.OTP);
        String text = words.say(secret.contains("://") ? "activation.sms" : "login.sms", secret);
        return Optional.of(new Content.Sms(released.need(DataField.USER_PHONE), text));
    }
}
