package org.gatehouse.web.openapi;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.gatehouse.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** What a call is asked with. */
final class Questions {
    private Questions() {}

    static List<Parameter> parameters(Method method, Schemas schemas) {
        List<Parameter> all = new ArrayList<>();
        for (java.lang.reflect.Parameter taken : method.getParameters()) {
            PathParam path = taken.getAnnotation(PathParam.class);
            QueryParam query = taken.getAnnotation(QueryParam.class);
            HeaderParam header = taken.getAnnotation(HeaderParam.class);
            Schema schema = schemas.of(taken.getAnnotatedType());
            if (path != null) {
                all.add(parameter(path.value(), In.PATH, schema).required(true));
            } else if (query != null) {
                all.add(parameter(query.value(), In.QUERY, schema).required(required(taken)));
            } else if (header != null) {
                all.add(parameter(header.value(), In.HEADER, schema.maxLength(longest(header))));
            }
        }
        return all;
    }

    private static @Nullable Integer longest(HeaderParam header) {
        return header.value().equals("Idempotency-Key") ? Caller.LONGEST_KEY : null;
    }

    private static @Nullable Boolean required(java.lang.reflect.Parameter taken) {
        return taken.isAnnotationPresent(NotNull.class) ? true : null;
    }

    private static Parameter parameter(String name, In in, Schema schema) {
        return OASFactory.createParameter().name(name).in(in).schema(schema);
    }

    static @Nullable RequestBody body(Method method, Schemas schemas) {
        return taken(method)
                .map(body -> OASFactory.createRequestBody()
                        .required(body.isAnnotationPresent(NotNull.class))
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType().schema(schemas.of(body.getAnnotatedType())))))
                .orElse(null);
    }

    /** The one parameter that is read from the body. */
    static Optional<java.lang.reflect.Parameter> taken(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().isRecord())
                .findFirst();
    }
}
