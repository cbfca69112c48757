package org.pccd.ui;

import java.util.List;
import org.pccd.crystal.Element;

/** English names of the elements, for tooltips and screen readers. */
public final class ElementNames {
    private static final List<String> NAMES = List.of("hydrogen helium lithium beryllium boron carbon nitrogen oxygen"
            .concat(" fluorine neon sodium magnesium aluminium silicon phosphorus sulfur chlorine argon potassium")
            .concat(" calcium scandium titanium vanadium chromium manganese iron cobalt nickel copper zinc gallium")
            .concat(" germanium arsenic selenium bromine krypton rubidium strontium yttrium zirconium niobium")
            .concat(" molybdenum technetium ruthenium rhodium palladium silver cadmium indium tin antimony")
            .concat(" tellurium iodine xenon caesium barium lanthanum cerium praseodymium neodymium promethium")
            .concat(" samarium europium gadolinium terbium dysprosium holmium erbium thulium ytterbium lutetium")
            .concat(" hafnium tantalum tungsten rhenium osmium iridium platinum gold mercury thallium lead bismuth")
            .concat(" polonium astatine radon francium radium actinium thorium protactinium uranium neptunium")
            .concat(" plutonium americium curium berkelium californium einsteinium fermium mendelevium nobelium")
            .concat(" lawrencium rutherfordium dubnium seaborgium bohrium hassium meitnerium darmstadtium")
            .concat(" roentgenium copernicium nihonium flerovium moscovium livermorium tennessine oganesson")
            .split(" "));

    private ElementNames() {}

    public static String of(Element element) {
        return NAMES.get(element.atomicNumber() - 1);
    }
}
