package org.gatehouse.core.dpa;

import java.util.Set;

/**
 * What a message of one activity may carry on one channel (GDPR Art. 5(1)(c)).
 *
 * @param mandatory without these the message is useless and is not sent
 * @param optional left out unless the tenant's approval names them
 */
public record Profile(Set<DataField> mandatory, Set<DataField> optional) {

    /** A personal identification number never, whatever the profile says. */
    boolean allows(DataField field) {
        return field != DataField.CPR && (mandatory.contains(field) || optional.contains(field));
    }
}
