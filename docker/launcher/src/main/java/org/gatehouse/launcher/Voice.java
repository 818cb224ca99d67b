package org.gatehouse.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * One of the process's streams, which can fall silent: what holds it from then on speaks to nobody. The server keeps
 * notes to itself while it stops and after, in a log that was set up long before.
 */
final class Voice extends FilterOutputStream {
    private volatile boolean silent;

    private Voice(OutputStream out) {
        super(out);
    }

    static Voice ofOut() {
        Voice voice = new Voice(System.out);
        System.setOut(new PrintStream(voice, true, Charset.defaultCharset()));
        return voice;
    }

    static Voice ofErr() {
        Voice voice = new Voice(System.err);
        System.setErr(new PrintStream(voice, true, Charset.defaultCharset()));
        return voice;
    }

    void fallSilent() {
        silent = true;
    }

    @Override
    public void write(int octet) throws IOException {
        if (!silent) {
            out.write(octet);
        }
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        if (!silent) {
            out.write(octets, from, length);
        }
    }
}
