package org.gatehouse.door;

import java.time.Duration;
import java.util.function.Consumer;

/** What a unit does beside opening: it listens, hands over its events, and tells how it is. */
final class Upkeep {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(200);
    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

    private final Unit unit;
    private final String address;
    private final Consumer<String> terminal;

    Upkeep(Unit unit, String address, Consumer<String> terminal) {
        this.unit = unit;
        this.address = address;
        this.terminal = terminal;
    }

    /** One round of it, with its own pause. */
    private interface Round {
        void run() throws Unreached, InterruptedException;
    }

    void start() {
        repeat("listening", unit::listen);
        repeat("events", () -> {
            if (!unit.deliver()) {
                Thread.sleep(BETWEEN_EVENTS.toMillis());
            }
        });
        repeat("status", () -> {
            unit.tell(address);
            Thread.sleep(BETWEEN_WORDS.toMillis());
        });
    }

    private void repeat(String name, Round round) {
        Thread thread = new Thread(() -> repeat(round), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** After a failure it waits, each time twice as long. */
    private void repeat(Round round) {
        Duration pause = SHORTEST;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round.run();
                pause = SHORTEST;
            } catch (Unreached failed) {
                if (pause.equals(SHORTEST)) {
                    terminal.accept(Thread.currentThread().getName() + ": " + failed.getMessage());
                }
                pause = wait(pause);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Duration wait(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }
}
