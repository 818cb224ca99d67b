package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;

/** Ten thousand attempts with what an attacker can get hold of. Every one gets an answer, and none opens. */
class AttackCampaignTest {
    private static final int ATTEMPTS = 10_000;
    private static final long SEED = Long.getLong("door.seed", 20_261_124L);

    private final Random chance = new Random(SEED);
    private final TestUnit unit = TestUnit.on(60);

    @Test
    void nothing_that_was_heard_bent_or_made_up_opens() throws Exception {
        String old = unit.asks();
        String used = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(1)).answers(old);
        String usedSealed = Sealed.seal(used, FixedKeys.SEALING);
        Verdict heard = unit.hearsSealed(usedSealed);
        String usedDecision = unit.decision(heard, true).sign(FixedKeys.OF_LETTERS);
        unit.isTold(usedDecision);
        String nonce = TestUnit.read(unit.asks()).nonce();
        UnitState state = unit.state;
        String notice = Samples.notice(1, TUESDAY_AT_TEN, 720).sign(FixedKeys.OF_LETTERS);
        List<String> texts = List.of(used, usedDecision, notice, old);

        Map<Deed, Integer> deeds = new EnumMap<>(Deed.class);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String text = bent(texts.get(chance.nextInt(texts.size())));
            Verdict verdict = switch (chance.nextInt(6)) {
                case 0 -> unit.judgement.answer(state, unit.moment(), bent(usedSealed));
                case 1 -> unit.judgement.answer(state, unit.moment(), Sealed.seal(text, FixedKeys.SEALING));
                case 2 -> unit.judgement.decide(state, unit.moment(), text);
                case 3 -> unit.upkeep.take(state, unit.moment(), text);
                case 4 -> unit.judgement.unreached(state, unit.moment(), nonce);
                default -> unit.judgement.answer(state, unit.moment(), usedSealed);
            };
            deeds.merge(verdict.deed(), 1, Integer::sum);
        }

        assertThat(deeds).as("seed %s", SEED).containsOnly(Map.entry(Deed.REFUSES, ATTEMPTS));
    }

    /** Letters changed, left out, said twice, cut off or put in; or not changed at all, and said again. */
    private String bent(String text) {
        if (chance.nextInt(10) == 0) {
            return text;
        }
        StringBuilder bent = new StringBuilder(text);
        int place = chance.nextInt(text.length());
        switch (chance.nextInt(6)) {
            case 0 -> bent.setCharAt(place, letter());
            case 1 -> bent.deleteCharAt(place);
            case 2 -> bent.insert(place, letter());
            case 3 -> bent.setLength(place);
            case 4 -> bent.insert(place, text, place, Math.min(text.length(), place + 8));
            default -> {
                byte[] noise = new byte[chance.nextInt(64)];
                chance.nextBytes(noise);
                bent.append(new String(noise, StandardCharsets.ISO_8859_1));
            }
        }
        return bent.toString();
    }

    private char letter() {
        return "ABCxyz019-_.={}\"\u0000\u00e6".charAt(chance.nextInt(18));
    }
}
