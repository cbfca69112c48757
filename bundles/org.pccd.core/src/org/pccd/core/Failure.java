package org.pccd.core;

/** Puts what was thrown by the code of a plugin into words. */
public final class Failure {
    private Failure() {}

    /** The innermost reason, which names the class or file at fault; without a full stop, to stand in a sentence. */
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        String text =
                switch (cause) {
                    case ClassNotFoundException c -> "there is no class " + first(message);
                    case NoClassDefFoundError c -> "it needs the class " + first(message) + ", which is not there";
                    case UnsupportedClassVersionError c -> "it was compiled for a newer Java: " + message;
                    case NoSuchMethodException c -> "it has no public constructor without arguments";
                    case IllegalStateException c -> message;
                    default -> cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
                };
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String first(String message) {
        return message.split("\\s")[0].replace('/', '.');
    }
}
