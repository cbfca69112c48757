"""Reads structure files with pymatgen, ASE and gemmi, one JSON line per file and program.

A developer tool, no part of the product. Needs Python 3.11 and `pip install pymatgen ase gemmi`.

    python3 peers.py --corpus ../shared/data/corpus --out peers.jsonl

Each line: file, reader, seconds, and either `structures` (name, sites, own_sites, composition, cell) or `error`. Sites
are those of the full cell; places that several species share count once (within SHARED Å), own_sites is what the
program itself counts; the composition is weighted by occupancy, deuterium and tritium count as hydrogen. The readers:

    pymatgen    CifParser as it comes; Poscar
    pymatgen+   CifParser with occupancies up to 100 allowed (and scaled to 1)
    ase         ase.io.read of all images
    gemmi       read_small_structure's make_small_structure_from_block of every block with cell and atoms
"""

import argparse
import csv
import gzip
import json
import multiprocessing
import pathlib
import signal
import time
import warnings

import numpy

SHARED = 0.01
LIMIT_S = 120


def files_of(corpus):
    """Name and kind (cif, poscar, xyz) of every file, from MANIFEST.csv or, in any other folder, by name."""
    manifest = corpus / "MANIFEST.csv"
    if manifest.exists():
        with open(manifest, newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                yield f"{row['source']}/{row['file']}", "cif" if "cif" in row["kind"] else row["kind"]
        return
    for path in sorted(p for p in corpus.rglob("*") if p.is_file()):
        name = path.name.lower().removesuffix(".gz")
        kind = "cif" if name.endswith("cif") else "xyz" if name.endswith("xyz") else "poscar"
        yield str(path.relative_to(corpus)), kind


def text_of(path):
    data = path.read_bytes()
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def summary(name, cell, own, places, composition):
    total = {}
    for symbol, amount in composition:
        symbol = "H" if symbol in ("D", "T") else symbol
        total[symbol] = total.get(symbol, 0) + amount
    return {
        "name": name,
        "sites": places,
        "own_sites": own,
        "composition": {s: round(float(total[s]), 5) for s in sorted(total)},
        "cell": [round(float(c), 5) for c in cell],
    }


def distinct(fractional, matrix):
    """How many of these places differ."""
    fractional = numpy.asarray(fractional, float)
    if len(fractional) == 0:
        return 0
    from scipy.spatial import cKDTree

    # Points near a face are repeated on the other side, so that distances across faces count.
    wrapped = fractional - numpy.floor(fractional)
    margin = SHARED * numpy.linalg.norm(numpy.linalg.inv(matrix), axis=0)
    points, owners = [wrapped], [numpy.arange(len(wrapped))]
    for axis in range(3):
        all_points, all_owners = numpy.concatenate(points), numpy.concatenate(owners)
        for low, step in ((all_points[:, axis] < margin[axis], 1), (all_points[:, axis] > 1 - margin[axis], -1)):
            moved = all_points[low].copy()
            moved[:, axis] += step
            points.append(moved)
            owners.append(all_owners[low])
    points, owners = numpy.concatenate(points), numpy.concatenate(owners)
    pairs = cKDTree(points @ matrix).query_pairs(SHARED)
    parent = list(range(len(fractional)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        parent[root(owners[a])] = root(owners[b])
    return int(sum(root(i) == i for i in range(len(fractional))))


def of_pymatgen(name, structure):
    amounts = [(e.symbol, n) for e, n in structure.composition.element_composition.items()]
    lattice = structure.lattice
    return summary(
        name, [*lattice.abc, *lattice.angles], len(structure), distinct(structure.frac_coords, lattice.matrix), amounts
    )


def pymatgen(path, kind, tolerance=1.0):
    if kind == "cif":
        from pymatgen.io.cif import CifParser

        parser = CifParser.from_str(text_of(path), occupancy_tolerance=tolerance)
        return [of_pymatgen("", s) for s in parser.parse_structures(primitive=False)]
    if kind == "poscar":
        from pymatgen.io.vasp.inputs import BadPoscarWarning, Poscar

        # Elements that it makes up where the file names none are no answer.
        warnings.simplefilter("error", BadPoscarWarning)
        return [of_pymatgen("", Poscar.from_str(text_of(path)).structure)]
    return []


def ase(path, kind):
    import io

    from ase.io import read

    form = {"cif": "cif", "poscar": "vasp", "xyz": "extxyz"}[kind]
    structures = []
    data = io.BytesIO(text_of(path).encode()) if kind == "cif" else io.StringIO(text_of(path))
    if kind == "poscar":
        data.name = str(path)
    for atoms in read(data, index=":", format=form):
        if atoms.cell.rank < 3:
            continue
        occupancy = atoms.info.get("occupancy")
        if occupancy:
            kinds = atoms.arrays["spacegroup_kinds"]
            amounts = [pair for k in kinds for pair in occupancy[str(k)].items()]
        else:
            amounts = [(s, 1) for s in atoms.get_chemical_symbols()]
        cell = atoms.cell
        sites = distinct(atoms.get_scaled_positions(wrap=True), numpy.array(cell))
        structures.append(summary("", cell.cellpar(), len(atoms), sites, amounts))
    return structures


def gemmi(path, kind):
    if kind != "cif":
        return []
    import gemmi as g

    structures = []
    for block in g.cif.read_string(text_of(path)):
        small = g.make_small_structure_from_block(block)
        cell = small.cell
        if not small.sites or not cell.is_crystal():
            continue
        sites = [s for s in small.get_all_unit_cell_sites() if s.occ > 0]
        matrix = numpy.array(cell.orth.mat.tolist()).T
        amounts = [(s.element.name, s.occ) for s in sites]
        parameters = [cell.a, cell.b, cell.c, cell.alpha, cell.beta, cell.gamma]
        places = distinct([s.fract.tolist() for s in sites], matrix)
        structures.append(summary(block.name, parameters, len(sites), places, amounts))
    return structures


READERS = {
    "pymatgen": pymatgen,
    "pymatgen+": lambda path, kind: pymatgen(path, kind, 100) if kind == "cif" else [],
    "ase": ase,
    "gemmi": gemmi,
}


def read(job):
    corpus, file, kind, reader = job
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(TimeoutError(f"more than {LIMIT_S} s")))
    signal.alarm(LIMIT_S)
    start = time.perf_counter()
    line = {"file": file, "kind": kind, "reader": reader}
    try:
        line["structures"] = READERS[reader](corpus / file, kind)
    except Exception as e:  # whatever a program raises is its answer
        line["error"] = f"{type(e).__name__}: {str(e)[:300]}"
    finally:
        signal.alarm(0)
    line["seconds"] = round(time.perf_counter() - start, 4)
    return json.dumps(line)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=pathlib.Path, required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    arguments.add_argument("--readers", nargs="*", default=list(READERS))
    arguments.add_argument("--processes", type=int, default=1)
    options = arguments.parse_args()
    jobs = [(options.corpus, file, kind, r) for file, kind in files_of(options.corpus) for r in options.readers]
    with multiprocessing.Pool(options.processes, maxtasksperchild=200) as pool, open(options.out, "w", buffering=1) as out:
        for line in pool.imap(read, jobs, chunksize=16):
            out.write(line + "\n")


if __name__ == "__main__":
    main()
