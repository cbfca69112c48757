package org.pccd.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Memory of a Linux machine and the limit that its control groups set, as under Slurm and in containers; nothing is
 * told on other systems.
 *
 * @param root folder that holds {@code proc} and {@code sys}
 */
record MemoryLimit(Path root) {
    static final MemoryLimit OF_THIS_PROCESS = new MemoryLimit(Path.of("/"));

    /** Memory of the machine in bytes. */
    OptionalLong total() {
        return memory("MemTotal:");
    }

    /** What programs can get without others being pushed out, in bytes. */
    OptionalLong available() {
        return memory("MemAvailable:");
    }

    /** The smallest limit of the control groups around this process, versions 1 and 2, in bytes. */
    OptionalLong limit() {
        long least = Long.MAX_VALUE;
        for (String line : lines(root.resolve("proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && parts[1].isEmpty()) {
                least = Math.min(least, least("sys/fs/cgroup", parts[2], "memory.max"));
            } else if (parts.length == 3 && List.of(parts[1].split(",")).contains("memory")) {
                least = Math.min(least, least("sys/fs/cgroup/memory", parts[2], "memory.limit_in_bytes"));
            }
        }
        // Version 1 says "no limit" by a number near the largest.
        return least > 1L << 60 ? OptionalLong.empty() : OptionalLong.of(least);
    }

    // A limit holds for all groups below; a container sees its own group as the top.
    private long least(String top, String group, String file) {
        long least = Long.MAX_VALUE;
        Path above = root.resolve(top);
        Path path = above.resolve(group.substring(1)).normalize();
        while (path != null && path.startsWith(above)) {
            for (String line : lines(path.resolve(file))) {
                if (line.matches("\\d{1,18}")) {
                    least = Math.min(least, Long.parseLong(line));
                }
            }
            path = path.getParent();
        }
        return least;
    }

    private OptionalLong memory(String key) {
        return lines(root.resolve("proc/meminfo")).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            // Files of the system that appear and vanish: what cannot be read limits nothing.
            return List.of();
        }
    }
}
