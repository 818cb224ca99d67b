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
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Decision;
import org.gatehouse.core.dpa.Decision.Permit;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A decision about one attempt to send, committed before anything leaves. Kinds of data, never the data. */
@Entity
@Table(name = "flow_evidence")
public class FlowEvidence extends TenantOwned {
    @Column(name = "message_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.FLOW_EVIDENCE)
    private UUID messageId;

    @Column(name = "agreement_id")
    @NotPersonal("what was decided by")
    private @Nullable UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "activity")
    @NotPersonal("what the message was for")
    private Activity activity;

    @Column(name = "outcome")
    @NotPersonal("what was decided")
    private String outcome;

    @Column(name = "reason")
    @NotPersonal("what was decided")
    private String reason;

    @Column(name = "service")
    @NotPersonal("a company")
    private @Nullable String service;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    @NotPersonal("a kind of way")
    private @Nullable Channel channel;

    @Column(name = "released")
    @NotPersonal("names of fields, never their values")
    private String released;

    @Column(name = "removed")
    @NotPersonal("names of fields, never their values")
    private String removed;

    @Column(name = "skipped")
    @NotPersonal("companies, and why not")
    private String skipped;

    @Column(name = "decided_at")
    @NotPersonal("when we decided, not what anybody did")
    private Instant decidedAt;

    /** For JPA. */
    protected FlowEvidence() {}

    FlowEvidence(Message message, @Nullable UUID agreementId, Decision decision, Instant now) {
        super(newId());
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
