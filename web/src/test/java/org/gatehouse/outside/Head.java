package org.gatehouse.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The beginning of an HTTP request. */
record Head(String method, String target, Map<String, String> headers) {
    private static final int LONGEST = 16_384;
    private static final List<String> OF_THE_PROXY = List.of("X-Flow", "Connection", "Proxy-Connection");

    /** @param first what has been read of it already */
    static Head read(String first, InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        read.write(first.getBytes(StandardCharsets.ISO_8859_1));
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || read.size() == LONGEST) {
                throw new IOException("no request");
            }
            read.write(next);
        }
        List<String> lines = read.toString(StandardCharsets.ISO_8859_1).lines().toList();
        String[] request = lines.get(0).split(" ", 3);
        if (request.length != 3) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.stream()
                .skip(1)
                .filter(line -> line.contains(":"))
                .map(line -> line.split(":", 2))
                .forEach(header -> headers.put(header[0], header[1].strip()));
        return new Head(request[0], request[1], headers);
    }

    boolean isTunnel() {
        return method.equals("CONNECT");
    }

    String host() {
        String authority =
                isTunnel() ? target : String.valueOf(URI.create(target).getRawAuthority());
        return authority.replaceFirst(":\\d+$", "");
    }

    String mark() {
        return headers.getOrDefault("X-Flow", "");
    }

    int length() {
        return Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    }

    /** As the provider is to read it. */
    byte[] forwarded() {
        URI uri = URI.create(target);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder text = new StringBuilder(method + " " + uri.getRawPath() + query + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> {
            if (OF_THE_PROXY.stream().noneMatch(name::equalsIgnoreCase)) {
                text.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return text.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
