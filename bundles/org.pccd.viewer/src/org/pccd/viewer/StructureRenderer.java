package org.pccd.viewer;

import java.util.List;

/** Draws one structure at a time off-screen. Used by one thread at a time; several renderers may work at once. */
public interface StructureRenderer extends AutoCloseable {
    /** Takes a structure with all that is to be drawn of it; marks and measurements are forgotten. */
    void show(Scene scene);

    /**
     * A picture of what was shown last.
     *
     * @param width in pixels, 1 to 16,384
     * @param smooth whether edges are smoothed, which takes longer
     * @throws org.pccd.core.PccdException where the picture is too large for the memory
     */
    Picture render(Camera camera, int width, int height, boolean smooth);

    /**
     * The atom seen at a pixel of the last picture.
     *
     * @return index in the scene, -1 where there is none
     */
    int pick(int x, int y);

    /** Marks atoms, by their index in the scene, in place of those marked before. */
    void mark(int... atoms);

    /** Draws measurements with their values, in place of those drawn before. */
    void measure(List<Measurement> measurements);

    /** The camera, changed where a script has turned or moved the structure. */
    Camera camera();

    /**
     * Runs a script in the renderer's own language. Scripts reach neither files nor the network.
     *
     * @return what it printed, errors included
     */
    String script(String script);

    /** Ends a script that runs; may be called from any thread. */
    void stopScript();

    @Override
    void close();
}
