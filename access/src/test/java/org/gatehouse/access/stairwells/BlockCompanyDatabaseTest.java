package org.gatehouse.access.stairwells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.access.stairwells.House.assertRefused;

import java.util.List;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.companies.Entitlement;
import org.gatehouse.access.keys.CompanyBlock;
import org.gatehouse.access.keys.Ground;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.stairwells.SeenStairwell.SeenCompany;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockCompanyDatabaseTest {
    private final Register register = new Register();
    private final UUID site = register.site();
    private final House house = new House(register, site);
    private final UUID door = register.door(site, "Front", null);
    private final UUID company = register.approvedCompany();
    private final UUID holder = register.holder(company);

    @BeforeEach
    void a_companys_courier_with_a_key_to_a_door_in_the_stairwell() {
        house.hang(door);
        register.share(register.companysKey(company, door), holder, door);
    }

    @Test
    void a_blocked_companys_people_stay_outside_until_it_is_let_in_again() {
        house.block(company);
        assertThat(register.judge(door, holder).ground()).isEqualTo(Ground.COMPANY_BLOCKED);

        house.unblock(company);
        assertThat(register.judge(door, holder).ground()).isEqualTo(Ground.OPENS);
    }

    @Test
    void the_companys_keys_open_in_other_stairwells_as_before() {
        UUID elsewhere = register.door(site, "Elsewhere", null);
        register.share(register.companysKey(company, elsewhere), holder, elsewhere);

        house.block(company);

        assertThat(register.judge(elsewhere, holder).opens()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTAL", "PUBLIC_BODY"})
    void post_and_authorities_cannot_be_blocked(Entitlement entitlement) {
        become(entitlement);

        assertRefused(() -> house.block(company), Problem.COMPANY_NOT_BLOCKABLE);
    }

    @Test
    void a_company_that_became_a_postal_one_is_blocked_no_more() {
        house.block(company);
        become(Entitlement.POSTAL);

        assertThat(register.judge(door, holder).opens()).isTrue();
        assertThat(seen().block()).isEmpty();
    }

    @Test
    void another_owners_stairwell_is_not_there() {
        UUID other = house.owner();

        assertRefused(
                () -> house.run(use -> use.blocks().block(other, house.stairwell, company, "No", Register.BY)),
                Problem.NOT_FOUND);
        assertRefused(
                () -> house.run(use -> use.blocks().unblock(other, house.stairwell, company, Register.BY)),
                Problem.NOT_FOUND);
        assertRefused(() -> house.in(use -> use.sight().one(other, house.stairwell)), Problem.NOT_FOUND);
        List<SeenStairwell> theirs = house.in(use -> use.sight().of(other));
        assertThat(theirs).isEmpty();
    }

    @Test
    void whoever_blocks_again_says_another_reason_and_it_stays_one_block() {
        house.block(company);
        house.run(use -> use.blocks().block(house.owner, house.stairwell, company, "Litters", Register.BY));

        List<CompanyBlock> all = house.in(use -> use.blocks().all());
        assertThat(all)
                .extracting(CompanyBlock::companyId, CompanyBlock::reason)
                .containsExactly(tuple(company, "Litters"));
        assertThat(seen().block().orElseThrow().reason()).isEqualTo("Litters");
    }

    @Test
    void a_block_and_its_end_are_on_record() {
        house.block(company);
        house.unblock(company);
        house.unblock(company);

        List<JournalEntry> entries = register.in(use -> use.rows()
                .where(JournalEntry.class, "x.objectId = :at order by x.at, x.id")
                .setParameter("at", house.stairwell)
                .getResultList());
        assertThat(entries)
                .extracting(JournalEntry::deed)
                .filteredOn(deed -> deed != Deed.STAIRWELL_ADDED)
                .containsExactly(Deed.COMPANY_BLOCKED, Deed.COMPANY_UNBLOCKED);
    }

    @Test
    void who_can_get_in_is_seen_with_what_entitles_them_and_whoever_cannot_is_not() {
        assertThat(seen().company().entitlement()).isEqualTo(Entitlement.DELIVERY);
        assertThat(seen().lastUsed()).isEmpty();

        register.in(use -> use.revocations().allOfCompany(company, "over", Register.BY));

        assertThat(house.see().companies()).isEmpty();
    }

    @Test
    void a_suspended_company_cannot_get_in() {
        register.in(use -> {
            use.companies().suspend(company, use.companies().get(company).version(), Register.BY);
            return company;
        });

        assertThat(house.see().companies()).isEmpty();
    }

    private SeenCompany seen() {
        return house.see().companies().get(0);
    }

    private void become(Entitlement entitlement) {
        register.in(use -> {
            Company now = use.companies().get(company);
            use.companies()
                    .change(
                            company,
                            now.version(),
                            new Company.Details(now.name(), now.number(), entitlement, "Order 9", "Aarhus"),
                            Register.BY);
            return company;
        });
        register.approve(company);
    }
}
