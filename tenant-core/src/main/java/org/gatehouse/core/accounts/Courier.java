package org.gatehouse.core.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Rows;

/**
 * Sends links and codes to the owner of an account. A link carries its secret in the fragment, which no server sees and
 * no log keeps. No message ever holds a password (rule 38).
 */
@Singleton
public class Courier {
    private final Rows rows;
    private final Post post;
    private final String publicUrl;

    @Inject
    public Courier(Rows rows, Post post, @ConfigProperty(name = "gatehouse.public-url") String publicUrl) {
        this.rows = rows;
        this.post = post;
        this.publicUrl = publicUrl;
    }

    String link(TicketKind kind, Secret secret) {
        String page = kind == TicketKind.ACTIVATION ? "/activate/#" : "/reset/#";
        return publicUrl + page + secret.text();
    }

    void mailLink(Account account, TicketKind kind, Secret secret) {
        send(
                account,
                Activity.PASSWORD_RESET,
                Map.of(DataField.USER_EMAIL, account.email(), DataField.RESET_LINK, link(kind, secret)),
                Map.of("kind", kind == TicketKind.ACTIVATION ? "activation" : "reset"));
    }

    /** Nothing goes where the account's owner has no telephone number. */
    void textLink(Account account, TicketKind kind, Secret secret) {
        String link = link(kind, secret);
        phone(account)
                .ifPresent(number -> send(
                        account,
                        Activity.LOGIN_SMS,
                        Map.of(DataField.USER_PHONE, number, DataField.OTP, link),
                        Map.of("link", link)));
    }

    void textCode(Account account, String number, ShortCode code) {
        send(
                account,
                Activity.PASSWORD_RESET,
                Map.of(DataField.USER_PHONE, number, DataField.OTP, code.text()),
                Map.of("kind", "reset"));
    }

    Optional<String> phone(Account account) {
        return account.personId()
                .flatMap(person -> rows.find(Person.class, person))
                .flatMap(Person::phone);
    }

    private void send(Account account, Activity activity, Map<DataField, String> fields, Map<String, String> links) {
        Locale language = Locale.forLanguageTag(account.details().language());
        post.enqueue(new Errand(activity, null, "account", account.id(), null, fields, links, language, Set.of()));
    }
}
