package org.pccd.sampling.ui.internal.gallery;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.pccd.evaluation.Nearest;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.SampleValues;

/**
 * A column of the gallery's table.
 *
 * @param order what a click on its header sorts by; null where it does not sort
 */
record GalleryColumn(String title, int width, boolean number, GalleryOrder order, Function<GalleryItem, String> text) {
    static final List<GalleryColumn> ALL = List.of(
            new GalleryColumn("Number", 90, true, GalleryOrder.INDEX, i -> Long.toString(i.index())),
            new GalleryColumn("Formula", 120, false, GalleryOrder.FORMULA, GalleryItem::formula),
            new GalleryColumn("Space group", 110, false, GalleryOrder.SPACE_GROUP, GalleryColumn::group),
            new GalleryColumn(
                    "Verdict", 180, false, GalleryOrder.VERDICT, i -> i.badge().title()),
            new GalleryColumn("Reason", 260, false, null, GalleryItem::reason),
            energy("Above hull (eV/atom)", GalleryOrder.ABOVE_HULL, s -> decimals(s.aboveHull())),
            energy("Relaxation", null, SampleStability::outcome),
            energy(
                    "Space group relaxed",
                    GalleryOrder.RELAXED_GROUP,
                    s -> s.spaceGroup() == null ? "" : SpaceGroupNames.of(s.spaceGroup())),
            energy("Moved, rms (Å)", GalleryOrder.RMSD, s -> decimals(s.rmsd())),
            value("Sites", GalleryOrder.SITES, SampleValues.SITES),
            value("Density (g/cm³)", GalleryOrder.DENSITY, SampleValues.DENSITY),
            value("Volume per site (Å³)", GalleryOrder.VOLUME, SampleValues.VOLUME),
            value("Shortest distance (Å)", GalleryOrder.DISTANCE, SampleValues.DISTANCE),
            nearest("Nearest known", 130, false, n -> n.id() + " " + n.formula()),
            nearest("Relation", 170, false, n -> n.relation().title()),
            nearest("rms", 70, true, n -> n.rms() == null ? "" : String.format(Locale.ROOT, "%.4f", n.rms())),
            nearest("Composition distance", 130, true, n -> String.format(Locale.ROOT, "%.3f", n.composition())),
            nearest("Structure distance", 120, true, n -> String.format(Locale.ROOT, "%.3f", n.structure())));

    private static GalleryColumn value(String title, GalleryOrder order, String name) {
        return new GalleryColumn(title, 110, true, order, i -> {
            Double v = i.record() == null ? null : i.record().values().get(name);
            return v == null ? "" : Numbers.text(v);
        });
    }

    private static GalleryColumn nearest(String title, int width, boolean number, Function<Nearest, String> text) {
        return new GalleryColumn(title, width, number, number ? GalleryOrder.NEAREST : null, i -> {
            Nearest n = i.record() == null ? null : i.record().nearest();
            return n == null ? "" : text.apply(n);
        });
    }

    private static GalleryColumn energy(String title, GalleryOrder order, Function<SampleStability, String> text) {
        boolean number = order == GalleryOrder.ABOVE_HULL || order == GalleryOrder.RMSD;
        return new GalleryColumn(title, 130, number, order, i -> {
            SampleStability s = i.record() == null ? null : i.record().stability();
            return s == null ? "" : text.apply(s);
        });
    }

    private static String decimals(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String group(GalleryItem i) {
        Integer number = i.record() == null ? null : i.record().spaceGroup();
        return number == null ? "" : SpaceGroupNames.of(number);
    }
}
