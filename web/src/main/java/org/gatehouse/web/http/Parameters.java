package org.gatehouse.web.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.input.Times;
import org.jspecify.annotations.Nullable;

/** Instants in a query, in ISO 8601. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // checked by the class itself
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Instant.class ? (ParamConverter<T>) new Instants(name(annotations)) : null;
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("query");
    }

    private record Instants(String name) implements ParamConverter<Instant> {
        @Override
        public @Nullable Instant fromString(@Nullable String value) {
            try {
                return value == null ? null : Times.instant(value);
            } catch (DateTimeException unreadable) {
                throw Refusal.ofField(name, Problem.INVALID_INPUT);
            }
        }

        @Override
        public String toString(Instant value) {
            return value.toString();
        }
    }
}
