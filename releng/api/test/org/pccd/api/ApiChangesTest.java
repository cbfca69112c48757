package org.pccd.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a change that breaks those who use or implement the API. */
class ApiChangesTest {
    private static final String ENCODER = "public interface Encoder { int[] shape(); double[] encode(String s); }";

    @TempDir
    Path folder;

    @Test
    void nothingChangedIsNothing() throws Exception {
        ApiChanges changes = changes(ENCODER, ENCODER);
        assertEquals(List.of(), changes.breaking());
        assertFalse(changes.added());
    }

    @Test
    void aRemovedMethodBreaks() throws Exception {
        assertEquals(
                List.of("api.Encoder.encode(java.lang.String): method removed"),
                changes(ENCODER, "public interface Encoder { int[] shape(); }").breaking());
    }

    @Test
    void anotherParameterTypeBreaks() throws Exception {
        String other = "public interface Encoder { int[] shape(); double[] encode(Integer s); }";
        assertTrue(changes(ENCODER, other).breaking().contains("api.Encoder.encode(java.lang.String): method removed"));
    }

    @Test
    void anotherReturnTypeBreaks() throws Exception {
        String other = "public interface Encoder { long[] shape(); double[] encode(String s); }";
        assertTrue(changes(ENCODER, other).breaking().contains("api.Encoder.shape(): method return type changed"));
    }

    @Test
    void anAddedAbstractMethodBreaksThoseWhoImplement() throws Exception {
        String other = "public interface Encoder { int[] shape(); double[] encode(String s); int count(); }";
        assertEquals(
                List.of("api.Encoder.count(): method added to interface"),
                changes(ENCODER, other).breaking());
    }

    @Test
    void anAddedDefaultMethodDoesNotBreak() throws Exception {
        String other = "public interface Encoder { int[] shape(); double[] encode(String s); "
                + "default int count() { return 0; } }";
        ApiChanges changes = changes(ENCODER, other);
        assertEquals(List.of(), changes.breaking());
        assertTrue(changes.added());
    }

    @Test
    void aComponentAddedToARecordBreaksUnlessTheOldConstructorStays() throws Exception {
        String old = "public record Limits(int sites) {}";
        assertEquals(
                List.of("api.Limits.Limits(int): constructor removed"),
                changes(old, "public record Limits(int sites, int elements) {}").breaking());
        String kept =
                "public record Limits(int sites, int elements) { " + "public Limits(int sites) { this(sites, 3); } }";
        assertEquals(List.of(), changes(old, kept).breaking());
    }

    @Test
    void aCheckedExceptionMoreBreaks() throws Exception {
        String other = "public interface Encoder { int[] shape(); double[] encode(String s) throws Exception; }";
        assertEquals(
                List.of("api.Encoder.encode(java.lang.String): method now throws checked exception"),
                changes(ENCODER, other).breaking());
    }

    @Test
    void whatNobodySeesMayChange() throws Exception {
        String old = "public class Codec { int hidden; void helper() {} private long secret() { return 1; } }";
        String other = "public class Codec { public Codec() {} }";
        assertEquals(List.of(), changes(old, other).breaking());
        assertEquals(
                List.of(),
                changes("class Hidden { public void m() {} }", "class Hidden {}")
                        .breaking());
    }

    @Test
    void aBaselineHoldsNoCodeAndIsTheSameEachTime() throws Exception {
        String source = "public class Codec { public String name() { return \"a text in the code\"; } "
                + "private static class Inner { public void m() {} } }";
        Path first = Compiled.jar(folder.resolve("first"), source);
        Path second = Compiled.jar(folder.resolve("second"), source);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertEquals(
                    List.of("api/Codec.class"),
                    zip.stream().map(e -> e.getName()).toList());
            String content = new String(
                    zip.getInputStream(zip.getEntry("api/Codec.class")).readAllBytes(), "ISO-8859-1");
            assertFalse(content.contains("a text in the code"));
        }
    }

    private ApiChanges changes(String old, String now) throws IOException {
        String name = "t" + System.nanoTime();
        return ApiChanges.between(
                Compiled.jar(folder.resolve(name + "old"), old), Compiled.jar(folder.resolve(name + "new"), now));
    }
}
