package org.pccd.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class UnresolvedTest {
    @Test
    void missingPluginsAndPackagesAreNamed() {
        assertEquals(
                "it needs the plugin org.missing 2.0.0, which is not installed; it needs the package org.far, which no"
                        + " installed plugin has",
                reason("Could not resolve module: org.x [300]\n"
                        + "  Unresolved requirement: Require-Bundle: org.missing; bundle-version=\"2.0.0\"\n"
                        + "  Unresolved requirement: Import-Package: org.far\n"));
    }

    @Test
    void anotherJavaIsNamedByItsNumber() {
        String expected =
                "it needs Java 99, but this is Java " + Runtime.version().feature();
        assertEquals(
                expected,
                reason("Could not resolve module: org.x [300]\n  Unresolved requirement: Require-Capability: osgi.ee;"
                        + " filter:=\"(&(osgi.ee=JavaSE)(version=99))\"\n"));
    }

    @Test
    void whatIsNotUnderstoodIsPassedOn() {
        assertEquals("Something; else", reason("Something\n  else."));
    }

    private static String reason(String message) {
        return Unresolved.reason(new BundleException(message));
    }
}
