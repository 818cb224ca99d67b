package org.gatehouse.core.egress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.seal.Canonical;
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

    @Column(name = "repeats")
    private boolean repeats;

    /** For JPA. */
    protected Posed() {}

    Posed(Message message, Inquiry inquiry, Inquiry.Answer answer) {
        boolean all = answer.asked().equals(inquiry.fields());
        this.offered = all ? null : FlowEvidence.list(inquiry.fields());
        this.preferred = inquiry.preferred();
        this.unable = inquiry.ruledOut().entrySet().stream()
                .filter(one -> one.getValue() != Reason.NOT_CONNECTED)
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(";"));
        this.repeats = message.service().isPresent() || message.lastCode().isPresent();
    }

    void writeTo(Canonical canonical) {
        canonical.text(offered).code(preferred).text(unable).number(repeats ? 1L : 0L);
    }
}
