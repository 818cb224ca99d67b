package org.gatehouse.access.stairwells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.access.contracts.Contracts;
import org.gatehouse.access.doors.HangUnit;
import org.gatehouse.access.keys.BlockCompany;
import org.gatehouse.access.keys.IssuedCredentials;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.KeepOwners;
import org.gatehouse.access.owners.KeepStairwells;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.testing.MovableClock;

/** A stairwell of an owner, at a tenant's site. */
public final class House {
    private final Register register;
    public final UUID owner;
    public final UUID stairwell;

    public House(Register register, UUID site) {
        this.register = register;
        this.owner = owner();
        this.stairwell = in(use -> new KeepStairwells(
                        use.rows(), new Sites(use.rows()), use.creations(), use.journal(), use.clock())
                .add(site, owner, "Gade 1", "Gade 1, 8000 Aarhus C", null, Register.BY));
    }

    /** The use cases, in one transaction. */
    public record Use(Rows rows, MovableClock clock) {
        public BlockCompany blocks() {
            return new BlockCompany(rows, new IssuedCredentials(rows, clock), journal(), clock);
        }

        public ReportEntryPhone reports() {
            return new ReportEntryPhone(rows, creations(), journal(), clock);
        }

        public SeeStairwells sight() {
            return new SeeStairwells(rows, new Contracts(rows, clock), clock);
        }

        Creations creations() {
            return new Creations(rows, clock);
        }

        Journal journal() {
            return Journals.journal(rows, clock);
        }
    }

    static void assertRefused(Runnable deed, Problem problem) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    public <T> T in(Function<Use, T> work) {
        return register.in(use -> work.apply(new Use(use.rows(), use.clock())));
    }

    public void run(Consumer<Use> work) {
        in(use -> {
            work.accept(use);
            return true;
        });
    }

    public UUID owner() {
        BuildingOwner.Details details = new BuildingOwner.Details(
                "Ejerforeningen", "Bo Ejer", "Gade 1", Email.parse("email", "bo@ejer.example"), null);
        return in(use -> new KeepOwners(use.rows(), use.creations(), use.journal(), use.clock())
                .add(details, null, Register.BY));
    }

    public void hang(UUID door) {
        long version = register.in(use -> use.doors().get(door).version());
        run(use -> new HangUnit(use.rows(), new Contracts(use.rows(), use.clock()), use.journal(), use.clock())
                .hang(door, version, stairwell, Register.BY));
    }

    public void block(UUID company) {
        run(use -> use.blocks().block(owner, stairwell, company, "Leaves the door open", Register.BY));
    }

    public void unblock(UUID company) {
        run(use -> use.blocks().unblock(owner, stairwell, company, Register.BY));
    }

    public SeenStairwell see() {
        return in(use -> use.sight().of(owner)).get(0);
    }

    public UUID report(LocalDate plannedOn) {
        return in(use -> use.reports().report(owner, stairwell, plannedOn, "New panel", null, Register.BY));
    }

    public List<EntryPhoneReport> warnings(UUID door) {
        return in(use -> use.reports().warnings(door));
    }
}
