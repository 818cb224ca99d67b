package org.gatehouse.access.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.access.contracts.ConcludeContract.Terms;
import org.gatehouse.access.doors.DeactivateUnits;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.doors.HangUnit;
import org.gatehouse.access.doors.KeepDoors;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.access.owners.KeepOwners;
import org.gatehouse.access.owners.KeepStairwells;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** An owner of a stairwell with a unit in it, at a tenant that has an access policy. */
final class Agreed {
    static final Actor FIRST = Actor.account(UUID.randomUUID());
    static final Actor SECOND = Actor.account(UUID.randomUUID());

    final Register register = new Register();
    final UUID site = register.site();
    final UUID owner = owner();
    final UUID stairwell = stairwell(owner);
    final UUID unit = register.door(site, "Front", null);

    Agreed() {
        register.in(use -> use.policies().publish("Regler", "Rules", FIRST));
        hang(unit, stairwell);
    }

    /** The use cases of this slice, in one transaction. */
    record Use(Rows rows, Clock clock) {
        KeepOwners owners() {
            return new KeepOwners(rows, creations(), journal(), clock);
        }

        KeepStairwells stairwells() {
            return new KeepStairwells(rows, new Sites(rows), creations(), journal(), clock);
        }

        Contracts contracts() {
            return new Contracts(rows, clock);
        }

        ConcludeContract conclusions() {
            return new ConcludeContract(rows, contracts(), new AccessPolicies(rows), creations(), journal(), clock);
        }

        LeaveContract leaving() {
            return new LeaveContract(contracts(), ends(), journal(), clock);
        }

        ChangeTerms terms() {
            return new ChangeTerms(contracts(), ends(), new AccessPolicies(rows), journal(), clock);
        }

        EndContracts ends() {
            return new EndContracts(rows, contracts(), new DeactivateUnits(rows, journal(), clock), journal(), clock);
        }

        HangUnit hanging() {
            return new HangUnit(rows, contracts(), journal(), clock);
        }

        KeepDoors doors() {
            return new KeepDoors(rows, new Sites(rows), contracts(), creations(), journal(), clock);
        }

        private Creations creations() {
            return new Creations(rows, clock);
        }

        private Journal journal() {
            return Journals.journal(rows, clock);
        }
    }

    <T> T in(Function<Use, T> work) {
        return register.database.as(register.tenant, rows -> work.apply(new Use(rows, register.clock)));
    }

    void run(Consumer<Use> work) {
        in(use -> {
            work.accept(use);
            return true;
        });
    }

    void at(String instant) {
        register.clock.set(Instant.parse(instant));
    }

    UUID owner() {
        return in(use -> use.owners().add(details("Ejerforeningen"), null, FIRST));
    }

    static BuildingOwner.Details details(String name) {
        return new BuildingOwner.Details(
                name, "Bo Ejer", "Gade 1, 8000 Aarhus C", Email.parse("email", "bo@ejer.example"), null);
    }

    UUID stairwell(UUID of) {
        return in(use -> use.stairwells().add(site, of, "Gade 1", "Gade 1, 8000 Aarhus C", null, FIRST));
    }

    UUID conclude(ContractKind kind, String day) {
        Terms terms = new Terms(owner, kind, LocalDate.parse(day), 1);
        return in(use -> use.conclusions().conclude(terms, null, FIRST));
    }

    StairwellContract contract(UUID id) {
        return in(use -> use.contracts().get(id));
    }

    void notice(UUID contract, String received) {
        long version = contract(contract).version();
        run(use -> use.leaving().giveNotice(contract, version, LocalDate.parse(received), FIRST));
    }

    void withdraw(UUID contract, String sent) {
        long version = contract(contract).version();
        run(use -> use.leaving().withdraw(contract, version, LocalDate.parse(sent), FIRST));
    }

    void endNow(UUID contract, Actor by) {
        long version = contract(contract).version();
        run(use -> use.ends().endNow(contract, version, "Used for break-ins", by));
    }

    /** As each minute does. */
    void moveOn() {
        in(use -> use.ends().due()).forEach(id -> run(use -> use.ends().moveOn(id)));
    }

    DoorUnit door(UUID id) {
        return in(use -> use.doors().get(id));
    }

    DoorState state(UUID id) {
        return door(id).state();
    }

    void hang(UUID id, @Nullable UUID where) {
        long version = door(id).version();
        run(use -> use.hanging().hang(id, version, where, FIRST));
    }
}
