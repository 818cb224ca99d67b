package org.gatehouse.core.egress;

import java.util.List;
import java.util.UUID;

/** What is handed to a connector: composed from released fields, for one recipient. */
public sealed interface Content {

    /** A text message; {@code to} in E.164. */
    record Sms(String to, String text) implements Content {
        @Override
        public String toString() {
            return "Sms[…]";
        }
    }

    /** A mail in two forms. The subject holds nothing personal. */
    record Mail(String to, String subject, String text, String html, List<Attachment> attachments) implements Content {
        @Override
        public String toString() {
            return "Mail[…]";
        }
    }

    /**
     * A file in a mail.
     *
     * @param contentId non-empty: shown inside the HTML as {@code cid:…}
     */
    record Attachment(String name, String mediaType, byte[] bytes, String contentId) {}

    /**
     * Rings at a device, which then fetches what there is to say.
     *
     * @param to a {@link PushAddress}
     * @param token means nothing to anybody but us
     */
    record Push(String to, String token) implements Content {
        @Override
        public String toString() {
            return "Push[…]";
        }
    }

    /**
     * A call of one of the tenant's own systems.
     *
     * @param webhook which
     * @param json names a record, and no person
     */
    record Call(UUID webhook, String json) implements Content {
        @Override
        public String toString() {
            return "Call[…]";
        }
    }

    /** A line in the inbox of one of the tenant's people. */
    record Note(UUID recipientId, String text) implements Content {
        @Override
        public String toString() {
            return "Note[…]";
        }
    }
}
