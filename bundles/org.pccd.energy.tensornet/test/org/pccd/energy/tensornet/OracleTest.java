package org.pccd.energy.tensornet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pccd.core.Json;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Structure;
import org.pccd.energy.potential.Atoms;
import org.pccd.energy.potential.Potential;
import org.pccd.energy.potential.PotentialResult;

/** Energies, forces and stresses of matgl's own program for 45 displaced structures. */
class OracleTest {
    @Test
    void givesWhatMatglGives() throws IOException {
        Path folder = SharedData.file("data/potentials/TensorNet-MatPES-PBE-v2025.1-PES");
        List<JsonNode> rows = rows(SharedData.file("data/oracle/tensornet/reference.jsonl.gz"));
        TensorNetProvider provider = new TensorNetProvider();
        assertTrue(provider.recognise(folder).isPresent());
        double energy = 0;
        double force = 0;
        double stress = 0;
        try (Potential potential = provider.open(provider.defaults(), folder, 2)) {
            assertEquals(89, potential.elements().size());
            List<PotentialResult> results =
                    potential.evaluate(rows.stream().map(OracleTest::atoms).toList());
            for (int i = 0; i < rows.size(); i++) {
                JsonNode row = rows.get(i);
                PotentialResult r = results.get(i);
                energy = Math.max(
                        energy, Math.abs(r.energy() - row.get("energy_eV").asDouble()));
                force = Math.max(force, difference(row.get("forces_eV_per_A"), r.forces()));
                stress = Math.max(stress, difference(row.get("stress_GPa"), r.stress()));
            }
        }
        assertEquals(45, rows.size());
        assertTrue(energy < 1e-4, "energies differ by " + energy + " eV");
        assertTrue(force < 1e-3, "forces differ by " + force + " eV/Å");
        assertTrue(stress < 1e-2, "stresses differ by " + stress + " GPa");
        System.out.println("largest differences to matgl: " + energy + " eV, " + force + " eV/Å, " + stress + " GPa");
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(Json.mapper().readTree(line));
            }
        }
        return rows;
    }

    private static Atoms atoms(JsonNode row) {
        double[][] m = new double[3][3];
        for (int i = 0; i < 9; i++) {
            m[i / 3][i % 3] = row.get("lattice").get(i / 3).get(i % 3).asDouble();
        }
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < row.get("species").size(); i++) {
            JsonNode f = row.get("frac_coords").get(i);
            sites.add(Site.of(
                    Element.bySymbol(row.get("species").get(i).asText()).orElseThrow(),
                    f.get(0).asDouble(),
                    f.get(1).asDouble(),
                    f.get(2).asDouble()));
        }
        return Atoms.of(new Structure(new Lattice(m), sites));
    }

    private static double difference(JsonNode rows, double[] values) {
        double largest = 0;
        for (int k = 0; k < values.length; k++) {
            largest = Math.max(
                    largest, Math.abs(values[k] - rows.get(k / 3).get(k % 3).asDouble()));
        }
        return largest;
    }
}
