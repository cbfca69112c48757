package org.pccd.run;

import java.util.Locale;
import org.pccd.core.PccdException;
import org.pccd.run.internal.Machine;

/**
 * What a worker may use. The defaults leave the machine usable: a quarter of its memory and at most 2 GB for the Java
 * heap (tensors live outside of it); a local worker has all processors, at low priority.
 *
 * @param threads of the engine; results depend on it in their last digits, so that a run keeps the number it was made
 *     with unless it is told otherwise
 * @param heapMegabytes limit of the Java heap
 */
public record Resources(int threads, long heapMegabytes) {
    /** The smallest heap that a worker starts with. */
    public static final long SMALLEST_HEAP = 128;

    private static final long USUAL_HEAP = 2048;
    private static final String HEAP = "PCCD_HEAP";

    /** @throws PccdException where a number is too small */
    public Resources {
        if (threads < 1) {
            throw new PccdException("The number of threads is " + threads + ", but must be at least 1.");
        }
        if (heapMegabytes < SMALLEST_HEAP) {
            throw new PccdException("The heap of a worker is " + heapMegabytes + " MB, but must be at least "
                    + SMALLEST_HEAP + " MB, such as 2g.");
        }
    }

    /** Threads as given; the heap as {@code PCCD_HEAP} says, else the default for this machine. */
    public static Resources usual(int threads) {
        String wanted = System.getenv(HEAP);
        long quarter = Machine.physicalMegabytes().map(m -> m / 4).orElse(USUAL_HEAP);
        return new Resources(
                threads,
                wanted == null || wanted.isBlank()
                        ? Math.max(SMALLEST_HEAP, Math.min(USUAL_HEAP, quarter))
                        : megabytes(wanted));
    }

    public Resources withHeap(long megabytes) {
        return new Resources(threads, megabytes);
    }

    public Resources withThreads(int number) {
        return new Resources(number, heapMegabytes);
    }

    /**
     * Reads a size as Java's {@code -Xmx} takes it.
     *
     * @param text such as {@code 2g}, {@code 1500m}
     * @return megabytes
     * @throws PccdException where it is none
     */
    public static long megabytes(String text) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        if (!t.matches("\\d{1,12}[kmgt]?")) {
            throw new PccdException("'" + text + "' is not a size of memory; write for example 2g or 1500m.");
        }
        char unit = t.charAt(t.length() - 1);
        long number = Long.parseLong(Character.isDigit(unit) ? t : t.substring(0, t.length() - 1));
        return switch (unit) {
            case 't' -> number << 20;
            case 'g' -> number << 10;
            case 'm' -> number;
            case 'k' -> number >> 10;
            default -> number >> 20;
        };
    }
}
