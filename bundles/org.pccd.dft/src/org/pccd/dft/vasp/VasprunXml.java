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

/** Reads {@code vasprun.xml} from its beginning to where it ends, which may be in the middle: steps before count. */
final class VasprunXml {
    private double[][] cell;
    private double[][] positions;
    private double[][] forces;
    private double[][] stress;
    private double energy = Double.NaN;
    private VaspRun latest = new VaspRun(Double.NaN, null, null, null, null, 0, null, null, false, null, "");
    private int steps;
    private int cycles;
    private int mostCycles;
    private String version = "";
    private boolean calculating;
    private boolean inStructure;
    private boolean complete;
    private String array = "";
    private List<double[]> rows = new ArrayList<>();

    private VasprunXml() {}

    static VaspRun read(Path file) throws IOException {
        VasprunXml reader = new VasprunXml();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reader.begin(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    reader.end(xml.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            // It ends here: the program was killed, or is still at it.
            return reader.run();
        }
        return reader.run();
    }

    private VaspRun run() {
        return new VaspRun(
                latest.energy(),
                latest.forces(),
                latest.stress(),
                latest.cell(),
                latest.positions(),
                steps,
                steps == 0 ? null : latest.densityConverged(),
                null,
                complete,
                null,
                "VASP " + version);
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = String.valueOf(xml.getAttributeValue(null, "name"));
        switch (xml.getLocalName()) {
            case "calculation" -> {
                calculating = true;
                cycles = 0;
                energy = Double.NaN;
                forces = null;
                stress = null;
            }
            case "scstep" -> cycles++;
            case "structure" -> inStructure = calculating;
            case "varray" -> {
                array = name;
                rows = new ArrayList<>();
            }
            case "v" -> {
                if (calculating && !array.isEmpty()) {
                    rows.add(numbers(xml.getElementText()));
                }
            }
            case "i" -> value(name, xml);
            default -> {}
        }
    }

    private void value(String name, XMLStreamReader xml) throws XMLStreamException {
        switch (name) {
            case "version" -> version = version.isEmpty() ? xml.getElementText().strip() : version;
            case "NELM" -> mostCycles = Integer.parseInt(xml.getElementText().strip());
            case "e_0_energy" -> energy = calculating ? number(xml.getElementText()) : energy;
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "varray" -> array();
            case "structure" -> inStructure = false;
            case "calculation" -> {
                calculating = false;
                steps++;
                boolean converged = mostCycles == 0 || cycles < mostCycles;
                latest = new VaspRun(
                        energy, forces, stress, cell, positions, steps, converged, null, false, null, version);
            }
            case "modeling" -> complete = true;
            default -> {}
        }
    }

    private void array() {
        double[][] found = rows.toArray(double[][]::new);
        if (calculating && inStructure && array.equals("basis")) {
            cell = found;
        } else if (calculating && inStructure && array.equals("positions")) {
            positions = found;
        } else if (calculating && array.equals("forces")) {
            forces = found;
        } else if (calculating && array.equals("stress")) {
            stress = found;
        }
        array = "";
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToDouble(VasprunXml::number)
                .toArray();
    }

    // Where a number does not fit its width VASP writes stars.
    private static double number(String text) {
        return text.contains("*") ? Double.NaN : Double.parseDouble(text.strip());
    }
}
