/** Doors that open to guests who have checked in: said by administrators, opened with the guest's own phone. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.guestdoors;
