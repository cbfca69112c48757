package org.pccd.encoding.contract;

import org.pccd.encoding.Encoder.Invariance;

/** One check of an encoder's contract. The ids are stable. */
public enum ContractCheck {
    PROVIDER(
            "provider.names",
            "The provider has an id for life, a title and a citation",
            "Give id() lower-case letters, digits and hyphens; say in citation() where the method is published.",
            ProviderChecks::names),
    CONSTRUCTOR(
            "provider.constructor",
            "The provider is created without arguments and without work",
            "Make class and constructor public; move work to create(parameters), reading of resources to first use.",
            ProviderChecks::constructor),
    PARAMETERS(
            "parameters.described",
            "Every parameter has a label, a hint and a legal default",
            "Annotate each component of the record with @Parameter(label, hint); keep defaults() within min and max.",
            ProviderChecks::described),
    JSON(
            "parameters.json",
            "The parameters come back from JSON and build the same encoder",
            "Use numbers, texts, enums, lists and records of these, which Jackson reads and writes without help.",
            ProviderChecks::json),
    LIMITS(
            "limits.declared",
            "Limits and contract are sensible and do not change",
            "Compute limits() and contract() once in the constructor from the parameters.",
            ShapeChecks::limits),
    SHAPE(
            "shape.constant",
            "The shape is the same for every structure, and every tensor has it",
            "Let shape() depend on the parameters alone; fill what a small structure does not use.",
            ShapeChecks::shape),
    ANSWERS(
            "encode.answers",
            "Every structure within the limits is encoded or refused with a reason",
            "Throw EncodingRefused(code, sentence) for what cannot be represented, and nothing else.",
            EncodingChecks::answers),
    FINITE(
            "encode.finite",
            "All values are finite",
            "Look for divisions by zero and logarithms in encode().",
            EncodingChecks::finite),
    INPUTS(
            "inputs.unchanged",
            "Nothing that is passed in is changed",
            "Work on a copy: tensor.clone(), conditions.clone(), new ArrayList<>(elements).",
            EncodingChecks::inputs),
    OUTPUTS(
            "outputs.independent",
            "Changing what was returned changes no later answer",
            "Return a new array each time, for example shape.clone().",
            EncodingChecks::outputs),
    DETERMINISM_ENCODE(
            "determinism.encode",
            "The same structure gives the same values, whatever was encoded before",
            "Keep no state between calls; where chance is needed, make its seed a parameter and start anew each time.",
            EncodingChecks::deterministicEncoding),
    DETERMINISM_DECODE(
            "determinism.decode",
            "The same tensor gives the same verdict",
            "Keep no state between calls; where chance is needed, make its seed a parameter and start anew each time.",
            EncodingChecks::deterministicDecoding),
    ROUND_TRIP(
            "round-trip.structures",
            "The declared share of structures comes back within the declared tolerance",
            "Mend decode(), or declare less: contract().within(...) and contract().returning(share).",
            RoundTripChecks::structures),
    ROUND_TRIP_ELEMENTS(
            "round-trip.elements",
            "Every declared element comes back",
            "Take what cannot be encoded out of limits(); declare shared tokens by contract().readingBack(...).",
            RoundTripChecks::elements),
    ROTATION("invariance.rotation", "Turning the cell does not change the tensor", Invariance.ROTATION),
    IMAGES("invariance.images", "Taking other images of sites does not change the tensor", Invariance.IMAGES),
    TRANSLATION("invariance.translation", "Moving all sites does not change the tensor", Invariance.TRANSLATION),
    PERMUTATION("invariance.permutation", "The order of sites does not change the tensor", Invariance.PERMUTATION),
    CELL_CHOICE("invariance.cell-choice", "Another basis does not change the tensor", Invariance.CELL_CHOICE),
    REFUSES_SITES(
            "refusal.sites",
            "More sites than the limit are refused",
            "Compare structure.sites().size() with the limit first and throw EncodingRefused(\"limit.sites\", ...).",
            RefusalChecks::sites),
    REFUSES_EMPTY(
            "refusal.empty",
            "A cell without sites is refused",
            "Throw EncodingRefused(\"limit.sites\", ...) for a structure without sites.",
            RefusalChecks::empty),
    REFUSES_ELEMENTS(
            "refusal.elements",
            "More elements than the limit are refused",
            "Compare structure.elements().size() with the limit and throw EncodingRefused(\"limit.elements\", ...).",
            RefusalChecks::elements),
    REFUSES_UNKNOWN(
            "refusal.unknown-element",
            "Elements that are not declared are refused",
            "Throw EncodingRefused(\"element.unknown\", ...) from encode() and conditions().",
            RefusalChecks::unknownElement),
    REFUSES_DISORDER(
            "refusal.disorder",
            "Partial occupancies are refused unless declared",
            "Throw EncodingRefused(\"structure.disordered\", ...) where structure.ordered() is false.",
            RefusalChecks::disorder),
    GARBAGE(
            "decode.garbage",
            "Senseless tensors get a verdict",
            "Return Decoded.Failure(code, sentence) where a value is not finite, the cell is flat, no site is left.",
            DecodingChecks::garbage),
    NOISE(
            "decode.noise",
            "Noisy tensors get a verdict; what comes back is in the report",
            "Return Decoded.Failure(code, sentence) for what cannot be read; values may leave [0, 1].",
            DecodingChecks::noise),
    TOKENS(
            "conditions.tokens",
            "Condition tokens have the declared number and lie in the vocabulary",
            "Return conditionCount() tokens from 0 to conditionVocabulary() - 1, whatever is known of the structure.",
            ConditionChecks::tokens),
    LABELS(
            "conditions.labels",
            "Every declared label has tokens; unknown texts are refused or ignored",
            "Let conditions() take each text that labels() names; throw EncodingRefused for others.",
            ConditionChecks::labels),
    CONDITION_ELEMENTS(
            "conditions.elements",
            "Tokens stand for the elements that they were made of",
            "elements(conditions(list, labels)) holds the elements of the list, each once.",
            ConditionChecks::elements),
    HOLDS(
            "hold.parts",
            "What holds() names can be kept, and nothing else",
            "Let hold() mark the values of each part that holds() names, and refuse others as hold.unsupported.",
            HoldChecks::parts),
    THREADS(
            "threads.safe",
            "Several threads at once get the answers of one",
            "Keep no buffers in fields, or declare contract().oneThreadAtATime().",
            ResourceChecks::threads),
    TIME(
            "budget.time",
            "Encoding and decoding take no longer than declared",
            "Make it faster, or declare what it takes: contract().costing(ms, ms, MiB).",
            ResourceChecks::time),
    MEMORY(
            "budget.memory",
            "Encoding and decoding allocate no more than declared",
            "Allocate less, or declare what it takes: contract().costing(ms, ms, MiB).",
            ResourceChecks::memory);

    /** Says what was seen; fails by {@link Breach}, or declines by {@link NotJudged}. */
    interface Body {
        String run(Subject subject);
    }

    private final String id;
    private final String title;
    private final String advice;
    private final Body body;

    ContractCheck(String id, String title, String advice, Body body) {
        this.id = id;
        this.title = title;
        this.advice = advice;
        this.body = body;
    }

    ContractCheck(String id, String title, Invariance invariance) {
        this(
                id,
                title,
                "Bring the structure to one standard form before encoding, or do not declare "
                        + Invariance.class.getSimpleName() + "." + invariance + ".",
                subject -> InvarianceChecks.held(subject, invariance));
    }

    /** Stable identifier, such as {@code round-trip.elements}. */
    public String id() {
        return id;
    }

    /** One sentence: what holds where the check passes. */
    public String title() {
        return title;
    }

    /** What an author does where it fails. */
    public String advice() {
        return advice;
    }

    Body body() {
        return body;
    }
}
