/** What every message needs: words in the reader's language, the form of a mail, the length of a text message. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.writing;
