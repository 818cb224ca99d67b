package org.gatehouse.notifications.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Another system of a tenant's. */
public final class FakeReceiver extends FakeProvider {
    private final AtomicInteger status = new AtomicInteger(204);

    public static FakeReceiver start() {
        FakeReceiver receiver = new FakeReceiver();
        receiver.begin();
        return receiver;
    }

    /** From now on. */
    public void say(int code) {
        status.set(code);
    }

    public int port() {
        return url().getPort();
    }

    @Override
    protected Reply answer(Request request) {
        return new Reply(status.get(), "", Map.of());
    }

    @Override
    protected Reply refuse(Request request) {
        return new Reply(400, "", Map.of());
    }
}
