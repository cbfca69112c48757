package org.pccd.plot.internal;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
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
import java.util.stream.IntStream;
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
    public static List<Path> write(Plan plan, String about, Path base) throws IOException {
        return write(Charts.of(plan)::paint, plan.width(), plan.height(), about, base);
    }

    /**
     * Writes base.png and base.svg; missing folders are made.
     *
     * @param about what the figure was made of, kept in the files; may be empty
     */
    public static List<Path> write(Painting painting, int width, int height, String about, Path base)
            throws IOException {
        Path png = base.resolveSibling(base.getFileName() + ".png").toAbsolutePath();
        Path svg = base.resolveSibling(base.getFileName() + ".svg").toAbsolutePath();
        Files.createDirectories(png.getParent());
        writeFile(painting, width, height, about, png);
        writeFile(painting, width, height, about, svg);
        return List.of(png, svg);
    }

    /**
     * Writes figures into one file in the format of its suffix.
     *
     * @param beside whether they stand beside each other, else below each other
     */
    public static void writeFile(List<Plan> plans, boolean beside, String about, Path file) throws IOException {
        List<Chart<?, ?>> charts = new ArrayList<>();
        for (Plan plan : plans) {
            charts.add(Charts.of(plan));
        }
        IntStream widths = plans.stream().mapToInt(Plan::width);
        IntStream heights = plans.stream().mapToInt(Plan::height);
        int width = beside ? widths.sum() : widths.max().orElse(1);
        int height = beside ? heights.max().orElse(1) : heights.sum();
        writeFile((graphics, w, h) -> paint(graphics, charts, plans, beside, w, h), width, height, about, file);
    }

    /** Writes one file in the format of its suffix. */
    public static void writeFile(Painting painting, int width, int height, String about, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new PccdException(
                    "A figure is written as PNG or SVG: '" + file.getFileName() + "' must end in .png or .svg.");
        }
        AtomicFiles.write(
                file,
                name.endsWith(".png")
                        ? Remarks.inPng(png(painting, width, height), about)
                        : Remarks.inSvg(svg(painting, width, height), about));
    }

    /** An SVG element without the head of a file, whose identifiers begin with a prefix; it shrinks to fit. */
    public static String inline(Plan plan, String prefix) {
        try {
            List<Chart<?, ?>> charts = List.of(Charts.of(plan));
            Painting painting = (graphics, w, h) -> paint(graphics, charts, List.of(plan), false, w, h);
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

    private static void paint(
            Graphics2D graphics, List<Chart<?, ?>> charts, List<Plan> plans, boolean beside, int width, int height) {
        if (charts.size() > 1) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        for (int i = 0; i < charts.size(); i++) {
            Plan plan = plans.get(i);
            charts.get(i).paint(graphics, plan.width(), plan.height());
            graphics.translate(beside ? plan.width() : 0, beside ? 0 : plan.height());
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
