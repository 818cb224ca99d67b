package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.events.DomainEvent;
import org.gatehouse.core.events.DomainEvent.MessageSettled;
import org.gatehouse.core.events.Subscriber;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.subprocessors.SubprocessorNotice.DeliveredBy;
import org.gatehouse.core.tenancy.Rows;

/**
 * Begins a window when a notice has arrived. Of several contacts the last whom it reached counts, and one is enough:
 * the tenant asked to be told at each of these addresses, and has the full time from the last of them on.
 */
@Singleton
public class FollowNotices implements Subscriber {
    private static final Logger LOG = System.getLogger(FollowNotices.class.getName());

    private final Rows rows;
    private final Post post;
    private final NoticeClock terms;
    private final PolicyEpochs epochs;
    private final Clock clock;

    @Inject
    public FollowNotices(Rows rows, Post post, NoticeClock terms, PolicyEpochs epochs, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.terms = terms;
        this.epochs = epochs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof MessageSettled settled && settled.subjectKind().equals(TellTenant.SUBJECT)) {
            rows.lock(SubprocessorNotice.class, settled.subjectId()).ifPresent(this::settle);
        }
    }

    private void settle(SubprocessorNotice notice) {
        List<Message> messages = post.about(TellTenant.SUBJECT, notice.id());
        if (messages.stream().anyMatch(message -> message.settledAt().isEmpty())) {
            return;
        }
        Optional<Instant> last = messages.stream()
                .filter(message -> message.state() == MessageState.SENT)
                .flatMap(message -> message.settledAt().stream())
                .max(Instant::compareTo);
        if (last.isPresent()) {
            notice.deliver(DeliveredBy.MAIL, terms.at(last.get()), last.get());
        } else {
            LOG.log(Level.WARNING, "notice {0} has reached nobody: somebody has to call", notice.id());
            notice.fail(clock.instant());
        }
        epochs.advance();
    }
}
