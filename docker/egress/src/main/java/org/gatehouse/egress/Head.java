package org.gatehouse.egress;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The first line and the fields of a request or an answer. What can be understood in two ways is not understood. */
record Head(String line, List<Field> fields) {
    static final int LARGEST = 16 * 1024;

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern TEXT = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");

    /** One line of it. */
    record Field(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }

        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    /** Empty where the other side has closed. */
    static Optional<Head> read(InputStream in) throws IOException, Refused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int ending = 0;
        while (ending < 4) {
            int next = in.read();
            if (next < 0 && bytes.size() == 0) {
                return Optional.empty();
            }
            if (next < 0) {
                throw new EOFException();
            }
            if (bytes.size() >= LARGEST) {
                throw new Refused("head-too-large");
            }
            bytes.write(next);
            ending = next == "\r\n\r\n".charAt(ending) ? ending + 1 : next == '\r' ? 1 : 0;
        }
        return Optional.of(parse(bytes.toString(StandardCharsets.ISO_8859_1)));
    }

    private static Head parse(String text) throws Refused {
        String[] lines = text.substring(0, text.length() - 4).split("\r\n", -1);
        List<Field> fields = new ArrayList<>();
        for (int index = 1; index < lines.length; index++) {
            int colon = lines[index].indexOf(':');
            String name = lines[index].substring(0, Math.max(colon, 0));
            String value = lines[index].substring(colon + 1).strip();
            if (!NAME.matcher(name).matches() || !TEXT.matcher(value).matches()) {
                throw new Refused("not-understood");
            }
            fields.add(new Field(name, value));
        }
        if (!TEXT.matcher(lines[0]).matches()) {
            throw new Refused("not-understood");
        }
        return new Head(lines[0], List.copyOf(fields));
    }

    /** @throws Refused where it is there more than once */
    Optional<String> only(String name) throws Refused {
        List<Field> found = fields.stream().filter(field -> field.is(name)).toList();
        if (found.size() > 1) {
            throw new Refused("not-understood");
        }
        return found.stream().map(Field::value).findFirst();
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.is(name));
    }

    /** -1 where it is not said. */
    long length(long most) throws Refused {
        Optional<String> length = only("Content-Length");
        if (length.isPresent() && !length.get().matches("\\d{1,12}")) {
            throw new Refused("not-understood");
        }
        long said = length.map(Long::parseLong).orElse(-1L);
        if (said > most) {
            throw new Refused("body-too-large");
        }
        return said;
    }

    /** What is meant for whoever is at the other end: not for us, and not for the connection. */
    List<Field> passedOn(String... except) {
        Set<String> dropped = new HashSet<>(HOP_BY_HOP);
        for (String name : except) {
            dropped.add(name.toLowerCase(Locale.ROOT));
        }
        fields.stream()
                .filter(field -> field.is("Connection"))
                .flatMap(field -> List.of(field.value().split(",", -1)).stream())
                .forEach(name -> dropped.add(name.strip().toLowerCase(Locale.ROOT)));
        return fields.stream()
                .filter(field -> !dropped.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    static byte[] write(String line, List<Field> fields, String... more) {
        StringBuilder head = new StringBuilder(line).append("\r\n");
        fields.forEach(field ->
                head.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        for (String field : more) {
            head.append(field).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "Head[…]";
    }
}
