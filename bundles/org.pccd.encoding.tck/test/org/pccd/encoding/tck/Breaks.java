package org.pccd.encoding.tck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.pccd.encoding.contract.ContractCheck;

/** The one check that the provider or its encoder fails. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Breaks {
    ContractCheck value();
}
