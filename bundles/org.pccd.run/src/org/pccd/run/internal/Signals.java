package org.pccd.run.internal;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Signals of the operating system. */
public final class Signals {
    private Signals() {}

    /** What a worker does with them: it outlives the terminal and the one who started it, and ends when asked to. */
    public static void forWorker(Runnable terminated) {
        handle("INT", SignalHandler.SIG_IGN);
        handle("HUP", SignalHandler.SIG_IGN);
        handle("TERM", signal -> terminated.run());
    }

    private static void handle(String name, SignalHandler handler) {
        try {
            Signal.handle(new Signal(name), handler);
        } catch (IllegalArgumentException e) {
            // This system does not know the signal, or keeps it for itself.
            return;
        }
    }
}
