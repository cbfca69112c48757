package org.pccd.plot.internal;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;
import org.pccd.core.AtomicFiles;
import org.pccd.core.PccdException;

/** Draws a figure into files. */
public final class Drawing {
    private static final int PIXELS_PER_POINT = 2;

    private Drawing() {}

    /** Writes base.png and base.svg. */
    public static List<Path> write(Plan plan, Path base) throws IOException {
        Path png = base.resolveSibling(base.getFileName() + ".png").toAbsolutePath();
        Path svg = base.resolveSibling(base.getFileName() + ".svg").toAbsolutePath();
        Files.createDirectories(png.getParent());
        writeFile(List.of(plan), png);
        writeFile(List.of(plan), svg);
        return List.of(png, svg);
    }

    /** Writes figures below each other into one file in the format of its suffix. */
    public static void writeFile(List<Plan> plans, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new PccdException(
                    "A figure is written as PNG or SVG: '" + file.getFileName() + "' must end in .png or .svg.");
        }
        List<Chart<?, ?>> charts = new ArrayList<>();
        for (Plan plan : plans) {
            charts.add(Charts.of(plan));
        }
        int width = plans.stream().mapToInt(Plan::width).max().orElse(1);
        int height = plans.stream().mapToInt(Plan::height).sum();
        AtomicFiles.write(
                file, name.endsWith(".png") ? png(charts, plans, width, height) : svg(charts, plans, width, height));
    }

    private static void paint(Graphics2D graphics, List<Chart<?, ?>> charts, List<Plan> plans) {
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).paint(graphics, plans.get(i).width(), plans.get(i).height());
            graphics.translate(0, plans.get(i).height());
        }
    }

    private static byte[] png(List<Chart<?, ?>> charts, List<Plan> plans, int width, int height) throws IOException {
        BufferedImage image =
                new BufferedImage(width * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(graphics, charts, plans);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] svg(List<Chart<?, ?>> charts, List<Plan> plans, int width, int height) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        paint(graphics, charts, plans);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SVGProcessor()
                .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
                .writeTo(bytes);
        return bytes.toByteArray();
    }
}
