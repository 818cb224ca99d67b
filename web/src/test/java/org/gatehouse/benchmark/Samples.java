package org.gatehouse.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the server's threads were busy with, sampled by the Flight Recorder a hundred times a second. Recording costs
 * something itself, so that it has a cell of its own, which is not in the table.
 */
record Samples(Share running, Share waiting) {
    /** The recorder keeps 64 frames unless it is told otherwise, and a transaction is deeper than that. */
    static final String OPTION = "-XX:FlightRecorderOptions:stackdepth=256";

    private static final List<String> GATE = List.of(
            "org.gatehouse.core.dpa.",
            "org.gatehouse.core.agreement.",
            "org.gatehouse.core.registry.",
            "org.gatehouse.core.seal.",
            "org.gatehouse.core.ledger.",
            "org.gatehouse.core.egress.FlowEvidence",
            "org.gatehouse.core.egress.LatestInstant");

    /** The claim of a message, which any queue needs, with its commit, in which the evidence is written. */
    private static final String CLAIM = "org.gatehouse.core.egress.ClearMessage";

    static Samples of(long pid, Path folder, Callable<?> work) throws Exception {
        Path settings = Files.writeString(folder.resolve("samples.jfc"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration version="2.0">
                  <event name="jdk.ExecutionSample"><setting name="enabled">true</setting>
                    <setting name="period">10 ms</setting></event>
                  <event name="jdk.NativeMethodSample"><setting name="enabled">true</setting>
                    <setting name="period">10 ms</setting></event>
                </configuration>
                """);
        Path recording = folder.resolve("samples.jfr");
        jcmd(pid, "JFR.start", "name=samples", "settings=" + settings);
        work.call();
        jcmd(pid, "JFR.stop", "name=samples", "filename=" + recording);
        return read(recording);
    }

    private static void jcmd(long pid, String... command) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of(tool, Long.toString(pid)), Stream.of(command))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(answer);
        }
    }

    private static Samples read(Path recording) throws IOException {
        Share running = new Share();
        Share waiting = new Share();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    running.count(event);
                } else if (frames(event).anyMatch(frame -> type(frame).startsWith("com.mysql.cj."))) {
                    waiting.count(event);
                }
            }
        }
        return new Samples(running, waiting);
    }

    /** How many there were, and how many with the gate on the stack: decision and what it reads, sealing, ledger. */
    private static final class Share {
        private int all;
        private int gate;
        private int inRequests;
        private int claims;

        void count(RecordedEvent event) {
            all++;
            if (frames(event).anyMatch(Samples::isGate)) {
                gate++;
                inRequests += thread(event).contains("http-") ? 1 : 0;
            } else if (frames(event).anyMatch(frame -> type(frame).startsWith(CLAIM))) {
                claims++;
            }
        }

        @Override
        public String toString() {
            return "%.1f %% of %d (%.1f %% in requests), claim and commit %.1f %%"
                    .formatted(100.0 * gate / all, all, 100.0 * inRequests / all, 100.0 * claims / all);
        }
    }

    private static boolean isGate(RecordedFrame frame) {
        return GATE.stream().anyMatch(type(frame)::startsWith);
    }

    private static Stream<RecordedFrame> frames(RecordedEvent event) {
        return Optional.ofNullable(event.getStackTrace()).stream().flatMap(trace -> trace.getFrames().stream());
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String thread(RecordedEvent event) {
        return Optional.ofNullable(event.getThread("sampledThread"))
                .map(thread -> thread.getJavaName())
                .orElse("");
    }

    @Override
    public String toString() {
        return "the gate: running " + running + ", waiting for the database " + waiting;
    }
}
