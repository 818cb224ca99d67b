package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.openings.TakeEvents.Taken;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.Receipt.Outcome;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.core.journal.Deed;
import org.junit.jupiter.api.Test;

class TakeEventsDatabaseTest {
    private final Doorway doorway;

    TakeEventsDatabaseTest() throws Exception {
        doorway = new Doorway(60);
    }

    @Test
    void an_opening_without_the_server_is_proven_afterwards_and_on_record_once() throws Exception {
        opensAlone(doorway.issue().get(0).credential());

        List<Outcome> first = outcomes(doorway.deliver(doorway.events()));
        List<Outcome> again = outcomes(doorway.deliver(doorway.events()));

        assertThat(first).containsExactly(Outcome.CLAIMED, Outcome.PROVEN);
        assertThat(again).containsExactly(Outcome.REPEATED, Outcome.REPEATED);
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED);
        assertThat(doorway.entries().get(0).details()).containsEntry("offline", "true");
    }

    @Test
    void an_opening_that_the_server_has_decided_is_on_record_already() throws Exception {
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());
        doorway.isTold(doorway.decide(heard.proof().orElseThrow()));

        List<Outcome> taken = outcomes(doorway.deliver(doorway.events()));

        assertThat(taken).containsExactly(Outcome.CLAIMED, Outcome.PROVEN);
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED);
    }

    @Test
    void what_is_missing_shows_once_and_may_still_come() throws Exception {
        String credential = doorway.issue().get(0).credential();
        opensAlone(credential);
        opensAlone(credential);
        List<String> all = doorway.events();

        doorway.deliver(List.of(all.get(0), all.get(2)));
        assertThat(doorway.deeds()).containsExactlyInAnyOrder(Deed.DOOR_OPENED, Deed.UNIT_GAP);
        assertThat(gaps()).isEqualTo(1);
        doorway.deliver(List.of(all.get(1)));

        assertThat(doorway.deeds()).containsExactlyInAnyOrder(Deed.DOOR_OPENED, Deed.UNIT_GAP, Deed.DOOR_OPENED);
        assertThat(gaps()).isZero();
    }

    @Test
    void in_one_delivery_any_order_leaves_no_gap() throws Exception {
        String credential = doorway.issue().get(0).credential();
        opensAlone(credential);
        List<String> all = doorway.events();

        doorway.deliver(List.of(all.get(1), all.get(0)));

        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED);
    }

    @Test
    void a_second_story_under_the_same_number_is_a_lie_on_record() throws Exception {
        opensAlone(doorway.issue().get(0).credential());
        doorway.deliver(doorway.events());
        UnitEvent told = last();

        List<Taken> taken = doorway.deliver(List.of(claim(told.number(), told.previous())));

        assertThat(outcomes(taken)).containsExactly(Outcome.CONTRADICTED);
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED, Deed.UNIT_GAP);
        assertThat(doorway.entries().get(1).details())
                .containsEntry("finding", "contradicted")
                .containsEntry("told", "opened");
    }

    @Test
    void a_contradiction_is_on_record_once_by_its_hash_and_with_whom_its_proof_names() throws Exception {
        opensAlone(doorway.issue().get(0).credential());
        UnitEvent opened = last();
        String first = doorway.events().get(0);
        doorway.deliver(List.of(first, claim(opened.number(), Jws.hash(first))));
        String lost = doorway.events().get(1);

        doorway.deliver(List.of(lost));
        doorway.deliver(List.of(lost));

        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_CLAIMED, Deed.UNIT_GAP);
        assertThat(doorway.entries().get(1).details())
                .containsEntry("hash", Jws.hash(lost))
                .containsKey("at");
    }

    @Test
    void a_door_that_stayed_shut_though_the_server_opened_it_is_on_record() throws Exception {
        String credential = doorway.issue().get(0).credential();
        doorway.later(Duration.ofSeconds(10));
        Verdict heard = doorway.meets(credential);
        doorway.decide(heard.proof().orElseThrow());
        doorway.deliver(List.of(doorway.events().get(0), refusal(heard)));

        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED, Deed.UNIT_GAP);
        assertThat(doorway.entries().get(1).details()).containsEntry("finding", "refused-though-opened");
    }

    @Test
    void an_opening_without_a_phones_answer_is_the_units_claim() throws Exception {
        UnitEvent started = last();
        String claimed = claim(new EventNumber(1, 2), doorway.state.events().previous());
        doorway.deliver(doorway.events());

        List<Taken> taken = doorway.deliver(List.of(claimed));

        assertThat(started.kind()).isEqualTo(EventKind.STARTED);
        assertThat(outcomes(taken)).containsExactly(Outcome.CLAIMED);
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_CLAIMED);
    }

    @Test
    void what_another_unit_has_signed_is_not_taken() throws Exception {
        Doorway elsewhere = new Doorway(60);

        List<Taken> taken = doorway.deliver(elsewhere.events());

        assertThat(outcomes(taken)).containsExactly(Outcome.REFUSED);
        assertThat(doorway.deeds()).isEmpty();
    }

    private void opensAlone(String credential) throws Exception {
        doorway.later(Duration.ofSeconds(10));
        assertThat(doorway.isAlone(doorway.meets(credential)).deed()).isEqualTo(Verdict.Deed.OPENS);
    }

    private UnitEvent last() throws Exception {
        List<String> all = doorway.events();
        return UnitEvent.read(
                all.get(all.size() - 1), doorway.door, doorway.machine.signing().toPublicJWK());
    }

    private String claim(EventNumber number, String previous) {
        return new UnitEvent(
                        doorway.door,
                        number,
                        doorway.register.clock.instant(),
                        EventKind.OPENED,
                        previous,
                        7,
                        Optional.empty(),
                        Optional.empty())
                .sign(doorway.machine.signing());
    }

    private String refusal(Verdict heard) throws Exception {
        UnitEvent started = last();
        return new UnitEvent(
                        doorway.door,
                        new EventNumber(
                                started.number().boot(), started.number().sequence() + 1),
                        doorway.register.clock.instant(),
                        EventKind.REFUSED,
                        doorway.state.events().previous(),
                        7,
                        Optional.of("log-full"),
                        heard.proof())
                .sign(doorway.machine.signing());
    }

    private long gaps() {
        return doorway.register.in(use -> use.rows()
                .where(KeptEvent.class, "x.doorId = :door")
                .setParameter("door", doorway.door)
                .getResultStream()
                .filter(KeptEvent::isAfterGap)
                .count());
    }

    private static List<Outcome> outcomes(List<Taken> taken) {
        return taken.stream().map(Taken::outcome).toList();
    }
}
