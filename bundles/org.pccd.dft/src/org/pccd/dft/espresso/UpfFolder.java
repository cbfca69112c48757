package org.pccd.dft.espresso;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pccd.core.Folders;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

/** The user's folder of pseudopotentials. */
record UpfFolder(String name) {
    /**
     * The first file by name that is made for this element and PBE.
     *
     * @throws PccdException where there is no such folder
     */
    Optional<UpfFile> file(Element element) throws IOException {
        Path folder = Path.of(name);
        if (name.isBlank() || !Files.isDirectory(folder)) {
            throw new PccdException(
                    (name.isBlank() ? "No folder with pseudopotentials is named" : "There is no folder " + folder)
                            + ": set 'potentials' to a folder with a UPF file for PBE for each element.");
        }
        List<Path> files = Folders.list(folder).stream()
                .filter(p -> belongs(p.getFileName().toString(), element))
                .toList();
        for (Path file : files) {
            Optional<UpfFile> upf = UpfFile.read(file)
                    .filter(u -> u.element().equalsIgnoreCase(element.symbol()))
                    .filter(u -> u.pbe() && !u.spinOrbit());
            if (upf.isPresent()) {
                return upf;
            }
        }
        return Optional.empty();
    }

    // Such as Si.pbe-n-rrkjus_psl.1.0.0.UPF or si_pbe_v1.uspp.F.UPF.
    private static boolean belongs(String file, Element element) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".upf") && lower.matches(element.symbol().toLowerCase(Locale.ROOT) + "[^a-z].*");
    }
}
