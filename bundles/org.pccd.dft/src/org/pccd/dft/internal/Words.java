package org.pccd.dft.internal;

import java.util.Arrays;
import java.util.List;
import org.pccd.core.PccdException;

/** Commands as users write them. */
public final class Words {
    private Words() {}

    /**
     * The words of a command, divided at spaces.
     *
     * @param cores put in the place of {@code {cores}}
     * @throws PccdException where there is no word
     */
    public static List<String> of(String command, int cores) {
        if (command.isBlank()) {
            throw new PccdException("The command that starts the program is empty; set 'command'.");
        }
        return Arrays.stream(command.strip().split("\\s+"))
                .map(word -> word.replace("{cores}", Integer.toString(cores)))
                .toList();
    }
}
