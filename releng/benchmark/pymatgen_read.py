"""Times how long pymatgen takes to read the CIF column of a table, for comparison with org.pccd.crystal.io.ReadBenchmark.

It is no part of the product. Needs Python 3.11 and pymatgen (pip install pymatgen). One thread; the table is read and
unpacked before the clock starts.

    python3 pymatgen_read.py ../shared/data/mp2023_le16/val.csv.gz --rows 500
"""

import argparse
import csv
import gzip
import json
import time
import warnings

from pymatgen.io.cif import CifParser


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("table")
    arguments.add_argument("--rows", type=int, help="only so many rows")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    csv.field_size_limit(1 << 30)
    with gzip.open(options.table, "rt", newline="") as text:
        cifs = [row["cif"] for row in csv.DictReader(text)][: options.rows]
    start = time.perf_counter()
    sites = sum(len(CifParser.from_str(cif).parse_structures(primitive=False)[0]) for cif in cifs)
    seconds = time.perf_counter() - start
    print(json.dumps({"rows": len(cifs), "sites": sites, "seconds": seconds, "rows_per_s": len(cifs) / seconds}))


if __name__ == "__main__":
    main()
