package org.pccd.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the API of bundles with that of their last release, and keeps what a release promised. */
final class ApiGuard {
    /** Where Maven compiles to. */
    static final String CLASSES = "bundles/%s/target/classes";

    private final Path root;

    ApiGuard(Path root) {
        this.root = root;
    }

    /** What a build must not have: an API that breaks its users without saying so in its major version. */
    List<String> faults(ApiBundle bundle) throws IOException {
        List<String> faults = new ArrayList<>();
        bundle.notExported().forEach(p -> faults.add(p + " is said to be API, but its bundle does not export it."));
        Path baseline = bundle.baseline(root);
        if (baseline == null) {
            return faults;
        }
        Version released = ApiBundle.released(baseline);
        Version now = bundle.version();
        if (now.major() <= released.major()) {
            changes(bundle, baseline)
                    .breaking()
                    .forEach(change -> faults.add(change + " since " + released + ". Keep the old form beside the new"
                            + " one, or give " + bundle.name() + " the version " + (released.major() + 1) + ".0.0."));
        }
        return faults;
    }

    /** The least version that a release of what is there now may have. */
    Version least(ApiBundle bundle) throws IOException {
        Path baseline = bundle.baseline(root);
        if (baseline == null) {
            return new Version(0, 0, 0);
        }
        Version released = ApiBundle.released(baseline);
        ApiChanges changes = changes(bundle, baseline);
        if (!changes.breaking().isEmpty()) {
            return new Version(released.major() + 1, 0, 0);
        }
        return changes.added() ? new Version(released.major(), released.minor() + 1, 0) : released;
    }

    /**
     * Writes the baseline of the bundle's version, where that version may be released.
     *
     * @return one line for people: what was written, or why not, beginning with "refused"
     */
    String renew(ApiBundle bundle) throws IOException {
        Version least = least(bundle);
        Version now = bundle.version();
        if (now.compareTo(least) < 0) {
            return "refused: " + bundle.name() + " " + now + " must be at least " + least + ", as its API has changed.";
        }
        Path folder = Files.createDirectories(root.resolve("releng/api/baseline"));
        Path jar = folder.resolve(bundle.name() + "-" + now + ".jar");
        new ApiJar(bundle.classes(), bundle.packages()).write(jar);
        return "wrote " + root.relativize(jar);
    }

    private static ApiChanges changes(ApiBundle bundle, Path baseline) throws IOException {
        Path now = Files.createTempFile(bundle.name(), ".jar");
        try {
            new ApiJar(bundle.classes(), bundle.packages()).write(now);
            return ApiChanges.between(baseline, now);
        } finally {
            Files.delete(now);
        }
    }

    /** {@code check ROOT [CLASSES]} or {@code renew ROOT [CLASSES]}; exit code 1 where something is refused. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[1]);
        ApiGuard guard = new ApiGuard(root);
        boolean refused = false;
        for (ApiBundle bundle : ApiBundle.all(root, arguments.length > 2 ? arguments[2] : CLASSES)) {
            if (arguments[0].equals("renew")) {
                String line = guard.renew(bundle);
                refused |= line.startsWith("refused");
                System.out.println(line);
            } else {
                List<String> faults = guard.faults(bundle);
                refused |= !faults.isEmpty();
                faults.forEach(System.out::println);
                System.out.println(bundle.name() + " " + bundle.version() + ": " + faults.size()
                        + " faults; next release " + "at least " + guard.least(bundle));
            }
        }
        System.exit(refused ? 1 : 0);
    }
}
