package org.pccd.viewer.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.ILog;

/** One thread that draws for all views in turn; of each asker only the latest wish is kept. */
public final class RenderThread {
    private static final RenderThread SHARED = new RenderThread("Structure pictures");

    private final Map<Object, Runnable> wishes = new LinkedHashMap<>();
    private final String name;
    private Thread thread;

    RenderThread(String name) {
        this.name = name;
    }

    /** The thread of all canvases. */
    public static RenderThread shared() {
        return SHARED;
    }

    /** Runs this soon, in place of what waits for the same key. */
    public synchronized void submit(Object key, Runnable wish) {
        wishes.put(key, wish);
        if (thread == null) {
            thread = new Thread(this::work, name);
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    private void work() {
        while (true) {
            try {
                next().run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | LinkageError e) {
                ILog.of(RenderThread.class).error("A picture of a structure failed", e);
            }
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (wishes.isEmpty()) {
            wait();
        }
        Object first = wishes.keySet().iterator().next();
        return wishes.remove(first);
    }
}
