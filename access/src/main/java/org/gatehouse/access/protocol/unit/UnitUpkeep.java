package org.gatehouse.access.protocol.unit;

import com.nimbusds.jose.jwk.OctetKeyPair;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.unit.Verdict.Deed;

/** What a unit does beside opening: it starts, is told what holds from now on, and gets rid of its events. */
public final class UnitUpkeep {
    private final UnitLog log;

    /** @param key signs the unit's events */
    public UnitUpkeep(OctetKeyPair key) {
        this.log = new UnitLog(key);
    }

    /** Power is back. */
    public Verdict start(UnitState before, Moment now) {
        return Verdict.of(Deed.TAKES, log.started(before.restarted(now), now));
    }

    /** @param text a notice; one of another unit, or one not newer than the last, changes nothing */
    public Verdict take(UnitState before, Moment now, String text) {
        try {
            Notice notice = Notice.read(text, before.unit(), before.keys());
            if (notice.number() <= before.notice().number()) {
                throw new AccessDenied(RefusalCode.LIST_OLD);
            }
            return Verdict.of(Deed.TAKES, before.with(notice).with(before.time().atLeast(notice.at(), now)));
        } catch (AccessDenied refused) {
            return Verdict.refuses(refused.code(), before.kept(now));
        }
    }

    /** @param until the newest event that the server has durably, with all before it */
    public Verdict delivered(UnitState before, EventNumber until) {
        return Verdict.of(Deed.TAKES, before.with(before.events().delivered(until)));
    }
}
