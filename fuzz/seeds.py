#!/usr/bin/env python3
"""Makes inputs to begin with for targets whose bytes are a program of the target's own: rows, bignum,
record. The same in every run.

  fuzz/seeds.py FOLDER
"""

import pathlib
import random
import re
import sys

PKITS = pathlib.Path("/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data")

def save(folder, name, data):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def rows(folder, rng):
    """Every table with a few of its operations; data round the edges of blocks."""
    for table in range(31):
        for operation in range(11 if table == 7 else 3 if table == 3 else 2):
            n = rng.choice([0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 129, 255, 256, 257, 511, 513])
            head = bytes([table, operation, rng.choice([0, 0, 1, 16, 77]), rng.randrange(64)])
            save(folder, f"{table:02}-{operation:02}", head + rng.randbytes(64 + n))
    for parameters in range(3):  # ML-KEM: one bit changed, and all of the ciphertext and the public key
        head = bytes([10, 0, parameters, 0]) + bytes(range(64))
        save(folder, f"10-kem-{parameters}-bit", head + b"\x01")
        save(folder, f"10-kem-{parameters}-all", head + b"\x5a" * 1568)


def bignum(folder, rng):
    """Each operation with numbers of several lengths: random, all ones, a power of two."""
    for operation in range(10):
        for i, lengths in enumerate([(8, 8, 8), (64, 32, 64), (33, 0, 9), (128, 126, 16)]):
            data = bytes([operation])
            for n in lengths:
                n //= 2
                data += bytes([n | (0x80 if rng.random() < 0.3 else 0)])
                data += rng.choice([rng.randbytes(2 * n), b"\xff" * 2 * n, b"\x80" + bytes(2 * n)])[:2 * n]
            save(folder, f"{operation}-{i}", data)


def record(folder, rng):
    """Every protection, sealing and opening."""
    for kind in range(17):
        save(folder, f"{kind:02}-seal", bytes([kind, 6]) + rng.randbytes(700))
        save(folder, f"{kind:02}-open", bytes([kind, 1]) + b"".join(
            bytes([23, 3, 3, 0, n]) + rng.randbytes(n) for n in (0, 1, 16, 32, 64, 65, 112)))


def der(data, at=0):
    """One element: its tag, where its contents begin, where it ends."""
    n, begin = data[at + 1], at + 2
    if n >= 0x80:
        begin += n & 0x7f
        n = int.from_bytes(data[at + 2:begin], "big")
    return data[at], begin, begin + n


def names(data, is_crl):
    """A certificate's or CRL's issuer, and the certificate's subject."""
    at = der(data, der(data)[1])[1]
    fields = []
    while len(fields) < 7:
        fields.append(data[at:der(data, at)[2]])
        at = der(data, at)[2]
        if at >= len(data):
            break
    first = 1 if fields[0][0] in (0xa0, 0x02) else 0  # a version
    if is_crl:
        return fields[first + 1], None
    return fields[2 + first - (fields[0][0] != 0xa0)], fields[4 + first - (fields[0][0] != 0xa0)]


def chain(folder, rng):
    """NIST's PKITS: each end's certificate with those above it and their CRLs."""
    certs = {f.stem: f.read_bytes() for f in sorted((PKITS / "certs").glob("*.crt"))}
    crls = [(names(f.read_bytes(), True)[0], f.read_bytes()) for f in sorted((PKITS / "crls").glob("*.crl"))]
    of = {}
    for stem, cert in certs.items():
        of.setdefault(names(cert, False)[1], []).append(cert)
    for stem, cert in certs.items():
        if not stem.endswith(("EE", "1EE", "2EE")) or len(cert) > 4000:
            continue
        items, issuer, seen = [(1, cert)], names(cert, False)[0], set()
        while issuer in of and issuer not in seen:
            seen.add(issuer)
            root = any(names(c, False)[0] == issuer for c in of[issuer])
            items += [(0 if root else 1, c) for c in of[issuer][:2]]
            items += [(2, c) for name, c in crls if name == issuer][:1]
            issuer = names(of[issuer][0], False)[0]
        flags = rng.choice([0, 0x4, 0xc, 0x80, 0x180, 0x380, 0x8 | 0x4 | 0x1000 | 0x2000, 0x4 | 0x20])
        head = flags.to_bytes(4, "big") + bytes([rng.choice([0, 1, 2, 4, 128, 16, 32, 64]), rng.choice([9, 5, 0])])
        body = b"".join(bytes([k]) + len(c).to_bytes(2, "big") + c for k, c in items[:12])
        save(folder, stem, head + body)


def chain_crls(folder, rng):
    """PKITS's tests of CRLs, with every CRL and CRL issuer that belongs to one: deltas and indirect ones are looked for."""
    folder = folder.parent / "chain"
    certs = {f.stem: f.read_bytes() for f in sorted((PKITS / "certs").glob("*.crt"))}
    crls = [(names(f.read_bytes(), True)[0], f.read_bytes()) for f in sorted((PKITS / "crls").glob("*.crl"))]
    root = certs["TrustAnchorRootCertificate"]
    kinds = re.compile("delta|IssuerTest|IDPwith|Reasons|SeparateCert|distributionPoint|CRLIssuerName")
    for stem, cert in certs.items():
        if not stem.endswith("EE") or not kinds.search(stem):
            continue
        above = [c for c in certs.values() if names(c, False)[1] == names(cert, False)[0]]
        said = [c for issuer, c in crls if issuer == names(cert, False)[0]]
        others = [s for s in certs if "cRLIssuer" in s and "cRLIssuerTest" in stem and not s.endswith("EE")]
        for s in others + (["indirectCRLCA5Cert"] if "cRLIssuerTest" in stem else []):
            above.append(certs[s])
            said += [c for issuer, c in crls if issuer == names(certs[s], False)[1]]
        said += [c for issuer, c in crls if issuer == names(root, False)[1]]
        items = [(1, cert), (0, root)] + [(1, c) for c in above[:4]] + [(2, c) for c in said[:6]]
        head = (0x300c).to_bytes(4, "big") + bytes([0, 9])
        save(folder, f"crl-{stem}", head + b"".join(bytes([k]) + len(c).to_bytes(2, "big") + c for k, c in items[:12]))


def tls_msg(folder, rng):
    """Each kind of message, out of recorded connections in the clear; and those that aren't there."""
    kinds = {1: 0, 2: 2, 11: 3, 13: 5, 15: 7, 4: 8, 22: 9, 24: 9, 12: 10, 16: 10}
    for f in sorted((folder.parent).glob("tls_open_*/1[0-3]*")):
        data, at = f.read_bytes(), 1
        said = b""
        while at + 5 <= len(data):
            n = int.from_bytes(data[at + 3:at + 5], "big")
            if data[at] == 22:
                said += data[at + 5:at + 5 + n]
            at += 5 + n
        at = 0
        while at + 4 <= len(said):
            kind, n = said[at], int.from_bytes(said[at + 1:at + 4], "big")
            body = said[at + 4:at + 4 + n]
            at += 4 + n
            if kind not in kinds:
                continue
            is_13 = f.name.startswith("13")
            how = 1 if is_13 or kind in (13, 15, 22) and f.name.startswith("12") else 0
            target = {11: 3 if is_13 else 4, 13: 5 if is_13 else 6}.get(kind, kinds[kind])
            if kind in (12, 16):
                how = (1 if f.name.startswith("12") else 0) | (2 if kind == 16 else 0) | rng.randrange(13) << 2
            save(folder, f"{target}-{f.parent.name[9:]}-{f.name}-{kind}", bytes([target, how]) + body)
    save(folder, "v2", bytes([1, 0, 3, 1, 0, 6, 0, 0, 0, 16, 0, 0, 0x2f, 0, 0, 0x35]) + bytes(16))


def calls():
    """The calls of fuzz/x509/ by name: their table and their place in it."""
    here = pathlib.Path(__file__).parent
    tables = re.search(r"families\[\] = {(.*?)}", (here / "x509_api.c").read_text(), re.S)[1]
    found = {}
    for source in [here / "x509_api.c", *(here / "x509").glob("*.c")]:
        for table, rows in re.findall(r"const struct op (\w+)\[\] = {(.*?)\n};", source.read_text(), re.S):
            for number, name in enumerate(re.findall(r'{"([^"]+)"', rows)):
                found[name] = bytes([re.findall(r"\w+", tables).index(table), number])
    return found


NEVER, ONCE, EACH, AND_ON, BELIEVE, LATER = 0, 1, 2, 4, 8, 16


class Nid(int):
    """An argument of two bytes."""


def argument(a):
    if isinstance(a, Nid):
        return int(a).to_bytes(2, "big")
    if isinstance(a, int):
        return bytes([a & 0xff])
    if isinstance(a, str):
        return bytes([len(a.encode())]) + a.encode()
    return len(a).to_bytes(2, "big") + a


def program(known, how, lines):
    return bytes([how, 0, 0]) + b"".join(
        known[line[0]] + b"".join(argument(a) for a in line[1:]) for line in lines)


def x509_api(folder, rng):
    """What fuzz/x509_programs.py has, by name."""
    import x509_programs
    known = calls()
    for name, how, lines in x509_programs.programs(PKITS):
        save(folder, name, program(known, how, lines))


def main():
    to = pathlib.Path(sys.argv[1])
    for make in (rows, bignum, record, chain, chain_crls, tls_msg, x509_api):
        make(to / make.__name__, random.Random(make.__name__))


if __name__ == "__main__":
    main()
