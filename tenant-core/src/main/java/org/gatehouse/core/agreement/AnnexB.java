package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Standing;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.NoticeTerms;
import org.gatehouse.core.subprocessors.Notices;

/** Who may process what at an instant: the text of annex B, and what was announced and answered beside it. */
@Singleton
public class AnnexB {
    private final Agreements agreements;
    private final Notices notices;

    @Inject
    public AnnexB(Agreements agreements, Notices notices) {
        this.agreements = agreements;
        this.notices = notices;
    }

    /**
     * A text, and from when on it was written: it has the last word on what annex B said before.
     *
     * @param at of which instant is asked
     * @param supposed states that notices are to have instead of their own, by the notice's id
     */
    record Question(Terms terms, Instant writtenAt, Catalogue catalogue, Instant at, Map<UUID, NoticeState> supposed) {}

    /**
     * What counts.
     *
     * @param terms the text with what notices have approved, and with services on notice in their place in the order
     * @param added what it has more than the text
     * @param standing what notices close
     * @param until when some of it changes by itself; exclusive
     */
    public record Counted(Terms terms, List<Approval> added, List<Standing> standing, Instant until) {}

    /** What counts of a version, as long as it is in force. To be called inside a transaction of the tenant. */
    public Counted counted(AgreementVersion version, Catalogue catalogue, Instant at) {
        return counted(new Question(version.terms(), version.createdAt(), catalogue, at, Map.of()));
    }

    /** To be called inside a transaction of the tenant. */
    Counted counted(Question question) {
        List<Announced> known = notices.knownAt(question.at());
        BesideTheText beside = new BesideTheText(question);
        known.forEach(announced -> beside.add(announced, state(announced, question)));
        Instant until = Stream.concat(
                        boundaries(question.terms()),
                        known.stream().flatMap(one -> one.nextTurn(question.at()).stream()))
                .filter(turn -> turn.isAfter(question.at()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        Terms decides = beside.decides();
        List<Approval> added = decides.approvals().stream()
                .filter(approval -> !question.terms().approvals().contains(approval))
                .toList();
        return new Counted(decides, added, beside.standing(), until);
    }

    /** The text as it has to become so that it says what was approved, revoked or given up. */
    Terms following(Question question, List<Announced> known) {
        BesideTheText beside = new BesideTheText(question);
        known.forEach(announced -> beside.add(announced, state(announced, question)));
        return beside.follows();
    }

    List<Announced> knownAt(Instant at) {
        return notices.knownAt(at);
    }

    /** Where a notice stands, under the authorisation in force when its window ends. */
    public NoticeState state(Announced announced, Instant at) {
        return announced.stateAt(at, this::silenceIsYes);
    }

    private NoticeState state(Announced announced, Question question) {
        NoticeState supposed = question.supposed().get(announced.notice().id());
        return supposed == null ? state(announced, question.at()) : supposed;
    }

    private boolean silenceIsYes(Instant at) {
        return agreements
                .inForce(at)
                .filter(version -> version.terms().authorisation().model() == Model.GENERAL)
                .isPresent();
    }

    /** Services that the tenant had approved for something at an instant. To be called inside its transaction. */
    public Set<String> approved(Catalogue catalogue, Instant at) {
        return agreements.inForce(at).stream()
                .flatMap(version -> counted(version, catalogue, at).terms().approvals().stream())
                .filter(approval ->
                        Validity.between(approval.from(), approval.until()).includes(at))
                .map(Approval::service)
                .collect(Collectors.toSet());
    }

    /** How the tenant's agreement decides about transfers at an instant, whatever it approves. */
    public Optional<Policy> transfers(Catalogue catalogue, Instant at) {
        return agreements
                .inForce(at)
                .map(version ->
                        CompilePolicy.compile(version.terms(), catalogue, List.of(), Policy.Emergency.NONE, false));
    }

    /** What an agreement says on notices. */
    public static NoticeTerms noticeTerms(Terms terms) {
        return new NoticeTerms(
                ZoneId.of(terms.zone()),
                terms.authorisation().noticeDays(),
                terms.authorisation().model() == Model.GENERAL);
    }

    private static Stream<Instant> boundaries(Terms terms) {
        return terms.approvals().stream()
                .flatMap(approval -> Stream.of(approval.from(), approval.until()))
                .filter(Objects::nonNull);
    }
}
