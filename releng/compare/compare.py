"""Holds what we read (Ours.java) against what pymatgen, ASE and gemmi read (peers.py).

A developer tool, no part of the product; plain Python 3.11.

    python3 compare.py PEERS.jsonl OURS.jsonl                     every file that is not read as some peer reads it
    python3 compare.py PEERS.jsonl OURS.jsonl --table corpus.md   the table of docs/corpus.md

Two structures agree where the elements and their amounts, the cell (as it was given) and the number of sites agree. A
file agrees with a program where each structure that the program finds is among ours.
"""

import argparse
import collections
import json

PROGRAMS = ["pymatgen", "ase", "gemmi"]


def lines(path):
    with open(path) as text:
        return [json.loads(line) for line in text]


def same(a, b):
    return difference(a, b) is None


def difference(ours, theirs):
    """The first thing in which two structures differ, None where they agree."""
    if any(abs(x - y) > 2e-3 * max(1, abs(y) / 10) for x, y in zip(ours["cell"], theirs["cell"])):
        return "cell"
    a, b = ours["composition"], theirs["composition"]
    if set(a) != set(b):
        return "elements"
    if any(abs(a[e] - b[e]) > 1e-3 * max(1, b[e]) for e in b):
        return "amounts"
    return "sites" if ours["sites"] not in (theirs["sites"], theirs.get("own_sites")) else None


def verdict(ours, theirs):
    """None where a program reads nothing; else read alike, refused, or in what the first structure differs."""
    if not theirs:
        return None
    if not ours:
        return "refused"
    for wanted in theirs:
        if not any(same(own, wanted) for own in ours):
            return next((d for d in (difference(own, wanted) for own in ours) if d != "cell"), "cell")
    return "agrees"


class File:
    def __init__(self, ours):
        self.ours = ours
        self.peers = {}

    def answers(self):
        """By program; pymatgen with a generous occupancy stands in where pymatgen as it comes reads nothing."""
        found = {}
        for program in PROGRAMS:
            theirs = self.peers[program].get("structures")
            if program == "pymatgen" and not theirs:
                theirs = self.peers["pymatgen+"].get("structures")
            found[program] = theirs or []
        return found

    def verdicts(self):
        return {p: verdict(self.ours["structures"], s) for p, s in self.answers().items()}


def load(peers, ours):
    files = {line["file"]: File(line) for line in lines(ours)}
    for line in lines(peers):
        files[line["file"]].peers[line["reader"]] = line
    return {name: file for name, file in files.items() if len(file.peers) == 4}


def short(structures):
    texts = []
    for s in structures[:4]:
        formula = " ".join(f"{e}{n:g}" for e, n in sorted(s["composition"].items()))
        own = f" (own {s['own_sites']})" if s.get("own_sites", s["sites"]) != s["sites"] else ""
        texts.append(f"{s['sites']} sites{own}, {formula}, {' '.join(f'{c:.6g}' for c in s['cell'])}")
    return "; ".join(texts) + (f"; ... {len(structures)}" if len(structures) > 4 else "")


def report(files):
    for name, file in files.items():
        verdicts = file.verdicts()
        if all(v in (None, "agrees") for v in verdicts.values()):
            continue
        print(name, " ".join(f"{p}:{v}" for p, v in verdicts.items()))
        print(f"    {'pccd':9}{short(file.ours['structures'])}")
        for problem in file.ours["refused"][:2]:
            print(f"             {problem['code']} line {problem['line']} {problem['message']}")
        for program, structures in file.answers().items():
            print(f"    {program:9}{short(structures) or file.peers[program].get('error', 'nothing')}")


def totals(files):
    counts = collections.Counter()
    for file in files.values():
        verdicts = [v for v in file.verdicts().values() if v]
        read = bool(file.ours["structures"])
        counts["files"] += 1
        counts["read"] += read
        if verdicts:
            counts["some peer reads"] += 1
            counts["agrees with all"] += all(v == "agrees" for v in verdicts)
            counts["agrees with one"] += "agrees" in verdicts and not all(v == "agrees" for v in verdicts)
            counts["agrees with none"] += read and "agrees" not in verdicts
            counts["refused, peer reads"] += not read
    return counts


def table(files):
    """Markdown: per project how many were read, refused and why, and how many agree with the peers."""
    groups = collections.defaultdict(dict)
    for name, file in files.items():
        groups[name.split("/")[0]][name] = file
    text = ["| project | files | read | peers read | as every peer that reads it | as some | as none | refused |"]
    text.append("|---|---|---|---|---|---|---|---|")
    for project, some in [*sorted(groups.items()), ("all", files)]:
        c = totals(some)
        agreed = f"{c['agrees with all']} | {c['agrees with one']} | {c['agrees with none']}"
        text.append(f"| {project} | {c['files']} | {c['read']} | {c['some peer reads']} | {agreed} "
                    f"| {c['files'] - c['read']} |")
    text += ["", "| refused because | files | of these some peer reads |", "|---|---|---|"]
    reasons = collections.defaultdict(list)
    for name, file in files.items():
        if not file.ours["structures"]:
            code = file.ours["refused"][0]["code"] if file.ours["refused"] else "nothing in it"
            reasons[code].append(any(file.answers().values()))
    for code, read in sorted(reasons.items(), key=lambda item: -len(item[1])):
        text.append(f"| {code} | {len(read)} | {sum(read)} |")
    return "\n".join(text) + "\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("peers")
    arguments.add_argument("ours")
    arguments.add_argument("--table")
    arguments.add_argument("--kind", help="only files of this kind: cif, poscar, xyz")
    options = arguments.parse_args()
    files = load(options.peers, options.ours)
    files = {n: f for n, f in files.items() if options.kind in (None, f.ours["kind"])}
    if options.table:
        with open(options.table, "w") as out:
            out.write(table(files))
    else:
        report(files)
        print(dict(totals(files)))


if __name__ == "__main__":
    main()
