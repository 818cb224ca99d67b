package org.gatehouse.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/**
 * How often one caller may ask. Kept by each instance for itself: a ceiling against accidents and guessing, no meter.
 */
@Singleton
public class Limits {
    private static final long REPORTS_A_MINUTE = 30;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final long perUserAndSecond;
    private final long perKioskAndMinute;
    private final long perAddressAndMinute;
    private final long perVisitorAndMinute;
    private final long perUnitAndMinute;

    @Inject
    public Limits(
            @ConfigProperty(name = "gatehouse.limits.user-per-second", defaultValue = "20") long perUserAndSecond,
            @ConfigProperty(name = "gatehouse.limits.kiosk-per-minute", defaultValue = "120") long perKioskAndMinute,
            @ConfigProperty(name = "gatehouse.limits.address-per-minute", defaultValue = "60") long perAddressAndMinute,
            @ConfigProperty(name = "gatehouse.limits.visitor-per-minute", defaultValue = "30") long perVisitorAndMinute,
            @ConfigProperty(name = "gatehouse.limits.unit-per-minute", defaultValue = "240") long perUnitAndMinute) {
        this.perUserAndSecond = perUserAndSecond;
        this.perKioskAndMinute = perKioskAndMinute;
        this.perAddressAndMinute = perAddressAndMinute;
        this.perVisitorAndMinute = perVisitorAndMinute;
        this.perUnitAndMinute = perUnitAndMinute;
    }

    /** Somebody signed in. */
    void user(String id) {
        take("user " + id, perUserAndSecond * 10, perUserAndSecond, Duration.ofSeconds(1));
    }

    /** A tablet: who guesses codes at one is stopped here. */
    void kiosk(String id) {
        take("kiosk " + id, perKioskAndMinute, perKioskAndMinute, Duration.ofMinutes(1));
    }

    /** A guest, with the pass that somebody was sent. */
    void visitor(String id) {
        take("visitor " + id, perVisitorAndMinute, perVisitorAndMinute, Duration.ofMinutes(1));
    }

    /** Somebody unknown; who has a whole network has no more than ten callers. */
    void address(String address) {
        String caller = "address " + SourceNetwork.ofCaller(address).text();
        String network = "network " + SourceNetwork.of(address).text();
        take(caller, perAddressAndMinute, perAddressAndMinute, Duration.ofMinutes(1));
        take(network, perAddressAndMinute * 10, perAddressAndMinute * 10, Duration.ofMinutes(1));
    }

    /** A unit or a phone, by the key it says is its own; a network has no more than 25 such callers. */
    public void proven(String key, String address) {
        String network = "units " + SourceNetwork.of(address).text();
        take(network, perUnitAndMinute * 25, perUnitAndMinute * 25, Duration.ofMinutes(1));
        take("unit " + key, perUnitAndMinute, perUnitAndMinute, Duration.ofMinutes(1));
    }

    /** A browser that complains; it takes nothing from those who sign in at the same address. */
    public void report(String address) {
        take("report " + SourceNetwork.of(address).text(), REPORTS_A_MINUTE, REPORTS_A_MINUTE, Duration.ofMinutes(1));
    }

    private void take(String key, long capacity, long refill, Duration period) {
        Bucket bucket = buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, seconds);
        }
    }
}
