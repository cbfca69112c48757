package org.pccd.core;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a part of the product finds out about the machine that it runs on: facts, and checks with what to do where
 * something is wrong.
 */
public record Diagnosis(List<Fact> facts, List<Check> checks) {
    /** Nothing found out. */
    public static final Diagnosis NONE = new Diagnosis(List.of(), List.of());

    /** How a check went; a worker can do its job with warnings, but not with errors. */
    public enum Grade {
        OK,
        WARNING,
        ERROR
    }

    /** Something worth knowing, for people and for bug reports. */
    public record Fact(String name, String value) {}

    /**
     * The result of one check.
     *
     * @param name what was checked
     * @param finding what was found
     * @param advice a sentence that says how to mend it; empty where nothing is wrong
     */
    public record Check(String name, Grade grade, String finding, String advice) {
        public static Check ok(String name, String finding) {
            return new Check(name, Grade.OK, finding, "");
        }

        public static Check warning(String name, String finding, String advice) {
            return new Check(name, Grade.WARNING, finding, advice);
        }

        public static Check error(String name, String finding, String advice) {
            return new Check(name, Grade.ERROR, finding, advice);
        }
    }

    public Diagnosis {
        facts = List.copyOf(facts);
        checks = List.copyOf(checks);
    }

    /** This and another, in this order. */
    public Diagnosis and(Diagnosis other) {
        return new Diagnosis(
                Stream.concat(facts.stream(), other.facts.stream()).toList(),
                Stream.concat(checks.stream(), other.checks.stream()).toList());
    }

    /** The worst grade of all checks. */
    @JsonIgnore
    public Grade worst() {
        return checks.stream().map(Check::grade).max(Grade::compareTo).orElse(Grade.OK);
    }

    /** Collects facts and checks. */
    public static final class Builder {
        private final List<Fact> facts = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();

        public Builder fact(String name, Object value) {
            facts.add(new Fact(name, String.valueOf(value)));
            return this;
        }

        public Builder check(Check check) {
            checks.add(check);
            return this;
        }

        public Diagnosis build() {
            return new Diagnosis(facts, checks);
        }
    }
}
