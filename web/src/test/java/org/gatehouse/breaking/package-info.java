/** Each class here breaks one rule of the architecture, so that a test can see the rule find it. Nothing uses them. */
package org.gatehouse.breaking;
