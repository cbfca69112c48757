package org.pccd.energy.ui.internal.hull;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.pccd.energy.hull.HullFigures;
import org.pccd.energy.hull.Stability;
import org.pccd.energy.hull.StabilitySummary;
import org.pccd.plot.Histogram;
import org.pccd.plot.ui.BarChart;
import org.pccd.plot.ui.HistogramChart;

/** How far above the hull: histogram, the shares of the paper's two limits beside, and the counts in words. */
final class StabilityPane extends Composite {
    private static final int BINS = 40;

    private final HistogramChart histogram;
    private final BarChart shares;
    private final Label counts;

    /** @param onBin told the limits of a bin that is clicked */
    StabilityPane(Composite parent, HistogramChart.BinListener onBin) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).applyTo(this);
        counts = new Label(this, SWT.WRAP);
        counts.setData("org.pccd.id", "hull.counts");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(counts);
        SashForm halves = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        histogram = new HistogramChart(halves);
        histogram.setData("org.pccd.id", "hull.histogram");
        histogram.labels("", "energy above the hull (eV/atom)", "structures");
        histogram.marks(new double[] {Stability.NEAR, Stability.METASTABLE});
        histogram.onClick(onBin);
        shares = new BarChart(halves);
        shares.setData("org.pccd.id", "hull.shares");
        shares.labels("", "above the hull (eV/atom)", "share (%)");
        halves.setWeights(3, 2);
    }

    void show(List<Stability> compared) {
        StabilitySummary s = StabilitySummary.of(compared);
        counts.setText(
                compared.isEmpty() ? "Nothing was compared: only the reference's own phases are shown." : text(s));
        histogram.show(Histogram.of(HullFigures.shown(compared), BINS));
        shares.show(
                List.of("< " + Stability.NEAR, "< " + Stability.METASTABLE),
                List.of(
                        new BarChart.Bars("these", s.shares()),
                        new BarChart.Bars("paper, by DFT", StabilitySummary.paper())));
        layout();
    }

    private static String text(StabilitySummary s) {
        String refused = s.refused() + s.withoutEnergy() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " %,d refused, %,d without an energy: see the table.",
                        s.refused(),
                        s.withoutEnergy());
        return String.format(
                Locale.ROOT,
                "%,d compared: %,d on or below the hull, %,d below %.2f, %,d below 0.1, %,d below %.2f eV/atom.%s",
                s.phases(),
                s.onOrBelow(),
                s.near(),
                Stability.NEAR,
                s.tenth(),
                s.metastable(),
                Stability.METASTABLE,
                refused);
    }
}
