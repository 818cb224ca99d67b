package org.gatehouse.notifications.invitations;

import java.util.List;
import java.util.Locale;
import org.gatehouse.notifications.writing.Html;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a guest, in the guest's language.
 *
 * @param title its subject too, so it holds nothing personal
 * @param facts when and where
 * @param pass null where there is nothing to show any more
 * @param stored what is stored, what for and how long
 * @param more where all of that is told; null: it is not said
 */
public record InvitationMail(
        Locale language,
        String title,
        String greeting,
        String lead,
        List<Fact> facts,
        @Nullable PassPart pass,
        List<String> stored,
        @Nullable MorePart more) {

    /** The content id of the QR code's image. */
    static final String QR = "qr";

    /** One line of a small table. */
    public record Fact(String name, String value) {}

    /** What opens the way: the image, the link, and the code for a phone that is dead. */
    public record PassPart(String hint, String imageText, String linkText, String link, String codeText) {

        @Override
        public String toString() {
            return "PassPart[…]";
        }
    }

    public record MorePart(String linkText, String link) {}

    String html() {
        return Html.write("invitation.jte", this);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(greeting).append("\n\n").append(lead).append("\n\n");
        facts.forEach(fact ->
                text.append(fact.name()).append(": ").append(fact.value()).append('\n'));
        if (pass != null) {
            text.append('\n').append(pass.linkText()).append(": ").append(pass.link());
            text.append('\n').append(pass.codeText()).append('\n');
        }
        stored.forEach(line -> text.append('\n').append(line));
        if (more != null) {
            text.append('\n').append(more.linkText()).append(": ").append(more.link());
        }
        return text.append('\n').toString();
    }

    @Override
    public String toString() {
        return "InvitationMail[…]";
    }
}
