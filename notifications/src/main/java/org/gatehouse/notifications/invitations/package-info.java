/** What a guest is sent: the pass, when and where, what is stored, and the entry for the calendar (journey 4.3). */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.invitations;
