package org.gatehouse.notifications.testing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.FlowEvidence;
import org.gatehouse.core.ids.Uuids;

/** A code to sign in with, as a text message: any service for text messages may be asked to carry it. */
final class SignInText {
    private SignInText() {}

    /** Sends one, and returns what was decided about it. */
    static FlowEvidence sendFrom(Lobby lobby) {
        lobby.inTenant(() -> lobby.post.enqueue(new Errand(
                Activity.LOGIN_SMS,
                null,
                "test",
                Uuids.next(),
                null,
                Map.of(DataField.USER_PHONE, "+4520000001", DataField.OTP, "123456"),
                Map.of(),
                Locale.ENGLISH,
                Set.of())));
        lobby.settle();
        return lobby.evidence().stream()
                .filter(one -> one.activity() == Activity.LOGIN_SMS)
                .reduce((one, two) -> two)
                .orElseThrow();
    }
}
