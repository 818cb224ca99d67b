package org.gatehouse.web.people;

import java.util.Locale;
import org.gatehouse.core.dpa.Channel;

/** Channels as callers write them: {@code email}, {@code sms}. */
public final class ChannelCodes {
    private ChannelCodes() {}

    public static Channel of(String code) {
        return Channel.valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static String of(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
