package org.pccd.run.curves;

/** What {@code metrics.jsonl} says of a training, each a curve. */
public enum Quantity {
    LOSS("Training loss", "", "loss"),
    VALIDATION_LOSS("Validation loss", "", "validationLoss"),
    LEARNING_RATE("Learning rate", "", "learningRate"),
    GRADIENT_NORM("Gradient norm", "before clipping", "gradientNorm"),
    SPEED("Speed", "steps/s", "stepsPerSecond"),
    MEMORY("Memory", "MB", "memoryMegabytes");

    private final String label;
    private final String unit;
    private final String key;

    Quantity(String label, String unit, String key) {
        this.label = label;
        this.unit = unit;
        this.key = key;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Unit or kind of the values, empty where there is nothing to say. */
    public String unit() {
        return unit;
    }

    /** Name with unit, for an axis. */
    public String axis() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** In the file, and as argument of commands. */
    public String key() {
        return key;
    }
}
