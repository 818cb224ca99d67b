package org.gatehouse.breaking.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.TenantOwned;

@Entity
@Table(name = "likes")
public class KeepsWhatItLikes extends TenantOwned {
    @Column(name = "phone")
    @Personal(category = DataCategory.PHONE, record = RecordType.VISIT)
    private String phone;

    @Column(name = "plate")
    @Personal(category = DataCategory.LICENCE_PLATE, record = RecordType.LICENCE_PLATE)
    private String plate;

    @Column(name = "note")
    @Personal(category = DataCategory.TEXT, record = RecordType.VISIT)
    @NotPersonal("both")
    private String note;

    @Column(name = "colour")
    private String colour;

    @Column(name = "cpr")
    @Personal(category = DataCategory.CPR, record = RecordType.VISIT)
    private String cpr;

    @Column(name = "reason")
    @NotPersonal(" ")
    private String reason;

    @NotPersonal("it has no column")
    private String nameless;
}
