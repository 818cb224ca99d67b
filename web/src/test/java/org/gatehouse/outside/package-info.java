/** Everybody whom the product could reach, on this machine, with a book of who was reached. */
package org.gatehouse.outside;
