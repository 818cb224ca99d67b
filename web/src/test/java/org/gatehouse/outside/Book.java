package org.gatehouse.outside;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every connection that was accepted, in order, whether or not anything was said on it. */
final class Book {
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** One connection. What it wanted is known a moment later than that it came. */
    static final class Line {
        private volatile Way way;
        private final Instant at = Instant.now();
        private volatile String flow = "";
        private volatile String service = "";
        private volatile String host = "";

        private Line(Way way) {
            this.way = way;
        }

        void wants(String host) {
            this.host = host;
        }

        /** @param mark the proof that the product shows to its proxy; empty: none */
        void shows(String mark) {
            String[] parts = (mark + "..").split("\\.", 3);
            this.flow = parts[0];
            this.service = parts[1];
        }

        void asksTheProxy() {
            this.way = Way.JOURNAL;
        }

        String service() {
            return service;
        }

        private Connection read() {
            return new Connection(way, at, flow, service, host);
        }
    }

    Line begin(Way way) {
        Line line = new Line(way);
        lines.add(line);
        return line;
    }

    List<Connection> connections() {
        return lines.stream().map(Line::read).toList();
    }
}
