package org.pccd.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a sentence why the framework does not take a bundle; it itself answers in a tree of requirements. */
final class Unresolved {
    private static final Pattern REQUIREMENT = Pattern.compile("Unresolved requirement: ([A-Za-z-]+): ([^\n]*)");
    private static final Pattern VERSION = Pattern.compile("(bundle-)?version=\"?([^\";]+)\"?");
    private static final Pattern JAVA = Pattern.compile("\\(osgi\\.ee=JavaSE\\)\\(version>?=([0-9.]+)\\)");

    private Unresolved() {}

    /** Without a full stop, for it stands in a sentence. */
    static String reason(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        List<String> reasons = new ArrayList<>();
        Matcher m = REQUIREMENT.matcher(message);
        while (m.find()) {
            String sentence = sentence(m.group(1), m.group(2).strip());
            if (!reasons.contains(sentence)) {
                reasons.add(sentence);
            }
        }
        if (message.contains("Another singleton bundle selected")) {
            reasons.add("another version of it is in use");
        }
        String text = reasons.isEmpty() ? message.strip().replaceAll("\\s*\n\\s*", "; ") : String.join("; ", reasons);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String sentence(String kind, String requirement) {
        String name = requirement.split(";")[0].strip();
        return switch (kind) {
            case "Require-Bundle" -> "it needs the plugin " + name + version(requirement) + ", which is not installed";
            case "Import-Package" ->
                "it needs the package " + name + version(requirement) + ", which no installed plugin has";
            case "Fragment-Host" -> "it belongs to the plugin " + name + version(requirement) + ", which is absent";
            case "Require-Capability" -> {
                Matcher java = JAVA.matcher(requirement.replace(" ", ""));
                yield java.find()
                        ? "it needs Java " + java.group(1) + ", but this is Java "
                                + Runtime.version().feature()
                        : "it needs " + requirement;
            }
            default -> "it needs " + kind + " " + requirement;
        };
    }

    private static String version(String requirement) {
        Matcher m = VERSION.matcher(requirement);
        return m.find() ? " " + m.group(2) : "";
    }
}
