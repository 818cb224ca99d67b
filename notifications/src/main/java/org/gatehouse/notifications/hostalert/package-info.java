/** A guest is at the door: who is told, and who next when nobody answers (rule 30, W13). */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.hostalert;
