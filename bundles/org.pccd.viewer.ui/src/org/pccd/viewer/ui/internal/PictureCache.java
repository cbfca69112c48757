package org.pccd.viewer.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is kept of small pictures and what is still to be drawn. Pictures are kept while they fit, the longest unused
 * ones go first. Of what is to be drawn the last asked for comes first, since that is what is seen now; what was asked
 * for long ago, and scrolled away since, is forgotten. Used by many threads at once.
 */
public final class PictureCache<K, P> {
    private final int kept;
    private final int waiting;
    private final Consumer<P> dropped;
    private final LinkedHashMap<K, P> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<K, K> wanted = new LinkedHashMap<>();
    private final Map<K, String> failures = new HashMap<>();

    /**
     * @param kept most pictures
     * @param waiting most wishes
     * @param dropped takes pictures that are not kept any longer
     */
    public PictureCache(int kept, int waiting, Consumer<P> dropped) {
        this.kept = kept;
        this.waiting = waiting;
        this.dropped = dropped;
    }

    /** The picture, or null; then it is wanted from now on, before all others, unless it failed before. */
    public synchronized P get(K key) {
        P picture = pictures.get(key);
        if (picture == null && !failures.containsKey(key)) {
            wanted.remove(key);
            wanted.put(key, key);
            if (wanted.size() > waiting) {
                Iterator<K> oldest = wanted.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            notifyAll();
        }
        return picture;
    }

    /** The wish that was made last, waiting for one; it stays until it is {@link #put} or {@link #fail}ed. */
    public synchronized K next() throws InterruptedException {
        while (wanted.isEmpty()) {
            wait();
        }
        return wanted.sequencedKeySet().getLast();
    }

    /** Whether this is still wanted. */
    public synchronized boolean wanted(K key) {
        return wanted.containsKey(key);
    }

    public void put(K key, P picture) {
        List<P> gone = new ArrayList<>();
        synchronized (this) {
            wanted.remove(key);
            P before = pictures.put(key, picture);
            if (before != null) {
                gone.add(before);
            }
            Iterator<P> oldest = pictures.values().iterator();
            while (pictures.size() > kept) {
                gone.add(oldest.next());
                oldest.remove();
                oldest = pictures.values().iterator();
            }
        }
        gone.forEach(dropped);
    }

    /** Remembers that there can be no picture, and why. */
    public synchronized void fail(K key, String why) {
        wanted.remove(key);
        failures.put(key, why);
    }

    /** Why there is no picture, null where there is one or may be. */
    public synchronized String failure(K key) {
        return failures.get(key);
    }

    /** Wants nothing any more. */
    public synchronized void cancel() {
        wanted.clear();
    }

    public void clear() {
        List<P> gone;
        synchronized (this) {
            gone = List.copyOf(pictures.values());
            pictures.clear();
            wanted.clear();
            failures.clear();
        }
        gone.forEach(dropped);
    }

    public synchronized int size() {
        return pictures.size();
    }
}
