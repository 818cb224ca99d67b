package org.gatehouse.container;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that shows one-time codes. */
public final class Authenticator {
    private static final TimeBasedOneTimePasswordGenerator APP = new TimeBasedOneTimePasswordGenerator();
    private static final int KEY = 20;

    private Authenticator() {}

    /** What the app shows so many steps from now; a step is thirty seconds. */
    public static String code(String secret, int steps) {
        try {
            Instant time = Instant.now().plus(APP.getTimeStep().multipliedBy(steps));
            return APP.generateOneTimePasswordString(new SecretKeySpec(key(secret), APP.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(String secret) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < secret.length(); i++) {
            number = number.shiftLeft(5)
                    .add(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(secret.charAt(i))));
        }
        byte[] bytes = number.toByteArray();
        byte[] key = new byte[KEY];
        int length = Math.min(KEY, bytes.length);
        System.arraycopy(bytes, bytes.length - length, key, KEY - length, length);
        return key;
    }
}
