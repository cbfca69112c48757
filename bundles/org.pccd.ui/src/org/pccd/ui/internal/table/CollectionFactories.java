package org.pccd.ui.internal.table;

import java.util.List;
import org.eclipse.collections.impl.list.mutable.FastList;

/**
 * Initialises the factories of Eclipse Collections, on which NatTable depends. They look their implementation up once,
 * with the class loader of the thread, which in OSGi does not see it; a table would stay empty.
 */
final class CollectionFactories {
    private static final String API = "org.eclipse.collections.api.factory.";
    private static final List<String> USED = List.of(
            "Lists",
            "Maps",
            "Sets",
            "primitive.IntBooleanMaps",
            "primitive.IntDoubleMaps",
            "primitive.IntIntMaps",
            "primitive.IntLists",
            "primitive.IntObjectMaps",
            "primitive.IntSets",
            "primitive.ObjectIntMaps");
    private static boolean done;

    private CollectionFactories() {}

    static synchronized void initialise() {
        if (done) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader implementation = FastList.class.getClassLoader();
        thread.setContextClassLoader(implementation);
        try {
            for (String name : USED) {
                Class.forName(API + name, true, implementation);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Eclipse Collections is not complete", e);
        } finally {
            thread.setContextClassLoader(before);
        }
        done = true;
    }
}
