package org.pccd.dft.espresso;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pccd.dft.DftHistory;
import org.pccd.dft.Units;

/** The steps and cycles in what pw.x writes while it runs. */
final class EspressoHistory {
    private static final String NUMBER = "([-+.\\dEeDd]+)";
    private static final Pattern CYCLE = Pattern.compile("^\\s+estimated scf accuracy\\s+<\\s*" + NUMBER + " Ry.*");
    private static final Pattern ENERGY = Pattern.compile("^!\\s+total energy\\s+=\\s+" + NUMBER + "\\s+Ry.*");
    private static final Pattern FORCE =
            Pattern.compile("^\\s+atom\\s+\\d+ type\\s+\\d+\\s+force =\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s*$");
    private static final Pattern PRESSURE = Pattern.compile(".*\\(kbar\\)\\s+P=\\s*" + NUMBER + ".*");
    private static final double KILOBAR = 0.1;
    private static final double FORCE_UNIT = Units.RYDBERG / Units.BOHR;

    private final List<DftHistory.Step> steps = new ArrayList<>();
    private final List<DftHistory.Cycle> cycles = new ArrayList<>();

    private EspressoHistory() {}

    static DftHistory of(List<String> lines) {
        EspressoHistory history = new EspressoHistory();
        lines.forEach(history::line);
        return new DftHistory(history.steps, history.cycles);
    }

    private void line(String line) {
        Matcher m;
        if ((m = CYCLE.matcher(line)).matches()) {
            cycles.add(new DftHistory.Cycle(steps.size() + 1, number(m.group(1)) * Units.RYDBERG));
        } else if ((m = ENERGY.matcher(line)).matches()) {
            double energy = number(m.group(1)) * Units.RYDBERG;
            steps.add(new DftHistory.Step(steps.size() + 1, energy, Double.NaN, Double.NaN));
        } else if ((m = FORCE.matcher(line)).matches() && !steps.isEmpty()) {
            double force =
                    FORCE_UNIT * Math.hypot(Math.hypot(number(m.group(1)), number(m.group(2))), number(m.group(3)));
            DftHistory.Step s = steps.getLast();
            double max = Double.isNaN(s.maxForce()) ? force : Math.max(force, s.maxForce());
            steps.set(steps.size() - 1, new DftHistory.Step(s.number(), s.energy(), max, s.pressure()));
        } else if ((m = PRESSURE.matcher(line)).matches() && !steps.isEmpty()) {
            DftHistory.Step s = steps.getLast();
            double pressure = number(m.group(1)) * KILOBAR;
            steps.set(steps.size() - 1, new DftHistory.Step(s.number(), s.energy(), s.maxForce(), pressure));
        }
    }

    // What does not fit its width is written as stars.
    private static double number(String text) {
        try {
            return Double.parseDouble(text.replaceAll("[Dd]", "E"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
