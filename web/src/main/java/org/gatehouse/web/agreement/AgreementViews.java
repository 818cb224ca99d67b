package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.core.accounts.SignatoryRelease;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.ChangeClass;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.Instruction;
import org.gatehouse.core.agreement.Papers;
import org.gatehouse.core.agreement.Signature;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.VersionSummary;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.MessageState;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.jspecify.annotations.Nullable;

/** The agreement as the API shows it. */
public final class AgreementViews {
    private AgreementViews() {}

    /**
     * @param version null: no agreement is in force, and nothing leaves
     * @param end when the contract ends, or has ended; null: nobody has ended it
     * @param signatoryReleases how the operator has taken the role to sign away, the newest first
     */
    public record InForceView(
            @Nullable VersionView version,
            @Nullable ContractEndView end,
            List<ServiceView> catalogue,
            List<SignatoryReleaseView> signatoryReleases) {}

    /**
     * @param account who could sign
     * @param namedBy who had given the role; null: nobody of the tenant's
     * @param releasedBy an operator
     */
    public record SignatoryReleaseView(
            UUID id,
            UUID account,
            @Nullable UUID namedBy,
            @Nullable Instant namedAt,
            String reason,
            UUID releasedBy,
            Instant releasedAt) {

        static SignatoryReleaseView of(SignatoryRelease release) {
            return new SignatoryReleaseView(
                    release.id(),
                    release.accountId(),
                    release.namedBy().orElse(null),
                    release.namedAt().orElse(null),
                    release.reason(),
                    release.releasedBy(),
                    release.releasedAt());
        }
    }

    /** After the end of the contract, what is in force only says by what data goes back. */
    private static String state(AgreementVersion.State state, boolean ended) {
        return ended && state == AgreementVersion.State.IN_FORCE ? "TERMINATING" : state.name();
    }

    /** A service that could be approved, with everywhere it reaches. */
    public record ServiceView(
            String key,
            String legalName,
            String channel,
            Set<String> countries,
            List<String> activities,
            boolean internal,
            boolean active) {

        static ServiceView of(Engagements.Service service, Catalogue catalogue) {
            LegalEntity entity = catalogue.processor(service.processor()).orElse(null);
            Set<String> countries = new TreeSet<>(service.storage());
            countries.addAll(service.access());
            service.chain().forEach(link -> countries.addAll(link.countries()));
            if (entity != null) {
                countries.add(entity.country());
            }
            return new ServiceView(
                    service.key(),
                    entity == null ? service.processor() : entity.legalName(),
                    service.channel().name(),
                    countries,
                    service.activities().stream()
                            .map(Engagements.Offered::activity)
                            .toList(),
                    service.internal(),
                    entity != null && entity.status() == Engagements.Status.ACTIVE);
        }
    }

    /** A version without its terms. */
    public record SummaryView(
            UUID id,
            @Nullable String number,
            String state,
            @Nullable String changeClass,
            String reason,
            @Nullable String hash,
            Instant createdAt,
            @Nullable Instant proposedAt,
            @Nullable Instant inForceFrom) {

        static SummaryView of(VersionSummary version, boolean ended) {
            ChangeClass change = version.changeClass();
            return new SummaryView(
                    version.id(),
                    version.number().orElse(null),
                    AgreementViews.state(version.state(), ended),
                    change == null ? null : change.name(),
                    version.reason(),
                    version.hashText().orElse(null),
                    version.createdAt(),
                    version.proposedAt(),
                    version.inForceFrom());
        }
    }

    /**
     * @param state one of the version's own, or {@code TERMINATING}: in force, and the contract has ended
     * @param hash SHA-256 over the canonical document, in hexadecimal: what is signed
     * @param pdfHash SHA-256 over the agreement on paper; null: a draft, or it is being made
     * @param papers the agreement on paper in each language in which it is made
     * @param copies what became of the mails that say where the copies are; null: nobody was told yet
     */
    public record VersionView(
            UUID id,
            long version,
            @Nullable String number,
            String state,
            @Nullable String changeClass,
            @Nullable UUID parentId,
            String reason,
            @Nullable String hash,
            @Nullable String pdfHash,
            Instant createdAt,
            @Nullable Instant proposedAt,
            @Nullable Instant inForceFrom,
            Terms terms,
            List<SignatureView> signatures,
            List<PaperView> papers,
            @Nullable CopiesView copies) {

        static VersionView of(
                AgreementVersion version, List<Signature> signatures, @Nullable CopiesView copies, boolean ended) {
            return new VersionView(
                    version.id(),
                    version.version(),
                    version.number().orElse(null),
                    AgreementViews.state(version.state(), ended),
                    version.changeClass().map(Enum::name).orElse(null),
                    version.parentId().orElse(null),
                    version.reason(),
                    version.hash().orElse(null),
                    version.papers().in(version.terms().language()).orElse(null),
                    version.createdAt(),
                    version.proposedAt().orElse(null),
                    version.inForceFrom().orElse(null),
                    version.terms(),
                    signatures.stream().map(SignatureView::of).toList(),
                    PaperView.all(version.papers()),
                    copies);
        }
    }

    /**
     * @param hash SHA-256 over the file, in hexadecimal
     * @param translation what the parties have agreed on is the paper in the other language
     */
    public record PaperView(String language, String hash, boolean translation) {
        static List<PaperView> all(Papers papers) {
            return Papers.LANGUAGES.stream()
                    .flatMap(language -> papers.in(language).stream()
                            .map(hash -> new PaperView(language, hash, papers.isTranslation(language))))
                    .toList();
        }
    }

    /**
     * How many mails that say where the copies are have left, are on their way, or reach nobody.
     *
     * @param toldAt when they were written
     */
    public record CopiesView(Instant toldAt, int sent, int waiting, int failed) {
        static CopiesView of(Instant toldAt, List<Message> mails) {
            int sent = count(mails, MessageState.SENT);
            int failed = count(mails, MessageState.UNDELIVERABLE);
            return new CopiesView(toldAt, sent, mails.size() - sent - failed, failed);
        }

        private static int count(List<Message> mails, MessageState state) {
            return (int) mails.stream().filter(mail -> mail.state() == state).count();
        }
    }

    /**
     * @param hash of the document
     * @param paperHash of the file the signer had read; null: nobody was shown one
     * @param paperLanguage of that file
     * @param namedBy who had given the signer the role to sign; null: nobody of the tenant's
     * @param namedAt when the signer got that role; null: the signer had none
     */
    public record SignatureView(
            String party,
            String method,
            String signerName,
            String signerTitle,
            String hash,
            @Nullable String paperHash,
            @Nullable String paperLanguage,
            Instant signedAt,
            @Nullable UUID namedBy,
            @Nullable Instant namedAt) {

        static SignatureView of(Signature signature) {
            return new SignatureView(
                    signature.party().name(),
                    signature.method().name(),
                    signature.signerName(),
                    signature.signerTitle(),
                    signature.signedHash(),
                    signature.paperHash().orElse(null),
                    signature.paperLanguage().orElse(null),
                    signature.signedAt(),
                    signature.namedBy().orElse(null),
                    signature.namedAt().orElse(null));
        }
    }

    /** @param verified whether somebody there has read us a code within a year */
    public record ContactView(
            UUID id,
            long version,
            String role,
            String name,
            String email,
            @Nullable String phone,
            String language,
            boolean verified,
            @Nullable Instant verifiedAt) {

        static ContactView of(Contact contact, Instant now) {
            return new ContactView(
                    contact.id(),
                    contact.version(),
                    contact.role().name(),
                    contact.name(),
                    contact.email().address(),
                    contact.phone().map(PhoneNumber::e164).orElse(null),
                    contact.language(),
                    contact.isVerifiedAt(now),
                    contact.verifiedAt().orElse(null));
        }

        @Override
        public String toString() {
            return "ContactView[" + id + "]";
        }
    }

    /** @param detail what was stopped: {@code service/activity}, or a country */
    public record InstructionView(
            UUID id,
            String kind,
            String detail,
            String reason,
            boolean incapable,
            UUID givenBy,
            Instant givenAt,
            @Nullable Instant endsAt) {

        static InstructionView of(Instruction instruction) {
            return new InstructionView(
                    instruction.id(),
                    instruction.kind().name(),
                    instruction.detail(),
                    instruction.reason(),
                    instruction.isIncapable(),
                    instruction.givenBy(),
                    instruction.givenAt(),
                    instruction.endsAt().orElse(null));
        }
    }
}
