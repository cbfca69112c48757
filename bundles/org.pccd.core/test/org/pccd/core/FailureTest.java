package org.pccd.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void theInnermostCauseNamesTheClass() {
        Throwable failure = new RuntimeException("cannot create", new ClassNotFoundException("org.x.Gone"));
        assertEquals("there is no class org.x.Gone", Failure.reason(failure));
    }

    @Test
    void aClassOfANewerJavaIsSaidToBeOne() {
        String message = "org/x/New has been compiled by a more recent version of the Java Runtime.";
        assertEquals(
                "it was compiled for a newer Java: org/x/New has been compiled by a more recent version of the Java"
                        + " Runtime",
                Failure.reason(new UnsupportedClassVersionError(message)));
    }

    @Test
    void anythingElseKeepsItsKindAndMessage() {
        assertEquals("ArithmeticException: / by zero", Failure.reason(new ArithmeticException("/ by zero")));
        assertEquals("NullPointerException", Failure.reason(new NullPointerException()));
    }
}
