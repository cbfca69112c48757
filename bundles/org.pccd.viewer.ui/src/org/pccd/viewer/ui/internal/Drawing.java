package org.pccd.viewer.ui.internal;

import java.util.List;
import org.pccd.crystal.Structure;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.ViewSettings;

/**
 * All that determines a picture.
 *
 * @param width in pixels of the screen
 * @param smooth whether edges are smoothed
 * @param marked sites of the structure that are marked
 */
public record Drawing(
        Structure structure,
        ViewSettings settings,
        Camera camera,
        int width,
        int height,
        boolean smooth,
        List<Integer> marked,
        List<Measurement> measurements) {}
