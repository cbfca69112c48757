package org.pccd.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Curves of runs that are selected. */
class CurvesTest {
    private static final String VIEW = "org.pccd.run.ui.curves";
    private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

    private IProject project;

    @BeforeEach
    void project() throws Exception {
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("curves");
        project.create(null);
        project.open(null);
        project.getFolder("runs").create(true, true, null);
    }

    @AfterEach
    void delete() throws Exception {
        Ui.run(() -> {
            IViewPart view = Ui.page().findView(VIEW);
            Ui.page().setPartState(Ui.page().findViewReference(VIEW), IWorkbenchPage.STATE_RESTORED);
            Ui.page().hideView(view);
        });
        project.delete(true, true, null);
    }

    private IFolder run(String name, int lines, double speed) throws Exception {
        IFolder folder = project.getFolder("runs").getFolder(name);
        folder.create(true, true, null);
        folder.getFile("run.json").create(new ByteArrayInputStream("{}".getBytes()), true, null);
        Path file = folder.getLocation().toPath().resolve("metrics.jsonl");
        Random random = new Random(name.hashCode());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= lines; i++) {
                out.write(line(i, lines, speed, random));
                if (i % (lines / 40) == 0) {
                    out.write(String.format(
                            Locale.ROOT,
                            "{\"step\":%d,\"epoch\":1.0,\"seconds\":%.3f,\"time\":%.3f,\"validationLoss\":%.5f}\n",
                            10L * i,
                            28_800.0 * i / lines,
                            time(i, lines),
                            loss(i, lines, speed) * 1.1));
                }
            }
        }
        return folder;
    }

    private static double loss(int i, int lines, double speed) {
        return 0.08 + 0.9 / (1 + speed * 30.0 * i / lines);
    }

    // Two hours of pause in the middle.
    private static double time(int i, int lines) {
        return 1.763e9 + 28_800.0 * i / lines + (i > lines / 2 ? 7200 : 0);
    }

    private static String line(int i, int lines, double speed, Random random) {
        double loss = loss(i, lines, speed) * Math.exp(0.15 * random.nextGaussian());
        String resumed = i == lines / 2 + 1 ? ",\"resumed\":" + 10L * (lines / 2) : "";
        return String.format(
                Locale.ROOT,
                "{\"step\":%d,\"epoch\":1.0,\"seconds\":%.3f,\"loss\":%.6f,\"gradientNorm\":%.5f,\"learningRate\":%.4e,"
                        + "\"stepsPerSecond\":%.3f,\"memoryMegabytes\":%.1f,\"time\":%.3f%s}\n",
                10L * i,
                28_800.0 * i / lines,
                loss,
                3 * loss * Math.exp(0.3 * random.nextGaussian()),
                1e-3 * Math.min(1, 20.0 * i / lines),
                347 + 20 * random.nextGaussian(),
                1800 + 20 * random.nextGaussian(),
                time(i, lines),
                resumed);
    }

    private void select(IResource... runs) {
        Ui.on(() -> Ui.page().showView(VIEW));
        Ui.on(() -> {
            ISetSelectionTarget explorer = (ISetSelectionTarget) Ui.page().showView(EXPLORER);
            explorer.selectReveal(new StructuredSelection(runs));
            return explorer;
        });
        Ui.pause(300);
        Ui.on(() -> Ui.page().showView(VIEW));
        Ui.run(() -> Ui.page().setPartState(Ui.page().findViewReference(VIEW), IWorkbenchPage.STATE_MAXIMIZED));
    }

    private static String note() {
        return Ui.on(() -> Ui.all(Label.class, l -> "curves.note".equals(l.getData(Ui.ID))).stream()
                .map(Label::getText)
                .findFirst()
                .orElse(""));
    }

    @Test
    void overlaysTheRunsThatAreSelected() throws Exception {
        IFolder a = run("small-network", 2000, 1);
        IFolder b = run("large-network", 2000, 2);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        select(a);
        Ui.byId(Composite.class, "curves.chart.loss");
        Ui.pause(1500);
        Ui.screenshot("curves-one");
        select(a, b);
        Ui.pause(1500);
        hover("curves.chart.loss");
        Ui.pause(300);
        Ui.screenshot("curves-two");
        choose("Time of day");
        Ui.pause(800);
        Ui.screenshot("curves-clock");
        choose("Time trained");
        Ui.pause(800);
        Ui.dark(true);
        try {
            Ui.screenshot("curves-two-dark");
        } finally {
            Ui.dark(false);
        }
        choose("Step");
        smooth(0.6);
    }

    @Test
    void eightHoursOfMetricsAreDrawnWithoutLag() throws Exception {
        IFolder first = run("short", 400, 1);
        IFolder run = run("eight-hours", 1_000_000, 1);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        // What is shown for the first time also loads classes and icons.
        select(first);
        Ui.byId(Composite.class, "curves.chart.loss");
        Ui.pause(2000);
        List<String> freezes = Freezes.during(() -> {
            long begin = System.nanoTime();
            select(run);
            Ui.byId(Composite.class, "curves.chart.loss");
            Ui.await("something is read", 20, () -> note().contains("Reading"));
            Ui.await("all is read", 60, () -> !note().contains("Reading"));
            System.out.printf("1,000,000 lines drawn after %.1f s%n", (System.nanoTime() - begin) / 1e9);
            smooth(0.99);
            append(run);
            for (int i = 0; i < 20; i++) {
                wheel("curves.chart.loss", i < 10 ? 1 : -1);
                hover("curves.chart.loss");
                Ui.pause(60);
            }
        });
        Ui.screenshot("curves-million");
        assertEquals(List.of(), freezes);
    }

    private static void append(IFolder run) {
        Path file = run.getLocation().toPath().resolve("metrics.jsonl");
        try {
            Files.writeString(file, line(1_000_001, 1_000_000, 1, new Random(1)), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(String axis) {
        Combo combo = Ui.byId(Combo.class, "curves.axis");
        Ui.run(() -> {
            combo.select(combo.indexOf(axis));
            Ui.click(combo);
        });
    }

    private static void smooth(double weight) {
        Scale scale = Ui.byId(Scale.class, "curves.smoothing");
        Ui.run(() -> {
            scale.setSelection((int) (weight * 1000));
            Ui.click(scale);
        });
    }

    private static Control plot(String chart) {
        Composite found = Ui.byId(Composite.class, chart);
        return Ui.on(
                () -> Ui.all(Composite.class, c -> c.getClass().getSimpleName().equals("PlotArea")).stream()
                        .filter(c -> c.getParent().getParent() == found)
                        .findFirst()
                        .orElseThrow());
    }

    private static void hover(String chart) {
        Control plot = plot(chart);
        Ui.run(() -> {
            Event event = new Event();
            event.x = plot.getSize().x / 3;
            event.y = plot.getSize().y / 2;
            plot.notifyListeners(SWT.MouseMove, event);
        });
    }

    private static void wheel(String chart, int count) {
        Control plot = plot(chart);
        Ui.run(() -> {
            Event event = new Event();
            event.x = plot.getSize().x / 3;
            event.count = count;
            plot.notifyListeners(SWT.MouseVerticalWheel, event);
        });
    }

    @Test
    void whatIsNotShownCanBeChosen() throws Exception {
        IFolder a = run("a", 400, 1);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        select(a);
        Button memory = Ui.byId(Button.class, "curves.panel.memoryMegabytes");
        boolean before = Ui.on(memory::getSelection);
        Ui.run(() -> Ui.click(memory));
        Ui.await(
                "chart of memory comes or goes",
                5,
                () -> Ui.all(Composite.class, c -> "curves.chart.memoryMegabytes".equals(c.getData(Ui.ID)))
                                .isEmpty()
                        == before);
        Ui.run(() -> Ui.click(memory));
        assertTrue(note().isEmpty(), note());
    }
}
