package org.pccd.sampling.ui.internal.gallery;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pccd.evaluation.SampleRecord;
import org.pccd.evaluation.SampleStability;
import org.pccd.evaluation.SampleValues;

/** What a gallery is sorted by; samples of which it is not known come last in either direction. */
public enum GalleryOrder {
    INDEX("Number", i -> i.index()),
    FORMULA("Formula", null),
    SPACE_GROUP("Space group", i -> number(i, r -> r.spaceGroup())),
    VERDICT("Verdict", i -> Badge.values().length - i.badge().ordinal()),
    SITES("Sites", i -> value(i, SampleValues.SITES)),
    DENSITY("Density (g/cm³)", i -> value(i, SampleValues.DENSITY)),
    VOLUME("Volume per site (Å³)", i -> value(i, SampleValues.VOLUME)),
    DISTANCE("Shortest distance (Å)", i -> value(i, SampleValues.DISTANCE)),
    NEAREST("Distance to the nearest known", i -> number(i, GalleryOrder::nearest)),
    ABOVE_HULL("Energy above the hull", i -> energy(i, SampleStability::aboveHull)),
    RMSD("Moved by the relaxation", i -> energy(i, SampleStability::rmsd)),
    RELAXED_GROUP("Space group relaxed", i -> energy(i, SampleStability::spaceGroup));

    private final String title;
    private final ToDoubleFunction<GalleryItem> key;

    private interface Value {
        Number of(SampleRecord record);
    }

    GalleryOrder(String title, ToDoubleFunction<GalleryItem> key) {
        this.title = title;
        this.key = key;
    }

    public String title() {
        return title;
    }

    /** NaN where it is not known. */
    double key(GalleryItem item) {
        return key.applyAsDouble(item);
    }

    /** Equal ones by number. */
    Comparator<GalleryItem> comparator(boolean descending) {
        Comparator<GalleryItem> by;
        if (key == null) {
            Comparator<GalleryItem> text = Comparator.comparing(GalleryItem::formula);
            by = Comparator.<GalleryItem, Boolean>comparing(i -> i.formula().isEmpty())
                    .thenComparing(descending ? text.reversed() : text);
        } else {
            Comparator<GalleryItem> number = Comparator.comparingDouble(key);
            by = Comparator.<GalleryItem, Boolean>comparing(i -> Double.isNaN(key.applyAsDouble(i)))
                    .thenComparing(descending ? number.reversed() : number);
        }
        return by.thenComparingLong(GalleryItem::index);
    }

    private static double value(GalleryItem item, String name) {
        return number(item, r -> r.values().get(name));
    }

    private static Number nearest(SampleRecord r) {
        return r.nearest() == null
                ? null
                : r.nearest().composition() + r.nearest().structure();
    }

    private static double energy(GalleryItem item, Function<SampleStability, Number> value) {
        return number(item, r -> r.stability() == null ? null : value.apply(r.stability()));
    }

    private static double number(GalleryItem item, Value value) {
        Number n = item.record() == null ? null : value.of(item.record());
        return n == null ? Double.NaN : n.doubleValue();
    }
}
