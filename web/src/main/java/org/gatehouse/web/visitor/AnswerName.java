package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.devices.Aliases;
import org.gatehouse.core.devices.Aliases.Kind;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.NamedGuests;
import org.gatehouse.visitor.checkin.NamedGuests.Namesake;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.web.visitor.ScanResource.ScanBody;

/**
 * A guest with neither pass nor code types a name. Of several who bear it, inside or not, the guest says which one they
 * are, and whoever leaves always does, so that nobody is checked in or out for another; that question is no showing and
 * is not kept. Anybody can type a name: the answer holds the host's initials and no room.
 */
@Singleton
public class AnswerName {
    private final NamedGuests guests;
    private final Scans scans;
    private final CheckIn checkIn;
    private final CheckOut checkOut;
    private final Aliases aliases;
    private final Clock clock;

    @Inject
    public AnswerName(
            NamedGuests guests, Scans scans, CheckIn checkIn, CheckOut checkOut, Aliases aliases, Clock clock) {
        this.guests = guests;
        this.scans = scans;
        this.checkIn = checkIn;
        this.checkOut = checkOut;
        this.aliases = aliases;
        this.clock = clock;
    }

    ScanAnswer answer(Showing showing, ScanBody body) {
        Optional<Scans.Known> known = scans.known(showing.scanId());
        if (known.isPresent()) { // who may come in has changed since: the same scan is still about whom it was about
            return of(showing, body.isIn(), known.get().visitId());
        }
        if (body.ref() != null) {
            return of(showing, body.isIn(), Optional.of(chosen(showing, body.ref())));
        }
        String name = body.name() == null
                ? ""
                : body.name().first() + " " + body.name().last();
        return body.isIn() ? comes(showing, name) : goes(showing, name);
    }

    /** Whoever is inside bears the name as well: the one who is not may be somebody else. */
    private ScanAnswer comes(Showing showing, String name) {
        List<Namesake> expected = guests.expected(showing, name);
        if (expected.isEmpty()) {
            return of(showing, true, Optional.empty());
        }
        List<Namesake> all = Stream.concat(expected.stream(), guests.inside(showing, name).stream())
                .toList();
        return all.size() > 1
                ? choose(showing, all)
                : of(showing, true, Optional.of(all.get(0).visitId()));
    }

    private ScanAnswer goes(Showing showing, String name) {
        List<Namesake> inside = guests.inside(showing, name);
        return inside.isEmpty() ? of(showing, false, Optional.empty()) : choose(showing, inside);
    }

    private ScanAnswer of(Showing showing, boolean in, Optional<UUID> visit) {
        if (in) {
            return ScanAnswer.ofName(
                    visit.isPresent() ? checkIn.byId(showing, visit.get()) : checkIn.byNobody(showing));
        }
        return ScanAnswer.ofName(visit.isPresent() ? checkOut.byId(showing, visit.get()) : checkOut.byNobody(showing));
    }

    private UUID chosen(Showing showing, String ref) {
        return aliases.read(showing.actorId(), Kind.VISIT, ref, showing.happenedAt(clock.instant()))
                .orElseThrow(() -> Refusal.ofField("ref", Problem.INVALID_INPUT));
    }

    private ScanAnswer choose(Showing showing, List<Namesake> all) {
        return ScanAnswer.choose(all.stream()
                .map(one -> new ScanAnswer.Choice(
                        aliases.give(showing.actorId(), Kind.VISIT, one.visitId()), one.hostInitials(), one.startsAt()))
                .toList());
    }
}
