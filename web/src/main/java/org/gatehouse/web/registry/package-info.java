/** The operators' registry of processors, bases and legal facts over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.registry;
