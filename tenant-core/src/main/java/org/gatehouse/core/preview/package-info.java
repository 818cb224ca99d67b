/** What an agreement would change before anybody signs it, in numbers of the tenant's own. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.preview;
