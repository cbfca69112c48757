"""Times the processor time in which other programs read the files that org.pccd.crystal.io.FileBenchmark wrote.

It is no part of the product. Needs Python 3.11, pymatgen, ASE and gemmi (pip install pymatgen ase gemmi).

    python3 files_peers.py FOLDER
"""

import pathlib
import sys
import time
import warnings

import ase.io
import gemmi
from pymatgen.io.cif import CifParser
from pymatgen.io.vasp import Poscar

warnings.simplefilter("ignore")
folder = pathlib.Path(sys.argv[1])
small = sorted((folder / "small").iterdir())


def timed(what, paths, read, passes=3):
    best = float("inf")
    for _ in range(passes):
        start = time.process_time()
        for path in paths:
            read(str(path))
        best = min(best, time.process_time() - start)
    size = sum(p.stat().st_size for p in paths) / 1e6
    print(f"{what}: {size:.1f} MB, best {best:.3f} s = {size / best:.2f} MB/s", flush=True)


def poscar(path):
    return Poscar.from_str(pathlib.Path(path).read_text()).structure


timed("cif, gemmi", [folder / "large.cif"], gemmi.read_small_structure)
timed("poscar, ASE", [folder / "large.poscar"], lambda p: ase.io.read(p, format="vasp"))
timed("poscar, pymatgen", [folder / "large.poscar"], poscar, 1)
timed("extxyz, ASE", [folder / "large.extxyz"], lambda p: ase.io.read(p, format="extxyz"))
timed("small POSCARs, ASE", small, lambda p: ase.io.read(p, format="vasp"))
timed("small POSCARs, pymatgen", small, poscar)
