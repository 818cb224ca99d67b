package org.gatehouse.core.datamap;

/** What the law, or common sense, asks beyond the ordinary of those who keep it. */
public enum Sensitivity {
    ORDINARY,
    /** Where somebody was, and when. */
    LOCATION,
    /** Opens something; kept as a hash, or sealed. */
    CREDENTIAL,
    /** The Danish Data Protection Act, section 11. */
    NATIONAL_ID,
    /** GDPR Art. 9: health, belief, origin, biometrics and their like. */
    SPECIAL_ART9,
    /** GDPR Art. 10: convictions and offences. */
    CRIMINAL_ART10;

    /** Nothing of this kind is asked for, so no column may hold it. */
    public boolean isKeptOut() {
        return this == NATIONAL_ID || this == SPECIAL_ART9 || this == CRIMINAL_ART10;
    }
}
