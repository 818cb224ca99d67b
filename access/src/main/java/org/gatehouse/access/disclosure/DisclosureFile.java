package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** The file of a disclosure, under the disclosure's id; kept for thirty days. */
@Entity
@NotPersonal("tells of companies, and names the requester as the disclosure does")
@WrittenAfter(Disclosure.class)
@Table(name = "disclosure_file")
public class DisclosureFile extends TenantOwned {
    @Column(name = "file")
    private byte[] file;

    /** For JPA. */
    protected DisclosureFile() {}

    DisclosureFile(Disclosure disclosure, byte[] file) {
        super(disclosure.id());
        this.file = file.clone();
    }

    byte[] file() {
        return file.clone();
    }
}
