package org.gatehouse.access.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.companies.KeepCompanies;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.keys.Schedule.Fit;
import org.jspecify.annotations.Nullable;

/** Which key opens a door, if any: decided by what it is given and by nothing else, and closed unless a key opens. */
final class OpeningRules {
    private OpeningRules() {}

    /**
     * A key of the holder for the door.
     *
     * @param parent the company's key that it is shared from
     */
    record Held(DoorKey key, @Nullable DoorKey parent) {}

    /**
     * All that is asked about a door and a holder at a moment.
     *
     * @param blocked whether the owner of the stairwell keeps the company out
     */
    record Case(
            DoorState door,
            ZoneId zone,
            KeyHolder holder,
            @Nullable Company company,
            boolean blocked,
            List<Held> keys,
            Instant at) {}

    static Judgement judge(Case asked) {
        if (asked.door() != DoorState.ACTIVE) {
            return Judgement.of(Ground.DOOR_NOT_ACTIVE);
        }
        if (asked.holder().hasEnded()) {
            return Judgement.of(Ground.HOLDER_ENDED);
        }
        Optional<Ground> company = company(asked);
        if (company.isPresent()) {
            return Judgement.of(company.get());
        }
        return asked.keys().stream()
                .map(held -> new Judgement(key(held, asked), held.key().id()))
                .min(Comparator.comparingInt(OpeningRules::distance))
                .orElseGet(() -> Judgement.of(Ground.NO_KEY));
    }

    /** Grounds are written in the order in which they are asked: the last of them came nearest to opening. */
    private static int distance(Judgement judgement) {
        return judgement.opens() ? -Ground.values().length : -judgement.ground().ordinal();
    }

    private static Optional<Ground> company(Case asked) {
        if (asked.holder().companyId().isEmpty()) {
            return Optional.empty();
        }
        Company company = asked.company();
        if (company == null || !company.isApproved()) {
            return Optional.of(Ground.COMPANY_NOT_APPROVED);
        }
        LocalDate today = LocalDate.ofInstant(asked.at(), KeepCompanies.ZONE);
        if (!company.isAttested(today)) {
            return Optional.of(Ground.ENTITLEMENT_NOT_ATTESTED);
        }
        return asked.blocked() ? Optional.of(Ground.COMPANY_BLOCKED) : Optional.empty();
    }

    private static Ground key(Held held, Case asked) {
        if (held.key().isRevoked()) {
            return Ground.KEY_REVOKED;
        }
        DoorKey parent = held.parent();
        if (parent != null && parent.isRevoked()) {
            return Ground.COMPANYS_KEY_REVOKED;
        }
        LocalDateTime moment = LocalDateTime.ofInstant(asked.at(), asked.zone());
        Ground own = moment(held.key(), moment);
        boolean within = parent == null || moment(parent, moment) == Ground.OPENS;
        return own == Ground.OPENS && !within ? Ground.COMPANYS_KEY_NARROWER : own;
    }

    /** A night that began on the last day of a key goes on to its end. */
    private static Ground moment(DoorKey key, LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (day.isBefore(key.validFrom())) {
            return Ground.NOT_YET_VALID;
        }
        Schedule schedule = key.schedule();
        Optional<LocalDate> last = key.validUntil();
        if (last.isPresent() && day.isAfter(last.get())) {
            boolean sameNight = day.minusDays(1).equals(last.get()) && schedule.isInNightOf(moment, key.validFrom());
            return sameNight ? Ground.OPENS : Ground.VALIDITY_OVER;
        }
        return ground(schedule.at(moment, key.validFrom()));
    }

    private static Ground ground(Fit fit) {
        return switch (fit) {
            case FITS -> Ground.OPENS;
            case WRONG_WEEK -> Ground.WRONG_WEEK;
            case WRONG_DAY -> Ground.WRONG_DAY;
            case OUTSIDE_HOURS -> Ground.OUTSIDE_HOURS;
        };
    }
}
