package org.pccd.crystal.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils a text as hands, programs and networks do: characters, words and lines lost, doubled, swapped, replaced. */
final class Mutation {
    private static final List<String> NASTY = List.of(
            "NaN",
            "inf",
            "-1",
            "0",
            "1e300",
            "-1e-320",
            "2000000000",
            "99999999999999999999",
            "1/0",
            "'",
            "\"",
            "\"\"\"",
            ";",
            "\n;",
            "loop_",
            "data_",
            "data_x\nloop_\n_a",
            "save_",
            "#",
            "\\",
            "[",
            "{",
            "=",
            ":",
            ",",
            "\t",
            "\r",
            "\u0000",
            "\u00e9\u6c34",
            "\uFEFF",
            "?",
            ".",
            "()",
            "1(2",
            "x,y",
            "-x,-y,-z+1/",
            "Xx",
            "Fe3+",
            "T F T",
            "((((((((((((((((((((");

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** One to four changes. */
    String of(String text) {
        String spoilt = text;
        for (int n = random.nextInt(4); n >= 0; n--) {
            String[] units =
                    switch (random.nextInt(3)) {
                        case 0 -> spoilt.split("");
                        case 1 -> spoilt.split("(?<=\\s)|(?=\\s)");
                        default -> spoilt.split("(?<=\n)");
                    };
            spoilt = String.join("", changed(units));
        }
        return spoilt;
    }

    private List<String> changed(String[] units) {
        List<String> list = new ArrayList<>(Arrays.asList(units));
        int i = random.nextInt(list.size());
        int j = random.nextInt(list.size());
        switch (random.nextInt(7)) {
            case 0 -> list.remove(i);
            case 1 -> list.add(i, list.get(j));
            case 2 -> java.util.Collections.swap(list, i, j);
            case 3 -> list.add(i, NASTY.get(random.nextInt(NASTY.size())));
            case 4 -> list.set(i, NASTY.get(random.nextInt(NASTY.size())));
            case 5 ->
                list.subList(Math.min(i, j), Math.min(list.size(), Math.min(i, j) + 5))
                        .clear();
            default -> list.set(i, Character.toString(random.nextInt(1, 0x300)));
        }
        return list;
    }
}
