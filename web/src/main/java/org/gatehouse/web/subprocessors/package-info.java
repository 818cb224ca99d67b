/** Changes among our processors over HTTP: for the operators who make them, and for the tenants who answer. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.subprocessors;
