package org.pccd.launcher.local;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** What can happen to a process. */
final class Faults {
    private Faults() {}

    static void sleep(int millis) {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void happen(String fault) {
        switch (fault) {
            case "crash" -> crash();
            case "heap" -> exhaust();
            default -> {}
        }
    }

    private static void crash() {
        try {
            Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void exhaust() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 24]);
        }
    }
}
