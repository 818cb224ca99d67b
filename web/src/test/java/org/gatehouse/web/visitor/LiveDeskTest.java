package org.gatehouse.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.web.visitor.Listener.Feed;
import org.junit.jupiter.api.Test;

class LiveDeskTest {
    private static final Instant NINE = Instant.parse("2026-11-20T08:00:00Z");

    private final MovableClock clock = new MovableClock(NINE);
    private final Pages pages = new Pages();
    private final LiveDesk live = new LiveDesk(pages, clock);
    private final Feed feed = new Feed(new TenantId(Uuids.next()), Uuids.next());

    @Test
    void the_eleventh_page_of_an_account_ends_its_oldest() {
        List<Sink> sinks = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            sinks.add(listen(feed, "desk", 0));
        }
        Sink colleague = listen(feed, "colleague", 0);

        live.sendDue(Runnable::run);

        assertThat(sinks).filteredOn(sink -> sink.closed).containsExactly(sinks.get(0));
        assertThat(colleague.closed).isFalse();
    }

    @Test
    void a_page_that_was_closed_makes_room() {
        List<Sink> sinks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sinks.add(listen(feed, "desk", 0));
        }
        sinks.get(5).close();

        listen(feed, "desk", 0);
        live.sendDue(Runnable::run);

        assertThat(sinks).filteredOn(sink -> sink.closed).containsExactly(sinks.get(5));
    }

    @Test
    void a_tenant_has_two_hundred_streams_and_no_more() {
        for (int i = 0; i < 200; i++) {
            listen(new Feed(feed.tenant(), Uuids.next()), "desk " + i, 0);
        }

        assertRefused(feed, "another");
        assertThatCode(() -> listen(new Feed(new TenantId(Uuids.next()), feed.site()), "another", 0))
                .doesNotThrowAnyException();
    }

    @Test
    void the_desks_of_a_site_share_one_query() {
        List<Sink> sinks = List.of(listen(feed, "a", 2), listen(feed, "b", 2), listen(feed, "c", 2));

        live.sendDue(Runnable::run);

        assertThat(pages.queries).isEqualTo(1);
        assertThat(sinks).allSatisfy(sink -> assertThat(sink.sent).isEqualTo(Pages.LAST - 2 + 1));
    }

    @Test
    void a_desk_that_was_away_catches_up_beside_the_others() {
        Sink upToDate = listen(feed, "a", Pages.LAST - 1);
        Sink away = listen(feed, "b", 1);
        Sink longAway = listen(feed, "c", 0);

        for (int round = 0; round < 3; round++) {
            pages.queries = 0;
            live.sendDue(Runnable::run);
            assertThat(pages.queries).isLessThanOrEqualTo(2);
        }

        assertThat(upToDate.events).isEqualTo(1);
        assertThat(away.events).isEqualTo(Pages.LAST - 1);
        assertThat(longAway.events).isEqualTo(Pages.LAST);
    }

    @Test
    void a_desk_that_does_not_take_what_it_is_sent_is_ended_after_five_seconds_when_more_is_due() {
        Sink slow = listen(feed, "a", Pages.LAST - 1);
        Sink other = listen(feed, "b", Pages.LAST - 1);
        slow.answer = new CompletableFuture<>();
        live.sendDue(Runnable::run);
        live.sendDue(Runnable::run);
        assertThat(slow.closed).isFalse();

        pages.last++;
        live.sendDue(Runnable::run);
        assertThat(slow.closed).isFalse();
        clock.advance(Duration.ofSeconds(5));
        live.sendDue(Runnable::run);

        assertThat(slow.closed).isTrue();
        assertThat(other.closed).isFalse();
        assertThat(other.events).isEqualTo(2);
    }

    private Sink listen(Feed to, String account, long position) {
        Sink sink = new Sink();
        live.listen(new Listener(to, account, sink, sse(), NINE.plus(Duration.ofMinutes(10)), position));
        return sink;
    }

    private void assertRefused(Feed to, String account) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> listen(to, account, 0));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
        assertThat(refusal.details()).hasSize(1);
    }

    /** Changes up to the last one. */
    private static final class Pages extends DeskPages {
        static final int LAST = 5;

        private int queries;
        private long last = LAST;

        @SuppressWarnings("NullAway")
        Pages() {
            super(null, null, null, null, null, null, null, null);
        }

        @Override
        public List<Change> changes(UUID site, long after, int most) {
            queries++;
            List<Change> changes = new ArrayList<>();
            for (long position = after + 1; position <= last; position++) {
                changes.add(new Change(position, "arrived", NINE, null, null));
            }
            return changes;
        }
    }

    /** Counts what it is sent. */
    private static final class Sink implements SseEventSink {
        private CompletableFuture<?> answer = CompletableFuture.completedFuture(null);
        private int sent;
        private int events;
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            sent++;
            events += event.getId() == null ? 0 : 1;
            return answer;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Sse sse() {
        return (Sse) proxy(Sse.class, (method, value) -> builder());
    }

    private static OutboundSseEvent.Builder builder() {
        String[] id = new String[1];
        OutboundSseEvent.Builder[] self = new OutboundSseEvent.Builder[1];
        self[0] = (OutboundSseEvent.Builder) proxy(OutboundSseEvent.Builder.class, (method, value) -> {
            if (method.equals("build")) {
                return proxy(OutboundSseEvent.class, (name, none) -> name.equals("getId") ? id[0] : null);
            }
            if (method.equals("id")) {
                id[0] = (String) value;
            }
            return self[0];
        });
        return self[0];
    }

    private interface Call {
        Object on(String method, Object value);
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> call.on(method.getName(), values == null ? null : values[0]));
    }
}
