package org.pccd.plot.internal;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** Something that can be drawn at any size. */
    public interface Painting {
        /** Draws into the rectangle from 0, 0 to this width and height. */
        void paint(Graphics2D graphics, int width, int height);
    }

    /** Writes base.png and base.svg. */
    public static List<Path> write(Plan plan, Path base) throws IOException {
        return write(Charts.of(plan)::paint, plan.width(), plan.height(), base);
    }

    /** Writes base.png and base.svg; missing folders are made. */
    public static List<Path> write(Painting painting, int width, int height, Path base) throws IOException {
        Path png = base.resolveSibling(base.getFileName() + ".png").toAbsolutePath();
        Path svg = base.resolveSibling(base.getFileName() + ".svg").toAbsolutePath();
        Files.createDirectories(png.getParent());
        writeFile(painting, width, height, png);
        writeFile(painting, width, height, svg);
        return List.of(png, svg);
    }

    /** Writes figures below each other into one file in the format of its suffix. */
    public static void writeFile(List<Plan> plans, Path file) throws IOException {
        List<Chart<?, ?>> charts = new ArrayList<>();
        for (Plan plan : plans) {
            charts.add(Charts.of(plan));
        }
        int width = plans.stream().mapToInt(Plan::width).max().orElse(1);
        int height = plans.stream().mapToInt(Plan::height).sum();
        writeFile((graphics, w, h) -> paint(graphics, charts, plans), width, height, file);
    }

    /** Writes one file in the format of its suffix. */
    public static void writeFile(Painting painting, int width, int height, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new PccdException(
                    "A figure is written as PNG or SVG: '" + file.getFileName() + "' must end in .png or .svg.");
        }
        AtomicFiles.write(file, name.endsWith(".png") ? png(painting, width, height) : svg(painting, width, height));
    }

    /** An SVG element without the head of a file, whose identifiers begin with a prefix; it shrinks to fit. */
    public static String inline(Plan plan, String prefix) {
        try {
            List<Chart<?, ?>> charts = List.of(Charts.of(plan));
            Painting painting = (graphics, w, h) -> paint(graphics, charts, List.of(plan));
            String svg = new String(svg(painting, plan.width(), plan.height()), StandardCharsets.UTF_8);
            String size = "viewBox=\"0 0 " + plan.width() + " " + plan.height() + "\" ";
            return svg.substring(svg.indexOf("<svg"))
                    .replaceFirst("viewBox=\"[^\"]*\"\\s*", "")
                    .replaceFirst("<svg", "<svg " + size)
                    .replaceAll("id=\"", "id=\"" + prefix)
                    .replaceAll("url\\(#", "url(#" + prefix)
                    .replaceAll("href=\"#", "href=\"#" + prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(Graphics2D graphics, List<Chart<?, ?>> charts, List<Plan> plans) {
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).paint(graphics, plans.get(i).width(), plans.get(i).height());
            graphics.translate(0, plans.get(i).height());
        }
    }

    private static byte[] png(Painting painting, int width, int height) throws IOException {
        BufferedImage image =
                new BufferedImage(width * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            painting.paint(graphics, width, height);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] svg(Painting painting, int width, int height) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        painting.paint(graphics, width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SVGProcessor()
                .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
                .writeTo(bytes);
        return bytes.toByteArray();
    }
}
