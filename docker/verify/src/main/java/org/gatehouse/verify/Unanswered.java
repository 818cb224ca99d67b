package org.gatehouse.verify;

/** Why nobody can say anything about the log. */
final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;

    /** @param key of the words that say it */
    Unanswered(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
