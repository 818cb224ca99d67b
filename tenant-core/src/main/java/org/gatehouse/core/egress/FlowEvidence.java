package org.gatehouse.core.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Stamp;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Purpose;
import org.gatehouse.core.dpa.SubjectCategory;
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
    private static final int FORM = 2;

    @Column(name = "message_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.FLOW_EVIDENCE)
    private UUID messageId;

    @Column(name = "agreement_id")
    @NotPersonal("what was decided by")
    private @Nullable UUID agreementId;

    @Column(name = "registry_number")
    @NotPersonal("what was decided by")
    private int registryNumber;

    @Column(name = "policy_hash")
    @NotPersonal("what was decided by")
    private byte[] policyHash;

    @Column(name = "engine")
    @NotPersonal("what was decided by")
    private int engine;

    @Enumerated(EnumType.STRING)
    @Column(name = "activity")
    @NotPersonal("what the message was for")
    private Activity activity;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    @NotPersonal("what the message was for")
    private Purpose purpose;

    @Column(name = "site_id")
    @NotPersonal("a place of the tenant")
    private @Nullable UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_category")
    @NotPersonal("a kind of person")
    private SubjectCategory subjectCategory;

    @Column(name = "subject_ref")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.FLOW_EVIDENCE)
    private byte[] subjectRef;

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

    @Column(name = "basis")
    @NotPersonal("law")
    private @Nullable String basis;

    @Column(name = "countries")
    @NotPersonal("countries")
    private @Nullable String countries;

    @Column(name = "asked")
    @NotPersonal("names of fields, never their values")
    private String asked;

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

    @Embedded
    private Posed posed;

    /** For JPA. */
    protected FlowEvidence() {}

    FlowEvidence(Message message, Inquiry inquiry, Inquiry.Answer answer, Stamp stamp, byte[] subjectRef, Instant at) {
        super(newId(), FORM);
        FlowDecision decision = answer.decision();
        this.messageId = message.id();
        this.agreementId = stamp.agreementId();
        this.registryNumber = stamp.registryNumber();
        this.policyHash = stamp.policyHash();
        this.engine = Stamp.ENGINE;
        this.activity = message.activity();
        this.purpose = message.activity().purpose();
        this.siteId = message.siteId().orElse(null);
        this.subjectCategory = inquiry.subject().category();
        this.subjectRef = subjectRef;
        this.outcome = decision.outcome();
        this.reason = decision.reasonText();
        this.asked = list(answer.asked());
        this.released = "";
        this.removed = "";
        this.skipped = decision.skippedText();
        this.decidedAt = at;
        this.posed = new Posed(message, inquiry, answer);
        if (decision instanceof Permit permit) {
            this.service = permit.to().key();
            this.channel = permit.to().channel();
            this.basis = permit.basis();
            this.countries = String.join("|", permit.to().countries());
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
        Canonical canonical = new Canonical(form())
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
                .number((long) registryNumber)
                .hash(policyHash)
                .number((long) engine)
                .code(purpose)
                .id(siteId)
                .code(subjectCategory)
                .hash(subjectRef)
                .text(basis)
                .text(countries)
                .text(asked);
        if (form() > 1) {
            posed.writeTo(canonical);
        }
        return canonical.bytes();
    }

    static String list(Set<DataField> fields) {
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

    /** What carried it: {@code EEA}, {@code INTERNAL}, or by third country. */
    public Optional<String> basis() {
        return Optional.ofNullable(basis);
    }

    /** All that it reached, in alphabetical order. */
    public Optional<String> countries() {
        return Optional.ofNullable(countries);
    }

    public int registryNumber() {
        return registryNumber;
    }

    /** In hexadecimal. */
    public String policyHash() {
        return HexFormat.of().formatHex(policyHash);
    }

    public int engine() {
        return engine;
    }

    public Optional<UUID> siteId() {
        return Optional.ofNullable(siteId);
    }

    public SubjectCategory subjectCategory() {
        return subjectCategory;
    }

    /** Kinds of data somebody wanted to send. */
    public Set<DataField> asked() {
        return ReplayFlows.fields(asked);
    }

    Posed posed() {
        return posed;
    }

    boolean isDecidedBy(Stamp stamp) {
        return Arrays.equals(policyHash, stamp.policyHash());
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

    @Override
    public Instant at() {
        return decidedAt;
    }

    @Override
    public RecordType record() {
        return RecordType.FLOW_EVIDENCE;
    }
}
