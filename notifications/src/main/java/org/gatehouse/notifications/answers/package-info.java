/** Whoever was asked to receive a guest answers: by one tap on a link, or signed in. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.answers;
