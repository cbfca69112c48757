package org.pccd.ui.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pccd.core.Parameter;
import org.pccd.core.PccdException;
import org.pccd.crystal.Element;

class FormModelTest {
    enum Mode {
        FAST,
        EXACT
    }

    record Network(
            @Parameter(label = "Width", hint = "Channels.", unit = "channels", min = 2, max = 64, reference = "fig. 2")
            int width,

            @Parameter(label = "Groups", min = 1) int groups,
            @Parameter(label = "Levels") List<Integer> levels) {
        Network {
            if (width % groups != 0) {
                throw new PccdException("Parameter 'groups' is " + groups + ", but must divide " + width + ".");
            }
        }
    }

    record Settings(
            @Parameter(label = "Rate", min = 0, max = 1) double rate,
            @Parameter(label = "Mode") Mode mode,
            @Parameter(label = "Elements") List<Element> elements,
            @Parameter(label = "Network") Network network) {}

    private final Settings defaults =
            new Settings(1e-4, Mode.FAST, List.of(Element.Li, Element.O), new Network(32, 8, List.of(1, 2)));
    private final FormModel<Settings> model = new FormModel<>(defaults, defaults, s -> {});

    private Field field(String key) {
        return model.fields().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void change(String key, String text) {
        model.change(field(key), text);
    }

    @Test
    void fieldsAreTheParametersInOrderWithTheSectionOfTheirRecord() {
        assertEquals(
                "[rate, mode, elements, network.width, network.groups, network.levels]",
                model.fields().stream().map(Field::key).toList().toString());
        assertEquals("Network", field("network.width").section());
        assertEquals(List.of("FAST", "EXACT"), field("mode").constants());
    }

    @Test
    void textsAreShortAndReadAsTheSameValue() {
        assertEquals("1e-4", model.text(field("rate")));
        assertEquals("Li, O", model.text(field("elements")));
        assertEquals("1, 2", model.text(field("network.levels")));
        model.fields().forEach(f -> model.change(f, model.text(f)));
        assertEquals(defaults, model.record());
    }

    @Test
    void aTextThatIsNotLegalIsKeptWithTheMessageOfTheCommandLine() {
        change("rate", "2");
        assertEquals(Map.of("rate", "Parameter 'rate' is 2.0, but must lie between 0 and 1."), model.problems());
        assertEquals("2", model.text(field("rate")));
        assertEquals(defaults, model.record());
        change("mode", "EXACT");
        assertEquals(Mode.EXACT, model.record().mode());
        assertEquals(1, model.problems().size());
        change("rate", "0.5");
        assertTrue(model.problems().isEmpty());
        assertEquals(0.5, model.record().rate());
    }

    @Test
    void valuesThatFitOnlyTogetherAreTakenTogether() {
        change("network.width", "20");
        assertEquals(
                "Parameter 'groups' is 8, but must divide 20.", model.problems().get("network.width"));
        change("network.groups", "10");
        assertTrue(model.problems().isEmpty());
        assertEquals(new Network(20, 10, List.of(1, 2)), model.record().network());
    }

    @Test
    void listsAreWrittenWithoutBracketsAndQuotes() {
        change("elements", "Fe Co,Ni");
        assertEquals(List.of(Element.Fe, Element.Co, Element.Ni), model.record().elements());
        change("elements", "");
        assertEquals(List.of(), model.record().elements());
        change("elements", "Xx");
        assertFalse(model.problems().isEmpty());
    }

    @Test
    void changedFieldsDifferFromTheDefault() {
        assertFalse(model.isChanged(field("rate")));
        change("rate", "1e-3");
        assertTrue(model.isChanged(field("rate")));
        change("rate", "0.0001");
        assertFalse(model.isChanged(field("rate")));
    }

    @Test
    void aCheckOfTheWholeNamesTheFieldItsMessageBeginsWith() {
        FormModel<Settings> strict = new FormModel<>(defaults, defaults, s -> {
            throw new PccdException("Parameter 'rate' is too small for this run.");
        });
        assertEquals(
                "Parameter 'rate' is too small for this run.", strict.problems().get("rate"));
    }

    @Test
    void theTooltipSaysHintRangeUnitDefaultReferenceAndKey() {
        Field width = field("network.width");
        assertEquals(
                "Channels.\nRange: 2 to 64 channels\nDefault: 32\nReference: fig. 2\nKey: network.width",
                width.tooltip(model.defaultText(width)));
    }
}
