package org.gatehouse.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** Something that holds for all classes, and a class for which it does not. */
interface Law {
    /** The simple name of the class that breaks it. */
    String breaker();

    /** @param root the package below which the modules are: the product's, or that of the classes that break rules */
    ArchRule in(String root);
}
