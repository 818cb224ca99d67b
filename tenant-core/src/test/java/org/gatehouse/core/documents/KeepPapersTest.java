package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Papers;
import org.gatehouse.core.ledger.Difference;
import org.gatehouse.core.ledger.Incident;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was proposed is kept on paper as it was, and nobody changes it unseen. */
class KeepPapersTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Clock clock = new MovableClock(Instant.now());
    private final TestDatabase database = TestDatabase.shared();
    private final TestContainer container = new TestContainer(database);
    private final EntityManager entities = container.entityManager();
    private final Rows rows = new Rows(entities);
    private final TenantId tenant = database.newTenant();
    private final Agreements agreements = new Agreements(rows);
    private final KeepIncidents incidents = container.useCase(KeepIncidents.class, rows, clock);
    private final Notices notices = new Notices(rows, new SubprocessorChanges(entities));
    private final ReadMatter read = container.useCase(
            ReadMatter.class,
            agreements,
            new Registers(entities),
            container.useCase(Tenants.class, entities),
            new Sites(rows),
            notices,
            new AnnexB(agreements, notices),
            clock);
    private final KeepPapers papers = container.useCase(KeepPapers.class, rows, agreements, incidents, clock);
    private final WriteDocuments documents = new WriteDocuments(read, papers);

    private <T> T as(Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return container.call(work);
        }
    }

    private <T> T enter(Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return work.get();
        }
    }

    private UUID agreed() {
        return as(() -> Agreed.inForce(rows, Agreed.terms(List.of("smtp"), List.of("smtp")), clock.instant())
                .id());
    }

    private String pdfHash(UUID id) {
        return as(() -> agreements
                .version(id)
                .flatMap(version -> version.papers().in("da"))
                .orElse(""));
    }

    @Test
    void a_proposed_version_is_put_on_paper_once_and_handed_out_as_it_was() {
        UUID id = agreed();
        enter(() -> {
            documents.freezeDue();
            return null;
        });
        String frozen = pdfHash(id);

        byte[] paper = enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH));
        enter(() -> {
            documents.freezeSoon(id);
            return null;
        });

        assertThat(fingerprint(paper)).isEqualTo(frozen);
        assertThat(pdfHash(id)).isEqualTo(frozen);
        assertThat(enter(() -> documents.page(id, DocumentKind.AGREEMENT, DANISH)))
                .startsWith("<!DOCTYPE html>")
                .contains("Nordlys A/S")
                .doesNotContain("style=");
        assertThat(enter(() -> papers.missing())).isEmpty();
    }

    @Test
    void made_again_it_is_byte_for_byte_the_same() {
        UUID id = agreed();

        byte[] frozen = enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH));
        byte[] again = enter(() -> Paper.of(Write.document(DocumentKind.AGREEMENT, read.proposed(id, DANISH))));

        assertThat(again).isEqualTo(frozen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "page"})
    void what_was_changed_is_not_handed_out_and_is_on_record(String part) throws SQLException {
        UUID id = agreed();
        enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH));
        spoil(id, part);

        refused(Problem.DOCUMENT_CHANGED, () -> enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH)));
        assertThat(as(() -> incidents.newest(10)))
                .extracting(Incident::code, Incident::detail)
                .containsExactly(tuple(Difference.Kind.PAPER_CHANGED, id.toString()));
    }

    @Test
    void each_language_is_a_paper_of_its_own_with_its_own_fingerprint() {
        UUID id = agreed();

        byte[] danish = enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH));
        byte[] english = enter(() -> documents.paper(id, DocumentKind.AGREEMENT, Locale.ENGLISH));

        Papers kept = as(() -> agreements.version(id).orElseThrow().papers());
        assertThat(kept.languageOf(fingerprint(danish))).contains("da");
        assertThat(kept.languageOf(fingerprint(english))).contains("en");
        assertThat(kept.isTranslation("en")).isTrue();
        assertThat(enter(() -> documents.paper(id, DocumentKind.AGREEMENT, Locale.ENGLISH)))
                .isEqualTo(english);
    }

    private static String fingerprint(byte[] paper) {
        return HexFormat.of().formatHex(Sha256.digest().digest(paper));
    }

    @Test
    void who_would_sign_another_paper_than_the_frozen_one_is_refused_and_on_record() {
        UUID id = agreed();
        byte[] paper = enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH));
        require(id, fingerprint(paper));
        assertThat(as(() -> incidents.newest(10))).isEmpty();

        refused(Problem.PAPER_NOT_THAT, () -> require(id, "00".repeat(32)));

        assertThat(as(() -> incidents.newest(10)))
                .extracting(Incident::code, Incident::detail)
                .containsExactly(tuple(Difference.Kind.PAPER_NOT_THAT, id.toString()));
    }

    @Test
    void nobody_signs_a_paper_that_was_changed_since_it_was_read() throws SQLException {
        UUID id = agreed();
        String read = fingerprint(enter(() -> documents.paper(id, DocumentKind.AGREEMENT, DANISH)));
        spoil(id, "paper");

        refused(Problem.DOCUMENT_CHANGED, () -> require(id, read));

        assertThat(as(() -> incidents.newest(10)))
                .extracting(Incident::code)
                .containsExactly(Difference.Kind.PAPER_CHANGED);
    }

    private void require(UUID id, String paper) {
        enter(() -> {
            documents.requireFrozen(id, read.proposed(id, DANISH).version().hash(), paper);
            return null;
        });
    }

    private static void refused(Problem problem, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    /** As somebody does who can write to the database. */
    private void spoil(UUID version, String part) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "gatehouse", database.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update agreement_paper set " + part + " = concat(" + part
                    + ", ' ') where version_id = x'" + version.toString().replace("-", "") + "'");
        }
    }

    @Test
    void the_other_language_says_that_it_is_a_translation() {
        UUID id = agreed();

        assertThat(enter(() -> documents.page(id, DocumentKind.AGREEMENT, Locale.ENGLISH)))
                .contains("Translation. The Danish text is what the parties have agreed on.");
        assertThat(enter(() -> documents.page(id, DocumentKind.RETENTION, Locale.ENGLISH)))
                .doesNotContain("Translation");
    }
}
