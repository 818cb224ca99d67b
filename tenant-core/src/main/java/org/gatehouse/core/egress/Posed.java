package org.gatehouse.core.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.seal.Canonical;
import org.gatehouse.core.secrets.Sha256;
import org.jspecify.annotations.Nullable;

/** What a decision was asked besides what it answers, so that the same can be asked of another agreement. */
@Embeddable
@NotPersonal("names of fields, channels and companies")
class Posed {
    @Column(name = "offered")
    private @Nullable String offered;

    @Enumerated(EnumType.STRING)
    @Column(name = "preferred")
    private @Nullable Channel preferred;

    @Column(name = "unable")
    private String unable;

    @Column(name = "kind")
    private @Nullable UUID kind;

    /** For JPA. */
    protected Posed() {}

    /** Messages count once: a decision about one that was decided about before is of no kind. */
    Posed(Message message, Inquiry inquiry, Inquiry.Answer answer) {
        boolean all = answer.asked().equals(inquiry.fields());
        boolean again = message.service().isPresent() || message.lastCode().isPresent();
        this.offered = all ? null : FlowEvidence.list(inquiry.fields());
        this.preferred = inquiry.preferred();
        this.unable = inquiry.ruledOut().entrySet().stream()
                .filter(one -> one.getValue() != Reason.NOT_CONNECTED)
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(";"));
        this.kind = again ? null : kind(inquiry, answer.decision());
    }

    /** A name for everything that was asked and answered, so that what is alike is found without reading it. */
    private UUID kind(Inquiry inquiry, FlowDecision decision) {
        byte[] all = new Canonical(1)
                .code(inquiry.activity())
                .text(FlowEvidence.list(inquiry.fields()))
                .code(preferred)
                .text(unable)
                .id(inquiry.site())
                .code(inquiry.subject().category())
                .text(decision.outcome())
                .text(decision.reasonText())
                .text(decision instanceof Permit permit ? permit.to().key() : null)
                .bytes();
        return Uuids.of(Arrays.copyOf(Sha256.digest().digest(all), 16));
    }

    void writeTo(Canonical canonical) {
        canonical.text(offered).code(preferred).text(unable).id(kind);
    }

    @Nullable
    String offered() {
        return offered;
    }

    @Nullable
    Channel preferred() {
        return preferred;
    }

    Set<String> unable(Reason reason) {
        return Arrays.stream(unable.split(";"))
                .filter(one -> one.endsWith(":" + reason))
                .map(one -> one.substring(0, one.indexOf(':')))
                .collect(Collectors.toUnmodifiableSet());
    }
}
