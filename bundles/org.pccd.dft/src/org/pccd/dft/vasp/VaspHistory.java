package org.pccd.dft.vasp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pccd.dft.DftHistory;

/** The steps and cycles in {@code vasprun.xml}, from its beginning to where it ends. */
final class VaspHistory {
    private static final double KILOBAR = 0.1;

    private final List<DftHistory.Step> steps = new ArrayList<>();
    private final List<DftHistory.Cycle> cycles = new ArrayList<>();
    private boolean calculating;
    private String array = "";
    private double energy = Double.NaN;
    private double before = Double.NaN;
    private double maxForce = Double.NaN;
    private double trace;
    private int row;

    private VaspHistory() {}

    static DftHistory read(Path file) throws IOException {
        VaspHistory history = new VaspHistory();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    history.begin(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    history.end(xml.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            // It ends here: the program was killed, or is still at it.
            return history.history();
        }
        return history.history();
    }

    private DftHistory history() {
        return new DftHistory(steps, cycles);
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = String.valueOf(xml.getAttributeValue(null, "name"));
        switch (xml.getLocalName()) {
            case "calculation" -> {
                calculating = true;
                before = Double.NaN;
                maxForce = Double.NaN;
                trace = Double.NaN;
            }
            case "varray" -> {
                array = name;
                row = 0;
            }
            case "v" -> {
                if (calculating && (array.equals("forces") || array.equals("stress"))) {
                    row(numbers(xml.getElementText()));
                }
            }
            case "i" -> {
                if (calculating && name.equals("e_0_energy")) {
                    energy = numbers(xml.getElementText())[0];
                }
            }
            default -> {}
        }
    }

    private void row(double[] v) {
        if (v.length >= 3 && array.equals("forces")) {
            double force = Math.hypot(Math.hypot(v[0], v[1]), v[2]);
            maxForce = row == 0 ? force : Math.max(maxForce, force);
        } else if (v.length >= 3 && row < 3) {
            trace = row == 0 ? v[0] : trace + v[row];
        }
        row++;
    }

    private void end(String name) {
        if (name.equals("scstep")) {
            if (Double.isFinite(energy - before)) {
                cycles.add(new DftHistory.Cycle(steps.size() + 1, Math.abs(energy - before)));
            }
            before = energy;
        } else if (name.equals("calculation")) {
            calculating = false;
            steps.add(new DftHistory.Step(steps.size() + 1, energy, maxForce, trace / 3 * KILOBAR));
        } else if (name.equals("varray")) {
            array = "";
        }
    }

    // Where a number does not fit its width VASP writes stars.
    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToDouble(word -> word.contains("*") ? Double.NaN : Double.parseDouble(word))
                .toArray();
    }
}
