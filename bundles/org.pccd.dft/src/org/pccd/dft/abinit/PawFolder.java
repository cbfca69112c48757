package org.pccd.dft.abinit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.pccd.core.AtomicFiles;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** A folder with PAW sets, packed or not. ABINIT reads unpacked ones whose names end in {@code .xml}. */
record PawFolder(Path folder) {
    // As GPAW's and as the JTH table of ABINIT name them; of several valences the usual one has no number.
    private static final List<String> NAMES = List.of("%s.PBE.gz", "%s.PBE", "%s.GGA_PBE-JTH.xml", "%s.xml");

    Optional<Path> file(Element element) {
        if (!Files.isDirectory(folder)) {
            throw new PccdException("There is no folder " + folder + " with PAW sets: install them (on Debian the"
                    + " package gpaw-data), or set 'potentials' to where they are.");
        }
        return NAMES.stream()
                .map(name -> folder.resolve(String.format(name, element)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The set in a folder that jobs share, unpacked; its name there. */
    String unpacked(Element element, Path shared) throws IOException {
        Path file = file(element)
                .orElseThrow(() -> new PccdException("There is no PAW set for " + element + " in " + folder + "."));
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        Path target = shared.resolve(name.endsWith(".xml") ? name : name + ".xml");
        if (!Files.exists(target)) {
            try (InputStream in = Files.newInputStream(file);
                    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
                AtomicFiles.write(target, plain.readAllBytes());
            }
        }
        return target.getFileName().toString();
    }
}
