package org.gatehouse.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The JDBC address with the parameters the product relies on, added where the operator has not set them. */
final class DatabaseUrl {
    private static final Map<String, String> ALWAYS = parameters("""
            connectionTimeZone=UTC
            forceConnectionTimeZoneToSession=true
            rewriteBatchedStatements=true
            cachePrepStmts=true
            useServerPrepStmts=true
            prepStmtCacheSize=256
            prepStmtCacheSqlLimit=4096
            useLocalSessionState=true
            cacheServerConfiguration=true
            elideSetAutoCommits=true
            tcpKeepAlive=true
            connectTimeout=5000
            socketTimeout=60000
            """);

    /** After a fail-over the driver's default is a read-only connection, which would stop the service. */
    private static final Map<String, String> SEVERAL_HOSTS = parameters("""
            failOverReadOnly=false
            secondsBeforeRetrySource=0
            queriesBeforeRetrySource=0
            """);

    /** How the driver was told to encrypt before there was {@code sslMode}. */
    private static final Set<String> OLDER_TLS = Set.of("useSSL", "requireSSL", "verifyServerCertificate");

    /** One host, this one; an address in any other notation counts as remote. */
    private static final Pattern LOOPBACK = Pattern.compile(
            "jdbc:mysql://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])?(:\\d+)?(/[^@,]*)?", Pattern.CASE_INSENSITIVE);

    private DatabaseUrl() {}

    static String embedded(int port) {
        return complete("jdbc:mysql://127.0.0.1:" + port + "/gatehouse?sslMode=DISABLED");
    }

    static String complete(String url) {
        Map<String, String> missing = new LinkedHashMap<>(ALWAYS);
        int query = url.indexOf('?');
        String hosts = url.substring(0, query < 0 ? url.length() : query);
        if (hosts.contains(",")) {
            missing.putAll(SEVERAL_HOSTS);
        }
        Map<String, String> given =
                query < 0 ? Map.of() : parameters(url.substring(query + 1).replace('&', '\n'));
        if (!"DISABLED".equals(given.getOrDefault("sslMode", "").toUpperCase(Locale.ROOT))) {
            // PREFERRED goes on in the clear where somebody on the way says that the server cannot do better
            missing.put("sslMode", isLoopback(hosts) ? "PREFERRED" : "REQUIRED");
            // otherwise the driver offers the server's own certificate and MySQL drops the handshake
            missing.put("fallbackToSystemKeyStore", "false");
        }
        if (OLDER_TLS.stream().anyMatch(given::containsKey)) {
            missing.remove("sslMode"); // which would overrule them
        }
        missing.keySet().removeIf(given::containsKey);
        StringBuilder complete = new StringBuilder(url);
        missing.forEach((name, value) -> complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return complete.toString();
    }

    private static boolean isLoopback(String hosts) {
        return LOOPBACK.matcher(hosts).matches();
    }

    /** The driver does not mind the case of a name. */
    private static Map<String, String> parameters(String lines) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            parameters.put(
                    equals < 0 ? line.strip() : line.substring(0, equals).strip(),
                    equals < 0 ? "" : line.substring(equals + 1).strip());
        });
        return parameters;
    }
}
