package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.core.documents.PrivacyNotice.Texts;
import org.gatehouse.core.documents.Recipients.Named;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Versions of what guests are told. It follows from the agreement in force, from what the tenant has turned on and from
 * what is known of recipients: whoever asks finds it written anew as soon as one of these says something else.
 */
@UseCase
public class KeepNotices {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Rows rows;
    private final ReadMatter read;

    @Inject
    public KeepNotices(Rows rows, ReadMatter read) {
        this.rows = rows;
        this.read = read;
    }

    /** What guests are told now. Of two that find another text at once the second begins again. */
    GuestNotice current() {
        Matter matter = read.inForceNow(DANISH);
        Named recipients = Recipients.of(matter, Audience.GUESTS);
        Texts texts =
                new Texts(NoticeText.of(matter, recipients), NoticeText.of(matter.in(Locale.ENGLISH), recipients));
        Optional<PrivacyNotice> newest = newest();
        PrivacyNotice said = newest.filter(one -> one.says(texts)).orElseGet(() -> {
            PrivacyNotice next =
                    new PrivacyNotice(newest.map(PrivacyNotice::number).orElse(0) + 1, texts, matter);
            rows.add(next);
            rows.flush();
            return next;
        });
        return said.read(Optional.empty(), read.whomToAsk());
    }

    private Optional<PrivacyNotice> newest() {
        return rows.where(PrivacyNotice.class, "x.number > 0 order by x.number desc")
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal where there is no such version, and where it is not any more what it was */
    GuestNotice numbered(int number) {
        PrivacyNotice notice = find(number).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (!notice.isIntact()) {
            throw Refusal.of(Problem.DOCUMENT_CHANGED);
        }
        return notice.read(find(number + 1), read.whomToAsk());
    }

    private Optional<PrivacyNotice> find(int number) {
        return rows.where(PrivacyNotice.class, "x.number = :number")
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** In which its instants are told. */
    ZoneId zone() {
        return read.zone();
    }
}
