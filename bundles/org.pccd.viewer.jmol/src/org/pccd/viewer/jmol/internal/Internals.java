package org.pccd.viewer.jmol.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import javajs.util.BS;
import javajs.util.SB;
import org.jmol.viewer.Viewer;

/**
 * What Jmol does not offer to programs that embed it: to draw on request without a display, where its public way goes
 * through an image file and takes ten times as long; and to take a model without three full garbage collections, which
 * would stop the whole workbench.
 */
final class Internals {
    private static final Field MUST_RENDER = field("mustRender");
    private static final Method INITIALIZE = initialize();
    private static final Method CREATE = create();

    private Internals() {}

    /** Makes a viewer draw whenever it is asked to. */
    static void drawAlways(Viewer viewer) {
        try {
            MUST_RENDER.setBoolean(viewer, true);
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    /** Replaces the model of a viewer. */
    static void replaceModel(Viewer viewer, Object atomSetCollection) {
        try {
            viewer.clearModelDependentObjects();
            viewer.clearAllMeasurements();
            CREATE.invoke(viewer.mm, "", "", new SB(), atomSetCollection, new BS(), false);
            INITIALIZE.invoke(viewer, false);
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static Field field(String name) {
        try {
            Field field = Viewer.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static Method initialize() {
        try {
            Method method = Viewer.class.getDeclaredMethod("initializeModel", boolean.class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static Method create() {
        try {
            Method method = Viewer.class
                    .getField("mm")
                    .getType()
                    .getDeclaredMethod(
                            "createModelSet",
                            String.class,
                            String.class,
                            SB.class,
                            Object.class,
                            BS.class,
                            boolean.class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw changed(e);
        }
    }

    private static IllegalStateException changed(ReflectiveOperationException e) {
        return new IllegalStateException("this version of Jmol cannot be embedded", e);
    }
}
