package org.gatehouse.core.egress;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Recipient;

/** The one gate: decide and commit, write from what was released, hand over, keep the answer. In this order, always. */
@Singleton
public class EgressGate {
    private static final Logger LOG = System.getLogger(EgressGate.class.getName());

    private final ClearMessage clear;
    private final SettleMessage settle;
    private final Connectors connectors;
    private final Map<Activity, Template> templates;

    @Inject
    public EgressGate(
            ClearMessage clear, SettleMessage settle, Connectors connectors, @Any Instance<Template> templates) {
        this(clear, settle, connectors, templates.stream().toList());
    }

    public EgressGate(ClearMessage clear, SettleMessage settle, Connectors connectors, Collection<Template> templates) {
        this.clear = clear;
        this.settle = settle;
        this.connectors = connectors;
        this.templates = templates.stream().collect(Collectors.toMap(Template::activity, Function.identity()));
    }

    /**
     * Takes a message of the current tenant one step further. No transaction is open while a service is spoken to. If
     * what a service said cannot be kept, the message stays claimed, and its fate is asked for when the claim ends.
     */
    public void carry(UUID messageId) {
        try {
            Step step = clear.next(messageId);
            if (step instanceof Step.Send send) {
                send(messageId, send);
            } else if (step instanceof Step.Ask ask) {
                ask(messageId, ask);
            }
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "message " + messageId + " could not be moved on", defect);
            settle.postpone(messageId);
        }
    }

    private void send(UUID messageId, Step.Send send) {
        Connector<Content> connector = connectors.get(send.service().key());
        Content content;
        try {
            content = compose(send.activity(), send.service(), send.released());
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "message " + messageId + " could not be written", defect);
            settle.notSent(messageId, send.claim(), defect.getClass().getSimpleName());
            return;
        }
        try {
            Delivery delivery = known(messageId, () -> connector.deliver(send.clearance(), content));
            settle.delivered(messageId, send.claim(), delivery);
        } catch (NothingSent early) {
            settle.notSent(messageId, send.claim(), early.code());
        }
    }

    private void ask(UUID messageId, Step.Ask ask) {
        Connector<Content> connector = connectors.get(ask.service().key());
        try {
            Delivery answer = known(
                    messageId,
                    () -> connector.ask(ask.clearance(), compose(ask.activity(), ask.service(), ask.released())));
            settle.asked(messageId, ask.claim(), answer, connector.canBeAsked());
        } catch (NothingSent early) {
            settle.notAsked(messageId, ask.claim(), early.code());
        }
    }

    /** After a connector that fails nobody knows whether the service has the message. */
    private static Delivery known(UUID messageId, Supplier<Delivery> conversation) {
        try {
            return conversation.get();
        } catch (NothingSent early) {
            throw early;
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "the fate of message " + messageId + " is not known", defect);
            return new Delivery.Unknown(defect.getClass().getSimpleName());
        }
    }

    private Content compose(Activity activity, Recipient service, Released released) {
        return Optional.ofNullable(templates.get(activity))
                .flatMap(template -> template.compose(service.channel(), released))
                .orElseThrow(() -> new IllegalStateException(activity + " is not written for " + service.channel()));
    }
}
