package org.pccd.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a configuration record. Dialogs, JSON, {@code --set} flags, range checks and documentation
 * are generated from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** Short label for dialogs. */
    String label();

    /** One sentence on what it does. */
    String hint() default "";

    /** Physical or counting unit, empty where there is none. */
    String unit() default "";

    /** Smallest legal value of a number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest legal value of a number. */
    double max() default Double.POSITIVE_INFINITY;

    /** Where the value or the method comes from (paper, section, equation). */
    String reference() default "";
}
