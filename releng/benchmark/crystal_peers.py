"""Runs `pccd benchmark crystal` and, on the same structures, pymatgen and spglib, and prints how they compare.

A developer tool, no part of the product. Needs Python 3.11 and `pip install pymatgen spglib`. pymatgen uses one core;
ours is measured with one thread too, but for reading and deduplication, which use all cores as every command does.

    python3 crystal_peers.py --table train.csv.gz --pairs structure_matcher_pairs.jsonl.gz --pccd ../../pccd

The last part takes all structures of some formulas, lets both programs group them (ours with its index, pymatgen by
comparing all that have one composition), and counts the pairs that ours has lost.
"""

import argparse
import collections
import csv
import gzip
import itertools
import json
import pathlib
import random
import statistics
import subprocess
import tempfile
import time
import warnings

import spglib
from pymatgen.analysis.structure_matcher import StructureMatcher
from pymatgen.core import Structure

csv.field_size_limit(1 << 30)
warnings.simplefilter("ignore")


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")


def spread(items, count):
    count = min(count, len(items))
    return [items[i * len(items) // count] for i in range(count)]


def timed(function, items):
    """Results and the milliseconds that each took, after a few for warming up."""
    for item in items[:20]:
        function(item)
    results, ms = [], []
    for item in items:
        start = time.perf_counter()
        results.append(function(item))
        ms.append((time.perf_counter() - start) * 1e3)
    return results, ms


def read(cif):
    return Structure.from_str(cif, fmt="cif")


def dataset(structure):
    cell = (structure.lattice.matrix, structure.frac_coords, structure.atomic_numbers)
    return spglib.get_symmetry_dataset(cell, symprec=0.01)


def compare(matcher):
    return lambda pair: (matcher.fit(*pair), matcher.get_rms_dist(*pair))


def ours(pccd, *arguments):
    out = subprocess.run([str(pccd), *map(str, arguments), "--json"], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(out.stdout)


def groups_of_ours(pccd, rows):
    """Sets of row numbers that `pccd dedup` puts together."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "sample.csv"
        with open(table, "w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            writer.writerow(["material_id", "cif"])
            writer.writerows((i, row["cif"]) for i, row in enumerate(rows))
        found = ours(pccd, "dedup", table)
    return {frozenset(int(m["entry"]) for m in g["members"]) for g in found["groups"]}


def groups_of_pymatgen(structures):
    indices = {id(s): i for i, s in enumerate(structures)}
    by_formula = collections.defaultdict(list)
    for s in structures:
        by_formula[s.composition.reduced_formula].append(s)
    groups = set()
    for same in by_formula.values():
        groups.update(frozenset(indices[id(s)] for s in g) for g in StructureMatcher().group_structures(same))
    return groups


def whole_formulas(rows, count, seed):
    """About so many rows: all that the table has of some formulas, of which at least two rows exist."""
    by_formula = collections.defaultdict(list)
    for row in rows:
        by_formula[row["pretty_formula"]].append(row)
    formulas = sorted(f for f, same in by_formula.items() if len(same) > 1)
    random.Random(seed).shuffle(formulas)
    chosen = []
    for formula in formulas:
        if len(chosen) < count:
            chosen += by_formula[formula]
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", type=pathlib.Path, required=True)
    parser.add_argument("--pairs", type=pathlib.Path, required=True)
    parser.add_argument("--pccd", type=pathlib.Path, required=True)
    parser.add_argument("--sample", type=int, default=1000, help="structures for reading, symmetry and neighbours")
    parser.add_argument("--dedup", type=int, default=1500, help="structures that both programs group")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    mine = ours(arguments.pccd, "benchmark", "crystal", arguments.table, "--pairs", arguments.pairs)
    with opened(arguments.table) as lines:
        rows = list(csv.DictReader(lines))
    with opened(arguments.pairs) as lines:
        pairs = [json.loads(line) for line in lines]

    table = []
    structures, ms = timed(read, [row["cif"] for row in spread(rows, arguments.sample)])
    table.append(("read CIF, structures/s", mine["read"]["perSecond"], len(ms) / sum(ms) * 1e3, False))
    _, ms = timed(dataset, structures)
    table.append(("symmetry with cells, median ms", mine["symmetryWithCells"]["median"], statistics.median(ms), True))
    _, ms = timed(lambda s: s.get_neighbor_list(5.0), structures)
    table.append(("neighbours within 5 Å, median ms", mine["neighbours"]["median"], statistics.median(ms), True))
    read_pairs = [(read(p["cif1"]), read(p["cif2"])) for p in pairs]
    for name, tolerances in (("default", (0.2, 0.3, 5)), ("cdvae", (0.3, 0.5, 10))):
        _, ms = timed(compare(StructureMatcher(*tolerances)), read_pairs)
        table.append((f"match pairs, {name}, pairs/s", mine["match"][name]["perSecond"], len(ms) / sum(ms) * 1e3, False))
    print(f"{'':34}{'ours':>12}{'peer':>12}{'times faster':>14}")
    for name, a, b, smaller in table:
        print(f"{name:34}{a:12.3f}{b:12.3f}{(b / a if smaller else a / b):14.1f}")

    d = mine["dedup"]
    print(f"deduplication of {d['structures']} structures: {d['seconds']:.1f} s, {d['groups']} groups,"
          f" {d['lost']} of {d['compared']} pairs of representatives of one formula are the same")
    sample = whole_formulas(rows, arguments.dedup, arguments.seed)
    ours_found = groups_of_ours(arguments.pccd, sample)
    start = time.perf_counter()
    theirs = groups_of_pymatgen([read(row["cif"]) for row in sample])
    seconds = time.perf_counter() - start
    together = {pair for g in ours_found for pair in itertools.combinations(sorted(g), 2)}
    expected = {pair for g in theirs for pair in itertools.combinations(sorted(g), 2)}
    print(f"{len(sample)} structures of whole formulas, pymatgen {seconds:.0f} s: {len(theirs)} groups, ours"
          f" {len(ours_found)}; pairs together {len(expected)}, lost {len(expected - together)},"
          f" added {len(together - expected)}")
    for kind, differing in (("lost", expected - together), ("added", together - expected)):
        for a, b in sorted(differing):
            print(f"  {kind}: {sample[a]['material_id']} {sample[b]['material_id']}")


if __name__ == "__main__":
    main()
