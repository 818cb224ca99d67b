package org.gatehouse.core.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers whose digits fit each other, and that no company of another test has. */
public final class CompanyNumbers {
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int MODULUS = 11;
    private static final AtomicInteger LAST = new AtomicInteger(21_000_000);

    private CompanyNumbers() {}

    public static String next() {
        while (true) {
            String number = String.valueOf(LAST.incrementAndGet());
            int sum = 0;
            for (int place = 0; place < WEIGHTS.length; place++) {
                sum += WEIGHTS[place] * (number.charAt(place) - '0');
            }
            if (sum % MODULUS == 0) {
                return number;
            }
        }
    }
}
