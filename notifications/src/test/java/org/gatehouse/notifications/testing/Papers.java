package org.gatehouse.notifications.testing;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.DraftAgreement;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.NextDates;
import org.gatehouse.core.agreement.NextDates.NextDate;
import org.gatehouse.core.agreement.SignAgreement;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Seen;
import org.gatehouse.core.agreement.Signature.Signer;
import org.gatehouse.core.agreement.TakeEffect;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.documents.GuestNotice;
import org.gatehouse.core.documents.KeepNotices;
import org.gatehouse.core.documents.KeepPapers;
import org.gatehouse.core.documents.PublishList;
import org.gatehouse.core.documents.PublishNotice;
import org.gatehouse.core.documents.ReadEmergencyCards;
import org.gatehouse.core.documents.ReadMatter;
import org.gatehouse.core.documents.SubProcessorList;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.documents.WriteEmergencyCards;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.Equipment;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.core.people.Email;
import org.gatehouse.notifications.hostalert.AlertState;

/** An agreement that both parties sign as they do, and all that anybody reads because of it. */
public final class Papers {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Signer ANNA = new Signer(Announcer.ADMIN, "Anna Aftale", "Direktør", new byte[32]);

    private final Lobby lobby;
    private final Examine examine;
    private final DraftAgreement drafts;
    private final SignAgreement signing;
    private final WriteDocuments documents;
    private final PublishList lists;
    private final PublishNotice notices;
    private final ReadMatter read;

    public Papers(Lobby lobby, TakeEffect effect) {
        this.lobby = lobby;
        this.examine = new Examine(lobby.agreements, lobby.registers, lobby.tenants, lobby.clock);
        this.drafts = lobby.container.useCase(
                DraftAgreement.class, lobby.agreements, lobby.registers, examine, lobby.tenants, lobby.clock);
        this.signing = lobby.container.useCase(
                SignAgreement.class, lobby.agreements, lobby.registers, examine, effect, lobby.clock);
        this.read = lobby.container.useCase(
                ReadMatter.class,
                lobby.agreements,
                lobby.registers,
                lobby.tenants,
                lobby.sites,
                lobby.notices,
                lobby.annexB,
                lobby.clock);
        KeepIncidents incidents = lobby.container.useCase(KeepIncidents.class, lobby.rows, lobby.clock);
        this.documents = new WriteDocuments(
                read, lobby.container.useCase(KeepPapers.class, lobby.rows, lobby.agreements, incidents, lobby.clock));
        this.lists = lobby.container.useCase(
                PublishList.class, lobby.agreements, lobby.registers, lobby.tenants, read, lobby.clock);
        this.notices = new PublishNotice(lobby.container.useCase(KeepNotices.class, lobby.rows, read));
        lobby.inTenant(() -> Stream.of(ContactRole.SUBPROCESSOR_NOTICE, ContactRole.BREACH, ContactRole.DATA_SUBJECTS)
                .forEach(this::contact));
    }

    /** By whom is connected now. */
    private WriteEmergencyCards cards() {
        return new WriteEmergencyCards(lobby.container.useCase(
                ReadEmergencyCards.class,
                read,
                lobby.sites,
                lobby.agreements,
                lobby.snapshots,
                new Equipment(lobby.connectors(), EnumSet.allOf(Activity.class)),
                new Accounts(lobby.rows),
                lobby.people,
                lobby.clock,
                Lobby.PUBLIC_URL));
    }

    private void contact(ContactRole role) {
        Email email = new Email(role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@firm.example");
        Contact contact = new Contact(new Contact.Details(role, "Vagten", email, null, "en"), lobby.clock.instant());
        contact.prove(lobby.clock.instant());
        lobby.rows.add(contact);
    }

    public UUID draft(Terms terms) {
        return lobby.as(() -> drafts.fromDocument(terms, "test", Announcer.ADMIN));
    }

    /** Froze it; where it only narrows, our signature is on it. */
    public AgreementVersion propose(UUID draft) {
        lobby.doAs(() -> signing.propose(draft, version(draft).version(), null));
        return version(draft);
    }

    public void sign(UUID proposed, Party party) {
        String hash = version(proposed).hash().orElseThrow();
        lobby.doAs(() -> signing.sign(proposed, party, new Seen(hash, null), ANNA));
        lobby.clock.advance(Duration.ofMillis(1));
    }

    /** From terms to force, by both. What a bench has agreed before is said once more, for all of it began at once. */
    public void conclude(Terms terms) {
        lobby.clock.advance(Duration.ofMillis(1));
        lobby.agree(inForce().terms());
        lobby.clock.advance(Duration.ofMillis(1));
        UUID id = draft(terms);
        propose(id);
        sign(id, Party.PROCESSOR);
        sign(id, Party.CONTROLLER);
    }

    public AgreementVersion version(UUID id) {
        return lobby.in(() -> lobby.agreements.version(id).orElseThrow());
    }

    public AgreementVersion inForce() {
        return lobby.in(() -> lobby.agreements.inForce(lobby.clock.instant()).orElseThrow());
    }

    /** The agreement as it was frozen; everything else in English, as things are now. */
    public String page(DocumentKind kind) {
        Locale language = kind == DocumentKind.AGREEMENT
                ? Locale.forLanguageTag(inForce().terms().language())
                : ENGLISH;
        return lobby.as(() -> documents.page(lists.inForce(), kind, language));
    }

    /** The public list. */
    public SubProcessorList list() {
        return lobby.as(() -> lists.list(ENGLISH));
    }

    /** Who is on the public list. */
    public Set<String> listed() {
        return list().subProcessors().stream()
                .map(SubProcessorList.Entry::legalName)
                .collect(Collectors.toSet());
    }

    public String feed() {
        return lobby.as(() -> lists.feed(ENGLISH, "https://gatehouse.example/feed"));
    }

    /** What guests are told. */
    public GuestNotice guestNotice() {
        return lobby.as(notices::current);
    }

    /** The card of the lobby's site. */
    public String card() {
        return lobby.as(() -> cards().page(lobby.site, ENGLISH));
    }

    /** What the status is said by. */
    public List<Finding> findings() {
        return lobby.in(() -> examine.now(inForce().terms()));
    }

    public List<NextDate> dates() {
        NextDates dates = new NextDates(lobby.agreements, lobby.notices, lobby.annexB);
        return lobby.in(() -> dates.of(lobby.registers.newest().catalogue(), lobby.clock.instant()));
    }

    public String legalName(String service) {
        return lobby.in(() -> lobby.registers.newest().catalogue().legalNameOf(service));
    }

    /** Everything that names those who may have somebody's data, by what it is. */
    public Map<String, String> naming() {
        return Map.of(
                "the agreement", page(DocumentKind.AGREEMENT),
                "the list", page(DocumentKind.SUB_PROCESSORS),
                "the public list", listed().toString(),
                "the records", page(DocumentKind.RECORDS),
                "what guests are told", guestNotice().toString(),
                "what hosts are told", page(DocumentKind.HOST_NOTICE));
    }

    /** Which of them name somebody. */
    public Set<String> naming(String legalName) {
        return naming().entrySet().stream()
                .filter(entry -> entry.getValue().contains(legalName))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How a guest's host was told, as the desk shows it. */
    public AlertState.Told desk(UUID visit) {
        return lobby.as(() -> lobby.alerts.of(List.of(visit))).get(visit).told().get(0);
    }

    /** Who carried a message, by legal name. */
    public String carrier(FlowEvidence evidence) {
        return legalName(evidence.service().orElseThrow());
    }
}
