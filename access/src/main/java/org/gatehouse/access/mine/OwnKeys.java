package org.gatehouse.access.mine;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.DoorOfKey;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.stairwells.EntryPhoneReport;
import org.gatehouse.access.stairwells.ReportEntryPhone;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** What is kept about a key holder, as they see it on their own phone. */
@UseCase
public class OwnKeys {
    private final Rows rows;
    private final Sites sites;
    private final ReportEntryPhone reports;

    @Inject
    public OwnKeys(Rows rows, Sites sites, ReportEntryPhone reports) {
        this.rows = rows;
        this.sites = sites;
        this.reports = reports;
    }

    /**
     * A door, with a key to it that is not revoked.
     *
     * @param warning of a new entry phone there, without which the unit has no power
     */
    public record OwnDoor(DoorUnit door, DoorKey key, ZoneId zone, Optional<EntryPhoneReport> warning) {}

    /** @param employer the company whose people they are one of */
    public record Own(KeyHolder holder, BoundPhone phone, Optional<String> employer, List<OwnDoor> doors) {}

    public Own of(UUID phoneId) {
        BoundPhone phone = rows.find(BoundPhone.class, phoneId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        KeyHolder holder = rows.find(KeyHolder.class, phone.holderId()).orElseThrow();
        Optional<String> employer = holder.companyId()
                .flatMap(company -> rows.find(Company.class, company))
                .map(Company::name);
        return new Own(holder, phone, employer, doors(holder.id()));
    }

    private List<OwnDoor> doors(UUID holder) {
        return rows.where(DoorOfKey.class, "x.holderId = :holder order by x.keyId, x.doorId")
                .setParameter("holder", holder)
                .getResultStream()
                .flatMap(one -> rows
                        .find(DoorKey.class, one.keyId())
                        .filter(key -> !key.isRevoked())
                        .flatMap(key -> rows.find(DoorUnit.class, one.doorId())
                                .map(door -> new OwnDoor(
                                        door,
                                        key,
                                        sites.get(door.siteId()).zone(),
                                        reports.warnings(door.id()).stream().findFirst())))
                        .stream())
                .toList();
    }
}
