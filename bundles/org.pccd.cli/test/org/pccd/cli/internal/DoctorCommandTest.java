package org.pccd.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Contributions;
import org.pccd.core.Json;
import org.pccd.diffusion.DenoiserProvider;

/** The doctor tells what it found on stdout, whatever it is; its exit code says whether it is an error. */
class DoctorCommandTest {
    private final boolean none =
            Contributions.of(DenoiserProvider.POINT, DenoiserProvider.class).isEmpty();

    @Test
    void factsAndChecksAreTold() {
        Ran ran = Ran.pccd("doctor", "--threads", 1);
        assertEquals(none ? 1 : 0, ran.code(), ran.out());
        for (String word : List.of("Product ", "Java ", "Memory ", "Processors ", "ok       temporary files:")) {
            assertTrue(ran.out().contains("\n" + word) || ran.out().startsWith(word), ran.out());
        }
        assertTrue(!none || ran.out().contains("error    denoisers: none is installed"), ran.out());
    }

    @Test
    void errorsKeepTheDocument() throws Exception {
        Ran ran = Ran.pccd("doctor", "--json");
        JsonNode found = Json.mapper().readTree(ran.out());
        assertEquals("Product", found.get("facts").get(0).get("name").asText());
        boolean wrong = found.get("checks").findValuesAsText("grade").contains("ERROR");
        assertEquals(wrong ? 1 : 0, ran.code());
    }

    @Test
    void aDeviceThatIsNoneIsWrongUsage() {
        Ran.pccd("doctor", "--device", "toaster").fails(2, "toaster", "auto, cpu, cuda");
    }
}
