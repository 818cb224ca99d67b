package org.gatehouse.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door as people see it: a page that is read from the other end of the corridor. */
final class Face {
    private Face() {}

    static String of(Map<String, Object> face, @Nullable String languages) {
        boolean danish = languages != null && languages.startsWith("da");
        boolean open = Boolean.TRUE.equals(face.get("open"));
        boolean offline = Boolean.TRUE.equals(face.get("offline"));
        String word = open ? (danish ? "Åben" : "Open") : danish ? "Låst" : "Locked";
        String network = offline ? (danish ? "uden netværk" : "no network") : danish ? "på netværket" : "online";
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1">
                <meta name="viewport" content="width=device-width"><title>%s</title><style>
                :root{color-scheme:light dark}
                body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;gap:1rem;
                font:1.25rem system-ui,sans-serif;background:%s;color:#fff}
                h1{font-size:min(22vw,12rem);margin:0}p{margin:0}</style></head>
                <body><h1>%s</h1><p>%s · %s %%</p><p><small>%s</small></p></body></html>
                """.formatted(
                        danish ? "da" : "en",
                        word,
                        open ? "#0b6b3a" : "#33383f",
                        (open ? "◯ " : "● ") + word,
                        network,
                        (danish ? "batteri " : "battery ") + face.get("battery"),
                        face.get("door"));
    }
}
