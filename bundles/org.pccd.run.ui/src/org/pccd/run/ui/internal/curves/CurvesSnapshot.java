package org.pccd.run.ui.internal.curves;

import java.util.List;
import java.util.Map;
import org.pccd.run.curves.CurveOptions;
import org.pccd.run.curves.Panel;
import org.pccd.run.curves.RunMetrics;

/**
 * All that is to be drawn. Immutable.
 *
 * @param panels curves of the panels that were asked for
 * @param axes names of their values, with unit or kind
 * @param marks where trainings were resumed
 * @param breaks where nothing was trained for a while, on an axis that shows it
 * @param note what is missing and why, empty where nothing is
 * @param lines number of lines of metrics
 * @param more whether the files are still being read
 */
record CurvesSnapshot(
        CurveOptions options,
        Map<Panel, List<RunMetrics.Drawn>> panels,
        Map<Panel, String> axes,
        double[] marks,
        double[] breaks,
        String note,
        int lines,
        boolean more) {}
