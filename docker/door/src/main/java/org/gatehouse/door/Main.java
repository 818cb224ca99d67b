package org.gatehouse.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code docker/run door …}: a unit in this terminal. Lines that are typed work its switches: {@code offline},
 * {@code online}, {@code drift PT90S}, {@code battery 4}, {@code power} (off, at once), {@code state}, {@code quit}.
 *
 * <p>Exit code 1: it could not begin; one line on the error stream says why. 137: the power went.
 */
public final class Main {
    static final int POWER_LOSS = 137;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            run(Settings.of(arguments));
        } catch (IllegalArgumentException | IllegalStateException | IOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws IOException {
        AtomicInteger writes = new AtomicInteger();
        Runnable power = () -> {
            if (writes.incrementAndGet() == settings.powerLossAt()) {
                Runtime.getRuntime().halt(POWER_LOSS);
            }
        };
        Disk disk = Disk.open(settings.data(), power);
        boolean isKnown = Unit.isEnrolled(disk);
        Unit unit = Unit.start(settings, disk, new WallClock(Clock.systemUTC(), System::nanoTime, settings.drift()));
        PhoneServer phones = PhoneServer.open(unit, settings.port(), settings.server());
        String address = "http://127.0.0.1:" + phones.port();
        new Upkeep(unit, address, System.out::println).start();
        if (isKnown && settings.enrol().isPresent()) {
            System.out.println("This unit was enrolled before, and the code was not used. To enrol it anew, empty "
                    + settings.data() + " first.");
        }
        System.out.println("Door " + unit.face().get("door") + " is at " + address);
        obey(unit);
    }

    private static void obey(Unit unit) throws IOException {
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            try {
                System.out.println(obey(unit, line.strip().split(" ", 2)));
            } catch (IllegalArgumentException wrong) {
                System.out.println(wrong.getMessage());
            }
        }
        try {
            Thread.currentThread().join(); // no terminal: it runs until it is ended
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String obey(Unit unit, String[] words) {
        String value = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "offline" -> unit.offline(true);
            case "online" -> unit.offline(false);
            case "drift" -> unit.drift(value.isEmpty() ? Duration.ZERO : Settings.duration(value));
            case "battery" -> {
                if (!value.matches("[0-9]{1,2}|100")) {
                    throw new IllegalArgumentException("A battery has 0 to 100 percent.");
                }
                unit.battery(Integer.parseInt(value));
            }
            case "power" -> Runtime.getRuntime().halt(POWER_LOSS);
            case "quit" -> System.exit(0);
            case "state" -> {}
            default ->
                throw new IllegalArgumentException("offline, online, drift PT90S, battery 4, power, state or quit");
        }
        return unit.face().toString();
    }
}
