package org.pccd.crystal.io.internal.cif;

import java.util.ArrayList;
import java.util.List;

/** Reads the data blocks of a CIF; one that cannot be read does not keep the others from being read. */
final class CifParser {
    /** What Crystallographica writes at the end, without a value. */
    private static final String END_MARK = "_eof";

    private final CifTokenizer tokens;
    private CifNotes notes = new CifNotes();
    private CifTokenizer.Token token;

    /**
     * A data block or why it cannot be read.
     *
     * @param name name of the block, empty where the error stands before the first
     * @param block null where it cannot be read
     * @param error null where it can
     */
    record Result(String name, CifBlock block, CifException error) {}

    private CifParser(String text) {
        tokens = new CifTokenizer(text);
        tokens.noteTo(notes);
    }

    static List<Result> parse(String text) {
        return new CifParser(text).results();
    }

    private List<Result> results() {
        List<Result> results = new ArrayList<>();
        try {
            advance();
            prose();
        } catch (CifException e) {
            results.add(new Result("", null, e));
            recover(results);
        }
        while (token != CifTokenizer.Token.END) {
            String name = token == CifTokenizer.Token.DATA ? tokens.text() : "";
            try {
                results.add(new Result(name, block(), null));
            } catch (CifException e) {
                results.add(new Result(name, null, e));
                if (token != CifTokenizer.Token.DATA) {
                    recover(results);
                }
            }
            notes = new CifNotes();
            tokens.noteTo(notes);
        }
        return results;
    }

    // Text for people before the first data block, as journals put it there, is passed over.
    private void prose() throws CifException {
        if (token != CifTokenizer.Token.VALUE) {
            return;
        }
        CifException none = noHeading();
        tokens.skipToNextBlock();
        advance();
        if (token == CifTokenizer.Token.END) {
            throw none;
        }
        notes.add("text-before-data", none.line(), "the text before the first data block is passed over");
    }

    private CifException noHeading() {
        return new CifException(
                "no-data-block", tokens.line(), "expected a heading data_NAME, found " + excerpt(tokens.text()));
    }

    private void advance() throws CifException {
        token = null;
        token = tokens.next();
    }

    private void recover(List<Result> results) {
        while (true) {
            tokens.skipToNextBlock();
            try {
                advance();
                return;
            } catch (CifException e) {
                results.add(new Result("", null, e));
            }
        }
    }

    private CifBlock block() throws CifException {
        if (token != CifTokenizer.Token.DATA) {
            throw noHeading();
        }
        String name = tokens.text();
        int line = tokens.line();
        advance();
        if (strayOn(line)) {
            notes.add("heading", line, "the name of the data block contains spaces");
            name = name + " " + restOf(line);
        }
        CifBlock block = new CifBlock(name, line, notes);
        try {
            while (token != CifTokenizer.Token.END && token != CifTokenizer.Token.DATA) {
                switch (token) {
                    case TAG -> item(block);
                    case LOOP -> loop(block);
                    case SAVE -> saveFrame();
                    default -> stray();
                }
            }
        } catch (CifException e) {
            if (!tokens.ended() || !block.describesStructure()) {
                throw e;
            }
            notes.add("cut-off", e.line(), e.getMessage() + "; the structure stands before");
            token = CifTokenizer.Token.END;
        }
        if (token == CifTokenizer.Token.END) {
            block.markEndOfFile();
        }
        return block;
    }

    private void item(CifBlock block) throws CifException {
        String tag = tokens.text();
        int line = tokens.line();
        advance();
        CifTable table = new CifTable(1, 1);
        if (token == CifTokenizer.Token.VALUE) {
            int valueLine = tokens.line();
            table.add(value(), valueLine);
        } else if (token == CifTokenizer.Token.END && tag.equalsIgnoreCase(END_MARK)) {
            return;
        } else if (token == CifTokenizer.Token.END || CifBlock.structural(CifBlock.key(tag))) {
            throw new CifException("missing-value", line, "the item " + tag + " has no value" + cutOff());
        } else {
            notes.add("missing-value", line, "the item " + tag + " has no value");
            table.add(null, line);
        }
        block.put(tag, line, table, 0);
    }

    // Words that lack quotes are one value; behind a number or a quoted string the rest of the line means nothing.
    private String value() throws CifException {
        String value = tokens.value();
        boolean quoted = tokens.quoted();
        int end = tokens.endLine();
        advance();
        if (!strayOn(end)) {
            return value;
        }
        if (quoted || value == null || CifNumbers.isNumber(value)) {
            stray();
            return value;
        }
        notes.add("unquoted", end, "a value of several words is not quoted");
        return value + " " + restOf(end);
    }

    private boolean strayOn(int line) {
        return token == CifTokenizer.Token.VALUE && tokens.line() == line;
    }

    private String restOf(int line) throws CifException {
        StringBuilder rest = new StringBuilder();
        while (strayOn(line)) {
            rest.append(rest.isEmpty() ? "" : " ").append(tokens.text());
            advance();
        }
        return rest.toString();
    }

    private void stray() throws CifException {
        int line = tokens.line();
        String first = excerpt(tokens.text());
        restOf(line);
        notes.add("stray-value", line, "the value " + first + " belongs to no data name and is passed over");
    }

    private void loop(CifBlock block) throws CifException {
        int line = tokens.line();
        List<String> tags = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        advance();
        while (token == CifTokenizer.Token.TAG) {
            tags.add(tokens.text());
            lines.add(tokens.line());
            advance();
        }
        if (tags.isEmpty() && (token == CifTokenizer.Token.TAG || token == CifTokenizer.Token.LOOP)) {
            notes.add("empty-loop", line, "loop_ is not followed by data names");
            return;
        }
        if (tags.isEmpty()) {
            throw new CifException("syntax", line, "loop_ is not followed by data names" + cutOff());
        }
        CifTable table = new CifTable(tags.size(), 16 * tags.size());
        int last = line;
        while (token == CifTokenizer.Token.VALUE) {
            last = tokens.line();
            table.add(tokens.value(), last);
            advance();
        }
        if (table.count() == 0 && token == CifTokenizer.Token.END) {
            throw new CifException("empty-loop", line, "the loop has no values" + cutOff());
        }
        if (table.count() % tags.size() != 0) {
            String message = "the loop that begins on line " + line + " has " + tags.size() + " columns and "
                    + table.count() + " values, not a multiple" + cutOff();
            boolean structural = tags.stream().map(CifBlock::key).anyMatch(CifBlock::structural);
            if (structural || token == CifTokenizer.Token.END) {
                throw new CifException("ragged-loop", last, message);
            }
            notes.add("ragged-loop", last, message);
        }
        for (int i = 0; i < tags.size(); i++) {
            block.put(tags.get(i), lines.get(i), table, i);
        }
    }

    // Save frames belong to dictionaries and restraints, never to a structure.
    private void saveFrame() throws CifException {
        int line = tokens.line();
        advance();
        while (token != CifTokenizer.Token.SAVE) {
            if (token == CifTokenizer.Token.END || token == CifTokenizer.Token.DATA) {
                throw new CifException("syntax", line, "the save frame that begins here is never closed");
            }
            advance();
        }
        advance();
    }

    private String cutOff() {
        return token == CifTokenizer.Token.END ? ": the file seems cut off" : "";
    }

    private static String excerpt(String text) {
        String line = text.lines().findFirst().orElse("");
        return "'" + (line.length() > 40 ? line.substring(0, 40) + "..." : line) + "'";
    }
}
