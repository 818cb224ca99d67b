package org.gatehouse.core.sites;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.tenancy.TenantOwned;

/** A place that receives guests. Its zone says what "today" means there. */
@Entity
@NotPersonal("a building, with the address of whoever owns it")
@Table(name = "site")
public class Site extends TenantOwned {
    @Column(name = "name")
    private String name;

    @Column(name = "address")
    private String address;

    @Column(name = "zone")
    private ZoneId zone;

    @Column(name = "entrances")
    private String entrances;

    @Column(name = "muster_point")
    private String musterPoint;

    @Column(name = "closes_at")
    private LocalTime closesAt;

    @Column(name = "asks_for_poster")
    private boolean asksForPoster;

    /** For JPA. */
    protected Site() {}

    public Site(Details details) {
        super(newId());
        change(details);
    }

    /**
     * What can be set about a site.
     *
     * @param zone the zone of its days and hours
     * @param closesAt when it closes, in its zone; whoever is still inside is then checked out by inference
     */
    public record Details(
            String name, String address, ZoneId zone, List<String> entrances, String musterPoint, LocalTime closesAt) {}

    public final void change(Details details) {
        this.name = details.name();
        this.address = details.address();
        this.zone = details.zone();
        this.entrances = Json.write(details.entrances());
        this.musterPoint = details.musterPoint();
        this.closesAt = details.closesAt();
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public ZoneId zone() {
        return zone;
    }

    public List<String> entrances() {
        return List.of(Json.read(entrances, String[].class));
    }

    public String musterPoint() {
        return musterPoint;
    }

    public LocalTime closesAt() {
        return closesAt;
    }

    /** A guest's own phone lets them in only by the poster at the entrance (rule 22). */
    public boolean asksForPoster() {
        return asksForPoster;
    }

    public void askForPoster(boolean asks) {
        this.asksForPoster = asks;
    }

    /** The calendar day of an instant, as people at this site count it. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The closing time of a day; on a night without that hour, the first instant after the gap. */
    public Instant closingOf(LocalDate day) {
        return day.atTime(closesAt).atZone(zone).toInstant();
    }
}
