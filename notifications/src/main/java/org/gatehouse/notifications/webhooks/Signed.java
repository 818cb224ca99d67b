package org.gatehouse.notifications.webhooks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.core.webhooks.WebhookSecret;

/**
 * A message as the Standard Webhooks sign it: HMAC-SHA-256 over its name, the second in which it leaves, and all it
 * says. A message that is sent again has the same name and another second.
 */
record Signed(String id, long second, byte[] body) {
    private static final String SCHEME = "v1,";

    /** One signature for each secret that counts, separated by spaces. */
    String by(List<WebhookSecret> secrets) {
        return secrets.stream().map(secret -> SCHEME + by(secret)).collect(Collectors.joining(" "));
    }

    private String by(WebhookSecret secret) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((id + "." + second + ".").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(all.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
