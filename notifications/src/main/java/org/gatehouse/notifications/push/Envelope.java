package org.gatehouse.notifications.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.MalformedUncompressedBytesException;
import org.gatehouse.core.push.PushSubscriptions.Keys;

/** What only the browser itself can open (RFC 8291): the service that carries it cannot. */
public final class Envelope {
    private Envelope() {}

    static EncryptedPushMessage around(String token, Keys keys) {
        return MessageEncryptions.of().encrypt(reader(keys), PushMessage.ofUTF8(token));
    }

    /** Whether a browser can have made them: a point of the curve is more than 65 bytes. */
    public static boolean takes(Keys keys) {
        try {
            reader(keys);
            return true;
        } catch (InvalidECPublicKeyException | MalformedUncompressedBytesException | IllegalArgumentException none) {
            return false;
        }
    }

    private static UserAgentMessageEncryptionKeyInfo reader(Keys keys) {
        return UserAgentMessageEncryptionKeyInfo.of(keys.p256dh(), keys.auth());
    }
}
