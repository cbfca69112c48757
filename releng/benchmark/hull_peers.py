"""Runs `pccd benchmark hull` and, on the same table, pymatgen's PhaseDiagram, and prints how they compare.

A developer tool, no part of the product. Needs Python 3.11 and `pip install pymatgen`. Both use one thread.

    python3 hull_peers.py --table critexam_ef_ed.csv.gz --pccd ../../pccd

The table has the columns formula and formation_energy_per_atom. pymatgen gets the entries of each composition's
chemical system ready made; only building the diagram and asking it are timed. Ours is timed with finding the entries.
"""

import argparse
import collections
import csv
import gzip
import itertools
import json
import pathlib
import statistics
import subprocess
import tempfile
import time
import warnings

from pymatgen.analysis.phase_diagram import PDEntry, PhaseDiagram
from pymatgen.core import Composition

warnings.simplefilter("ignore")
ENERGY = "formation_energy_per_atom"


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")


def spread(items, count):
    count = min(count, len(items))
    return [items[i * len(items) // count] for i in range(count)]


def ours(pccd, *arguments):
    out = subprocess.run([str(pccd), *map(str, arguments), "--json"], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(out.stdout)


def entry(formula, energy):
    composition = Composition(formula)
    return PDEntry(composition, energy * composition.num_atoms)


class Phases:
    """Entries by chemical system, the elements with 0."""

    def __init__(self, rows):
        self.systems = collections.defaultdict(list)
        for row in rows:
            e = entry(row["formula"], float(row[ENERGY]))
            self.systems[frozenset(e.composition.elements)].append(e)

    def of(self, elements):
        found = [PDEntry(Composition({e: 1}), 0) for e in elements]
        for n in range(1, len(elements) + 1):
            for some in itertools.combinations(elements, n):
                found += self.systems.get(frozenset(some), [])
        return found


def above_hull(phases, candidate, rounds=4):
    """Energy above the hull and the milliseconds that it took, the best of as many rounds as ours has."""
    entries = phases.of(candidate.composition.elements)
    ms = []
    for _ in range(rounds):
        start = time.perf_counter()
        energy = PhaseDiagram(entries).get_e_above_hull(candidate, allow_negative=True)
        ms.append((time.perf_counter() - start) * 1e3)
    return energy, min(ms)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--table", type=pathlib.Path, required=True)
    parser.add_argument("--pccd", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "pccd")
    parser.add_argument("--sample", type=int, default=500)
    arguments = parser.parse_args()

    with opened(arguments.table) as lines:
        rows = list(csv.DictReader(lines))
    phases = Phases(rows)
    sample = spread(rows, arguments.sample)
    candidates = [entry(row["formula"], float(row[ENERGY])) for row in sample]
    above_hull(phases, candidates[0])
    theirs = [above_hull(phases, c) for c in candidates]
    mine = ours(arguments.pccd, "benchmark", "hull", arguments.table, "--sample", arguments.sample)["sample"]
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder) / "sample.csv"
        with open(table, "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, ["formula", ENERGY], extrasaction="ignore")
            writer.writeheader()
            writer.writerows(sample)
        found = ours(arguments.pccd, "hull", "--reference", arguments.table, table)["phases"]
    ms = [t for _, t in theirs]
    print(f"{'':30}{'ours':>12}{'pymatgen':>12}{'times faster':>14}")
    for name, a, b in (
        ("median ms", mine["median"], statistics.median(ms)),
        ("95 % ms", mine["p95"], sorted(ms)[int(0.95 * (len(ms) - 1))]),
        ("slowest ms", mine["max"], max(ms)),
    ):
        print(f"{name:30}{a:12.4f}{b:12.3f}{b / a:14.0f}")
    print(f"{'compositions a second':30}{mine['perSecond']:12.0f}{1e3 * len(ms) / sum(ms):12.1f}")
    largest = max(abs(f["aboveHull"] - e) for f, (e, _) in zip(found, theirs))
    sizes = collections.Counter(len(c.composition.elements) for c in candidates)
    print(f"{len(sample)} compositions, by number of elements {dict(sorted(sizes.items()))}")
    print(f"largest difference of the energies above the hull: {largest:.2e} eV/atom")


if __name__ == "__main__":
    main()
