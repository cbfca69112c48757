package org.pccd.run.curves;

import java.io.IOException;
import java.util.List;
import org.pccd.plot.Curve;

/** All metrics of runs as a table, a line for each line of {@code metrics.jsonl}, by step. */
final class MetricsCsv {

    private MetricsCsv() {}

    static void write(List<RunMetrics> runs, Appendable out) throws IOException {
        out.append("run,step,seconds,time");
        for (Quantity quantity : Quantity.values()) {
            out.append(',').append(quantity.key());
        }
        out.append('\n');
        for (RunMetrics run : runs) {
            write(run, out);
        }
    }

    private static void write(RunMetrics run, Appendable out) throws IOException {
        MetricTable table = run.table();
        int training = table.curve(Quantity.LOSS, TimeAxis.STEP).size();
        int validation = table.curve(Quantity.VALIDATION_LOSS, TimeAxis.STEP).size();
        Rows trained = new Rows(table, Quantity.LOSS);
        Rows validated = new Rows(table, Quantity.VALIDATION_LOSS);
        for (int t = 0, v = 0; t < training || v < validation; ) {
            boolean next = v == validation || t < training && trained.step.x(t) <= validated.step.x(v);
            int row = next ? t++ : v++;
            out.append(quoted(run.name()));
            (next ? trained : validated).begin(row, out);
            for (Quantity quantity : Quantity.values()) {
                out.append(',');
                if (next != (quantity == Quantity.VALIDATION_LOSS)) {
                    append(out, table.curve(quantity, TimeAxis.STEP).y(row));
                }
            }
            out.append('\n');
        }
    }

    /** The axes of lines of one kind. */
    private static final class Rows {
        private final Curve step;
        private final Curve seconds;
        private final Curve time;

        Rows(MetricTable table, Quantity quantity) {
            step = table.curve(quantity, TimeAxis.STEP);
            seconds = table.curve(quantity, TimeAxis.RELATIVE);
            time = table.curve(quantity, TimeAxis.WALL);
        }

        void begin(int row, Appendable out) throws IOException {
            out.append(',').append(Long.toString((long) step.x(row))).append(',');
            append(out, seconds.x(row));
            out.append(',');
            append(out, row < time.size() ? time.x(row) : Double.NaN);
        }
    }

    private static void append(Appendable out, double value) throws IOException {
        if (!Double.isNaN(value)) {
            out.append(Double.toString(value));
        }
    }

    private static String quoted(String name) {
        return name.matches("(?s).*[\",\n].*") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
