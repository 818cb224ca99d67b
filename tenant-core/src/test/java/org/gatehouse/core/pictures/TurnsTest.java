package org.gatehouse.core.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void who_would_wait_for_long_is_asked_to_come_again() {
        Semaphore taken = new Semaphore(0);

        assertThatThrownBy(() -> Turns.within(taken, Duration.ofMillis(1), () -> "never"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.BUSY));
    }

    @Test
    void a_tenant_with_many_waits_among_the_others_with_one() throws InterruptedException {
        TenantId many = new TenantId(UUID.randomUUID());
        TenantId one = new TenantId(UUID.randomUUID());
        CountDownLatch open = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>(List.of(begin(many, "first", open)));
        Awaitility.await().until(() -> done.contains("first begins"));
        for (int i = 0; i < 3; i++) {
            all.add(waiting(begin(many, "many", open)));
        }
        all.add(waiting(begin(one, "one", open)));

        open.countDown();
        for (Thread thread : all) {
            thread.join();
        }

        List<String> order =
                done.stream().filter(word -> !word.endsWith("begins")).toList();
        assertThat(order).hasSize(5);
        assertThat(order.indexOf("one")).as(order.toString()).isLessThanOrEqualTo(2);
    }

    private Thread begin(TenantId tenant, String name, CountDownLatch open) {
        Thread thread = new Thread(() -> {
            try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
                turns.take(() -> {
                    done.add(name + " begins");
                    await(open);
                    done.add(name);
                    return null;
                });
            }
        });
        thread.start();
        return thread;
    }

    private static Thread waiting(Thread thread) {
        Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return thread;
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
