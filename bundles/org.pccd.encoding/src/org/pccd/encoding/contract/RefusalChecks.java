package org.pccd.encoding.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pccd.crystal.Element;
import org.pccd.crystal.Lattice;
import org.pccd.crystal.Site;
import org.pccd.crystal.Species;
import org.pccd.crystal.Structure;
import org.pccd.encoding.EncodingRefused;
import org.pccd.encoding.Limits;

/** Checks that what is beyond the limits is answered with a typed reason. */
final class RefusalChecks {
    private static final Lattice CUBE = Lattice.fromParameters(4, 4, 4, 90, 90, 90);
    private static final int MOST = 4096;

    private RefusalChecks() {}

    static String sites(Subject subject) {
        Limits limits = subject.encoder().limits();
        if (limits.maxSites() > MOST) {
            throw new NotJudged("the limit of " + limits.maxSites() + " sites is beyond what is tried");
        }
        int sites = limits.maxSites() + 1;
        List<Element> one = TestStructures.spread(limits, 1);
        return refused(subject, TestStructures.random(one, sites, 1), sites + " sites");
    }

    static String empty(Subject subject) {
        return refused(subject, new Structure(CUBE, List.of()), "a cell without sites");
    }

    static String elements(Subject subject) {
        Limits limits = subject.encoder().limits();
        int elements = limits.maxElements() + 1;
        if (elements > limits.elements().size()) {
            throw new NotJudged("all declared elements may occur together");
        }
        if (elements > Math.min(MOST, limits.maxSites())) {
            throw new NotJudged("no cell within the limits has " + elements + " elements");
        }
        List<Element> many = TestStructures.spread(limits, elements);
        String seen = refused(subject, TestStructures.random(many, elements, 2), elements + " elements");
        refusedConditions(subject, many);
        return seen;
    }

    static String unknownElement(Subject subject) {
        Limits limits = subject.encoder().limits();
        Set<Element> unknown = EnumSet.allOf(Element.class);
        unknown.removeAll(limits.elements());
        if (unknown.isEmpty()) {
            throw new NotJudged("every element is declared");
        }
        String seen = "";
        for (Element element : unknown) {
            seen = refused(subject, TestStructures.random(List.of(element), 1, 3), "a structure of " + element);
            refusedConditions(subject, List.of(element));
        }
        return unknown.size() + " elements: " + seen;
    }

    static String disorder(Subject subject) {
        Limits limits = subject.encoder().limits();
        if (limits.disorder()) {
            throw new NotJudged("disorder is declared; it is among the structures of the round trip");
        }
        Element element = TestStructures.spread(limits, 1).get(0);
        Site half = new Site(List.of(new Species(element, Double.NaN, 0.5)), 0.5, 0.5, 0.5);
        return refused(subject, new Structure(CUBE, List.of(half)), "a half-occupied site");
    }

    private static String refused(Subject subject, Structure structure, String what) {
        try {
            subject.encoder().encode(structure);
        } catch (EncodingRefused e) {
            Verdicts.refusal("encode() of " + what, e);
            return e.code() + ": " + e.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            throw new Breach("encode() of " + what + " throws " + e + " instead of EncodingRefused.", e);
        }
        throw new Breach("encode() accepts " + what + ", which is beyond the declared limits.");
    }

    private static void refusedConditions(Subject subject, List<Element> elements) {
        try {
            subject.encoder().conditions(elements, Map.of());
        } catch (EncodingRefused e) {
            Verdicts.refusal("conditions() of " + elements, e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Breach("conditions() of " + elements + " throws " + e + " instead of EncodingRefused.", e);
        }
    }
}
