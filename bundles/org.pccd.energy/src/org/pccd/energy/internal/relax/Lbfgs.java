package org.pccd.energy.internal.relax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory quasi-Newton steps, Nocedal and Wright, Numerical Optimization, algorithm 7.4, of limited length and
 * without a line search, which would cost energies. Where a step led uphill, what was learnt is forgotten.
 */
final class Lbfgs implements Stepper {
    /** Stiffness of a bond before anything is known, in eV/Å^2. */
    private static final double STIFFNESS = 70;

    private static final int MEMORY = 30;

    private record Pair(double[] step, double[] change, double product) {}

    private final double longestStep;
    private final Deque<Pair> memory = new ArrayDeque<>();
    private double[] lastX;
    private double[] lastForce;
    private double lastEnergy;

    Lbfgs(double longestStep) {
        this.longestStep = longestStep;
    }

    @Override
    public double[] step(double[] x, double[] force, double energy) {
        if (lastX != null) {
            learn(x, force, energy);
        }
        double[] step = direction(force);
        double length = Coordinates.longest(step);
        if (length > longestStep) {
            scale(step, longestStep / length);
        }
        lastX = x.clone();
        lastForce = force.clone();
        lastEnergy = energy;
        return step;
    }

    private void learn(double[] x, double[] force, double energy) {
        double[] step = new double[x.length];
        double[] change = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            step[i] = x[i] - lastX[i];
            change[i] = lastForce[i] - force[i];
        }
        double product = dot(step, change);
        // Along a step that was far too long the curvature says nothing of the place where it ended.
        if (energy > lastEnergy + 0.1 * Math.abs(dot(step, lastForce))) {
            memory.clear();
        }
        if (product > 1e-12) {
            memory.addLast(new Pair(step, change, product));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private double[] direction(double[] force) {
        double[] q = force.clone();
        double[] alpha = new double[memory.size()];
        int k = memory.size();
        for (Iterator<Pair> newest = memory.descendingIterator(); newest.hasNext(); ) {
            Pair p = newest.next();
            alpha[--k] = dot(p.step, q) / p.product;
            add(q, p.change, -alpha[k]);
        }
        scale(q, 1 / STIFFNESS);
        for (Pair p : memory) {
            add(q, p.step, alpha[k++] - dot(p.change, q) / p.product);
        }
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
