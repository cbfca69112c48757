package org.pccd.encoding.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pccd.crystal.Structure;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.contract.CheckResult;
import org.pccd.encoding.contract.ContractCheck;
import org.pccd.encoding.contract.ContractKit;
import org.pccd.encoding.contract.ContractReport;

/**
 * The tests that any encoder must pass. Extend it in a test class, give the provider, and run it with JUnit:
 *
 * <pre>
 * class MyEncoderTest extends EncoderContract {
 *     &#64;Override
 *     protected EncoderProvider&lt;?&gt; provider() {
 *         return new MyProvider();
 *     }
 * }
 * </pre>
 *
 * <p>What an encoder does not promise in {@link org.pccd.encoding.Encoder#contract} is skipped, not failed. When the
 * tests are done a report is printed and written for people ({@code ID.md}) and for programs ({@code ID.json}); its
 * folder is the system property {@value #REPORTS}, by default {@code target/encoder-contract}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EncoderContract {
    /** System property: the folder for reports. */
    public static final String REPORTS = "pccd.contract.reports";

    private ContractKit kit;

    /** The provider, created by its constructor without arguments. */
    protected abstract EncoderProvider<?> provider();

    /** The parameters that are tested; those that the provider gives by default, unless overridden. */
    protected Record parameters() {
        return provider().defaults();
    }

    /** Structures that are tried besides the built-in ones, all within the limits. */
    protected List<Structure> structures() {
        return List.of();
    }

    /** Name of the report's files; where a provider is tested with several parameters, each test gives its own. */
    protected String reportName() {
        return provider().id();
    }

    @Test
    void theProviderHasIdTitleAndCitation() {
        check(ContractCheck.PROVIDER);
    }

    @Test
    void theConstructorDoesNoWork() {
        check(ContractCheck.CONSTRUCTOR);
    }

    @Test
    void everyParameterIsDescribed() {
        check(ContractCheck.PARAMETERS);
    }

    @Test
    void parametersComeBackFromJson() {
        check(ContractCheck.JSON);
    }

    @Test
    void limitsAreSensible() {
        check(ContractCheck.LIMITS);
    }

    @Test
    void theShapeIsConstant() {
        check(ContractCheck.SHAPE);
    }

    @Test
    void everyStructureIsEncodedOrRefused() {
        check(ContractCheck.ANSWERS);
    }

    @Test
    void valuesAreFinite() {
        check(ContractCheck.FINITE);
    }

    @Test
    void inputsStayUnchanged() {
        check(ContractCheck.INPUTS);
    }

    @Test
    void outputsAreIndependent() {
        check(ContractCheck.OUTPUTS);
    }

    @Test
    void encodingIsDeterministic() {
        check(ContractCheck.DETERMINISM_ENCODE);
    }

    @Test
    void decodingIsDeterministic() {
        check(ContractCheck.DETERMINISM_DECODE);
    }

    @Test
    void structuresComeBack() {
        check(ContractCheck.ROUND_TRIP);
    }

    @Test
    void everyElementComesBack() {
        check(ContractCheck.ROUND_TRIP_ELEMENTS);
    }

    @Test
    void rotationChangesNothing() {
        check(ContractCheck.ROTATION);
    }

    @Test
    void otherImagesChangeNothing() {
        check(ContractCheck.IMAGES);
    }

    @Test
    void translationChangesNothing() {
        check(ContractCheck.TRANSLATION);
    }

    @Test
    void permutationChangesNothing() {
        check(ContractCheck.PERMUTATION);
    }

    @Test
    void anotherCellChangesNothing() {
        check(ContractCheck.CELL_CHOICE);
    }

    @Test
    void tooManySitesAreRefused() {
        check(ContractCheck.REFUSES_SITES);
    }

    @Test
    void emptyCellsAreRefused() {
        check(ContractCheck.REFUSES_EMPTY);
    }

    @Test
    void tooManyElementsAreRefused() {
        check(ContractCheck.REFUSES_ELEMENTS);
    }

    @Test
    void unknownElementsAreRefused() {
        check(ContractCheck.REFUSES_UNKNOWN);
    }

    @Test
    void disorderIsRefused() {
        check(ContractCheck.REFUSES_DISORDER);
    }

    @Test
    void garbageGetsAVerdict() {
        check(ContractCheck.GARBAGE);
    }

    @Test
    void noiseGetsAVerdict() {
        check(ContractCheck.NOISE);
    }

    @Test
    void tokensLieInTheVocabulary() {
        check(ContractCheck.TOKENS);
    }

    @Test
    void labelsHaveTokens() {
        check(ContractCheck.LABELS);
    }

    @Test
    void tokensStandForTheirElements() {
        check(ContractCheck.CONDITION_ELEMENTS);
    }

    @Test
    void whatIsHeldIsThatOfTheStructure() {
        check(ContractCheck.HOLDS);
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        check(ContractCheck.THREADS);
    }

    @Test
    void timeIsWithinTheBudget() {
        check(ContractCheck.TIME);
    }

    @Test
    void memoryIsWithinTheBudget() {
        check(ContractCheck.MEMORY);
    }

    @AfterAll
    void report() throws IOException {
        if (kit == null) {
            return;
        }
        ContractReport report = kit.report();
        Path folder = Path.of(System.getProperty(
                REPORTS, Path.of("target", "encoder-contract").toString()));
        Path file = report.save(folder, reportName());
        System.out.println(report.markdown() + "Report: " + file);
    }

    private void check(ContractCheck check) {
        if (kit == null) {
            kit = new ContractKit(provider(), parameters(), structures());
        }
        CheckResult result = kit.run(check);
        switch (result.verdict()) {
            case NOT_JUDGED -> Assumptions.abort(result.detail());
            case FAILED -> Assertions.fail(result.message(), result.cause());
            default -> {}
        }
    }
}
