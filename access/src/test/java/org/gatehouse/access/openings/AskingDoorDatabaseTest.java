package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.factors.Shown;
import org.gatehouse.access.factors.Tried;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.protocol.unit.Verdict;
import org.junit.jupiter.api.Test;

/** A door that asks whose hand the phone is in. */
class AskingDoorDatabaseTest {
    private static final String PIN = "482915";

    @Test
    void a_door_that_asks_gives_nothing_to_a_phone_that_has_shown_nothing() throws Exception {
        Doorway doorway = asking(null);
        assertThat(doorway.issue()).isEmpty();

        shown(doorway).setsPin(doorway.phone.id(), PIN);
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());

        assertThat(doorway.isTold(doorway.decide(heard.proof().orElseThrow())).deed())
                .isEqualTo(Verdict.Deed.OPENS);
    }

    @Test
    void after_a_quarter_of_an_hour_it_asks_again() throws Exception {
        Doorway doorway = asking(null);
        shown(doorway).setsPin(doorway.phone.id(), PIN);
        doorway.later(Duration.ofMinutes(15));
        assertThat(doorway.issue()).isEmpty();

        assertThat(shown(doorway).types(doorway.phone.id(), PIN)).isEqualTo(Tried.PROVEN);

        assertThat(doorway.issue()).hasSize(1);
    }

    @Test
    void without_the_server_it_opens_no_longer_than_what_was_shown_is_believed() throws Exception {
        Doorway doorway = asking(20);
        shown(doorway).setsPin(doorway.phone.id(), PIN);
        String copy = doorway.issue().get(0).credential();

        doorway.later(Duration.ofMinutes(14));
        assertThat(doorway.isAlone(doorway.meets(copy)).deed()).isEqualTo(Verdict.Deed.OPENS);

        doorway.later(Duration.ofMinutes(2));
        assertThat(doorway.meets(copy).deed()).isEqualTo(Verdict.Deed.REFUSES);
    }

    @Test
    void what_a_phone_asked_for_is_forgotten_when_it_is_closed() throws Exception {
        Doorway doorway = asking(null);
        shown(doorway).setsPin(doorway.phone.id(), PIN);

        doorway.closePhone();

        assertThat(shown(doorway).of(doorway.phone.id()).kind()).isEmpty();
    }

    @Test
    void a_door_that_does_not_ask_goes_on() throws Exception {
        assertThat(new Doorway(null).issue()).hasSize(1);
    }

    private static Shown shown(Doorway doorway) {
        return new Shown(doorway.register);
    }

    private static Doorway asking(Integer offlineMinutes) throws Exception {
        Doorway doorway = new Doorway(offlineMinutes);
        doorway.register.in(use -> {
            DoorUnit unit = use.doors().get(doorway.door);
            DoorUnit.Details details = new DoorUnit.Details("Front", offlineMinutes, null, true);
            use.doors().change(doorway.door, unit.version(), details, Register.BY);
            return doorway.door;
        });
        return doorway;
    }
}
