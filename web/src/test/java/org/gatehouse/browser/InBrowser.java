package org.gatehouse.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages in a real browser against the running product. The test's constructor is given the {@link Stage}, or the {@link
 * Operators} of a demo of their own; all classes share them. Without a Chromium the class is skipped, and where there
 * must be one (CI=true) it fails with one line.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("process")
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
