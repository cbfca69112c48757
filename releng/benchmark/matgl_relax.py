"""Relaxes the structures of `pccd benchmark relax` with matgl and ASE, and prints what they cost.

A developer tool, no part of the product. Needs Python 3.11 and `pip install matgl==2.0.4 torch==2.7.0 "numpy<2.3"`.

    OMP_NUM_THREADS=1 python3 matgl_relax.py --table test.csv.gz --model TensorNet-MatPES-PBE-v2025.1-PES

The table has the columns material_id and cif. Processor time is that of all threads; reading is not timed.
"""

import argparse
import csv
import gzip
import json
import pathlib
import time
import warnings

import torch
from matgl.apps._pes_pyg import Potential
from matgl.ext._ase_pyg import Relaxer
from matgl.models._tensornet_pyg import TensorNet
from pymatgen.core import Structure

warnings.simplefilter("ignore")
csv.field_size_limit(10**9)


def potential(folder):
    settings = json.loads((folder / "model.json").read_text())["kwargs"]
    network = dict(settings["model"]["init_args"], dtype=torch.float32)
    numbers = {"tensor": torch.tensor, "torch": torch}
    loaded = Potential(
        TensorNet(**network),
        data_mean=eval(settings["data_mean"], numbers),
        data_std=eval(settings["data_std"], numbers),
        element_refs=eval(settings["element_refs"], numbers),
    )
    loaded.load_state_dict(torch.load(folder / "state.pt", map_location="cpu"))
    return loaded.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--table", type=pathlib.Path, required=True)
    parser.add_argument("--model", type=pathlib.Path, required=True)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--optimizer", default="FIRE")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    with gzip.open(options.table, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    count = min(options.sample, len(rows))
    relaxer = Relaxer(potential=potential(options.model), optimizer=options.optimizer, relax_cell=True)
    cpu = clock = energies = 0
    for i in range(count):
        structure = Structure.from_str(rows[i * len(rows) // count]["cif"], fmt="cif")
        before, began = time.process_time(), time.time()
        result = relaxer.relax(structure, fmax=0.05, steps=500)
        cpu += time.process_time() - before
        clock += time.time() - began
        # The last moment stands in the trajectory twice.
        energies += len(result["trajectory"]) - 1
    print(f"{count} structures, {energies} energies, {cpu:.1f} s of processor time, {clock:.1f} s")


if __name__ == "__main__":
    main()
