package org.gatehouse.core.dpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.tenancy.TenantOwned;

/** One version of a tenant's agreement as stored: never changed, because evidence cites it. */
@Entity
@Table(name = "agreement")
public class AgreementVersion extends TenantOwned {
    @Column(name = "number")
    @NotPersonal("counts the versions")
    private int number;

    @Column(name = "in_force_from")
    @NotPersonal("a date between companies")
    private Instant inForceFrom;

    @Column(name = "document")
    @NotPersonal("names activities, services and fields, and no people")
    private String document;

    /** For JPA. */
    protected AgreementVersion() {}

    public AgreementVersion(int number, Instant inForceFrom, AgreementTerms terms) {
        super(newId());
        this.number = number;
        this.inForceFrom = inForceFrom;
        this.document = Json.write(terms);
    }

    public int number() {
        return number;
    }

    public Instant inForceFrom() {
        return inForceFrom;
    }

    public AgreementTerms terms() {
        return Json.read(document, AgreementTerms.class);
    }

    /** In the form in which it decides. */
    public Agreement read() {
        AgreementTerms terms = terms();
        return new Agreement(
                id(),
                number,
                inForceFrom,
                Set.copyOf(terms.activities()),
                Set.copyOf(terms.locations()),
                terms.approvals().stream()
                        .map(approval -> new Agreement.Approval(
                                approval.service(), approval.activity(), Set.copyOf(approval.fields())))
                        .toList(),
                terms.order());
    }
}
