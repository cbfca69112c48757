package org.pccd.cli.internal;

import java.util.Map;
import java.util.concurrent.Callable;
import org.pccd.energy.potential.Potentials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pccd potential remove}. */
@Command(name = "remove", description = "Delete a potential that was installed.")
class PotentialRemoveCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Parameters(paramLabel = "ID", description = "As 'pccd potential list' shows it.")
    private String id;

    @Override
    public Integer call() {
        Potentials.ofUser().remove(id);
        return output.result(Map.of("removed", id), out -> out.println("Removed " + id));
    }
}
