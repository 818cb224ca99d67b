package org.gatehouse.egress;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** What the proxy reads from its environment. */
record Settings(Map<String, String> variables) {

    /** 32 bytes, shared with the application. */
    byte[] key() {
        try {
            byte[] key = Base64.getDecoder().decode(text("GATEHOUSE_FLOW_KEY", ""));
            if (key.length == 32) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without what it was
        }
        throw new IllegalArgumentException("GATEHOUSE_FLOW_KEY must be 32 bytes in base 64.");
    }

    String bind() {
        return text("GATEHOUSE_EGRESS_BIND", "127.0.0.1");
    }

    int port() {
        String port = text("GATEHOUSE_EGRESS_PORT", "3128");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("GATEHOUSE_EGRESS_PORT must be a port number.");
        }
        return Integer.parseInt(port);
    }

    /** The allow-list. */
    Path list() {
        return Path.of(text("GATEHOUSE_EGRESS_LIST", "egress.json"));
    }

    Path journal() {
        return Path.of(text("GATEHOUSE_EGRESS_JOURNAL", "egress-journal.jsonl"));
    }

    /** Certificates in PEM of more authorities to trust; empty: those of the JDK alone. */
    String trust() {
        return text("GATEHOUSE_EGRESS_TRUST", "");
    }

    private String text(String name, String otherwise) {
        String value = variables.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    @Override
    public String toString() {
        return "Settings[…]";
    }
}
