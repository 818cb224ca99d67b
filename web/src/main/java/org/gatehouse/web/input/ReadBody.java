package org.gatehouse.web.input;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request into its record. The server's own reader takes a body of any size, makes a number of a
 * text and zero of what is too large, never ends on an object that does, and waits for as long as a caller takes.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ReadBody implements MessageBodyReader<Record> {
    /** For the whole of it, however it drips; the server's listener gives each part of it as long. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int KIB = 1024;

    @Inject
    @ConfigProperty(name = "gatehouse.limits.body-kib", defaultValue = "256")
    private int most;

    @Inject
    private Clock clock;

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
        byte[] body = bytes(stream, most * KIB + 1, clock);
        if (body.length > most * KIB) {
            throw Refusal.of(Problem.BODY_TOO_LARGE, most);
        }
        return body.length == 0 ? null : (Record) Binding.read(Document.parse(body), type, "");
    }

    /** The first bytes there are, as many as wanted. */
    public static byte[] bytes(InputStream stream, int wanted, Clock clock) {
        Instant latest = clock.instant().plus(PATIENCE);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8 * KIB];
        try {
            int read = stream.read(part, 0, Math.min(part.length, wanted));
            while (read > 0) {
                body.write(part, 0, read);
                if (clock.instant().isAfter(latest)) {
                    throw tooSlow();
                }
                read = stream.read(part, 0, Math.min(part.length, wanted - body.size()));
            }
            return body.toByteArray();
        } catch (IOException brokenOff) {
            throw brokenOff.getCause() instanceof TimeoutException ? tooSlow() : Refusal.of(Problem.MALFORMED_BODY);
        }
    }

    private static Refusal tooSlow() {
        return Refusal.of(Problem.BODY_TOO_SLOW, PATIENCE.toSeconds());
    }
}
