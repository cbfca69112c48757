package org.pccd.encoding.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pccd.core.Progress;
import org.pccd.encoding.EncoderProvider;
import org.pccd.encoding.contract.CheckResult;
import org.pccd.encoding.contract.CheckResult.Verdict;
import org.pccd.encoding.contract.ContractCheck;
import org.pccd.encoding.contract.ContractKit;
import org.pccd.encoding.contract.ContractReport;

/** Each defect is found by the check that is meant for it, and by no other. */
class BrokenEncodersTest {
    static Stream<Class<?>> broken() {
        return Stream.of(BrokenProviders.class, BrokenEncodings.class, BrokenPromises.class, BrokenAnswers.class)
                .flatMap(c -> Arrays.stream(c.getDeclaredClasses()))
                .filter(c -> c.isAnnotationPresent(Breaks.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void failsOnItsCheckAlone(Class<?> type) throws Exception {
        ContractReport report = examined(provider(type));
        List<String> failed = report.results().stream()
                .filter(r -> r.verdict() == Verdict.FAILED)
                .map(CheckResult::check)
                .toList();
        ContractCheck check = type.getAnnotation(Breaks.class).value();
        assertEquals(List.of(check.id()), failed, () -> report.markdown());
        assertFalse(report.kept());
        assertTrue(report.markdown().contains(check.advice()));
    }

    @Test
    void theSoundOneKeepsItsContract() {
        ContractReport report = examined(new SoundProvider());
        assertTrue(report.kept(), report::markdown);
    }

    @Test
    void everyCheckHasADefectThatItFinds() {
        Set<ContractCheck> found = EnumSet.noneOf(ContractCheck.class);
        broken().forEach(c -> found.add(c.getAnnotation(Breaks.class).value()));
        assertEquals(EnumSet.allOf(ContractCheck.class), found);
    }

    static EncoderProvider<?> provider(Class<?> type) throws ReflectiveOperationException {
        return type == BrokenProviders.Demanding.class
                ? BrokenProviders.Demanding.made()
                : (EncoderProvider<?>) type.getConstructor().newInstance();
    }

    private static ContractReport examined(EncoderProvider<?> provider) {
        return new ContractKit(provider, provider.defaults(), List.of()).runAll(Progress.NONE);
    }
}
