package org.pccd.tokens.internal;

import java.util.Arrays;
import java.util.List;
import org.pccd.crystal.Element;
import org.pccd.tokens.TokenSettings;
import org.pccd.tokens.TypeForm;

/**
 * The vector of each element in the units of the diffusion, all of one length; a vector in between is read as the
 * element at the smallest angle.
 */
final class TypeTable {
    // Deviation of a descriptor's numbers.
    private static final double DESCRIPTOR = 0.7;
    // Length of a one-hot vector, about that of the widest descriptor.
    private static final double ONE_HOT = 3;

    private final int width;
    private final double[][] byElement = new double[Element.values().length][];

    TypeTable(TokenSettings settings, List<Element> known) {
        if (settings.types() == TypeForm.ONE_HOT) {
            width = Math.max(known.size(), TokenLayout.LATTICE - TokenLayout.AXES);
            for (int i = 0; i < known.size(); i++) {
                double[] x = new double[width];
                x[i] = ONE_HOT;
                byElement[known.get(i).ordinal()] = x;
            }
        } else {
            width = settings.descriptorWidth();
            double[][] points =
                    Arrays.stream(Element.values()).map(ElementNumbers::of).toArray(double[][]::new);
            double[][] axes = PrincipalAxes.whitened(points, width);
            known.forEach(e -> byElement[e.ordinal()] = scaled(axes[e.ordinal()], DESCRIPTOR * Math.sqrt(width)));
        }
    }

    /** Numbers of a vector. */
    int width() {
        return width;
    }

    /** The vector of a known element; not to be changed. */
    double[] vector(Element element) {
        return byElement[element.ordinal()];
    }

    /** Cosine of the angle between a vector and that of an element, 0 where the vector has no direction. */
    double cosine(double[] x, Element element) {
        double[] y = vector(element);
        double product = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < width; k++) {
            product += x[k] * y[k];
            xx += x[k] * x[k];
            yy += y[k] * y[k];
        }
        return product == 0 ? 0 : product / Math.sqrt(xx * yy);
    }

    /** Whether a vector is at least half as long as those of elements. */
    boolean present(double[] x) {
        double[] any =
                Arrays.stream(byElement).filter(v -> v != null).findFirst().orElseThrow();
        return norm(x) > norm(any) / 2;
    }

    private static double[] scaled(double[] x, double length) {
        double factor = length / norm(x);
        return Arrays.stream(x).map(v -> v * factor).toArray();
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }
}
