package org.pccd.encoding.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.pccd.core.Json;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.contract.ContractCheck;

/** The abstract class as JUnit runs it for an author. */
class EncoderContractTest {
    @TempDir
    Path reports;

    /** What an author writes; sound unless a test says otherwise. */
    static class Authors extends EncoderContract {
        static EncoderProvider<?> provider = new SoundProvider();

        @Override
        protected EncoderProvider<?> provider() {
            return provider;
        }
    }

    @AfterEach
    void reset() {
        Authors.provider = new SoundProvider();
        System.clearProperty(EncoderContract.REPORTS);
    }

    @Test
    void aSoundEncoderPassesAndGetsAReport() throws Exception {
        TestExecutionSummary summary = run();
        assertEquals(List.of(), summary.getFailures());
        assertEquals(ContractCheck.values().length, summary.getTestsStartedCount());
        assertTrue(Files.readString(reports.resolve("sound.md")).startsWith("# Contract of the encoder `sound`"));
        JsonNode json = Json.tree(reports.resolve("sound.json"));
        assertEquals("[6,4]", json.get("shape").toString());
        assertEquals(6, json.get("noise").size());
        assertEquals(ContractCheck.values().length, json.get("results").size());
    }

    @Test
    void aBrokenOneFailsByNameAndSaysWhatToDo() {
        Authors.provider = new BrokenEncodings.Clipping();
        TestExecutionSummary summary = run();
        assertEquals(1, summary.getFailures().size());
        TestExecutionSummary.Failure failure = summary.getFailures().get(0);
        assertEquals("inputsStayUnchanged()", failure.getTestIdentifier().getDisplayName());
        String message = failure.getException().getMessage();
        assertTrue(message.startsWith("inputs.unchanged: decode() changes the tensor of"), message);
        assertTrue(message.contains("Work on a copy"), message);
    }

    @Test
    void everyCheckIsATestOfItsOwn() {
        long tests = Arrays.stream(EncoderContract.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Test.class))
                .count();
        assertEquals(ContractCheck.values().length, tests);
    }

    private TestExecutionSummary run() {
        System.setProperty(EncoderContract.REPORTS, reports.toString());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Authors.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
