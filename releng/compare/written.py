"""Reads with pymatgen, ASE and gemmi what Written.java wrote, and holds it against what was written.

A developer tool, no part of the product: python3 written.py FOLDER
"""

import collections
import json
import pathlib
import sys
import warnings

import ase.io
import gemmi
import numpy
from pymatgen.core import Structure
from pymatgen.io.cif import CifParser
from pymatgen.io.vasp import Poscar
from pymatgen.symmetry.analyzer import SpacegroupAnalyzer

warnings.simplefilter("ignore")


def of_pymatgen(s):
    return list(s.lattice.parameters), [(x.specie.symbol, *x.frac_coords) for x in s]


def cif_by_pymatgen(path):
    # As it comes it moves coordinates near thirds onto them.
    return CifParser(path, frac_tolerance=0).parse_structures(primitive=False)[0]


def of_ase(a):
    return list(a.cell.cellpar()), list(
        (e, *f) for e, f in zip(a.get_chemical_symbols(), a.get_scaled_positions(wrap=False))
    )


def of_gemmi(path):
    s = gemmi.read_small_structure(str(path))
    c = s.cell
    sites = [(x.element.name, *x.fract.tolist()) for x in s.get_all_unit_cell_sites()]
    return [c.a, c.b, c.c, c.alpha, c.beta, c.gamma], sites


def readers(base):
    cif, poscar, xyz = (f"{base}.{x}" for x in ("cif", "poscar", "extxyz"))
    symmetric = f"{base}.symmetric.cif"
    return [
        ("given", "CIF", "pymatgen", lambda: of_pymatgen(cif_by_pymatgen(cif))),
        ("given", "CIF", "ASE", lambda: of_ase(ase.io.read(cif))),
        ("given", "CIF", "gemmi", lambda: of_gemmi(cif)),
        ("given", "POSCAR", "pymatgen", lambda: of_pymatgen(Poscar.from_str(open(poscar).read()).structure)),
        ("given", "POSCAR", "ASE", lambda: of_ase(ase.io.read(poscar, format="vasp"))),
        ("given", "extXYZ", "ASE", lambda: of_ase(ase.io.read(xyz, format="extxyz"))),
        ("standard", "symmetric CIF", "pymatgen", lambda: of_pymatgen(cif_by_pymatgen(symmetric))),
        ("standard", "symmetric CIF", "ASE", lambda: of_ase(ase.io.read(symmetric))),
        ("standard", "symmetric CIF", "gemmi", lambda: of_gemmi(symmetric)),
    ]


def difference(cell, sites, wanted):
    """None where the same structure was read, whatever the order of its sites."""
    if not numpy.allclose(cell, wanted["lengths"] + wanted["angles"], atol=1e-9, rtol=1e-9):
        return "cell"
    if len(sites) != len(wanted["sites"]):
        return f"{len(sites)} instead of {len(wanted['sites'])} sites"
    f = numpy.array([s[1:] for s in sites], float)
    for e, *g in wanted["sites"]:
        d = f - numpy.array(g)
        near = numpy.abs(d - numpy.rint(d)).max(axis=1) < 1e-5
        if not any(s[0] == e and n for s, n in zip(sites, near)):
            return "sites"
    return None


def main():
    folder = pathlib.Path(sys.argv[1])
    counts = collections.Counter()
    for path in sorted(folder.glob("*.json")):
        wanted = json.loads(path.read_text())
        for kind, form, program, read in readers(folder / path.stem):
            try:
                fault = difference(*read(), wanted[kind])
            except Exception as e:  # whatever a program says of our file
                fault = repr(e)
            counts[form, program, fault is None] += 1
            if fault:
                print(path.stem, form, program, fault[:200])
        group = SpacegroupAnalyzer(Structure.from_file(folder / f"{path.stem}.symmetric.cif"), 0.01)
        counts["group", "spglib", group.get_space_group_number() == wanted["number"]] += 1
    for (form, program, good), n in sorted(counts.items()):
        print(f"{form:14} {program:9} {'same' if good else 'OTHER'} {n}")


main()
