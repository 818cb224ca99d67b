package org.gatehouse.notifications.writing;

import java.util.List;
import java.util.Locale;

/**
 * A mail of a few lines and one link.
 *
 * @param title its subject too, so it holds nothing personal
 * @param button what following the link does
 * @param closing small print under the link
 */
public record PlainMail(
        Locale language, String title, List<String> lines, String link, String button, List<String> closing) {

    public String text() {
        return String.join("\n", lines) + "\n\n" + button + ": " + link + "\n\n" + String.join("\n", closing) + "\n";
    }

    public String html() {
        return Html.write("plain.jte", this);
    }

    @Override
    public String toString() {
        return "PlainMail[…]";
    }
}
