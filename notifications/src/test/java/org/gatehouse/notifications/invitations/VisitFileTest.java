package org.gatehouse.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.gatehouse.notifications.invitations.VisitFile.About;
import org.gatehouse.notifications.writing.Links;
import org.junit.jupiter.api.Test;

/** Read by a library that did not write it. */
class VisitFileTest {
    private static final UUID VISIT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant NINE = Instant.parse("2027-06-01T07:00:00Z");

    private final Clock clock = Clock.fixed(NINE.minusSeconds(3600), ZoneOffset.UTC);
    private final VisitFile file = new VisitFile(new Links("https://gate.example"), clock);

    @Test
    void a_calendar_takes_it_in() throws Exception {
        Calendar calendar = read(2, false);

        ValidationResult found = calendar.validate();
        assertThat(found.getEntries()).isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        VEvent event = event(calendar);
        assertThat(value(event, "UID")).isEqualTo(VISIT + "@gatehouse");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "DTSTART")).isEqualTo("20270601T070000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20270601T080000Z");
        assertThat(value(event, "SUMMARY")).isEqualTo("Besøg hos Nordlys");
        assertThat(value(event, "LOCATION")).isEqualTo("Havnegade 12, 1058 København");
        assertThat(event.getProperty("ATTENDEE"))
                .as("a published entry asks nobody")
                .isEmpty();
    }

    @Test
    void what_was_called_off_is_taken_out_again() throws Exception {
        Calendar calendar = read(3, true);

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(value(event(calendar), "UID")).isEqualTo(VISIT + "@gatehouse");
        assertThat(value(event(calendar), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event(calendar), "SEQUENCE")).isEqualTo("3");
    }

    private Calendar read(int sequence, boolean cancelled) throws Exception {
        About visit = new About(
                VISIT, sequence, cancelled, NINE, NINE.plusSeconds(3600), "Nordlys", "Havnegade 12, 1058 København");
        return new CalendarBuilder().build(new StringReader(file.write(visit, Locale.forLanguageTag("da"))));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents().get(0);
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
