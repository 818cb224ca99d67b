package org.gatehouse.launcher;

import java.util.function.Supplier;

/**
 * The id of the request a thread works for. The application is loaded after and apart from the launcher, so it leaves
 * a supplier of a JDK type behind.
 */
final class RequestId {
    private RequestId() {}

    static String current() {
        Object supplier = System.getProperties().get("gatehouse.request-id");
        Object id = supplier instanceof Supplier<?> known ? known.get() : null;
        return id == null ? "" : id.toString();
    }
}
