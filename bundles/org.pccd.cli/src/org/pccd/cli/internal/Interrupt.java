package org.pccd.cli.internal;

import sun.misc.Signal;

/**
 * Ctrl-C and termination requests. The first asks the running command to stop cleanly, so that a checkpoint can be
 * written while all plugins are still active; the second ends the process at once.
 */
final class Interrupt {
    private static volatile boolean requested;

    private Interrupt() {}

    static void install() {
        reset();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), s -> {
                if (requested) {
                    Runtime.getRuntime().halt(1);
                }
                request();
            });
        }
    }

    static void reset() {
        requested = false;
    }

    static void request() {
        requested = true;
    }

    static boolean requested() {
        return requested;
    }
}
