package org.pccd.run.ui.internal;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;

/**
 * For menus and handlers: {@code org.pccd.run.ui.is} tells whether something selected is a job, with the argument
 * {@code training} a run; {@code org.pccd.run.ui.can} whether it can be done now, with the argument naming one of
 * {@link RunActions}; {@code org.pccd.run.ui.dataset} whether something is a dataset.
 */
public class RunPropertyTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        if (property.equals("dataset")) {
            return dataset(receiver);
        }
        Optional<RunItem> job = Selected.job(receiver);
        if (job.isEmpty()) {
            return false;
        }
        return property.equals("is")
                ? arguments.length == 0 || job.get().training()
                : Arrays.stream(arguments)
                        .map(a -> RunActions.valueOf(a.toString().toUpperCase(java.util.Locale.ROOT)))
                        .allMatch(a -> a.possible(job.get()));
    }

    // As the workspace knows it, without a look at the disk.
    private static boolean dataset(Object receiver) {
        return receiver instanceof IFile file && file.getName().equals("dataset.json")
                || receiver instanceof IContainer folder && folder.exists(IPath.fromOSString("dataset.json"));
    }
}
