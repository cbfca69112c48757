package org.pccd.cli.internal;

import sun.misc.Signal;

/**
 * Ctrl-C and termination requests. The first asks the running command to stop cleanly, so that a checkpoint can be
 * written while all plugins are still active; the second ends the process at once.
 */
final class Interrupt {
    // Some programs send their request to a process and to its group at once.
    private static final long SAME_NANOS = 500_000_000L;

    private static volatile boolean requested;
    private static volatile long first;

    private Interrupt() {}

    static void install() {
        reset();
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), s -> {
                if (requested && System.nanoTime() - first > SAME_NANOS) {
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
        if (!requested) {
            first = System.nanoTime();
            requested = true;
        }
    }

    static boolean requested() {
        return requested;
    }
}
