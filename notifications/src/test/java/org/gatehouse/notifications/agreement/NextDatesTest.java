package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.NextDates;
import org.gatehouse.core.agreement.NextDates.Kind;
import org.gatehouse.core.agreement.NextDates.NextDate;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.registry.Engagements.AuditReport;
import org.gatehouse.notifications.testing.Announcer;
import org.junit.jupiter.api.Test;

/** Days on which something about an agreement runs out, is due, or begins. */
class NextDatesTest {
    private final Announcer operators = new Announcer("Europe/Copenhagen", Model.GENERAL);

    private List<NextDate> next() {
        return operators.lobby.in(
                () -> new NextDates(operators.lobby.agreements, operators.lobby.notices, operators.lobby.annexB)
                        .of(operators.lobby.registers.newest().catalogue(), operators.lobby.clock.instant()));
    }

    @Test
    void a_contact_has_to_be_confirmed_and_an_objection_to_be_made_in_time() {
        Instant verified = operators.lobby.clock.instant();
        operators.notified();

        assertThat(next())
                .extracting(NextDate::kind, NextDate::about)
                .contains(
                        tuple(Kind.OBJECTION, Announcer.PROCESSOR.legalName()),
                        tuple(Kind.CONTACT, "SUBPROCESSOR_NOTICE"));
        assertThat(next())
                .isSortedAccordingTo((one, two) -> one.at().compareTo(two.at()))
                .filteredOn(date -> date.kind() == Kind.OBJECTION)
                .singleElement()
                .satisfies(date -> assertThat(date.at()).isAfter(verified.plusSeconds(30 * 86_400)));
    }

    @Test
    void a_report_is_due_fifteen_months_after_its_period_where_its_processor_is_approved() {
        operators.put(new AuditReport(
                "new-sms-2026", Announcer.PROCESSOR.key(), "ISAE_3000", LocalDate.parse("2026-06-30"), true));
        assertThat(next()).extracting(NextDate::about).doesNotContain(Announcer.PROCESSOR.legalName());

        operators.agree(Agreed.terms(List.of(Announcer.NEW), List.of(Announcer.NEW)));

        assertThat(next())
                .contains(new NextDate(
                        Kind.AUDIT_REPORT, Instant.parse("2027-09-30T00:00:00Z"), Announcer.PROCESSOR.legalName(), ""));
    }
}
