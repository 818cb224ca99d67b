package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.Test;

/** What stands behind a signature: whose it is, and under what. */
class SignatureTest {
    private final Parties parties = new Parties();

    @Test
    void a_signature_keeps_who_had_named_the_signatory_and_when() {
        UUID by = Uuids.next();
        Instant named = parties.clock.instant();
        Account.Details signs = new Account.Details(Set.of(AccountRole.TENANT_SIGNATORY), null, null, "da");
        UUID account = parties.as(() -> {
            Tenant tenant = parties.tenants.current();
            Account made = new Account(Email.parse("email", "signs@firm.example"), signs, tenant, by, named);
            parties.rows.add(made);
            return made.id();
        });
        parties.clock.advance(Duration.ofHours(1));
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);
        parties.sign(id, Party.PROCESSOR);
        String hash = parties.version(id).hash().orElseThrow();
        parties.enter(() -> parties.signing.sign(
                id,
                Party.CONTROLLER,
                new Signature.Seen(hash, null),
                new Signature.Signer(account, "Anna Aftale", "Direktør", null)));

        parties.doAs(() -> parties.rows
                .lock(Account.class, account)
                .orElseThrow()
                .change(
                        new Account.Details(Set.of(AccountRole.TENANT_ADMIN), null, null, "da"),
                        parties.tenants.current(),
                        null,
                        parties.clock.instant()));

        assertThat(parties.as(() -> parties.agreements.signatures(id)))
                .filteredOn(signature -> signature.party() == Party.CONTROLLER)
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.namedBy()).contains(by);
                    assertThat(signature.namedAt()).contains(named);
                });
    }

    @Test
    void the_paper_the_signer_has_read_is_kept_with_the_signature_and_another_is_refused() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);
        parties.doAs(() -> {
            AgreementVersion version = parties.agreements.lock(id).orElseThrow();
            version.keepPaper("da", new byte[32], new byte[32]);
            byte[] translation = new byte[32];
            translation[0] = 1;
            version.keepPaper("en", translation, new byte[32]);
        });
        String hash = parties.version(id).hash().orElseThrow();

        parties.refused(
                Problem.PAPER_NOT_THAT,
                () -> parties.signing.sign(
                        id, Party.CONTROLLER, new Signature.Seen(hash, "ff".repeat(32)), Parties.signer()));
        String english = parties.version(id).papers().in("en").orElseThrow();
        parties.enter(
                () -> parties.signing.sign(id, Party.CONTROLLER, new Signature.Seen(hash, english), Parties.signer()));

        assertThat(parties.as(() -> parties.agreements.signatures(id)))
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.paperHash()).contains(english);
                    assertThat(signature.paperLanguage()).contains("en");
                });
    }

    @Test
    void of_two_who_sign_at_the_same_moment_one_signs() throws Exception {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);

        List<Boolean> signed = Together.run(4, () -> signsFirst(id));

        assertThat(signed).containsOnlyOnce(true);
        assertThat(parties.as(() -> parties.agreements.signatures(id))).hasSize(1);
    }

    private boolean signsFirst(UUID id) {
        try {
            parties.sign(id, Party.CONTROLLER);
            return true;
        } catch (Refusal late) {
            assertThat(late.problem()).isEqualTo(Problem.ALREADY_DECIDED);
            return false;
        }
    }

    @Test
    void what_is_not_the_frozen_document_any_more_is_signed_by_nobody() {
        parties.verifyContacts();
        UUID id = parties.template(Templates.EU_ONLY);
        parties.propose(id, null);
        spoil(id);

        parties.refused(Problem.DOCUMENT_CHANGED, () -> parties.sign(id, Party.CONTROLLER));
    }

    @Test
    void a_document_that_is_no_longer_what_was_signed_decides_nothing() {
        UUID id = parties.conclude(Templates.EU_ONLY);
        assertThat(parties.as(() -> parties.agreements.isAsSigned(parties.version(id))))
                .isTrue();

        spoil(id);

        assertThat(parties.as(() -> parties.agreements.isAsSigned(parties.version(id))))
                .isFalse();
        assertThat(parties.as(() ->
                        parties.snapshots.now(parties.clock.instant()).tenants().state()))
                .isEqualTo(org.gatehouse.core.dpa.Policy.State.NOT_IN_FORCE);
    }

    @Test
    void our_standing_offer_covers_no_clauses_but_our_own() {
        var catalogue = parties.as(() -> parties.registers.newest().catalogue());
        Terms ours = Templates.EU_ONLY.terms(catalogue, "Europe/Copenhagen", "da");

        assertThat(Templates.isOurs(ours, catalogue)).isTrue();
        assertThat(Templates.isOurs(Changed.roles(ours, List.of()), catalogue)).isFalse();
        assertThat(Templates.isOurs(
                        Changed.authorisation(ours, new Terms.Authorisation(Terms.Model.GENERAL, 3650)), catalogue))
                .isFalse();
    }

    @Test
    void a_version_that_decides_already_keeps_its_day_and_its_number_when_a_stop_follows_it() {
        parties.conclude(Templates.EU_ONLY);
        Instant day = parties.clock.instant().plus(Duration.ofDays(10));
        UUID later = parties.signed(Templates.PUBLIC_SECTOR_DK, day);
        parties.clock.advance(Duration.ofDays(10).plusSeconds(1)); // and nobody has looked since

        parties.enter(
                () -> parties.instruct.stop(new Instruct.Stop("inmobile", null, null), "no more", Parties.signer()));

        assertThat(parties.version(later).state()).isEqualTo(State.SUPERSEDED);
        assertThat(parties.version(later).inForceFrom()).contains(day);
        assertThat(parties.version(later).number()).contains("2.0");
        assertThat(parties.inForce().approvals())
                .isNotEmpty()
                .noneMatch(approval -> approval.service().equals("inmobile"));
    }

    /** As somebody does who can write to the database. */
    private void spoil(UUID id) {
        parties.doAs(() -> parties.entities
                .createQuery("update AgreementVersion v set v.document = :other"
                        + " where v.tenantId = :tenant and v.id = :id")
                .setParameter("other", parties.version(id).document().replace("P12M", "P13M"))
                .setParameter("tenant", parties.tenant.value())
                .setParameter("id", id)
                .executeUpdate());
    }
}
