package org.pccd.crystal.io.internal;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pccd.crystal.io.Reading;

/** Sources one after the other, each opened when its turn comes; unlike flatMap it never holds a whole source. */
public final class Concatenation extends Readings {
    private final Iterator<Supplier<Stream<Reading>>> sources;
    private Stream<Reading> stream = Stream.empty();
    private Iterator<Reading> current = stream.iterator();

    public Concatenation(Iterator<Supplier<Stream<Reading>>> sources) {
        this.sources = sources;
    }

    @Override
    protected Reading read() {
        while (!current.hasNext()) {
            stream.close();
            if (!sources.hasNext()) {
                return null;
            }
            stream = sources.next().get();
            current = stream.iterator();
        }
        return current.next();
    }

    @Override
    public void close() {
        stream.close();
    }
}
