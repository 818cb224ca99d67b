package org.gatehouse.notifications.provider;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;

/** Knows whether the client has begun to send it: it asks for the body once the connection stands, not before. */
final class WatchedBody implements BodyPublisher {
    private final BodyPublisher body;
    private volatile boolean begun;

    WatchedBody(BodyPublisher body) {
        this.body = body;
    }

    boolean isBegun() {
        return begun;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        begun = true;
        body.subscribe(subscriber);
    }
}
