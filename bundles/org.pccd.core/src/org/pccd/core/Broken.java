package org.pccd.core;

/**
 * A contribution that cannot be used; the others can.
 *
 * @param point full identifier of the extension point
 * @param plugin symbolic name of the contributing bundle, or {@code classpath} outside OSGi
 * @param version version of the contributing bundle
 * @param contribution the class that was to be contributed
 * @param reason what is wrong, one sentence without its full stop
 */
public record Broken(String point, String plugin, String version, String contribution, String reason) {
    /** One sentence for people. */
    public String message() {
        return "Plugin " + plugin + " " + version + " contributes " + contribution + " to " + point
                + ", which cannot be used: " + reason + ". Update or remove the plugin.";
    }
}
