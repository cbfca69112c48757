package org.pccd.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pccd.core.Json;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;

class RunConfigurationTest {
    @Test
    void survivesJson() {
        RunConfiguration c = Runs.configuration();
        assertEquals(
                c, Parameters.fromJson(RunConfiguration.class, Json.mapper().valueToTree(c)));
    }

    @Test
    void settingsReachEveryLevel() {
        RunConfiguration c = Runs.configuration("denoiser.stepMillis=7", "training.batch=16", "seed=-4");
        assertEquals(7, c.denoiser().parameters().get("stepMillis").asInt());
        assertEquals(16, c.training().batch());
        assertEquals(-4, c.seed());
    }

    @Test
    void theProfileReachesItsPartsWhateverTheOrder() {
        RunConfiguration c = Runs.configuration("training.clipNorm=2", "profile=paper");
        assertEquals("paper", c.encoder().parameters().get("profile").asText());
        assertFalse(c.training().shuffle());
        assertEquals(0, c.training().averageDecay());
        assertEquals(2, c.training().clipNorm(), "an explicit setting wins over the profile's");
    }

    @Test
    void presetPaperIsThePublishedTraining() {
        RunConfiguration c = RunConfiguration.of("paper", "/d", "h", List.of("encoder.id=toy", "denoiser.id=toy"));
        assertEquals(Profile.PAPER, c.profile());
        assertEquals(128, c.training().batch());
        assertEquals(1e-4, c.training().learningRate());
        assertEquals(1000, c.diffusion().timesteps());
        assertEquals(0, c.training().warmupSteps());
    }

    @Test
    void theDenoiserIsOneThatCanTakeTheTensorsOfTheEncoder() {
        assertEquals(
                "pccd-unet",
                RunConfiguration.of("demo", "/d", "h", List.of()).denoiser().id());
        assertEquals(
                "toy",
                RunConfiguration.of("demo", "/d", "h", List.of("encoder.id=toy"))
                        .denoiser()
                        .id());
        List<String> unfit = List.of("encoder.id=toy", "denoiser.id=pccd-unet");
        assertThrows(PccdException.class, () -> RunConfiguration.of("demo", "/d", "h", unfit));
    }

    @Test
    void wrongSettingsAreNamed() {
        assertSays("training.bath", "training.bath=3");
        assertSays("denoiser.wdith", "denoiser.wdith=3");
        assertSays("training.batch", "training.batch=0");
        assertSays("stepMillis", "denoiser.stepMillis=-1");
        assertSays("cosine", "diffusion.schedule=linear");
        assertSays("key=value", "training.batch");
        assertThrows(PccdException.class, () -> RunConfiguration.of("huge", "/d", "h", List.of()));
    }

    private static void assertSays(String expected, String setting) {
        PccdException e = assertThrows(PccdException.class, () -> Runs.configuration(setting));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }
}
