package org.gatehouse.access.keys;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.companies.KeepCompanies;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.access.policies.AccessPolicy;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Grants a key to a company or to one of the tenant's own people, or shares a company's key with one of its people,
 * within its bounds (rules 65 and 68). The company is locked first, then the holder, then the company's key: nobody is
 * granted what is taken back at the same moment.
 */
@UseCase
public class GrantKey {
    private final Rows rows;
    private final Keys keys;
    private final AccessPolicies policies;
    private final KeepCompanies companies;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public GrantKey(
            Rows rows,
            Keys keys,
            AccessPolicies policies,
            KeepCompanies companies,
            Creations creations,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.policies = policies;
        this.companies = companies;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param by an account; the service where a check-in gives it */
    public UUID grant(KeyTerms terms, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            if ((terms.holderId() == null) == (terms.companyId() == null)) {
                throw Refusal.ofField("holderId", Problem.INVALID_INPUT);
            }
            if (terms.validUntil() != null && terms.validUntil().isBefore(terms.validFrom())) {
                throw Refusal.ofField("validUntil", Problem.END_BEFORE_START);
            }
            Set<UUID> doors = doors(terms.doorIds());
            requireEntitled(terms, doors);
            return add(terms, doors, by);
        });
    }

    private UUID add(KeyTerms terms, Set<UUID> doors, Actor by) {
        int policy = policies.newest().map(AccessPolicy::number).orElse(0);
        DoorKey granted = new DoorKey(terms, policy, by.id(), clock.instant());
        rows.add(granted);
        doors.forEach(door -> rows.add(new DoorOfKey(granted, door)));
        rows.flush();
        About about = About.of(granted.id()).person(terms.holderId()).with("doors", doors.size());
        journal.note(by, terms.parentId() == null ? Deed.KEY_GRANTED : Deed.KEY_SHARED, about);
        return granted.id();
    }

    private Set<UUID> doors(List<UUID> ids) {
        Set<UUID> wanted = new HashSet<>(ids);
        long known = wanted.isEmpty()
                ? 0
                : rows.where(DoorUnit.class, "x.id in :doors and x.state <> :gone")
                        .setParameter("doors", wanted)
                        .setParameter("gone", DoorState.DISMOUNTED)
                        .getResultList()
                        .size();
        if (wanted.isEmpty() || known != wanted.size()) {
            throw Refusal.ofField("doorIds", Problem.INVALID_INPUT);
        }
        return wanted;
    }

    private void requireEntitled(KeyTerms terms, Set<UUID> doors) {
        if (terms.companyId() != null) {
            if (terms.parentId() != null) {
                throw Refusal.ofField("parentId", Problem.INVALID_INPUT);
            }
            requireApproved(terms.companyId(), "companyId");
            return;
        }
        UUID holderId = Objects.requireNonNull(terms.holderId());
        UUID company = rows.find(KeyHolder.class, holderId)
                .orElseThrow(() -> Refusal.ofField("holderId", Problem.INVALID_INPUT))
                .companyId()
                .orElse(null);
        if (company != null) {
            requireApproved(company, "holderId");
        }
        KeyHolder holder = rows.lock(KeyHolder.class, holderId).orElseThrow();
        if (holder.hasEnded()) {
            throw Refusal.of(Problem.HOLDER_ENDED);
        }
        requireWithin(terms, doors, company);
    }

    private void requireApproved(UUID id, String field) {
        Company company = rows.lock(Company.class, id).orElseThrow(() -> Refusal.ofField(field, Problem.INVALID_INPUT));
        if (!company.isApproved() || !company.isAttested(companies.today())) {
            throw Refusal.of(Problem.COMPANY_NOT_APPROVED);
        }
    }

    /** The tenant's own people get keys of their own, a company's people get shares of the company's. */
    private void requireWithin(KeyTerms terms, Set<UUID> doors, @Nullable UUID company) {
        if ((company == null) != (terms.parentId() == null)) {
            throw Refusal.ofField("parentId", Problem.INVALID_INPUT);
        }
        if (company == null) {
            return;
        }
        DoorKey parent = rows.lock(DoorKey.class, Objects.requireNonNull(terms.parentId()))
                .filter(key -> key.companyId().filter(company::equals).isPresent())
                .orElseThrow(() -> Refusal.ofField("parentId", Problem.INVALID_INPUT));
        if (parent.isRevoked()) {
            throw Refusal.of(Problem.KEY_REVOKED);
        }
        Set<UUID> its = keys.doorsOf(List.of(parent.id())).stream()
                .map(DoorOfKey::doorId)
                .collect(Collectors.toSet());
        if (!its.containsAll(doors) || !parent.holds(terms)) {
            throw Refusal.of(Problem.KEY_OUT_OF_SCOPE);
        }
    }
}
