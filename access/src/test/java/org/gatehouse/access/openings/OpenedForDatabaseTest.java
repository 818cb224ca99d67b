package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.disclosure.Stairs;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.junit.jupiter.api.Test;

class OpenedForDatabaseTest {
    @Test
    void an_opening_by_a_companys_people_says_which_company_and_which_stairwell() throws Exception {
        Doorway doorway = new Doorway(null, HolderKind.PROFESSIONAL);
        UUID stairwell = new Stairs(doorway.register).around(doorway.door);

        open(doorway);

        assertThat(opened(doorway))
                .containsEntry(OpenedFor.COMPANY, String.valueOf(doorway.company))
                .containsEntry(OpenedFor.STAIRWELL, stairwell.toString());
    }

    @Test
    void so_does_one_that_a_unit_tells_of_later() throws Exception {
        Doorway doorway = new Doorway(60, HolderKind.PROFESSIONAL);
        UUID stairwell = new Stairs(doorway.register).around(doorway.door);
        doorway.later(Duration.ofMinutes(1));
        openAlone(doorway);
        doorway.later(Duration.ofMinutes(1));

        doorway.deliver(doorway.events());

        assertThat(opened(doorway))
                .containsEntry(OpenedFor.COMPANY, String.valueOf(doorway.company))
                .containsEntry(OpenedFor.STAIRWELL, stairwell.toString());
    }

    @Test
    void of_a_unit_that_was_hung_elsewhere_since_no_stairwell_is_told() throws Exception {
        Doorway doorway = new Doorway(60, HolderKind.PROFESSIONAL);
        Stairs stairs = new Stairs(doorway.register);
        stairs.around(doorway.door);
        doorway.later(Duration.ofMinutes(1));
        openAlone(doorway);
        doorway.later(Duration.ofMinutes(1));
        stairs.around(doorway.door);

        doorway.deliver(doorway.events());

        assertThat(opened(doorway)).doesNotContainKey(OpenedFor.STAIRWELL).doesNotContainKey(OpenedFor.COMPANY);
    }

    @Test
    void an_opening_by_a_resident_says_nothing_of_a_company() throws Exception {
        Doorway doorway = new Doorway(null, HolderKind.RESIDENT);
        new Stairs(doorway.register).around(doorway.door);

        open(doorway);

        assertThat(opened(doorway)).containsOnlyKeys("ground");
    }

    @Test
    void nor_does_one_by_the_tenants_own_people() throws Exception {
        Doorway doorway = new Doorway(null);
        new Stairs(doorway.register).around(doorway.door);

        open(doorway);

        assertThat(opened(doorway)).containsOnlyKeys("ground");
    }

    private static void open(Doorway doorway) throws Exception {
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());
        doorway.isTold(doorway.decide(heard.proof().orElseThrow()));
    }

    private static void openAlone(Doorway doorway) throws Exception {
        doorway.isAlone(doorway.meets(doorway.issue().get(0).credential()));
    }

    private static Map<String, String> opened(Doorway doorway) {
        return doorway.entries().stream()
                .filter(entry -> entry.deed() == Deed.DOOR_OPENED)
                .findFirst()
                .map(JournalEntry::details)
                .orElseThrow();
    }
}
