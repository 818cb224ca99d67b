/** What a tenant wants its guests to read and sign before they go on: house rules, secrecy, or both. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.visitor.houserules;
