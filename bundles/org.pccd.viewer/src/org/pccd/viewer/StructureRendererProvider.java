package org.pccd.viewer;

import org.pccd.core.Identified;

/**
 * Makes renderers; contributed to the extension point {@code org.pccd.viewer.renderers} and listed in
 * {@code META-INF/services} for use without OSGi. Its constructor does no work.
 */
public interface StructureRendererProvider extends Identified {
    /** Full identifier of the extension point. */
    String POINT = "org.pccd.viewer.renderers";

    /** Name for people, with that of the library. */
    String title();

    /** A new renderer. Takes time: never called on the thread of the user interface. */
    StructureRenderer create();
}
