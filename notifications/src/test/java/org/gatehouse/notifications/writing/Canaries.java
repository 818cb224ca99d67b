package org.gatehouse.notifications.writing;

import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;

/** A value for each field that is found again wherever it goes. */
final class Canaries {
    static final String HOST = "https://gate.example";
    static final String RESET = HOST + "/reset/#s3cret";

    private Canaries() {}

    static String of(DataField field) {
        return switch (field) {
            case TIME -> "2026-11-20T09:00:00Z/2026-11-20T10:00:00Z";
            case RESET_LINK -> RESET;
            default -> "qz" + field.name().toLowerCase(Locale.ROOT).replace("_", "") + "qz";
        };
    }

    static Map<DataField, String> of(Collection<DataField> fields) {
        Map<DataField, String> values = new EnumMap<>(DataField.class);
        fields.forEach(field -> values.put(field, of(field)));
        return values;
    }

    /** Those that are found in a text. */
    static List<DataField> in(String text) {
        String searched = text.toLowerCase(Locale.ROOT);
        return List.of(DataField.values()).stream()
                .filter(field -> searched.contains(of(field).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** All that somebody gets, as one text, so that two can be compared. */
    static String written(Content content) {
        if (content instanceof Content.Sms sms) {
            return sms.to() + "\n" + sms.text();
        }
        if (content instanceof Content.Note note) {
            return note.recipientId() + "\n" + note.text();
        }
        if (content instanceof Content.Push push) {
            return push.to() + "\n" + push.token();
        }
        if (content instanceof Content.Call call) {
            return call.webhook() + "\n" + call.json();
        }
        Content.Mail mail = (Content.Mail) content;
        String files = mail.attachments().stream()
                .map(file -> file.name()
                        + file.mediaType()
                        + file.contentId()
                        + Base64.getEncoder().encodeToString(file.bytes()))
                .collect(Collectors.joining("\n"));
        return String.join("\n", mail.to(), mail.subject(), mail.text(), mail.html(), files);
    }
}
