package org.pccd.crystal.io.internal.cif;

/**
 * Splits CIF text into tokens and knows the line of each. The usual libraries drop the lines and accept quotes and text
 * fields that are never closed, so that neither the place of an error nor a truncated file could be told.
 *
 * @see <a href="https://www.iucr.org/resources/cif/spec/version1.1/cifsyntax">CIF syntax, version 1.1</a>
 */
final class CifTokenizer {
    enum Token {
        DATA,
        LOOP,
        SAVE,
        TAG,
        VALUE,
        END
    }

    private static final char CONTROL_Z = 0x1a;

    /** The value {@code .}: inapplicable, or the default of the dictionary; known by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String INAPPLICABLE = new String(".");

    private final String text;
    private final boolean version2;
    private CifNotes notes = new CifNotes();
    private int position;
    private int line = 1;
    private int start;
    private int end;
    private int tokenLine;
    private boolean quoted;

    CifTokenizer(String text) {
        this.text = text;
        version2 = text.startsWith("#\\#CIF_2.0");
    }

    /** Where to tell from now on what had to be mended. */
    void noteTo(CifNotes blockNotes) {
        notes = blockNotes;
    }

    /** Line on which the current token begins. */
    int line() {
        return tokenLine;
    }

    /** Line on which the current token ends. */
    int endLine() {
        return line;
    }

    /** Whether nothing follows but space. */
    boolean ended() {
        for (int i = position; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the current token stands in quotes or is a text field. */
    boolean quoted() {
        return quoted;
    }

    /** The token's characters: without quotes, for DATA and SAVE the name without the keyword. */
    String text() {
        return text.substring(start, end);
    }

    /** The value, null for the special value {@code ?}, {@link #INAPPLICABLE} for {@code .}. */
    String value() {
        if (end - start == 1 && !quoted) {
            char c = text.charAt(start);
            if (c == '?' || c == '.') {
                return c == '?' ? null : INAPPLICABLE;
            }
        }
        return text.substring(start, end);
    }

    Token next() throws CifException {
        skipSpace();
        tokenLine = line;
        quoted = false;
        if (position >= text.length()) {
            return Token.END;
        }
        char c = text.charAt(position);
        if (c == ';' && (position == 0 || isLineEnd(text.charAt(position - 1)))) {
            return textField();
        }
        if (c == '\'' || c == '"') {
            return quotedString(c);
        }
        if (version2 && (c == '[' || c == '{')) {
            return container();
        }
        return bareWord(c);
    }

    /** Moves behind what could not be read, to the next line that begins a data block. */
    void skipToNextBlock() {
        while (position < text.length()) {
            boolean atLineStart = position == 0 || isLineEnd(text.charAt(position - 1));
            if (atLineStart && text.regionMatches(true, position, "data_", 0, 5)) {
                return;
            }
            advance();
        }
    }

    private void skipSpace() throws CifException {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == ' ' || c == '\t') {
                position++;
            } else if (isLineEnd(c)) {
                advance();
            } else if (c == '#') {
                while (position < text.length() && !isLineEnd(text.charAt(position))) {
                    position++;
                }
            } else if (c > ' ' && c != 0xfeff) {
                return;
            } else if (c == '\f' || c == 0x0b || c == CONTROL_Z || c == 0xfeff) {
                position++;
            } else {
                throw binary(c);
            }
        }
    }

    // One character, counting lines: LF, CR LF and CR alone end a line.
    private void advance() {
        char c = text.charAt(position++);
        if (c == '\n' || c == '\r' && (position >= text.length() || text.charAt(position) != '\n')) {
            line++;
        }
    }

    private Token textField() throws CifException {
        start = ++position;
        while (position < text.length()) {
            char c = text.charAt(position);
            advance();
            if (isLineEnd(c) && position < text.length() && text.charAt(position) == ';') {
                end = position - 1;
                if (end > start && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') {
                    end--;
                }
                position++;
                quoted = true;
                return Token.VALUE;
            }
        }
        throw new CifException(
                "open-text",
                tokenLine,
                "the text field that begins here is never closed by a line with ';': the file seems cut off");
    }

    private Token quotedString(char quote) throws CifException {
        quoted = true;
        if (version2 && text.startsWith(String.valueOf(quote).repeat(3), position)) {
            return tripleQuoted(quote);
        }
        start = ++position;
        while (position < text.length() && !isLineEnd(text.charAt(position))) {
            if (text.charAt(position++) == quote && closes(position)) {
                end = position - 1;
                return Token.VALUE;
            }
        }
        if (position >= text.length()) {
            throw new CifException(
                    "open-quote", tokenLine, "a string in " + quote + " is never closed: the file seems cut off");
        }
        end = position;
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        notes.add("open-quote", tokenLine, "a string in " + quote + " is not closed on its line, taken to its end");
        return Token.VALUE;
    }

    // Inside lists of version 2 other characters may follow a closing quote.
    private boolean closes(int next) {
        return next == text.length() || isSpace(text.charAt(next)) || version2;
    }

    private Token tripleQuoted(char quote) throws CifException {
        start = position + 3;
        end = text.indexOf(String.valueOf(quote).repeat(3), start);
        if (end < 0) {
            throw new CifException("open-quote", tokenLine, "a string in triple quotes is never closed");
        }
        while (position < end) {
            advance();
        }
        position = end + 3;
        return Token.VALUE;
    }

    // A list or table of CIF 2.0 counts as one value: no item of a structure has such.
    private Token container() throws CifException {
        int from = position;
        int depth = 0;
        do {
            char c = position < text.length() ? text.charAt(position) : 0;
            if (c == 0) {
                throw new CifException("open-list", tokenLine, "the list or table that begins here is never closed");
            } else if (c == '\'' || c == '"') {
                quotedString(c);
            } else {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                advance();
            }
        } while (depth > 0);
        start = from;
        end = position;
        quoted = true;
        return Token.VALUE;
    }

    private Token bareWord(char first) throws CifException {
        start = position;
        while (position < text.length() && !isSpace(text.charAt(position))) {
            char c = text.charAt(position);
            if (c < ' ' || c == 0xfffd || c == 0x7f) {
                throw binary(c);
            }
            position++;
        }
        end = position;
        if (first == '_') {
            return Token.TAG;
        }
        return keyword(first);
    }

    private Token keyword(char first) throws CifException {
        if (end - start < 5) {
            return Token.VALUE;
        }
        switch (first) {
            case 'd', 'D':
                return begins("data_", 5) ? Token.DATA : Token.VALUE;
            case 's', 'S':
                if (end - start == 5 && text.regionMatches(true, start, "stop_", 0, 5)) {
                    notes.add("stop", tokenLine, "stop_, which ends a loop in STAR files, is passed over");
                    return next();
                }
                return begins("save_", 5) ? Token.SAVE : Token.VALUE;
            case 'l', 'L':
                return end - start == 5 && begins("loop_", 5) ? Token.LOOP : Token.VALUE;
            case 'g', 'G':
                if (end - start == 7 && text.regionMatches(true, start, "global_", 0, 7)) {
                    throw reserved();
                }
                return Token.VALUE;
            default:
                return Token.VALUE;
        }
    }

    private boolean begins(String keyword, int length) {
        if (!text.regionMatches(true, start, keyword, 0, length)) {
            return false;
        }
        start += length;
        return true;
    }

    private CifException reserved() {
        return new CifException("syntax", tokenLine, "the reserved word " + text() + " cannot stand here");
    }

    private CifException binary(char c) {
        return new CifException(
                "binary", line, String.format("character U+%04X cannot stand in a CIF: not a text file?", (int) c));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0b;
    }
}
