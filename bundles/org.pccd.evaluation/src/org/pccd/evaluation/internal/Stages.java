package org.pccd.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.pccd.evaluation.Stage;

/** Measures the parts of an evaluation. */
final class Stages {
    private final List<Stage> all = new ArrayList<>();

    /** @param count how many structures the result is about */
    <T> T time(String id, String title, Supplier<T> part, ToIntFunction<T> count) {
        long begun = System.nanoTime();
        T result = part.get();
        all.add(new Stage(id, title, count.applyAsInt(result), (System.nanoTime() - begun) * 1e-9, 0));
        return result;
    }

    void addAll(List<Stage> measured) {
        all.addAll(measured);
    }

    List<Stage> all() {
        return all;
    }
}
