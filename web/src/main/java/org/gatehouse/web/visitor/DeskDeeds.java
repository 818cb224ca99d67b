package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState;
import org.gatehouse.notifications.hostalert.HostAlerts;
import org.gatehouse.visitor.desk.CheckInGroup;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.desk.UndonePassage;
import org.gatehouse.visitor.visits.Arrival;

/** What the desk does to a list, and what it is told then. */
@UseCase
public class DeskDeeds {
    private final HostAlerts alerts;
    private final UndoPassage undoing;
    private final CheckInGroup groups;

    @Inject
    public DeskDeeds(HostAlerts alerts, UndoPassage undoing, CheckInGroup groups) {
        this.alerts = alerts;
        this.undoing = undoing;
        this.groups = groups;
    }

    public UndoBody.Done undo(UndoPassage.Word word) {
        UndonePassage undone = undoing.undo(word);
        AlertState alert = alerts.of(List.of(word.visitId())).get(word.visitId());
        boolean told = alert != null
                && alert.told().stream().anyMatch(one -> !one.state().equals("failed"));
        return new UndoBody.Done(undone.passage().code(), undone.happenedAt(), undone.undoneAt(), told);
    }

    public GroupBody.Arrived checkIn(UUID site, GroupBody body, UUID by) {
        List<Arrival> answers = groups.arrive(site, body.meetingId(), by, body.read());
        return new GroupBody.Arrived(IntStream.range(0, answers.size())
                .mapToObj(index -> GroupBody.Answer.of(body.guests().get(index), answers.get(index)))
                .toList());
    }
}
