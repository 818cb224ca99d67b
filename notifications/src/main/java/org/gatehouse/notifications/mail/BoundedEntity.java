package org.gatehouse.notifications.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.entity.HttpEntityWrapper;
import org.gatehouse.notifications.provider.HttpProvider;

/** An answer that cannot be read beyond a bound, for a library that would read it to its end. */
final class BoundedEntity extends HttpEntityWrapper {

    private BoundedEntity(HttpEntity whole) {
        super(whole);
    }

    static void bound(HttpResponse answer) {
        if (answer.getEntity() != null) {
            answer.setEntity(new BoundedEntity(answer.getEntity()));
        }
    }

    @Override
    public InputStream getContent() throws IOException {
        return new Bounded(super.getContent());
    }

    /** Not what it says of itself: room is made for that much before a byte is read. */
    @Override
    public long getContentLength() {
        return -1;
    }

    /** Fails where there is more. */
    private static final class Bounded extends FilterInputStream {
        private int left = HttpProvider.LARGEST_ANSWER;

        Bounded(InputStream whole) {
            super(whole);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            int read = super.read(some, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("answer-too-large");
            }
        }
    }
}
