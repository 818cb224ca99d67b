package org.gatehouse.launcher;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** What the launcher reads from the environment. Everything else is read by the application itself. */
record Environment(Map<String, String> variables) {

    Path data() {
        return Path.of(text("GATEHOUSE_DATA", "data")).toAbsolutePath().normalize();
    }

    int port() throws StartFailure {
        return number("GATEHOUSE_PORT", 8080);
    }

    /** The address the server listens on; loopback unless told otherwise. */
    String bind() {
        return text("GATEHOUSE_BIND", "127.0.0.1");
    }

    /** Where the server reaches itself. */
    String ownAddress() {
        return bind().equals("0.0.0.0") ? "127.0.0.1" : bind();
    }

    String publicUrl() throws StartFailure {
        return text("GATEHOUSE_PUBLIC_URL", "http://localhost:" + port());
    }

    /** Empty: the embedded database is used. */
    String databaseUrl() {
        return text("GATEHOUSE_DB_URL", "");
    }

    String databaseUser() {
        return text("GATEHOUSE_DB_USER", "gatehouse");
    }

    String databasePassword() {
        return text("GATEHOUSE_DB_PASSWORD", "");
    }

    /** Empty: the schema belongs to the service's own user. */
    String databaseOwner() {
        return text("GATEHOUSE_DB_OWNER_USER", "");
    }

    String databaseOwnerPassword() {
        return text("GATEHOUSE_DB_OWNER_PASSWORD", "");
    }

    /** Extra arguments of the embedded server, for people who know it. */
    String databaseArguments() {
        return text("GATEHOUSE_DB_ARGS", "");
    }

    String masterKey() {
        return text("GATEHOUSE_MASTER_KEY", "");
    }

    /** The egress proxy lets nothing through that does not prove itself with the key they share. */
    void requireWholeWayOut() throws StartFailure {
        String proxy = text("GATEHOUSE_EGRESS_PROXY", "");
        if (proxy.isEmpty()) {
            return;
        }
        if (!proxy.matches("[A-Za-z0-9.-]+:[1-9]\\d{0,4}")) {
            throw new StartFailure("GATEHOUSE_EGRESS_PROXY must be host:port, not '" + proxy + "'.");
        }
        if (!isKey(text("GATEHOUSE_FLOW_KEY", ""))) {
            throw new StartFailure("GATEHOUSE_EGRESS_PROXY needs GATEHOUSE_FLOW_KEY: 32 bytes in base 64, the same as"
                    + " the proxy's.");
        }
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == 32;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    boolean jsonLog() throws StartFailure {
        String log = text("GATEHOUSE_LOG", "text");
        if (!log.equals("text") && !log.equals("json")) {
            throw new StartFailure("GATEHOUSE_LOG must be 'text' or 'json', not '" + log + "'.");
        }
        return log.equals("json");
    }

    private int number(String name, int preset) throws StartFailure {
        String value = text(name, Integer.toString(preset));
        try {
            int number = Integer.parseInt(value);
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new StartFailure(name + " must be a port number, not '" + value + "'.");
    }

    private String text(String name, String preset) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? preset : value.strip();
    }
}
