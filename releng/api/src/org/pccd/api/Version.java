package org.pccd.api;

import java.util.Comparator;

/** A semantic version; what follows the third number does not count. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
    static Version parse(String text) {
        String[] parts = text.split("\\.");
        return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
