package org.gatehouse.launcher;

/** Why the product cannot start, in one line for the person at the console. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1;

    StartFailure(String line) {
        super(line);
    }

    StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
