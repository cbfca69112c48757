package org.pccd.crystal.io.internal.csv;

/** What separates the cells of a table. */
final class Delimiter {
    private static final String KNOWN = ",;\t|";

    private Delimiter() {}

    /** The separator that a header uses: one that cuts out a column of structures, else the one it has most of. */
    static char of(String header) {
        char best = ',';
        int most = 0;
        for (char c : KNOWN.toCharArray()) {
            int count = 0;
            for (String cell : header.split(java.util.regex.Pattern.quote(String.valueOf(c)), -1)) {
                count += CsvColumns.knownAsCif(cell.replace("\"", "")) ? 10_000 : 1;
            }
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    /** Whether a header has a column that is surely one of structures. */
    static boolean cutsOutCif(String header) {
        for (String cell : header.split("[,;\t|]")) {
            if (CsvColumns.knownAsCif(cell.replace("\"", ""))) {
                return true;
            }
        }
        return false;
    }
}
