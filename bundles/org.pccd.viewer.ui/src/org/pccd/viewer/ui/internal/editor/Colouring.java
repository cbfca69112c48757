package org.pccd.viewer.ui.internal.editor;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.pccd.ui.Palette;

/** Colours of words in CIF, POSCAR and extended XYZ texts, line by line. */
final class Colouring extends RuleBasedScanner {
    private final boolean cif;

    Colouring(String fileName) {
        cif = fileName.toLowerCase(Locale.ROOT).endsWith(".cif");
    }

    /** Takes the colours of a theme. */
    void use(Palette palette) {
        IToken comment = token(palette.muted(), SWT.ITALIC);
        IToken keyword = token(palette.accent(), SWT.BOLD);
        IToken name = token(palette.series(0), SWT.NORMAL);
        IToken string = token(palette.series(2), SWT.NORMAL);
        IToken number = token(palette.series(1), SWT.NORMAL);
        setDefaultReturnToken(token(palette.foreground(), SWT.NORMAL));
        WordRule words = new Words(keyword, name, number);
        IRule[] rules = cif
                ? new IRule[] {
                    new EndOfLineRule("#", comment),
                    new SingleLineRule("'", "'", string),
                    new SingleLineRule("\"", "\"", string),
                    words
                }
                : new IRule[] {new SingleLineRule("\"", "\"", string), words};
        setRules(rules);
    }

    private static IToken token(Color colour, int style) {
        return new Token(new TextAttribute(colour, null, style));
    }

    /** One word is a keyword, a name, a number or nothing in particular. */
    private final class Words extends WordRule {
        private static final List<String> MODES = List.of("direct", "cartesian", "selective", "dynamics", "t", "f");

        private final IToken keyword;
        private final IToken name;
        private final IToken number;

        Words(IToken keyword, IToken name, IToken number) {
            super(new NoBlank());
            this.keyword = keyword;
            this.name = name;
            this.number = number;
        }

        @Override
        public IToken evaluate(ICharacterScanner scanner) {
            StringBuilder word = new StringBuilder();
            int c = scanner.read();
            while (c != EOF && !Character.isWhitespace(c)) {
                word.append((char) c);
                c = scanner.read();
            }
            scanner.unread();
            return word.isEmpty() ? Token.UNDEFINED : kind(word.toString());
        }

        private IToken kind(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (cif && lower.startsWith("_") || !cif && word.indexOf('=') > 0) {
                return name;
            }
            boolean key = cif
                    ? lower.startsWith("data_") || lower.equals("loop_") || lower.startsWith("save_")
                    : MODES.contains(lower);
            if (key) {
                return keyword;
            }
            return word.matches("[-+]?[.]?[0-9][0-9.eE()+-]*") ? number : fDefaultReturnToken;
        }
    }

    private static final class NoBlank implements IWordDetector {
        @Override
        public boolean isWordStart(char c) {
            return !Character.isWhitespace(c);
        }

        @Override
        public boolean isWordPart(char c) {
            return !Character.isWhitespace(c);
        }
    }
}
