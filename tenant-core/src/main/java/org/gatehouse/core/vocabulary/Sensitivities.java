package org.gatehouse.core.vocabulary;

import org.gatehouse.core.datamap.Sensitivity;
import org.gatehouse.core.dpa.DataField;

/** What the law, or common sense, asks beyond the ordinary of those who get a kind of data. */
final class Sensitivities {
    private Sensitivities() {}

    static Sensitivity of(DataField field) {
        return switch (field) {
            case OTP, RESET_LINK, PUSH_TOKEN -> Sensitivity.CREDENTIAL;
            case SITE, TIME, ASSEMBLY_POINT -> Sensitivity.LOCATION;
            case CPR -> Sensitivity.NATIONAL_ID;
            default -> Sensitivity.ORDINARY;
        };
    }
}
