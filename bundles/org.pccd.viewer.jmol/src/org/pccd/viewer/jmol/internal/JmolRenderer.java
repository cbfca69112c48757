package org.pccd.viewer.jmol.internal;

import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javajs.util.M3;
import javajs.util.P3;
import org.jmol.adapter.smarter.SmarterJmolAdapter;
import org.jmol.viewer.Viewer;
import org.pccd.core.PccdException;
import org.pccd.viewer.Camera;
import org.pccd.viewer.Measurement;
import org.pccd.viewer.Picture;
import org.pccd.viewer.Scene;
import org.pccd.viewer.StructureRenderer;

/** Draws with one Jmol viewer of its own. */
final class JmolRenderer implements StructureRenderer {
    private static final double MARGIN = 1.05;
    private static final int MAX_SIDE = 16_384;

    private final Viewer viewer;
    private Scene scene;
    private BufferedImage image;

    JmolRenderer() {
        System.setProperty("java.awt.headless", "true");
        synchronized (JmolRenderer.class) {
            viewer = new Viewer(new HashMap<>(
                    Map.of("adapter", new SmarterJmolAdapter(), "options", "-i -R", "platform", new SealedPlatform())));
            Internals.drawAlways(viewer);
            run(JmolScript.start());
        }
    }

    @Override
    public synchronized void show(Scene newScene) {
        scene = newScene;
        JmolModel.load(viewer, newScene);
        run(JmolScript.draw(newScene));
        double[] centre = newScene.centre();
        viewer.setNewRotationCenter(P3.new3((float) centre[0], (float) centre[1], (float) centre[2]));
        viewer.setRotationRadius((float) (newScene.radius() * MARGIN), true);
    }

    @Override
    public synchronized Picture render(Camera camera, int width, int height, boolean smooth) {
        checkSize(width, height, smooth);
        if (viewer.getBooleanProperty("antialiasDisplay") != smooth) {
            viewer.setBooleanProperty("antialiasDisplay", smooth);
        }
        viewer.setScreenDimension(width, height);
        point(camera, width, height);
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }
        Graphics graphics = image.createGraphics();
        try {
            viewer.renderScreenImage(graphics, width, height);
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new Picture(width, height, pixels.clone());
    }

    private static void checkSize(int width, int height, boolean smooth) {
        long bytes = (long) width * height * (smooth ? 4 : 1) * 12;
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE || bytes > free * 0.8) {
            throw new PccdException(
                    "A picture of " + width + " x " + height + " pixels is too large; choose a smaller one.");
        }
    }

    private void point(Camera camera, int width, int height) {
        double[][] m = camera.rotation();
        float[] values = new float[9];
        for (int i = 0; i < 9; i++) {
            values[i] = (float) m[i / 3][i % 3];
        }
        double side = Math.min(width, height);
        viewer.tm.setRotation(M3.newA9(values));
        viewer.tm.zoomToPercent((float) (camera.zoom() * 100));
        viewer.tm.translateToPercent('x', (float) (camera.panX() * side / width * 100));
        viewer.tm.translateToPercent('y', (float) (camera.panY() * side / height * 100));
    }

    @Override
    public synchronized int pick(int x, int y) {
        int atom = viewer.findNearestAtomIndex(x, y);
        return scene != null && viewer.ms.ac == scene.atoms().size() ? atom : -1;
    }

    @Override
    public synchronized void mark(int... atoms) {
        run(JmolScript.mark(atoms));
    }

    @Override
    public synchronized void measure(List<Measurement> measurements) {
        run(JmolScript.measure(scene, measurements));
    }

    @Override
    public synchronized Camera camera() {
        M3 m = new M3();
        viewer.tm.getRotation(m);
        double[][] rows = {{m.m00, m.m01, m.m02}, {m.m10, m.m11, m.m12}, {m.m20, m.m21, m.m22}};
        int width = viewer.getScreenWidth();
        int height = viewer.getScreenHeight();
        double side = Math.min(width, height);
        return new Camera(
                        1,
                        0,
                        0,
                        0,
                        viewer.tm.getZoomSetting() / 100,
                        viewer.tm.getTranslationXPercent() / 100 * width / side,
                        viewer.tm.getTranslationYPercent() / 100 * height / side)
                .oriented(rows);
    }

    @Override
    public synchronized String script(String script) {
        try {
            Object output = viewer.scriptWaitStatus(script, null);
            return output == null ? "" : output.toString().strip();
        } catch (RuntimeException e) {
            // Jmol meets some refused files and senseless arguments in this way.
            return "script ERROR: " + e.getMessage();
        }
    }

    @Override
    public void stopScript() {
        viewer.haltScriptExecution();
    }

    private void run(String script) {
        Object output = viewer.scriptWaitStatus(script, null);
        if (output != null && output.toString().contains("ERROR")) {
            throw new PccdException(
                    "Jmol cannot draw the structure: " + output.toString().strip());
        }
    }

    @Override
    public synchronized void close() {
        viewer.dispose();
        image = null;
        scene = null;
    }
}
