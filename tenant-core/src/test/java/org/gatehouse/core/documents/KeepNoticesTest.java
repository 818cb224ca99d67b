package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.subprocessors.NoticeAnswer;
import org.gatehouse.core.subprocessors.NoticeTerms;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Each text that guests were told stays, under its number, as it was. */
class KeepNoticesTest {
    private static final UUID ANNA = Uuids.next();

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final TestDatabase database = TestDatabase.shared();
    private final TestContainer container = new TestContainer(database);
    private final EntityManager entities = container.entityManager();
    private final Rows rows = new Rows(entities);
    private final TenantId tenant = database.newTenant();
    private final Notices changes = new Notices(rows, new SubprocessorChanges(entities));
    private final Agreements agreements = new Agreements(rows);
    private final ReadMatter read = container.useCase(
            ReadMatter.class,
            agreements,
            new Registers(entities),
            container.useCase(Tenants.class, entities),
            new Sites(rows),
            changes,
            new AnnexB(agreements, changes),
            clock);
    private final PublishNotice notices = new PublishNotice(container.useCase(KeepNotices.class, rows, read));

    private <T> T as(TenantId whose, Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(whose)) {
            return work.call();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private GuestNotice current() {
        return as(tenant, notices::current);
    }

    private GuestNotice numbered(int number) {
        return as(tenant, () -> notices.numbered(number));
    }

    private void agree(Terms terms) {
        as(tenant, () -> container.call(() -> Agreed.inForce(rows, terms, clock.instant())));
    }

    @Test
    void a_text_has_one_number_however_often_it_is_asked_for() {
        GuestNotice first = current();
        clock.advance(Duration.ofMinutes(5));

        assertThat(current()).isEqualTo(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.agreement()).as("nothing is agreed").isNull();
        assertThat(first.en().lines().get(1)).startsWith("Nobody outside ");
    }

    @Test
    void what_is_agreed_writes_it_anew_and_the_one_before_can_be_read() {
        GuestNotice before = current();
        clock.advance(Duration.ofMinutes(5));
        agree(Agreed.terms(List.of("smtp"), List.of("smtp")));

        GuestNotice after = current();

        assertThat(after.number()).isEqualTo(2);
        assertThat(after.writtenAt()).isEqualTo(clock.instant());
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
        assertThat(after.da().lines().get(0)).contains("sige det til din vært");
        assertThat(numbered(1).en()).isEqualTo(before.en());
        assertThat(numbered(1).replacedAt()).isEqualTo(after.writtenAt());
        assertThat(as(tenant, () -> notices.page(numbered(1), Locale.ENGLISH)))
                .contains("has taken the place of this one", before.sha256());
    }

    /** Which annex B does not say yet. */
    private UUID announced(String service, Activity activity) {
        return as(
                tenant,
                () -> container.call(() -> {
                    Proposal proposal = new Proposal(
                            Proposal.Kind.NEW,
                            service,
                            null,
                            List.of(new Offered(activity.name(), List.of(), List.of())),
                            null,
                            "test");
                    SubprocessorChange change = new SubprocessorChange(proposal, ANNA, clock.instant());
                    entities.persist(change);
                    SubprocessorNotice notice =
                            new SubprocessorNotice(change.id(), List.of(activity.name()), clock.instant());
                    NoticeTerms terms = new NoticeTerms(ZoneId.of("Europe/Copenhagen"), 30, true);
                    notice.deliver(SubprocessorNotice.DeliveredBy.MAIL, terms, clock.instant());
                    changes.add(notice);
                    return notice.id();
                }));
    }

    private void answered(UUID notice, NoticeAnswer.Kind answer) {
        clock.advance(Duration.ofMinutes(5));
        as(
                tenant,
                () -> container.call(() -> {
                    changes.answer(changes.find(notice).orElseThrow().notice(), answer, null, ANNA, clock.instant());
                    return true;
                }));
        clock.advance(Duration.ofMinutes(5));
    }

    private List<String> listed() {
        return as(tenant, () -> SubProcessorList.of(read.inForceNow(Locale.ENGLISH))).subProcessors().stream()
                .map(SubProcessorList.Entry::legalName)
                .toList();
    }

    @Test
    void what_was_answered_counts_before_annex_b_says_it() {
        agree(Agreed.terms(List.of("smtp"), List.of("smtp")));
        UUID notice = announced("inmobile", Activity.HOST_ALERT);
        assertThat(current().toString()).doesNotContain("inMobile");
        assertThat(listed()).doesNotContain("inMobile");

        answered(notice, NoticeAnswer.Kind.APPROVED);

        assertThat(current().number()).isEqualTo(2);
        assertThat(current().toString()).contains("inMobile");
        assertThat(listed()).contains("inMobile");

        answered(notice, NoticeAnswer.Kind.REVOKED);

        assertThat(current().number()).isEqualTo(3);
        assertThat(current().toString()).doesNotContain("inMobile");
        assertThat(listed()).doesNotContain("inMobile");
    }

    private UUID named(ContactRole role, String email, String phone) {
        return as(
                tenant,
                () -> container.call(() -> {
                    Contact contact = new Contact(
                            new Contact.Details(
                                    role, "Dina", new Email(email), PhoneNumber.parse("phone", phone), "da"),
                            clock.instant());
                    contact.prove(clock.instant());
                    rows.add(contact);
                    return contact.id();
                }));
    }

    private void removed(UUID contact) {
        as(
                tenant,
                () -> container.call(() -> {
                    rows.remove(rows.find(Contact.class, contact).orElseThrow());
                    return true;
                }));
    }

    private String kept(String column) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "gatehouse", database.password());
                PreparedStatement statement = connection.prepareStatement(
                        "select " + column + " from privacy_notice where tenant_id = unhex(?)")) {
            statement.setString(1, tenant.value().toString().replace("-", ""));
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            String text = row.getString(1);
            assertThat(row.next()).as("one version").isFalse();
            return text;
        }
    }

    @Test
    void whom_to_ask_is_told_as_of_today_and_is_kept_nowhere() throws SQLException {
        UUID dina = named(ContactRole.DATA_SUBJECTS, "dina@firm.example", "+4520123411");
        named(ContactRole.DPO, "dpo@firm.example", "+4520123422");
        GuestNotice first = current();
        assertThat(first.toString())
                .contains("Questions and requests: dina@firm.example, +4520123411")
                .contains("dpo@firm.example");
        assertThat(kept("texts")).doesNotContain("firm.example").doesNotContain("+4520123");

        removed(dina);
        named(ContactRole.DATA_SUBJECTS, "vera@firm.example", "+4520123433");

        assertThat(current().number()).as("another person is no other text").isEqualTo(1);
        assertThat(current().sha256()).isEqualTo(first.sha256()).isEqualTo(kept("lower(hex(text_hash))"));
        for (GuestNotice told : List.of(current(), numbered(1))) {
            assertThat(told.toString())
                    .contains("vera@firm.example, +4520123433", "dpo@firm.example")
                    .doesNotContain("dina@firm.example");
        }
        assertThat(as(tenant, () -> notices.page(numbered(1), Locale.ENGLISH)))
                .contains("Questions and requests: vera@firm.example, +4520123433")
                .doesNotContain("{");
    }

    @Test
    void a_version_that_was_kept_with_an_address_is_read_as_it_was_kept() throws SQLException {
        current();
        try (Connection connection = DriverManager.getConnection(database.url(), "gatehouse", database.password());
                PreparedStatement statement = connection.prepareStatement(
                        "update privacy_notice set texts = replace(texts, '{whom-to-ask}', 'Ask old@firm.example'),"
                                + " text_hash = unhex(sha2(texts, 256)) where tenant_id = unhex(?)")) {
            statement.setString(1, tenant.value().toString().replace("-", ""));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        clock.advance(Duration.ofMinutes(5));

        assertThat(current().number()).isEqualTo(2);
        assertThat(current().toString()).doesNotContain("old@firm.example");
        assertThat(numbered(1).toString()).contains("old@firm.example");
    }

    @Test
    void where_nobody_is_named_no_place_is_left() {
        assertThat(current().toString()).doesNotContain("{").doesNotContain("Questions and requests");
    }

    @Test
    void nobody_reads_a_version_that_is_another_tenants() {
        current();
        clock.advance(Duration.ofMinutes(5));
        agree(Agreed.terms(List.of("smtp"), List.of("smtp")));
        current();
        TenantId other = database.newTenant();

        assertThat(as(other, notices::current).number()).isEqualTo(1);
        assertThatThrownBy(() -> as(other, () -> notices.numbered(2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void what_somebody_has_changed_is_not_handed_out() throws SQLException {
        current();
        try (Connection connection = DriverManager.getConnection(database.url(), "gatehouse", database.password());
                PreparedStatement statement = connection.prepareStatement(
                        "update privacy_notice set texts = replace(texts, 'Datatilsynet', 'nobody')"
                                + " where tenant_id = unhex(?)")) {
            statement.setString(1, tenant.value().toString().replace("-", ""));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }

        assertThatThrownBy(() -> numbered(1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DOCUMENT_CHANGED));
    }
}
