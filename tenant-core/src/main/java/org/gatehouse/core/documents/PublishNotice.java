package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.refusal.Refusal;

/** What guests of a tenant are told about their data, for anybody. Asked between transactions and not in one. */
@Singleton
public class PublishNotice {
    private final KeepNotices notices;

    @Inject
    public PublishNotice(KeepNotices notices) {
        this.notices = notices;
    }

    public GuestNotice current() {
        return Contention.retried(notices::current);
    }

    /** @throws Refusal where there is no such version, and where it is not any more what it was */
    public GuestNotice numbered(int number) {
        return notices.numbered(number);
    }

    /** As a page. */
    public String page(GuestNotice notice, Locale language) {
        return WriteDocuments.written(NoticeText.document(notice, language, notices.zone()));
    }
}
