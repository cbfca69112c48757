package org.pccd.dft.ui.internal;

import java.util.Locale;
import org.eclipse.core.expressions.PropertyTester;

/**
 * For menus and handlers: {@code org.pccd.dft.ui.can} tells whether something can be done now with a job, the argument
 * naming one of {@link JobActions}.
 */
public final class JobPropertyTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof JobItem item
                && JobActions.valueOf(arguments[0].toString().toUpperCase(Locale.ROOT))
                        .possible(DftModel.get().newest(item).orElse(item));
    }
}
