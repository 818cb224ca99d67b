package org.gatehouse.access.protocol;

import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.protocol.unit.Moment;
import org.gatehouse.access.protocol.unit.UnitJudgement;
import org.gatehouse.access.protocol.unit.UnitOrders;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.UnitUpkeep;
import org.gatehouse.access.protocol.unit.Verdict;

/** A unit on a door, with clocks that tests move, and the server's word about what it hears. */
final class TestUnit {
    final UnitJudgement judgement = new UnitJudgement(FixedKeys.OF_DOOR, FixedKeys.SEALING);
    final UnitUpkeep upkeep = new UnitUpkeep(FixedKeys.OF_DOOR);

    final UnitOrders orders = new UnitOrders(FixedKeys.OF_DOOR);

    UnitState state;
    Instant wall = TUESDAY_AT_TEN;
    Duration up = Duration.ofHours(3);
    private byte drawn;

    /** @param offlineMinutes null: with the server alone */
    static TestUnit on(Integer offlineMinutes) {
        TestUnit unit = new TestUnit();
        unit.state = UnitState.enrolled(Samples.notice(1, TUESDAY_AT_TEN, offlineMinutes));
        unit.starts();
        return unit;
    }

    void starts() {
        keep(upkeep.start(state, moment()));
    }

    Moment moment() {
        return new Moment(wall, up);
    }

    void later(Duration passed) {
        wall = wall.plus(passed);
        up = up.plus(passed);
    }

    String asks() {
        byte[] nonce = new byte[Question.NONCE];
        nonce[0] = ++drawn;
        return keep(judgement.ask(state, moment(), nonce)).reply().orElseThrow();
    }

    Verdict hears(String answer) {
        return hearsSealed(Sealed.seal(answer, FixedKeys.SEALING.toPublicJWK()));
    }

    Verdict hearsSealed(String sealed) {
        return keep(judgement.answer(state, moment(), sealed));
    }

    Verdict isTold(String decision) {
        return keep(judgement.decide(state, moment(), decision));
    }

    Verdict isAlone(String question) throws AccessDenied {
        return keep(judgement.unreached(state, moment(), read(question).nonce()));
    }

    Verdict takes(Notice notice) {
        return takes(notice.sign(FixedKeys.OF_LETTERS));
    }

    Verdict takes(String notice) {
        return keep(upkeep.take(state, moment(), notice));
    }

    Verdict isOrdered(String order) {
        return keep(orders.take(state, moment(), order));
    }

    /** Without the server, from the question to the end. */
    Verdict meets(TestPhone phone) throws AccessDenied {
        String question = asks();
        Verdict heard = hears(phone.answers(question));
        return heard.deed() == Verdict.Deed.ASKS_SERVER ? isAlone(question) : heard;
    }

    static Question read(String question) throws AccessDenied {
        return Question.read(question, FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
    }

    /** What the server says to the last answer. */
    Decision decision(Verdict heard, boolean opens) throws AccessDenied {
        OpeningProof proof = heard.proof().orElseThrow();
        return new Decision(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                read(proof.question()).nonce(),
                Jws.hash(proof.answer()),
                opens,
                opens ? Result.OPENS : "key-revoked",
                wall);
    }

    /** As the phone reads it. */
    static Result result(Verdict verdict, String answer) throws AccessDenied {
        UnitCertificate unit = new UnitCertificate(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                FixedKeys.OF_DOOR.toPublicJWK(),
                FixedKeys.SEALING.toPublicJWK(),
                Instant.EPOCH,
                Instant.MAX);
        Optional<String> sealed =
                verdict.replyKey().map(key -> Sealed.seal(verdict.reply().orElseThrow(), key));
        return Result.read(Sealed.open(sealed.orElseThrow(), FixedKeys.REPLY), unit, answer);
    }

    private Verdict keep(Verdict verdict) {
        state = verdict.next();
        return verdict;
    }
}
