package org.gatehouse.access.protocol.unit;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Order;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.unit.Verdict.Deed;

/** What a unit does when the server tells it to open with no phone at the door. */
public final class UnitOrders {
    private final UnitLog log;

    /** @param key signs the unit's events */
    public UnitOrders(OctetKeyPair key) {
        this.log = new UnitLog(key);
    }

    /**
     * Takes each order once, whatever becomes of it: of one that is refused there is an event too, and it is never
     * looked at again.
     */
    public Verdict take(UnitState before, Moment now, String text) {
        Order order;
        try {
            order = Order.read(text, before.unit(), before.keys());
            if (order.number() <= before.ordered()) {
                throw new AccessDenied(RefusalCode.ORDER_OLD);
            }
        } catch (AccessDenied refused) {
            return Verdict.refuses(
                    refused.code(),
                    before.with(before.events().oneMoreUnheard()).kept(now));
        }
        UnitState taken = before.ordered(order.number());
        try {
            Instant time = taken.time().trusted(now);
            order.check(time);
            if (!taken.notice().fromAfar()) {
                throw new AccessDenied(RefusalCode.FROM_AFAR_NOT_ALLOWED);
            }
            if (!taken.events().hasRoom(EventTail.CAPACITY)) {
                throw new AccessDenied(RefusalCode.LOG_FULL);
            }
        } catch (AccessDenied refused) {
            return Verdict.refuses(
                    refused.code(),
                    log.refused(taken, now, refused.code(), text).kept(now));
        }
        UnitState told = taken.with(taken.time().atLeast(order.at(), now));
        return Verdict.of(Deed.OPENS, log.opened(told, now, text).kept(now));
    }
}
