#!/usr/bin/env python3
"""The time that pymatgen takes to read and match the pairs of a file; for comparison with `pccd benchmark`.

Usage: pymatgen_match.py PAIRS.jsonl.gz

Needs pymatgen. Each line of the file is a JSON object with the CIF texts `cif1` and `cif2`. Prints one JSON line:
seconds of CPU time of one process for reading all structures and for get_rms_dist of all pairs in both settings
(default, and CDVAE's), and how many of the comparisons matched.
"""
import gzip
import json
import sys
import time
import warnings

warnings.simplefilter("ignore")

from pymatgen.analysis.structure_matcher import StructureMatcher  # noqa: E402
from pymatgen.core import Structure  # noqa: E402


def main(path):
    with gzip.open(path, "rt") as lines:
        texts = [json.loads(line) for line in lines]
    start = time.process_time()
    pairs = [[Structure.from_str(t[key], fmt="cif") for key in ("cif1", "cif2")] for t in texts]
    read = time.process_time() - start
    start = time.process_time()
    matches = 0
    for matcher in (StructureMatcher(), StructureMatcher(ltol=0.3, stol=0.5, angle_tol=10)):
        matches += sum(matcher.get_rms_dist(a, b) is not None for a, b in pairs)
    match = time.process_time() - start
    print(json.dumps({"comparisons": 2 * len(pairs), "matches": matches, "read_s": read, "match_s": match}))


if __name__ == "__main__":
    main(sys.argv[1])
