package org.gatehouse.web.input;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request into its record. The server's own reader takes a body of any size, makes a number of a
 * text and zero of what is too large, and never ends on an object that does.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ReadBody implements MessageBodyReader<Record> {
    private static final int KIB = 1024;
    private static final int CHUNK = 8 * KIB;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "gatehouse.limits.body-kib", defaultValue = "256")
    private int most;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    /** Nothing at all is null, so that a constraint says whether there has to be a body. */
    @Override
    public @Nullable Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        byte[] body = bytes(stream);
        if (body.length > most * KIB) {
            throw Refusal.of(Problem.BODY_TOO_LARGE, most);
        }
        return body.length == 0 ? null : (Record) Binding.read(Document.parse(body), type, "");
    }

    /** A body that comes in drops holds one of the server's threads: it has ten seconds to be there. */
    private byte[] bytes(InputStream stream) {
        try {
            return within(PATIENCE, stream, most * KIB + 1);
        } catch (IOException hungUp) {
            throw Refusal.of(Problem.MALFORMED_BODY);
        }
    }

    static byte[] within(Duration patience, InputStream stream, int most) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        byte[] body = new byte[Math.min(most, CHUNK)];
        int length = 0;
        while (length < most) {
            if (length == body.length) {
                body = Arrays.copyOf(body, Math.min(most, body.length * 2));
            }
            int read = stream.read(body, length, body.length - length);
            if (read < 0) {
                break;
            }
            if (System.nanoTime() > end) {
                throw Refusal.of(Problem.BODY_TOO_SLOW, patience.toSeconds());
            }
            length += read;
        }
        return Arrays.copyOf(body, length);
    }
}
