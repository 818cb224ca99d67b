package org.gatehouse.web.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The devices on which the caller is told of guests.
 *
 * @param key by which a browser subscribes: {@code applicationServerKey}, in base 64 for URLs
 * @param permitted whether the agreement permits any push service now
 * @param refusal why not: a reason as evidence has it, such as {@code NOT_APPROVED}
 */
public record DevicesView(
        String key, boolean permitted, @Nullable String refusal, List<DeviceView> devices) {

    /**
     * One browser.
     *
     * @param service the company that carries its alerts
     * @param here whether it was turned on, or was seen last, in this session
     * @param permitted whether the agreement permits that company now
     */
    public record DeviceView(UUID id, String service, Instant since, boolean here, boolean permitted) {}
}
