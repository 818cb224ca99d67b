package org.gatehouse.notifications.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Content.Mail;

/** A mail that tells nobody on its way, or afterwards, whom it is about or that it was read. */
final class QuietMail {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:href|src|srcset|background|action|poster)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern ANYWHERE = Pattern.compile("(?i)\\b(?:https?|ftp)://[^\\s\"<>]+");
    private static final Pattern LOADS_OR_ACTS =
            Pattern.compile("(?i)<(?:script|link|iframe|object|embed|form|video|audio|base)\\b|url\\(|@import");

    private QuietMail() {}

    static List<String> complaints(Mail mail) {
        List<String> complaints = new ArrayList<>();
        Canaries.in(mail.subject()).forEach(field -> complaints.add("the subject tells " + field));
        if (LOADS_OR_ACTS.matcher(mail.html()).find()) {
            complaints.add("the HTML loads or does something: a mail is words, a link and images within it");
        }
        found(ADDRESS, mail.html()).stream()
                .filter(address -> !isWithin(address, mail) && !isOurs(address))
                .forEach(address -> complaints.add("the HTML points elsewhere: " + address));
        for (String text : List.of(mail.text(), mail.html(), calendar(mail))) {
            for (String address : found(ANYWHERE, text)) {
                if (!isOurs(address)) {
                    complaints.add("an address of somebody else: " + address);
                }
                Canaries.in(address).stream()
                        .filter(field -> field != DataField.RESET_LINK)
                        .forEach(field -> complaints.add("an address tells " + field));
            }
        }
        mail.attachments()
                .forEach(file ->
                        Canaries.in(file.name()).forEach(field -> complaints.add("the name of a file tells " + field)));
        return complaints;
    }

    /** Our own page, with what it needs behind the #, which is not sent. */
    private static boolean isOurs(String address) {
        return address.startsWith(Canaries.HOST + "/") && address.indexOf('?') < 0;
    }

    private static boolean isWithin(String address, Mail mail) {
        return mail.attachments().stream()
                .anyMatch(file -> !file.contentId().isEmpty() && address.equals("cid:" + file.contentId()));
    }

    private static String calendar(Mail mail) {
        return mail.attachments().stream()
                .filter(file -> file.mediaType().startsWith("text/"))
                .map(Attachment::bytes)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", ""))
                .reduce("", String::concat);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .toList();
    }
}
