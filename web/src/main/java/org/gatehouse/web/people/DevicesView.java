package org.gatehouse.web.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The devices on which the caller is told of guests.
 *
 * @param key by which a browser subscribes: {@code applicationServerKey}, in base 64 for URLs; null where nobody may
 *     carry anything
 * @param carriers who could: a browser subscribes at its maker's and at no other
 */
public record DevicesView(@Nullable String key, List<CarrierView> carriers, List<DeviceView> devices) {

    /**
     * A company that carries the alerts of its browsers.
     *
     * @param carrier {@code google}, {@code mozilla} or {@code apple}
     * @param extent {@code everywhere}, {@code somewhere} or {@code nowhere}: at which of the organisation's sites the
     *     agreement permits it now
     * @param refusal why not at the others: a reason as evidence has it, such as {@code NOT_APPROVED}
     */
    public record CarrierView(
            String carrier,
            String company,
            String extent,
            @Nullable String refusal) {

        boolean isPermitted() {
            return !extent.equals("nowhere");
        }
    }

    /**
     * One browser.
     *
     * @param service the company that carries its alerts
     * @param here whether it was turned on, or was seen last, in this session
     * @param extent at which sites the agreement permits that company now
     */
    public record DeviceView(UUID id, String service, Instant since, boolean here, String extent) {}

    boolean isOpen() {
        return carriers.stream().anyMatch(CarrierView::isPermitted);
    }

    DevicesView with(String shown) {
        return new DevicesView(shown, carriers, devices);
    }
}
