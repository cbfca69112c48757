package org.pccd.dft;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a command could be started on this machine; a cluster's nodes may have other programs. */
public final class ProgramFinder {
    private static final String PATH = "PATH";

    private ProgramFinder() {}

    /**
     * Where the program of a command is.
     *
     * @param command its words; a program without a folder is looked for in the folders of PATH
     * @return empty where there is none
     */
    public static Optional<Path> find(List<String> command) {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        String program = command.get(0);
        try {
            return program.contains("/") || program.contains(File.separator)
                    ? Optional.of(Path.of(program)).filter(ProgramFinder::runs)
                    : onPath(program);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv(PATH);
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(program, program + ".exe").map(name -> Path.of(folder, name)))
                .filter(ProgramFinder::runs)
                .findFirst();
    }

    private static boolean runs(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
