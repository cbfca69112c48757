package org.pccd.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless application of the product: {@code pccd COMMAND ...}. */
public class CommandLineApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return Cli.run(arguments);
    }

    @Override
    public void stop() {
        Interrupt.request();
    }
}
