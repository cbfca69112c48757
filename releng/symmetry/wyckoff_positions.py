"""Writes wyckoff-positions.txt, the table of Wyckoff positions that the bundle org.pccd.crystal reads.

Developer tool, no part of the build: `python wyckoff_positions.py > wyckoff-positions.txt` with spglib >= 2.5 and numpy.

The positions themselves are enumerated here, exactly: every plane, line and point that some operation of the group fixes
modulo lattice translations, and every point where such lines and planes meet, sorted into orbits of the group. Letters
and the order of the parts of site-symmetry symbols are conventions of International Tables A: spglib is asked for both,
with one atom on the position and atoms of another kind on general positions.
"""

import itertools
import pathlib
import random
import sys
from fractions import Fraction as F
from math import gcd

import numpy as np
import spglib

TABLE = "bundles/org.pccd.crystal/src/org/pccd/crystal/internal/space-groups.txt"
ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = "xyz"


def reference_settings():
    """Hall number of the reference setting by space-group number: the first listed, origin choice 2 before 1."""
    chosen = {}
    lines = [line for line in (ROOT / TABLE).read_text().splitlines() if not line.startswith("#")]
    for hall, line in enumerate(lines, 1):
        number, setting = line.split("|")[:2]
        if int(number) not in chosen or (setting == "2" and chosen[int(number)][1] == "1"):
            chosen[int(number)] = (hall, setting)
    return {n: hall for n, (hall, _) in chosen.items()}


def operations(hall):
    db = spglib.get_symmetry_from_database(hall)
    return [
        ([[int(v) for v in row] for row in r], [F(round(v * 24), 24) for v in t])
        for r, t in zip(db["rotations"], db["translations"])
    ]


def apply(op, x):
    r, t = op
    return [sum(r[i][j] * x[j] for j in range(3)) + t[i] for i in range(3)]


def primitive(v):
    g = 0
    for c in v:
        g = gcd(g, c)
    v = [c // g for c in v]
    return v if next(c for c in v if c) > 0 else [-c for c in v]


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def dot(a, b):
    return sum(p * q for p, q in zip(a, b))


def integral(v):
    """An integer vector along a rational one."""
    scale = 1
    for c in v:
        scale = scale * F(c).denominator // gcd(scale, F(c).denominator)
    return primitive([int(c * scale) for c in v])


def solve(equations):
    """General solution of rows (a, b, c | d) over the rationals: (point, directions), or None."""
    rows = [[F(c) for c in row] for row in equations]
    pivots = []
    for column in range(3):
        row = next((r for r in range(len(pivots), len(rows)) if rows[r][column]), None)
        if row is None:
            continue
        k = len(pivots)
        rows[k], rows[row] = rows[row], rows[k]
        rows[k] = [c / rows[k][column] for c in rows[k]]
        for r in range(len(rows)):
            if r != k and rows[r][column]:
                rows[r] = [a - rows[r][column] * b for a, b in zip(rows[r], rows[k])]
        pivots.append(column)
    if any(row[3] for row in rows[len(pivots):]):
        return None
    point = [F(0)] * 3
    for k, column in enumerate(pivots):
        point[column] = rows[k][3]
    directions = []
    for free in (c for c in range(3) if c not in pivots):
        d = [F(0)] * 3
        d[free] = F(1)
        for k, column in enumerate(pivots):
            d[column] = -rows[k][free]
        directions.append(integral(d))
    return point, directions


def annihilator(directions):
    """A basis of all integer vectors across the directions."""
    if not directions:
        return [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    if len(directions) == 2:
        return [primitive(cross(*directions))]
    d = directions[0]
    found = []
    small = sorted(itertools.product(range(-3, 4), repeat=3), key=lambda v: sum(map(abs, v)))
    for v in small:
        if any(v) and dot(v, d) == 0:
            if not found:
                found.append(primitive(list(v)))
            elif primitive_or_zero(cross(found[0], v)) == primitive(d) and cross_gcd(found[0], v) == 1:
                return [found[0], list(v)]
    raise ValueError(d)


def primitive_or_zero(v):
    return primitive(v) if any(v) else v


def cross_gcd(a, b):
    c = cross(a, b)
    return gcd(gcd(c[0], c[1]), c[2])


class Flat:
    """A point, line or plane modulo lattice translations."""

    def __init__(self, point, directions):
        self.point = [c % 1 for c in point]
        self.directions = directions
        self.across = annihilator(directions) if len(directions) < 3 else []
        self.key = (tuple(map(tuple, self.across)), tuple(F(dot(w, point)) % 1 for w in self.across))

    def moved(self, op):
        turned = [apply((op[0], [0] * 3), d) for d in self.directions]
        if len(turned) == 2:
            normal = primitive(cross(*turned))
            turned = solve([normal + [0]])[1]
        else:
            turned = [primitive(d) for d in turned]
        return Flat(apply(op, self.point), turned)


def fixed(op):
    """All flats that an operation fixes, combined with any lattice translation."""
    r, t = op
    found = {}
    for n in itertools.product(range(-3, 4), repeat=3):
        rows = [[int(i == j) - r[i][j] for j in range(3)] + [t[i] + n[i]] for i in range(3)]
        solution = solve(rows)
        if solution and len(solution[1]) < 3:
            flat = Flat(*solution)
            found[flat.key] = flat
    return found.values()


def meet(a, b):
    """Points where two flats and their lattice translates meet."""
    found = {}
    for n in itertools.product(range(-2, 3), repeat=len(a.across)):
        for m in itertools.product(range(-2, 3), repeat=len(b.across)):
            rows = [w + [dot(w, a.point) + k] for w, k in zip(a.across, n)]
            rows += [w + [dot(w, b.point) + k] for w, k in zip(b.across, m)]
            solution = solve(rows)
            if solution and not solution[1]:
                flat = Flat(*solution)
                found[flat.key] = flat
    return found.values()


def orbits(flats, ops):
    """One list of equivalent flats for each orbit."""
    seen = set()
    out = []
    for flat in flats:
        if flat.key not in seen:
            orbit = {}
            for op in ops:
                image = flat.moved(op)
                orbit.setdefault(image.key, image)
            seen.update(orbit)
            out.append(list(orbit.values()))
    return out


def positions(ops):
    elements = {}
    for op in ops:
        for flat in fixed(op):
            elements[flat.key] = flat
    found = orbits(elements.values(), ops)
    lines = [o for o in found if len(o[0].directions) == 1]
    planes = [o for o in found if len(o[0].directions) == 2]
    points = {}
    for i, first in enumerate(lines):
        for second in lines[i:] + planes:
            for flat in second:
                for point in meet(first[0], flat):
                    points[point.key] = point
    known = {flat.key for orbit in found for flat in orbit}
    found += orbits([p for key, p in points.items() if key not in known], ops)
    return found


def text(flat):
    """The flat as a triplet such as x,-x+1/2,1/4, each direction named after the first coordinate that it moves."""
    parts = [[], [], []]
    point = list(flat.point)
    directions = reduced(flat.directions)
    for d in directions:
        lead = next(i for i in range(3) if d[i])
        if d[lead] not in (1, -1):
            return None
        sign = d[lead]
        shift = point[lead]
        for i in range(3):
            point[i] -= shift * d[i] * sign
            if d[i]:
                parts[i].append((d[i] * sign, NAMES[lead]))
    out = []
    for i in range(3):
        s = ""
        for factor, name in parts[i]:
            s += ("-" if factor < 0 else "+" if s else "") + (str(abs(factor)) if abs(factor) > 1 else "") + name
        c = point[i] % 1
        if c or not s:
            s += ("+" if s else "") + str(c)
        out.append(s)
    return ",".join(out)


def reduced(directions):
    """Echelon form, so that no two directions move the same leading coordinate."""
    if len(directions) != 2:
        return directions
    a, b = sorted(directions, key=lambda d: next(i for i in range(3) if d[i]))
    lead = next(i for i in range(3) if a[i])
    if b[lead] and b[lead] % a[lead] == 0:
        b = [q - b[lead] // a[lead] * p for p, q in zip(a, b)]
        b = primitive(b)
    lead = next(i for i in range(3) if b[i])
    if a[lead] and a[lead] % b[lead] == 0:
        a = [p - a[lead] // b[lead] * q for p, q in zip(a, b)]
    return [a, b]


def cell(number, rng):
    a, b, c = (8 + 3 * rng.random() for _ in range(3))
    if number <= 2:
        return [[a, 0, 0], [-0.11 * a, a + 0.7, 0], [-0.13 * a, -0.17 * a, a + 1.6]]
    if number <= 15:
        return [[a, 0, 0], [0, b, 0], [-0.21 * c, 0, c]]
    if number <= 74:
        return np.diag(sorted([a, b, c])).tolist()
    if number <= 142:
        return np.diag([a, a, c]).tolist()
    if number <= 194:
        return [[a, 0, 0], [-a / 2, a * 3**0.5 / 2, 0], [0, 0, c]]
    return np.diag([a, a, a]).tolist()


def ask(number, hall, ops, flat):
    """Letter and site symmetry of a flat."""
    rng = random.Random(7)
    for _ in range(200):
        lattice = cell(number, rng)
        x = [float(c) for c in flat.point]
        for d in flat.directions:
            s = rng.random()
            x = [p + s * q for p, q in zip(x, d)]
        atoms = [(1, x), (2, [rng.random() for _ in range(3)]), (3, [rng.random() for _ in range(3)])]
        places, kinds = [], []
        for kind, y in atoms:
            images = []
            for op in ops:
                z = [float(c) for c in apply(op, y)]
                if all(max(abs(p - q - round(p - q)) for p, q in zip(z, k)) > 1e-4 for k in images):
                    images.append(z)
            places += images
            kinds += [kind] * len(images)
        found = spglib.get_symmetry_dataset((lattice, places, kinds), symprec=1e-4, hall_number=hall)
        if found is None or found.number != number:
            continue
        if np.allclose(found.transformation_matrix, np.eye(3)) and np.allclose(
            found.origin_shift - np.rint(found.origin_shift), 0, atol=1e-6
        ):
            return found.wyckoffs[0], found.site_symmetry_symbols[0], kinds.count(1)
    raise ValueError(f"no cell of group {number} that spglib leaves as it is")


def main():
    print("# The Wyckoff positions of the 230 space groups in their reference settings, without the general position.")
    print("# number|letter site-symmetry one of the points, lines or planes|... ; letters from a")
    print("# Positions enumerated from the operations; letters and symbols of International Tables A, asked of spglib")
    print(f"# {spglib.__version__}. Written by releng/symmetry/wyckoff_positions.py.")
    chosen = [int(n) for n in sys.argv[1:]] or range(1, 231)
    settings = reference_settings()
    for number in chosen:
        ops = operations(settings[number])
        entries = []
        for orbit in positions(ops):
            letter, symbol, multiplicity = ask(number, settings[number], ops, orbit[0])
            triplets = [t for t in map(text, orbit) if t]
            best = min(triplets, key=lambda t: (len(t), t.count("-"), t.count("/"), t))
            entries.append((letter, symbol, best))
        entries.sort()
        letters = "".join(e[0] for e in entries)
        if letters != "abcdefghijklmnopqrstuvwxyz"[: len(letters)]:
            raise ValueError(f"letters {letters} of group {number}")
        print("|".join([str(number)] + [" ".join(e) for e in entries]), flush=True)


if __name__ == "__main__":
    main()
