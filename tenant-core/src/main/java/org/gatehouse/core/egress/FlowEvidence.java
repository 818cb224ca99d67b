package org.gatehouse.core.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Decision;
import org.gatehouse.core.dpa.Decision.Permit;
import org.gatehouse.core.seal.Canonical;
import org.gatehouse.core.seal.SealedRow;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one attempt to send, committed before anything leaves. Kinds of data, never the data. It is never
 * changed, and soon afterwards sealed in the tenant's log.
 */
@Entity
@Table(name = "flow_evidence")
public class FlowEvidence extends SealedRow {
    private static final int FORM = 1;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "agreement_id")
    private @Nullable UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "activity")
    private Activity activity;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "reason")
    private String reason;

    @Column(name = "service")
    private @Nullable String service;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private @Nullable Channel channel;

    @Column(name = "released")
    private String released;

    @Column(name = "removed")
    private String removed;

    @Column(name = "skipped")
    private String skipped;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For JPA. */
    protected FlowEvidence() {}

    FlowEvidence(Message message, @Nullable UUID agreementId, Decision decision, Instant now) {
        super(newId(), FORM);
        this.messageId = message.id();
        this.agreementId = agreementId;
        this.activity = message.activity();
        this.outcome = decision.outcome();
        this.reason = decision.reason();
        this.released = "";
        this.removed = "";
        this.skipped = decision.skippedText();
        this.decidedAt = now;
        if (decision instanceof Permit permit) {
            this.service = permit.service().key();
            this.channel = permit.service().channel();
            this.released = list(permit.released());
            this.removed = list(permit.removed());
        }
    }

    /**
     * Every column that matters. Rows that exist are read in the form they were written in: whoever adds a column adds
     * a form, in which the column comes last.
     */
    @Override
    public byte[] canonical() {
        return new Canonical(form())
                .id(tenant().value())
                .id(id())
                .id(messageId)
                .id(agreementId)
                .code(activity)
                .text(outcome)
                .text(reason)
                .text(service)
                .code(channel)
                .text(released)
                .text(removed)
                .text(skipped)
                .instant(decidedAt)
                .bytes();
    }

    private static String list(Set<DataField> fields) {
        return fields.stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }

    public UUID messageId() {
        return messageId;
    }

    public Optional<UUID> agreementId() {
        return Optional.ofNullable(agreementId);
    }

    public Activity activity() {
        return activity;
    }

    public String outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    public String released() {
        return released;
    }

    public String removed() {
        return removed;
    }

    public String skipped() {
        return skipped;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
