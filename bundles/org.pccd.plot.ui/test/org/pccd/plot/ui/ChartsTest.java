package org.pccd.plot.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pccd.plot.CurveBuilder;
import org.pccd.plot.Histogram;

/** Charts on a real display. */
class ChartsTest {
    private Display display;
    private Shell shell;

    @BeforeEach
    void open() {
        display = new Display();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(900, 400);
    }

    @AfterEach
    void close() {
        display.dispose();
    }

    @Test
    void aClickedBarTellsItsCategory() {
        BarChart bars = new BarChart(shell);
        bars.labels("Elements", "", "structures");
        bars.show(List.of("Li", "Co", "O"), new double[] {5, 2, 9});
        AtomicInteger clicked = new AtomicInteger(-1);
        bars.onClick(clicked::set);
        show("bars");
        mouse(bars, SWT.MouseUp, bars.plot().getSize().x / 2, 10, 1);
        assertEquals(1, clicked.get());
        key(bars, SWT.ARROW_RIGHT);
        key(bars, SWT.CR);
        assertEquals(2, clicked.get());
    }

    @Test
    void aClickedBinTellsItsRange() {
        HistogramChart histogram = new HistogramChart(shell);
        histogram.labels("", "a (Å)", "structures");
        histogram.show(Histogram.of(new Random(1).doubles(5000, 0, 10).toArray(), 10));
        double[] range = new double[2];
        histogram.onClick((from, to) -> {
            range[0] = from;
            range[1] = to;
        });
        show("histogram");
        mouse(histogram, SWT.MouseUp, 5, 10, 1);
        assertEquals(0, range[0]);
        assertEquals(1, range[1]);
    }

    @Test
    void theWheelZoomsAndHomeShowsAllAgain() {
        CurveChart chart = new CurveChart(shell);
        chart.series("a", new double[] {0, 1, 2, 3}, new double[] {1, 4, 9, 16});
        show("few");
        Event wheel = new Event();
        wheel.count = 1;
        wheel.x = chart.plot().getSize().x / 2;
        chart.plot().notifyListeners(SWT.MouseVerticalWheel, wheel);
        assertTrue(chart.zoomed());
        assertTrue(chart.shownX().max() - chart.shownX().min() < 3);
        key(chart, SWT.HOME);
        assertEquals(3, chart.shownX().max());
    }

    @Test
    void aMillionPointsAreDrawnWithoutLag() {
        CurveChart chart = new CurveChart(shell);
        chart.labels("", "step", "loss");
        chart.logY(true);
        Random random = new Random(2);
        CurveBuilder raw = new CurveBuilder();
        CurveBuilder smooth = new CurveBuilder();
        double mean = 1;
        for (int i = 0; i < 1_000_000; i++) {
            double value = (0.1 + 1 / (1 + i * 1e-5)) * Math.exp(0.2 * random.nextGaussian());
            mean += 0.001 * (value - mean);
            raw.add(i, value);
            smooth.add(i, mean);
        }
        chart.show(List.of(new CurveChart.Line("training", smooth.curve(), raw.curve(), 0, false)));
        chart.marks(new double[] {300_000});
        show("million");
        Image image = new Image(display, 900, 400);
        GC gc = new GC(image);
        // Of the thread: other processes of the machine do not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[21];
        for (int i = 0; i < millis.length; i++) {
            raw.add(1_000_000 + i, 0.2);
            smooth.add(1_000_000 + i, 0.2);
            long begin = threads.getCurrentThreadCpuTime();
            chart.show(List.of(new CurveChart.Line("training", smooth.curve(), raw.curve(), 0, false)));
            chart.print(gc);
            millis[i] = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("a redraw of 1,000,000 points and one more: median %.1f ms%n", millis[10]);
        assertTrue(millis[10] < 50, "median " + millis[10]);
    }

    private void show(String name) {
        shell.open();
        shell.layout(true, true);
        for (int i = 0; i < 20; i++) {
            while (display.readAndDispatch()) {
                // paint
            }
            display.update();
        }
        String folder = System.getProperty("pccd.screenshots");
        if (folder != null) {
            Image image = new Image(display, shell.getSize().x, shell.getSize().y);
            GC gc = new GC(shell);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
            loader.save(folder + "/" + name + ".png", SWT.IMAGE_PNG);
        }
    }

    private static void mouse(ChartBase chart, int type, int x, int y, int button) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        chart.plot().notifyListeners(type, event);
    }

    private static void key(ChartBase chart, int code) {
        Event event = new Event();
        event.keyCode = code;
        chart.plot().notifyListeners(SWT.KeyDown, event);
    }
}
