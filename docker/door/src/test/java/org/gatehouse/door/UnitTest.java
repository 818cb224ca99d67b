package org.gatehouse.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.protocol.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit with a real disk, and a server that speaks the protocol over HTTP. */
class UnitTest {
    @TempDir
    Path folder;

    private FakeServer server;
    private int writes;
    private int powerLossAt;
    private Disk disk;

    /** The power goes. */
    private static final class Dark extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() throws Exception {
        server = FakeServer.open();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        if (disk != null) {
            disk.close();
        }
    }

    private Unit start(String... more) throws Exception {
        return start(Duration.ZERO, more);
    }

    private Unit start(Duration drift, String... more) throws Exception {
        if (disk != null) {
            disk.close();
        }
        disk = Disk.open(folder.resolve("unit"), () -> {
            writes++;
            if (writes == powerLossAt) {
                throw new Dark();
            }
        });
        Settings settings = new Settings(
                URI.create(server.url()),
                folder.resolve("unit"),
                Optional.of(FakeServer.CODE),
                0,
                more.length > 0,
                Duration.ZERO,
                80,
                0);
        return Unit.start(settings, disk, new WallClock(Clock.systemUTC(), drift));
    }

    @Test
    void the_server_says_whether_a_door_opens() throws Exception {
        Unit unit = start();
        Handset phone = server.phone();

        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).opened())
                .isTrue();
        server.opens = false;
        Unit.Told no = unit.answer(phone.answers(unit.hello().orElseThrow()));
        assertThat(no.opened()).isFalse();
        assertThat(no.result()).isPresent();
        assertThat(unit.face()).containsEntry("open", true); // for five seconds
    }

    @Test
    void an_answer_opens_once_and_only_the_door_it_was_meant_for() throws Exception {
        Unit unit = start();
        Handset phone = server.phone();
        String answer = phone.answers(unit.hello().orElseThrow());

        assertThat(unit.answer(answer).opened()).isTrue();
        assertThat(unit.answer(answer).code()).isEqualTo(RefusalCode.NONCE_USED.code());

        String before = phone.answers(unit.hello().orElseThrow());
        Unit again = start();
        assertThat(again.answer(before).code()).isEqualTo(RefusalCode.NONCE_UNKNOWN.code());
    }

    @Test
    void alone_it_opens_where_the_tenant_allows_it() throws Exception {
        server.offlineMinutes = Optional.of(60);
        Unit unit = start();
        Handset phone = server.phone();
        unit.offline(true);
        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).opened())
                .isTrue();

        unit.offline(false);
        server.offlineMinutes = Optional.empty();
        unit.listen();
        unit.offline(true);
        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).code())
                .isEqualTo(RefusalCode.OFFLINE_NOT_ALLOWED.code());
    }

    @Test
    void a_server_that_does_not_know_it_any_more_is_no_server_that_is_not_there() throws Exception {
        server.offlineMinutes = Optional.of(60);
        Unit unit = start();
        Handset phone = server.phone();
        server.knowsUnit = false;

        Unit.Told told = unit.answer(phone.answers(unit.hello().orElseThrow()));

        assertThat(told.opened()).isFalse();
        assertThat(told.code()).isEqualTo(RefusalCode.SERVER_REFUSES.code());
    }

    @Test
    void alone_it_refuses_what_it_was_told_is_revoked() throws Exception {
        server.offlineMinutes = Optional.of(60);
        Unit unit = start();
        Handset phone = server.phone();
        server.revokes(phone);
        unit.listen();
        unit.offline(true);

        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).code())
                .isEqualTo(RefusalCode.KEY_REVOKED.code());
    }

    @Test
    void rubbish_from_the_server_opens_nothing_and_a_slow_server_is_not_waited_for() throws Exception {
        Unit unit = start();
        Handset phone = server.phone();
        server.rubbish = true;
        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).opened())
                .isFalse();
        server.rubbish = false;
        server.pause = Duration.ofSeconds(6);
        Instant begun = Instant.now();
        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).code())
                .isEqualTo(RefusalCode.OFFLINE_NOT_ALLOWED.code());
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    /** Whenever the power goes, nothing that was opened is missing among the events, and each arrives once. */
    @Test
    void power_may_go_at_every_write() throws Exception {
        server.offlineMinutes = Optional.of(60);
        Unit first = start();
        Handset phone = server.phone();
        int opened = 0;
        Unit unit = first;
        for (int at = 1; at <= 6; at++) {
            writes = 0;
            powerLossAt = at;
            try {
                unit = start();
                unit.offline(true);
                if (unit.answer(phone.answers(unit.hello().orElseThrow())).opened()) {
                    opened++;
                }
                unit.offline(false);
                unit.deliver();
            } catch (Dark gone) {
                // and comes back below
            }
            powerLossAt = 0;
            unit = start();
        }
        while (unit.deliver()) {
            // there is more
        }

        assertThat(opened).isGreaterThanOrEqualTo(2);
        assertThat(server.openings()).hasSize(opened).doesNotHaveDuplicates();
        assertThat(server.gaps()).isEmpty();
    }

    @Test
    void a_clock_set_back_opens_nothing_until_the_server_has_set_it() throws Exception {
        server.offlineMinutes = Optional.of(60);
        start();
        Unit unit = start(Duration.ofHours(-1), "offline");
        Handset phone = server.phone();
        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).code())
                .isEqualTo(RefusalCode.CLOCK_BACK.code());

        unit.offline(false);
        unit.listen();
        assertThat(unit.answer(phone.answers(unit.hello().orElseThrow())).opened())
                .isTrue();
    }

    @Test
    void what_is_damaged_opens_nothing_and_says_what_to_do() throws Exception {
        start();
        Files.writeString(folder.resolve("unit/memory.json"), "{");

        assertThatIllegalStateException().isThrownBy(() -> start()).withMessageContaining("enrol the unit");
    }

    @Test
    void a_wrong_code_is_told_and_one_folder_is_one_units() throws Exception {
        server.knowsCode = false;
        assertThatIllegalStateException().isThrownBy(() -> start()).withMessageContaining("could not be enrolled");
        server.knowsCode = true;
        start();
        assertThatIllegalStateException()
                .isThrownBy(() -> Disk.open(folder.resolve("unit"), () -> {}))
                .withMessageContaining("already");
    }
}
