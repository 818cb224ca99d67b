package org.gatehouse.web;

import java.util.Map;
import java.util.UUID;
import org.gatehouse.container.Api;
import org.gatehouse.container.Staff;

/**
 * How one operation is asked for something of another tenant.
 *
 * @param caller somebody of Stille whose role may call it
 * @param path with ids of Havneby in it; null: the operation takes no id of anything
 * @param body valid but for the ids
 * @param status what must come back: 404 where the id is in the path, 422 where it is in the body
 */
record Probe(Caller caller, String path, Object body, int status) {

    /** Who asks. */
    interface Caller {
        Api of(Staff staff);
    }

    static Probe noIds(Caller caller) {
        return new Probe(caller, null, null, 0);
    }

    static Probe path(Caller caller, String path, Object body) {
        return new Probe(caller, path, body, 404);
    }

    static Probe path(Caller caller, String path) {
        return new Probe(caller, path, null, 404);
    }

    static Probe body(Caller caller, String path, Map<String, Object> body) {
        return new Probe(caller, path, body, 422);
    }

    static String scanId() {
        return UUID.randomUUID().toString();
    }
}
