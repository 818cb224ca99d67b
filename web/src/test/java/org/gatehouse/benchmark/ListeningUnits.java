package org.gatehouse.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gatehouse.container.Api;
import org.gatehouse.process.ActiveDoor;
import org.gatehouse.process.Nordlys;
import org.gatehouse.web.keys.KeyRegister;
import org.gatehouse.web.units.Firmware;

/** How long it takes until all units that listen know that somebody's keys to all of them were taken back. */
final class ListeningUnits {
    private static final int DOORS_OF_A_KEY = 200;

    private final Nordlys nordlys;
    private final List<Firmware> units = new ArrayList<>();
    private final String holder;

    ListeningUnits(Nordlys nordlys, int count) throws Exception {
        this.nordlys = nordlys;
        Api admin = nordlys.admin();
        for (int number = 0; number < count; number++) {
            units.add(new Firmware(nordlys.admin(), ActiveDoor.at(nordlys, "Listening " + number)));
        }
        this.holder = new KeyRegister(admin).holder(null);
        for (int first = 0; first < count; first += DOORS_OF_A_KEY) {
            String[] doors = units.subList(first, Math.min(first + DOORS_OF_A_KEY, count)).stream()
                    .map(unit -> unit.door.toString())
                    .toArray(String[]::new);
            new KeyRegister(nordlys.admin()).grant(KeyRegister.key(Map.of("holderId", holder), doors));
        }
    }

    void measure(Report report) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long[] told = new long[units.size()];
        CompletableFuture<?>[] calls = IntStream.range(0, units.size())
                .mapToObj(number -> client.sendAsync(listening(units.get(number)), HttpResponse.BodyHandlers.ofString())
                        .thenAccept(answer -> {
                            if (answer.statusCode() != 200) {
                                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                            }
                            told[number] = System.nanoTime();
                        }))
                .toArray(CompletableFuture[]::new);
        TimeUnit.SECONDS.sleep(10); // all of them listen now
        long begin = System.nanoTime();
        nordlys.admin()
                .post("/key-holders/" + holder + "/revocation", Map.of("reason", "Measured", "ends", false))
                .must(200);
        long revoked = System.nanoTime();
        CompletableFuture.allOf(calls).get(1, TimeUnit.MINUTES);
        Arrays.sort(told);
        report.line(
                "%,d listening units: revoked after %.2f s, the first knew after %.2f s, half after %.2f s,"
                        + " the last after %.2f s",
                told.length,
                (revoked - begin) / 1e9,
                (told[0] - begin) / 1e9,
                (told[told.length / 2] - begin) / 1e9,
                (told[told.length - 1] - begin) / 1e9);
    }

    private static HttpRequest listening(Firmware unit) {
        return HttpRequest.newBuilder(
                        URI.create(unit.calls.server() + "/api/v1/unit/notices?after=" + unit.noticeNumber()))
                .header("DPoP", unit.calls.proof("GET", "/unit/notices", new byte[0]))
                .header("Accept", "application/json")
                .build();
    }
}
