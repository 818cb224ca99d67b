package org.gatehouse.core.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.egress.PostWake;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** Each sealed entry that a webhook is for becomes one message, in the order of the log. */
class TellWebhookTest {
    private final WebhookBench bench = new WebhookBench();

    @Test
    void a_webhook_is_told_of_what_it_is_for_once_and_in_order() {
        UUID webhook = bench.add(Deed.KEY_GRANTED, Deed.KEY_REVOKED);
        UUID granted = bench.write(Deed.KEY_GRANTED);
        bench.write(Deed.DOOR_MOVED);
        UUID revoked = bench.write(Deed.KEY_REVOKED);
        bench.seal();

        bench.tellAll(webhook);
        bench.tellAll(webhook);

        List<String> said = bench.said(webhook);
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("key-granted", granted.toString(), "\"entry\":\"" + bench.place(granted));
        assertThat(said.get(1)).contains("key-revoked", revoked.toString(), "2026-11-24T08:00:00Z");
    }

    @Test
    void nothing_in_a_message_is_of_a_person() {
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        UUID holder = Uuids.next();
        bench.doAs(() -> bench.journal.note(
                bench.admin,
                Deed.KEY_GRANTED,
                About.of(Uuids.next()).person(holder).with("everyWeeks", 2)));
        bench.seal();
        bench.tellAll(webhook);

        assertThat(bench.said(webhook))
                .singleElement()
                .asString()
                .doesNotContain(holder.toString(), bench.admin.id().toString(), "everyWeeks");
        assertThat(bench.messages(webhook))
                .allMatch(message -> message.recipientId().isEmpty());
    }

    @Test
    void what_was_there_before_it_and_what_is_not_sealed_yet_are_not_told() {
        bench.write(Deed.KEY_GRANTED);
        bench.seal();
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        bench.write(Deed.KEY_GRANTED);

        bench.tellAll(webhook);
        assertThat(bench.messages(webhook)).isEmpty();

        bench.seal();
        bench.tellAll(webhook);
        assertThat(bench.messages(webhook)).hasSize(1);
    }

    @Test
    void a_crash_between_message_and_cursor_leaves_neither() {
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        bench.write(Deed.KEY_GRANTED);
        bench.write(Deed.KEY_GRANTED);
        bench.seal();
        Post dying = new Post(bench.rows, bench.masterKey, bench.clock, Runnable::run, new PostWake()) {
            private int posted;

            @Override
            public UUID enqueue(Errand errand) {
                UUID id = super.enqueue(errand);
                if (++posted == 2) {
                    throw new IllegalStateException("the power is gone");
                }
                return id;
            }
        };
        TellWebhook interrupted = bench.container.useCase(TellWebhook.class, bench.rows, dying);

        assertThatThrownBy(() -> bench.doAs(() -> interrupted.tellNext(webhook)))
                .hasMessage("the power is gone");
        assertThat(bench.messages(webhook)).isEmpty();

        bench.tellAll(webhook);
        assertThat(bench.messages(webhook)).hasSize(2);
    }

    @Test
    void two_instances_that_tell_at_once_tell_each_entry_once() throws Exception {
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        IntStream.range(0, 30).forEach(each -> bench.write(Deed.KEY_GRANTED));
        bench.seal();

        Together.run(4, () -> {
            bench.tellAll(webhook);
            return true;
        });

        assertThat(bench.said(webhook)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void while_fifty_have_not_arrived_the_rest_waits_in_the_log() {
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        IntStream.range(0, 130).forEach(each -> bench.write(Deed.KEY_GRANTED));
        bench.seal();

        bench.tellAll(webhook);
        assertThat(bench.messages(webhook)).hasSize(TellWebhook.MOST_WAITING);
        bench.settleAll();
        bench.tellAll(webhook);
        bench.settleAll();
        bench.tellAll(webhook);

        List<UUID> ids = bench.messages(webhook).stream().map(Message::id).toList();
        assertThat(ids).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void a_paused_webhook_is_told_afterwards_what_happened_meanwhile() {
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        bench.doAs(() -> bench.keep.pause(webhook, bench.admin));
        bench.write(Deed.KEY_GRANTED);
        bench.seal();
        bench.tellAll(webhook);
        assertThat(bench.messages(webhook)).isEmpty();

        bench.doAs(() -> bench.keep.resume(webhook, bench.admin));
        bench.tellAll(webhook);
        assertThat(bench.messages(webhook)).hasSize(1);
    }

    @Test
    void told_again_from_an_entry_it_gets_that_entry_and_those_after_it_anew() {
        UUID webhook = bench.add(Deed.KEY_GRANTED);
        bench.write(Deed.KEY_GRANTED);
        UUID second = bench.write(Deed.KEY_GRANTED);
        bench.seal();
        bench.tellAll(webhook);
        bench.settleAll();

        bench.doAs(() -> bench.keep.rewind(webhook, bench.place(second), bench.admin));
        bench.doAs(() -> bench.keep.rewind(webhook, Long.MAX_VALUE, bench.admin)); // nothing is left out by it
        bench.tellAll(webhook);

        assertThat(bench.messages(webhook)).hasSize(3);
        assertThat(bench.deeds()).contains(Deed.WEBHOOK_REWOUND);
    }

    @Test
    void a_tenants_deeds_are_told_to_its_own_webhooks_alone_and_only_those_are_due_that_are_behind() {
        UUID ours = bench.add(Deed.KEY_GRANTED);
        TenantId other = WebhookBench.DATABASE.newTenant();
        UUID theirs = bench.as(
                other,
                () -> bench.keep
                        .add(new KeepWebhooks.Wanted("Theirs", WebhookBench.URL, ToldDeeds.ALL), null, bench.admin)
                        .id());
        bench.write(Deed.KEY_GRANTED);
        bench.seal();

        assertThat(due()).contains(ours).doesNotContain(theirs);
        bench.as(other, () -> bench.tell.tellNext(ours));
        bench.as(other, () -> bench.tell.tellNext(theirs));
        assertThat(bench.messages(ours)).isEmpty();
        bench.tellAll(ours);

        assertThat(bench.messages(ours)).hasSize(1);
        assertThat(due()).doesNotContain(ours, theirs);
        List<Message> told =
                bench.as(other, () -> bench.container.call(() -> bench.post.about(TellWebhook.SUBJECT, theirs)));
        assertThat(told).isEmpty();
    }

    @Test
    void one_webhook_that_cannot_be_told_does_not_stop_another() {
        UUID broken = bench.add(Deed.KEY_GRANTED);
        UUID whole = bench.add(Deed.KEY_GRANTED);
        bench.write(Deed.KEY_GRANTED);
        bench.clock.advance(Duration.ofSeconds(1));
        bench.seal();
        TellWebhook failing = new TellWebhook(bench.rows, bench.post) {
            @Override
            public boolean tellNext(UUID id) {
                if (id.equals(broken)) {
                    throw new IllegalStateException("altered");
                }
                return bench.tell.tellNext(id);
            }
        };

        new TellWebhooks(bench.due, failing).tellDue();

        assertThat(bench.messages(whole)).hasSize(1);
        assertThat(bench.messages(broken)).isEmpty();
    }

    private List<UUID> due() {
        return bench.due.allAcrossTenants().stream().map(DueWebhooks.Due::id).toList();
    }
}
