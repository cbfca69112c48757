package org.pccd.prototypes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pccd.core.Json;
import org.pccd.core.PccdException;

/** The structure types that come with the workbench, one JSON file each in folder {@code data} beside this class. */
public final class Prototypes {
    /** Where the geometries of the structure types are collected and described, with their original papers. */
    public static final String CITATION =
            "AFLOW Library of Crystallographic Prototypes: Mehl et al., Comput. Mater. Sci. 136, S1 (2017),"
                    + " doi:10.1016/j.commatsci.2017.01.017; Hicks et al., Comput. Mater. Sci. 161, S1 (2019),"
                    + " doi:10.1016/j.commatsci.2018.10.043; Hicks et al., Comput. Mater. Sci. 199, 110450 (2021), "
                    + "doi:10.1016/j.commatsci.2021.110450";

    private static final List<Prototype> ALL = load();

    private Prototypes() {}

    /** All structure types, always in the same order. */
    public static List<Prototype> all() {
        return ALL;
    }

    /** @throws PccdException where there is no structure type with this id */
    public static Prototype byId(String id) {
        return ALL.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PccdException("There is no structure type '" + id + "'; there are "
                        + ALL.stream().map(Prototype::id).toList() + "."));
    }

    private static List<Prototype> load() {
        try (InputStream index = Prototypes.class.getResourceAsStream("data/index.txt")) {
            return new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8))
                    .lines()
                    .map(Prototypes::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Prototype read(String id) {
        try (InputStream in = Prototypes.class.getResourceAsStream("data/" + id + ".json")) {
            return Json.mapper().readValue(in, Prototype.class);
        } catch (IOException e) {
            throw new UncheckedIOException("structure type " + id, e);
        }
    }
}
