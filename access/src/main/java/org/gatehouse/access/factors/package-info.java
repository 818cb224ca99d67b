/**
 * By what a phone's holder shows, at doors that ask for it, that the phone is in the right hand: a finger, a face or
 * the phone's own code (a passkey), or a PIN where a phone has no passkeys.
 */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.factors;
