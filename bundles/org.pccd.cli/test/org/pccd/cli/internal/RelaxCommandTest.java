package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelaxCommandTest {
    private static final String SALT = "salt\n1\n4 0 0\n0 4 0\n0 0 4\nNa Cl\n1 1\ndirect\n0 0 0\n0.2 0.2 0.2\n";

    @TempDir
    private Path folder;

    private Path salt;

    @BeforeEach
    void make() throws IOException {
        System.setProperty("pccd.potentials", folder.resolve("potentials").toString());
        salt = Samples.file(folder, "POSCAR", SALT);
    }

    @AfterEach
    void forget() {
        System.clearProperty("pccd.potentials");
    }

    @Test
    void withoutAPotentialTheWayToOneIsSaid() {
        Ran.pccd("energy", salt).fails(1, "pccd potential install", "repulsion");
        Ran.pccd("relax", salt, "--out", folder.resolve("out")).fails(1, "pccd potential install");
        String text = Ran.pccd("potential", "list").succeeds().out();
        assertTrue(text.contains("a filter") && text.contains("pccd potential install"), text);
    }

    @Test
    void theBuiltInFilterFindsOverlappingAtoms() throws IOException {
        JsonNode json = Ran.pccd("energy", salt, "--potential", "repulsion", "--forces", "--json")
                .json();
        assertEquals(1, json.path("computed").asInt());
        assertEquals(false, json.path("physical").asBoolean());
        assertTrue(json.at("/structures/0/energy").asDouble() > 0);
        assertEquals(2, json.at("/structures/0/forces").size());
    }

    @Test
    void relaxesAndGoesOn() throws IOException {
        Path out = folder.resolve("out");
        JsonNode json = Ran.pccd("relax", salt, "--out", out, "--potential", "repulsion", "--fmax", "0.2", "--json")
                .json();
        assertEquals(1, json.at("/outcomes/converged").asInt(), json.toString());
        JsonNode again = Ran.pccd("relax", salt, "--out", out, "--potential", "repulsion", "--fmax", "0.2", "--json")
                .json();
        assertEquals(1, again.path("resumed").asInt());
        Ran.pccd("relax", salt, "--out", out, "--potential", "repulsion", "--steps", "2")
                .fails(1, "another folder");
    }

    @Test
    void wrongSettingsAreWrongUsage() {
        Path out = folder.resolve("out");
        assertEquals(2, Ran.pccd("relax", salt, "--out", out, "--fmax", "-1").code());
        assertEquals(
                2, Ran.pccd("relax", salt, "--out", out, "--algorithm", "magic").code());
        assertEquals(2, Ran.pccd("relax", salt).code());
        Ran.pccd("potential", "remove", "repulsion").fails(1, "part of this program");
    }
}
