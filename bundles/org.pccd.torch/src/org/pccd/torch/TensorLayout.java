package org.pccd.torch;

import java.util.List;

/** Names and shapes of a network's trainable tensors, in order, with how each is initialised. */
public record TensorLayout(List<Entry> entries) {
    public TensorLayout {
        entries = List.copyOf(entries);
    }

    /** How a tensor starts; bounds are those of PyTorch's layers. */
    public enum Start {
        ZERO,
        ONE,
        NORMAL,
        UNIFORM
    }

    /**
     * One tensor.
     *
     * @param bound half width of the uniform distribution where that is the start
     */
    public record Entry(String name, int[] shape, Start start, double bound) {
        /** Number of values. */
        public int size() {
            int n = 1;
            for (int d : shape) {
                n = Math.multiplyExact(n, d);
            }
            return n;
        }
    }

    /** Number of trainable values. */
    public long values() {
        return entries.stream().mapToLong(Entry::size).sum();
    }

    /** Tensor names in order. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }
}
