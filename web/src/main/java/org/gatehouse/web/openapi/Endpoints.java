package org.gatehouse.web.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.web.App;

/** Every call the API has, by verb and path: {@code "GET /api/v1/sites/{site}"}. */
public final class Endpoints {
    private static final String ROOT = "/api/v1";

    private Endpoints() {}

    public static Map<String, Method> byOperation() {
        Map<String, Method> found = new TreeMap<>();
        for (Class<?> resource : App.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                String verb = verb(method);
                if (!verb.isEmpty()) {
                    found.put(verb + " " + path(resource, method), method);
                }
            }
        }
        return found;
    }

    static String operationId(Method method) {
        return method.getDeclaringClass().getSimpleName().replace("Resource", "") + "." + method.getName();
    }

    static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse("");
    }

    private static String path(Class<?> resource, Method method) {
        return ROOT + within(resource, method);
    }

    /** Below the root of the API. */
    static String within(Class<?> resource, Method method) {
        Path sub = method.getAnnotation(Path.class);
        return resource.getAnnotation(Path.class).value() + (sub == null ? "" : sub.value());
    }
}
