package org.gatehouse.access.factors;

/**
 * What the server keeps of a passkey.
 *
 * @param data its id and its public key
 * @param backupEligible whether its maker may keep it on more than one device; never changes
 * @param signCount how often it has signed; 0 for ever where it does not count
 */
record Passkey(byte[] data, boolean backupEligible, long signCount) {
    @Override
    public String toString() {
        return "Passkey[…]";
    }
}
