package org.pccd.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage: exit code 2 and one line that says what is wrong and where help is. */
class WrongUsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "bogus, bogus",
        "--json, --json",
        "dataset, dataset import",
        "dataset bogus, bogus",
        "dataset info, DATASET",
        "dataset import x, --into",
        "dataset import --into d, FILE",
        "dataset import x --into d --max-sites many, many",
        "dataset import x --into d --max-sites 0, maxSites",
        "dataset import x --into d --max-elements -1, maxElements",
        "dataset import x --into d --symprec -1, symprec",
        "dataset import x --into d --duplicates lose, lose",
        "convert, IN... OUT",
        "convert in.cif, IN... OUT",
        "convert in.cif out --format docx, docx",
        "symmetry, FILE",
        "symmetry x --symprec 0, --symprec",
        "match, two files",
        "match a.cif, two files",
        "match a.cif b.cif --pairs p, two files",
        "match a.cif b.cif --preset x, preset",
        "'match a.cif b.cif --preset default,cdvae', one of",
        "match a.cif b.cif --stol -1, tolerance",
        "dedup, DATASET",
        "dedup x --preset none, none",
        "evaluate x --reference d --stol 0, tolerance",
        "hull, --reference",
        "hull --reference r.csv, --system",
        "hull --reference r.csv --system Li-Xx, Xx",
        "hull --reference r.csv NaCl --quantity some, some",
        "encode, encode audit",
        "encode audit, --dataset",
        "'encode audit --dataset d --noise 0,abc', abc",
        "encode audit --dataset d --encoder none, none",
        "train, --run",
        "train --run r, --dataset",
        "cost, --dataset",
        "train --dataset d --run r --steps many, many",
        "sample r --out o, --count",
        "sample r --count many --out o, many",
        "sample r --count 1 --seed x --out o, --seed",
        "reconstruct r, --count",
        "evaluate x, --reference",
        "encoders --bogus, --bogus",
        "run, run start",
        "run show, R",
        "run stop r --grace soon, soon",
        "demo --count x, --count"
    })
    void isRefusedBeforeAnythingIsDone(String arguments, String word) {
        Ran.pccd((Object[]) arguments.split(" ")).fails(2, word, "See pccd", "--help");
    }

    @Test
    void aPresetThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Path dataset = Samples.dataset(folder);
        Ran.pccd("train", "--dataset", dataset, "--run", folder.resolve("run"), "--preset", "huge")
                .fails(2, "huge", "demo, small, paper");
        Ran.pccd("train", "--dataset", dataset, "--run", folder.resolve("run"), "--set", "nonsense")
                .fails(2, "nonsense", "key=value");
    }
}
