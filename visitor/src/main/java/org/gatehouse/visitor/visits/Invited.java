package org.gatehouse.visitor.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Channel;
import org.jspecify.annotations.Nullable;

/** What whoever invited a guest wrote of them; the guest's own row may say otherwise. */
@Embeddable
class Invited {
    @Column(name = "invited_first_name")
    @Personal(category = DataCategory.FIRST_NAME, record = RecordType.VISIT)
    private String firstName;

    @Column(name = "invited_last_name")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.VISIT)
    private String lastName;

    @Column(name = "invited_company")
    @Personal(category = DataCategory.COMPANY, record = RecordType.VISIT)
    private @Nullable String company;

    @Column(name = "job_title")
    @Personal(category = DataCategory.JOB_TITLE, record = RecordType.VISIT)
    private @Nullable String jobTitle;

    @Column(name = "linkedin")
    @Personal(category = DataCategory.PROFILE_LINK, record = RecordType.VISIT)
    private @Nullable String linkedIn;

    @Column(name = "licence_plate")
    @Personal(category = DataCategory.LICENCE_PLATE, record = RecordType.LICENCE_PLATE)
    private @Nullable String licencePlate;

    @Enumerated(EnumType.STRING)
    @Column(name = "invite_by")
    @NotPersonal("a kind of way")
    private @Nullable Channel by;

    /** For JPA. */
    protected Invited() {}

    Invited(Guest guest) {
        this.firstName = guest.details().firstName();
        this.lastName = guest.details().lastName();
        this.company = guest.details().company();
        this.jobTitle = guest.extras().jobTitle();
        this.linkedIn = guest.extras().linkedIn();
        this.licencePlate = guest.extras().licencePlate();
        this.by = guest.inviteBy();
    }

    Visit.InvitedAs as() {
        return new Visit.InvitedAs(firstName, lastName, company);
    }

    @Nullable
    Channel by() {
        return by;
    }

    Visit.Extras extras() {
        return new Visit.Extras(jobTitle, linkedIn, licencePlate);
    }
}
