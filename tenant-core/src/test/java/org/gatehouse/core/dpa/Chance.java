package org.gatehouse.core.dpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws cases. Each has a seed of its own, which a failure tells: {@code -Dproperties.seed} and {@code
 * -Dproperties.cases=1} bring it back.
 */
final class Chance {
    private static final long SEED = Long.getLong("properties.seed", System.nanoTime());
    private static final int CASES = Integer.getInteger("properties.cases", 3000);

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static void each(Consumer<Chance> property) {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            try {
                property.accept(new Chance(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "-Dproperties.seed=" + seed + " -Dproperties.cases=1\n" + situation(seed) + "\n" + e, e);
            }
        }
    }

    static boolean sometimes(Predicate<Chance> found) {
        return LongStream.range(SEED, SEED + 100_000).anyMatch(seed -> found.test(new Chance(seed)));
    }

    private static Situation situation(long seed) {
        return AnySituation.of(new Chance(seed));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    boolean even() {
        return random.nextBoolean();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    <T> T oneOf(Collection<T> all) {
        return List.copyOf(all).get(random.nextInt(all.size()));
    }

    /** The usual, but for once in so many times. */
    <T> T mostly(T usual, int once, Supplier<T> otherwise) {
        return once(once) ? otherwise.get() : usual;
    }

    <T> @Nullable T perhaps(Supplier<T> some) {
        return even() ? some.get() : null;
    }

    <T> List<T> upTo(int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            all.add(one.get());
        }
        return all;
    }

    @SafeVarargs
    final <T> Set<T> some(T... of) {
        Set<T> some = new HashSet<>();
        for (T one : of) {
            if (even()) {
                some.add(one);
            }
        }
        return some;
    }

    <T> List<T> shuffled(Collection<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> drawn = new ArrayList<>();
        while (!left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }

    String gibberish() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(5); left > 0; left--) {
            text.append((char) random.nextInt(0x250));
        }
        return text.toString();
    }
}
