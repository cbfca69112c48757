package org.pccd.encoding.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;

/** Creates a provider again and again and sees what that takes; loading its classes is not counted. */
final class ConstructorWatch {
    private static final int TIMES = 25;
    private static final double MOST_MILLISECONDS = 2;
    private static final double MOST_KIBIBYTES = 256;

    private final Constructor<?> constructor;

    ConstructorWatch(Class<?> provider) {
        try {
            constructor = provider.getConstructor();
        } catch (NoSuchMethodException e) {
            throw new Breach(provider.getName() + " has no public constructor without arguments.", e);
        }
        boolean inner = provider.isMemberClass() && !Modifier.isStatic(provider.getModifiers());
        Breach.unless(
                Modifier.isPublic(provider.getModifiers()) && !inner, provider.getName() + " is not a public class.");
    }

    String judge() {
        create();
        Measured each = Measured.fastest(TIMES, this::create);
        Breach.unless(
                each.milliseconds() <= MOST_MILLISECONDS && each.kibibytes() <= MOST_KIBIBYTES,
                "The constructor takes " + each + "; at most " + MOST_MILLISECONDS + " ms and " + MOST_KIBIBYTES
                        + " KiB are expected.");
        List<String> used = SystemWatch.during(this::create);
        Breach.unless(
                used.isEmpty() || used.equals(SystemWatch.UNKNOWN),
                "The constructor uses files, sockets, threads or processes: " + used + ".");
        return each + "; files, sockets, threads, processes: " + (used.isEmpty() ? "none" : used.get(0));
    }

    private void create() {
        try {
            constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new Breach("The constructor throws " + e.getCause() + ".", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Breach("The constructor cannot be called: " + e + ".", e);
        }
    }
}
