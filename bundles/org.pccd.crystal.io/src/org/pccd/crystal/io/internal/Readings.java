package org.pccd.crystal.io.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pccd.crystal.io.Reading;

/** Readings one after the other from a source that is held open. */
public abstract class Readings implements Iterator<Reading>, AutoCloseable {
    private Reading next;
    private boolean finished;

    /** The next result, null at the end. */
    protected abstract Reading read();

    /** Releases the source; failures to do so do not matter any more. */
    @Override
    public abstract void close();

    @Override
    public final boolean hasNext() {
        if (next == null && !finished) {
            next = read();
            finished = next == null;
        }
        return next != null;
    }

    @Override
    public final Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading result = next;
        next = null;
        return result;
    }

    @Override
    public final void forEachRemaining(Consumer<? super Reading> action) {
        while (hasNext()) {
            action.accept(next());
        }
    }

    /** A lazy, sequential stream that closes the source when it is closed. */
    public static Stream<Reading> stream(Readings readings) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(readings, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(readings::close);
    }
}
