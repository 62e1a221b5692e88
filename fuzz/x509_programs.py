"""Programs to begin with for fuzz/x509_api.c: calls by name, with their arguments. An argument is a
byte, a Nid (two bytes), a text or bytes. Certificates, CRLs and requests are those of Debian's
python3-cryptography-vectors; extensions, names and flags those of the tests' own tables."""

import base64
import pathlib
import re

from seeds import AND_ON, BELIEVE, EACH, LATER, NEVER, Nid, der

TESTS = pathlib.Path(__file__).parent.parent / "tests"


def nids():
    """NIDs by short name, out of the public header."""
    text = (TESTS.parent / "include/openssl/obj_mac.h").read_text()
    numbers = dict(re.findall(r"#define NID_(\w+)\s+(\d+)", text))
    return {short: Nid(numbers[name]) for name, short in re.findall(r'#define SN_(\w+)\s+"([^"]+)"', text)
            if name in numbers}


def rows(path):
    """The rows of a C table: their strings, adjacent ones joined, and numbers."""
    text = re.sub(r'"\s*\n\s*"', "", (TESTS / path).read_text())
    for row in re.findall(r"^    {(.*?)},$", text, re.S | re.M):
        yield [m[0].encode().decode("unicode_escape") if m[1] is None else m[1]
               for m in ((a, b or None) for a, b in re.findall(r'"((?:[^"\\]|\\.)*)"|([-\w.]+)', row))]


def sections():
    text = (TESTS / "x509v3/sections.h").read_text()
    lines = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return "".join(lines).encode().decode("unicode_escape").encode()


def vector(path):
    """The DER of a file, in PEM or not."""
    data = path.read_bytes()
    found = re.search(rb"-----BEGIN [^-]*-----(.*?)-----END", data, re.S)
    return base64.b64decode(b"".join(found[1].split())) if found else data


def elements(data):
    at = 0
    while at < len(data):
        end = der(data, at)[2]
        yield data[at:end]
        at = end


def batches(items, n):
    for i in range(0, len(items), n):
        yield i // n, items[i:i + n]


PARTY = [("name.add", "CN", b"S", 1, 255), ("name.add", "emailAddress", b"s@s.s", 1, 255),
         ("cert.names",), ("cert.key",), ("cert.serial", b"\x07")]
ISSUER = [*PARTY, ("cert.version", 2), ("ext.config", "subjectKeyIdentifier", "01020304", 0),
          ("ext.config", "subjectAltName", "DNS:issuer,email:i@i", 0), ("cert.sign", 0),
          ("cert.swap",), ("cert.fresh", 0), *PARTY]
CONTEXTS = [1, 0, 4 | 8, 2, 1, 32, 1 | 32, 1 | 8]


def syntax():
    """Every text of an extension that the tests have."""
    lines = [r for r in rows("x509v3/syntax.h") if len(r) > 3]
    conf = [("conf.read", sections())]
    by_context = {}
    for line in lines:
        by_context.setdefault(int(line[0]), []).append(line)
    for context, rest in by_context.items():
        how = CONTEXTS[context]
        for i, some in batches(rest, 40 if context == 0 else 20):
            calls = [("ext.config", r[1], r[2][:200], how | (64 if i % 2 else 0)) for r in some]
            yield f"syntax-{context}-{i}", NEVER, conf + ISSUER + calls
    good = [r for r in by_context[0] if r[3] != "NULL"]
    bad = [r for r in by_context[0] if r[3] == "NULL"]
    for i, some in batches(good, 5):
        calls = [("ext.config", r[1], r[2][:200], 1) for r in some]
        yield f"refused-good-{i}", EACH | LATER, conf + ISSUER + [("refuse.now",)] + calls
    for i, some in batches(bad, 12):
        calls = [("ext.config", r[1], r[2][:200], 1) for r in some]
        yield f"refused-bad-{i}", EACH | LATER, conf + ISSUER + [("refuse.now",)] + calls
    for i, context in enumerate([1, 3, 5, 6]):
        calls = [("ext.config", r[1], r[2][:200], CONTEXTS[context]) for r in by_context[context][i::5]]
        yield f"refused-context-{context}", EACH | LATER, conf + ISSUER + [("refuse.now",)] + calls
    names = [n for n in re.findall(r"^\[(\w+)\]", sections().decode(), re.M)]
    calls = [("conf.strings", n, "CN") for n in names]
    calls += [("conf.section", n, how) for n in ("e", "dn", "nosuch") for how in (0, 64, 128, 16)]
    yield "sections", NEVER, conf + ISSUER + calls
    some = b"[e]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=cRLSign\n[f]\nbasicConstraints=CA:FALSE\n" \
           b"subjectKeyIdentifier=none\n[bad]\nkeyUsage=cRLSign\nbasicConstraints=x\n"
    calls = [("conf.section", n, how) for n in ("e", "f", "bad", "no") for how in (0, 64, 128, 16)]
    yield "add", EACH, [("conf.read", some), ("cert.key",)] + calls
    yield "no-conf", EACH, [("conf.strings", "a", "b"), ("ext.config", "subjectAltName", "@a", 0),
                            ("ext.config", "subjectKeyIdentifier", "hash", 4), ("conf.section", "a", 0),
                            ("ext.config", "nosuch", "x", 0), ("ext.by_nid", Nid(85), "DNS:a", 0)]


def values(known):
    """Every value of an extension that the tests have."""
    lines = [r for r in rows("x509v3/texts.h") if r[0] in known]
    for i, some in batches(lines, 22):
        calls = []
        for j, r in enumerate(some):
            calls.append(("ext.bytes", known[r[0]], bytes.fromhex(r[1])[:600], j))
            if j % 5 == 4:
                calls.append(("ext.move", known[r[0]], 3, 12))
        yield f"values-{i}", NEVER, [("cert.version", 2)] + calls + [("cert.facts",), ("cert.round",)]
        if i % 2 == 0:
            yield f"refused-values-{i}", EACH, calls[::3]
    for to in range(4):
        calls = [("ext.bytes", Nid(87), bytes.fromhex("3000"), 1), ("cert.swap",),
                 ("ext.bytes", Nid(87), bytes.fromhex("30030101ff"), 0)]
        calls += [("ext.move", Nid(87), op, 12 | to) for op in (0, 1, 2, 3, 4, 5, 5, 3, 0x80, 0x85, 0)]
        calls += [("ext.move", Nid(90), 0, 4), ("ext.bytes", Nid(87), b"\x30\x00", 0), ("ext.move", Nid(87), 0, 4)]
        yield f"move-{to}", EACH, calls
    yield "kinds", EACH, [("ext.kinds", Nid(15), Nid(87)), ("ext.kinds", Nid(15), Nid(14)),
                          ("text.values", "a:1,b:TRUE,c:x,d"), ("text.values", "0x1ff"), ("text.values", "-12345")]
    yield "octets", EACH, [("text.octets", t) for t in ("192.0.2.1", "::1", "192.0.2.0/255.255.255.0",
                                                         "01:02:ff", "a@b.c", "1.2.3.4", "zz", "")]
    for i, r in enumerate([r for r in rows("x509v3/flags.h") if len(r) > 4]):
        if i % 3 == 0:
            exts = [("ext.read", e, 0) for e in elements(bytes.fromhex(r[3]))]
            tail = [("cert.facts",), ("cert.purposes", i, 0), ("cert.compare",), ("cert.trusted_for", 1, 0),
                    ("cert.print", 0, 0, 0, 0)]
            yield f"flags-{i:02}", NEVER, PARTY + [("cert.version", 0 if r[1] == "1" else 2)] + exts + tail
    hosts = [r for r in rows("x509v3/hosts.h") if len(r) == 3]
    for i, some in batches(hosts[::4], 14):
        calls = []
        for j, (pattern, host, _) in enumerate(some):
            calls += [("cert.fresh", 0), ("ext.config", "subjectAltName", f"DNS:{pattern}"[:120], 0),
                      ("cert.check_names", host, (0, 1, 2, 4, 8, 16, 0x20)[j % 7])]
        yield f"hosts-{i}", NEVER, calls[:60]
    names = "email:a@example.org,IP:192.0.2.1,IP:::1,DNS:*.example.org,otherName:1.3.6.1.5.5.7.8.9;UTF8:b@example.org"
    calls = [("ext.config", "subjectAltName", names, 0)]
    calls += [("cert.check_names", t, 0) for t in ("a@example.org", "A@EXAMPLE.ORG", "b@example.org", "192.0.2.1", "::1",
                                                  "a.example.org", "x", "")]
    yield "identities", EACH, calls
    yield "identity-in-name", EACH, [("name.add", "CN", b"www.example.org", 0, 255),
                                     ("name.add", "CN", "ä.example".encode("utf-16-be"), 3, 255),
                                     ("name.add", "emailAddress", b"a@example.org", 1, 255), ("cert.names",),
                                     ("cert.check_names", "www.example.org", 0), ("cert.check_names", "a@example.org", 0),
                                     ("cert.check_names", "www.example.org", 0x20)]


def objects(folder):
    """Whole certificates, CRLs and requests."""
    custom = folder.parent / "custom"
    files = [*sorted(folder.parent.glob("*.pem")), *sorted(folder.parent.glob("*.der")),
             *sorted(custom.glob("*.pem")), *sorted(custom.glob("*.der"))]
    for i, f in enumerate(files):
        data = vector(f)
        if len(data) > 2200:
            continue
        if f.name.startswith(("crl_", "valid_signature_crl", "invalid_signature_crl")):
            calls = [("crl.read", data), ("crl.look_up",), ("crl.round",), ("crl.exts", Nid(88)), ("crl.compare", 0)]
        else:
            calls = [("cert.read", data), ("cert.facts",), ("cert.hashes",), ("cert.compare",),
                     ("cert.purposes", 1, 0), ("cert.print", 0, 0, i, 0), ("cert.verify",), ("cert.round",)]
        small = len(data) < 1000 and i % 6 == 0
        yield f"object-{f.stem[:40]}", EACH if small else NEVER, calls
    for f in sorted((folder.parent / "requests").glob("*.pem"))[:14]:
        yield f"request-{f.stem[:40]}", NEVER, [("req.read", vector(f)), ("req.round",), ("req.extensions", 3)]
    for f in sorted((folder.parent / "ed25519").glob("*.pem"))[:2] + sorted((folder.parent / "ed448").glob("*.pem"))[:1]:
        yield f"object-{f.stem}", NEVER, [("cert.read", vector(f)), ("cert.facts",), ("cert.verify",)]


def building(folder):
    """What programs do that make certificates, requests and CRLs."""
    keys = folder.parent.parent / "asymmetric"
    rsa = vector(keys / "PKCS8/unenc-rsa-pkcs8.pem")
    ec = vector(keys / "PKCS8/ec_private_key.pem")
    dsa = vector(keys / "PKCS8/unenc-dsa-pkcs8.pem")
    pss = vector(keys / "PKCS8/rsa_pss_2048_hash_mask_salt.pem")
    ca = [*PARTY, ("cert.version", 2), ("cert.times", "200101000000Z"),
          ("ext.config", "basicConstraints", "critical,CA:TRUE", 0)]
    yield "cert", EACH, ca + [("cert.sign", 0), ("cert.verify",), ("cert.check_key",), ("cert.facts",), ("cert.round",)]
    yield "cert-twice", EACH, [("cert.fresh", 1), *ca, ("cert.sign_ctx", 0), ("cert.dup",), ("cert.version", 0),
                               ("cert.serial", b"\xff\x01"), ("cert.compare",), ("cert.issuer",), ("cert.swap",),
                               ("cert.times", "x"), ("cert.times", "20500101000000Z"), ("cert.hashes",), ("ext.delete", Nid(87))]
    for name, key in (("rsa", rsa), ("ec", ec), ("dsa", dsa), ("pss", pss)):
        yield f"key-{name}", NEVER, [("key.read", key), *ca, ("cert.sign", 1), ("cert.sign", 2), ("cert.sign", 3),
                                     ("cert.facts",), ("cert.sign_ctx", 17), ("cert.sign_ctx", 1), ("cert.facts",),
                                     ("cert.hashes",), ("cert.verify",), ("req.build", 1), ("req.round",), ("spkac", "a"),
                                     ("cert.check_key",), ("cert.print", 0, 0, 0, 0), ("cert.sign", 0),
                                     ("cert.swap",), ("cert.fresh", 0), ("cert.check_key",), ("cert.swap",),
                                     ("key.read", ec if name == "rsa" else rsa), ("cert.check_key",), ("cert.verify",)]
    for i, bad in enumerate((bytes(300), b"\x30\x80", bytes.fromhex("3005020100300000"))):
        yield f"nothing-{i}", EACH, [(name, bad) for name in ("cert.read", "cert.read_into", "key.read", "name.read",
                                                                "req.read", "crl.read", "pubkey.read", "conf.read")]
    yield "owner", EACH, [("cert.owner", b"alias", b"id"), ("cert.trust", Nid(129), 1), ("cert.trust", Nid(130), 0),
                          ("cert.round",), ("cert.print", 0, 0, 0, 0), ("cert.trusted_for", 2, 0), ("cert.trusted_for", 9, 1),
                          ("cert.dup",), ("cert.trust", Nid(910), 1), ("cert.trusted_for", 3, 16), ("cert.trust", Nid(131), 2),
                          ("cert.trust", Nid(131), 4), ("cert.owner", b"", b"")]
    yield "owner-signed", EACH, [("cert.sign", 0), ("cert.owner", b"alias", b"id"), ("cert.trust", Nid(129), 1), ("cert.round",), ("cert.swap",),
                                 ("cert.owner", b"", b"")]
    yield "trust", EACH, [("cert.trusted_for", 9, 3), ("cert.trusted_for", 2, 1), ("cert.trusted_for", 3, 8),
                          ("cert.trusted_for", 4, 16), ("cert.purposes", 12, 1), ("cert.purposes", 2, 1), ("cert.purposes", 3, 2)]
    yield "pile", EACH, [*PARTY, ("cert.push", 0), ("cert.push", 2), ("cert.push", 4), ("cert.push", 6), ("cert.push_all", 2),
                         ("cert.find",), ("cert.push_all", 4), ("cert.swap",), ("cert.fresh", 0), ("cert.push", 4),
                         ("cert.push", 16), ("cert.find",), ("cert.compare",)]
    names = [("name.add", f, v, t, 255) for t, (f, v) in enumerate(
        [("C", b"DE"), ("O", "ÄÖ".encode()), ("OU", "ab".encode("utf-16-be")), ("CN", b"c,+\"\\<>;#"), ("2.5.4.3", b" a "),
         ("serialNumber", b"1"), ("emailAddress", b"a@b"), ("nosuch", b"x"), ("C", b"toolong"), ("DC", b"")])]
    yield "names", EACH, names + [("name.look_up", Nid(13), 9), ("name.look_up", Nid(14), 0), ("name.delete", 1), ("name.round",)]
    yield "names-2", EACH, [("name.add_by", Nid(13), b"x"), ("name.add_by", Nid(13), b""), ("name.look_up", Nid(13), 64),
                            ("name.delete", 99), ("name.delete", 0), ("name.round",), ("cert.names",), ("cert.print", 0, 0, 7, 3)]
    yield "names-text", EACH, [("name.add", "CN", b"\x01\x7f\xff\x00a", 5, 0), ("name.add", "CN", b"#a", 4, 1), ("name.round",),
                                ("name.add", "O", bytes.fromhex("d83dde00"), 2, 2), ("name.round",), ("name.round",)]
    yield "attrs", EACH, [("attr.make", "unstructuredName", b"a", 0), ("attr.data", b"b", 4), ("attr.list", b"c", Nid(48)),
                          ("attr.make", "1.2.3", b"\x30\x00", 3), ("attr.list", b"d", Nid(13)), ("key.attrs", b"e"),
                          ("attr.make", "nosuch", b"", 0), ("attr.make", "friendlyName", b"f", 5), ("attr.data", b"", 0)]
    yield "attr-types", NEVER, [("attr.data", b"\x05\x00", t) for t in (1, 5, 6, 16, 39)]
    yield "req", EACH, [("name.add", "CN", b"r", 0, 255), ("req.build", 0), ("attr.make", "unstructuredName", b"a", 0),
                        ("req.attrs", b"x", Nid(54)), ("ext.config", "subjectAltName", "email:a@b,DNS:c", 0),
                        ("req.extensions", 0), ("req.extensions", 1), ("req.extensions", 2), ("req.round",)]
    yield "req-attrs", EACH, [("attr.make", "challengePassword", b"a", 0), ("req.attrs", b"x", Nid(49)),
                              ("req.attrs", b"x", Nid(13)), ("req.round",)]
    yield "req-convert", EACH, [*PARTY, ("cert.sign", 0), ("req.convert",)]
    yield "spkac", EACH, [("spkac", "challenge"), ("spkac", "!")]
    yield "pubkey", EACH, [("pubkey.read", bytes.fromhex("302a300506032b6570032100") + bytes(31) + b"\x01"),
                           ("pubkey.read", bytes.fromhex("300a300506032b65700301")), ("pubkey.read", vector(keys / "DER_Serialization/ec_public_key.der"))]
    crl = [("name.add", "CN", b"S", 1, 255), ("crl.build", "20200101000000Z", 1), ("crl.revoke", b"\x05", "20200101000000Z", 1),
           ("crl.revoke", b"\x07", "20200101000000Z", 8), ("crl.number", 3, 0)]
    yield "crl-unmade", NEVER, [("crl.compare", 0), ("crl.swap",), ("crl.compare", 0)]
    yield "crl", EACH, crl + [("crl.sign", 0), ("crl.look_up",), ("crl.round",), ("crl.exts", Nid(88))]
    yield "crl-entries", EACH, crl + [("crl.entry_exts", Nid(141)), ("crl.entry_exts", Nid(140)), ("crl.sign", 2), ("crl.build", "x", 0),
                                       ("crl.exts", Nid(140)), ("crl.exts", Nid(88)), ("crl.build", "20200101000000Z", 0)]
    yield "crl-diff", EACH, [*crl, ("crl.sign", 0), ("crl.swap",), *crl[1:2], ("crl.number", 4, 0), ("crl.revoke", b"\x09", "20200101000000Z", 99),
                             ("crl.revoke", b"\x05", "20200101000000Z", 1), ("crl.sign", 0), ("crl.swap",), ("crl.compare", 0)]
    for i, numbers in enumerate([(3, 3), (4, 3), (200, 3)]):
        yield f"crl-diff-{i}", NEVER, [*crl, ("crl.number", numbers[0], 0), ("crl.sign", 0), ("crl.swap",), *crl[1:3],
                                       ("crl.number", numbers[1], 0), ("crl.sign", 0), ("crl.compare", 0), ("crl.swap",), ("crl.compare", 0),
                                       ("crl.number", 2, 1), ("crl.compare", 0)]
    signed = vector(folder.parent / "custom/valid_signature_crl.pem")
    yield "crl-method", EACH, [("crl.method", signed), ("crl.method", b"")]
    yield "crl-signed", NEVER, [("cert.read", vector(folder.parent / "custom/valid_signature_cert.pem")), ("crl.read", signed),
                                ("crl.round",), ("crl.look_up",), ("cert.verify",)]


def types(folder):
    yield "types-new", EACH, [("type.make_all",)]
    yield "types-empty", NEVER, [("type.make", i) for i in range(60)]
    small = ["3000", "0500", "020105", "0603550403", "3003020105", "300602010502010a", "8001ff", "a0020500", "0400", "3003820161",
             "0303070080", "1603616263", "0c0161", "a003820161", "30080603550403020101", "30053003820161", "300506032a0304",
             "3009060355040a0c026162", "310b3009060355040a0c026162", "300d310b3009060355040a0c026162", "170d3230303130313030303030305a",
             "301e170d3230303130313030303030305a170d3230303130313030303030305a", "300a06082b06010505070301", "3009040200013003030100",
             "a0053003020101", "300aa00530030201 01a1020500", "030100", "030200ff", "3006030100030100", "040100", "30020500"]
    for i, some in batches(small, 10):
        yield f"types-{i}", EACH, [("type.read_all", bytes.fromhex(s)) for s in some]
    admission = bytes.fromhex("30819a810261 6230819230818fa1308601 61") if False else admission_der()
    yield "admission", EACH, [("type.admission", admission), ("type.admission_made", "text"), ("type.read", 20, admission)]
    yield "admission-text", EACH, [("ext.bytes", Nid(1093), admission, 0), ("type.admission", b"")]
    pairs = ["8201618201 61", "82016181 0161", "860161860162", "a0090603550403a0030c0161a0090603550403a0030c0162",
             "a0090603550403a0030c0161a0090603550404a0030c0161", "a508a0030c0161a1030c0162a505a1030c0162", "a505a1030c0162a505a1030c0162",
             "a30230008200", "a30230 00a3023000", "a4023000a4023000", "8704010203048704010203 05", "870487654321820161", "88032a030488032a0305",
             "a3020500a3020500", "870101820161", "a014060a2b060104018237140203a0060c04 61626364820161"]
    calls = []
    for p in pairs:
        data = bytes.fromhex(p)
        parts = list(elements(data))
        calls.append(("type.general_names", parts[0], parts[-1]))
    yield "general-names", EACH, calls[:8]
    yield "general-names-2", EACH, calls[8:] + [("type.othername", "1.2.3"), ("type.othername", "x")]
    yield "sxnet", EACH, [("type.sxnet", "1", "user", 2), ("type.sxnet", "2", "user", 2), ("type.sxnet", "x", "u", 1), ("type.sxnet", "3", "u" * 65, 1)]
    yield "algorithms", EACH, [("type.algorithm", Nid(6)), ("type.algorithm", Nid(672)), ("type.algorithm", Nid(0))]


def tlv(tag, *parts):
    body = b"".join(parts)
    head = bytes([len(body)]) if len(body) < 128 else bytes([0x81, len(body)]) if len(body) < 256 else bytes([0x82]) + len(body).to_bytes(2, "big")
    return bytes([tag]) + head + body


def admission_der():
    authority = tlv(0x30, tlv(6, b"\x2a\x03"), tlv(0x16, b"http://a"), tlv(0x0c, b"text"))
    info = tlv(0x30, tlv(0xa0, authority), tlv(0x30, tlv(0x0c, b"Notar"), tlv(0x0c, b"x")), tlv(0x30, tlv(6, b"\x2a\x03"), tlv(6, b"\x55\x04\x03")),
               tlv(0x13, b"17"), tlv(4, b"more"))
    one = tlv(0x30, tlv(0xa0, tlv(0x86, b"http://b")), tlv(0xa1, authority), tlv(0x30, info))
    two = tlv(0x30, tlv(0x30, tlv(0x30, tlv(0x30))))
    return tlv(0x30, tlv(0x86, b"http://c"), tlv(0x30, one, two))


def resources():
    def family(afi, *items, inherit=False):
        return tlv(0x30, tlv(4, afi), b"\x05\x00" if inherit else tlv(0x30, *items))

    def prefix(unused, data):
        return tlv(3, bytes([unused]), data)

    def span(a, b):
        return tlv(0x30, prefix(0, a), prefix(0, b))
    v4, v6 = b"\x00\x01", b"\x00\x02"
    blocks = [tlv(0x30, family(v4, prefix(0, b"\x0a"))), tlv(0x30, family(v4, prefix(0, b"\x0a\x01"), prefix(0, b"\x0a\x02"))),
              tlv(0x30, family(v4, prefix(0, b"\x0a\x02"), prefix(0, b"\x0a\x01"))), tlv(0x30, family(v4, inherit=True)),
              tlv(0x30, family(v4, span(b"\x0a\x00\x00\x01", b"\x0a\x00\x00\x09"), prefix(0, b"\x0b")), family(v6, prefix(0, b"\x20\x01"))),
              tlv(0x30, family(v6, prefix(0, b"\x20\x01")), family(v4, prefix(0, b"\x0a"))), tlv(0x30),
              tlv(0x30, family(v4, prefix(0, b"\x0a"), prefix(0, b"\x0a"))), tlv(0x30, family(v4)), tlv(0x30, family(b"\x00\x01\x01", prefix(0, b"\x0a"))),
              tlv(0x30, family(v4, span(b"\x0a\x00\x00\x00", b"\x0a\xff\xff\xff"))), tlv(0x30, family(b"\x00\x07", prefix(0, b"\x0a"))),
              tlv(0x30, family(v4, prefix(0, bytes(5)))), tlv(0x30, family(v4, span(b"\x0b", b"\x0a")))]
    for i, some in batches(blocks, 5):
        calls = [("ext.bytes", Nid(290), some[0], 1), ("cert.push", 0)]
        calls += [("addr.read", a, b) for a in some for b in (blocks[0], blocks[4])]
        yield f"addresses-{i}", EACH, calls
    made = [4, 2, 0, b"\x0a\x01", 4, 8, b"\x0a\x02", 0, 0, b"", 1, 1, b"\x20\x01"]
    yield "addresses-made", EACH, [("addr.build", 5, 4, 8, b"\x0a", 2, 0, b"\x0b\x01\x02\x03", 1, 0, b"", 5, 16, b"\x20\x01", 5, 1, b"\x20\x02"),
                                   ("addr.build", 4, 0, 0, b"", 4, 8, b"\x0a", 0, 0, b"", 2, 0, b"\x0a"),
                                   ("addr.build", 3, 4, 24, b"\x0a\0\x01", 4, 24, b"\x0a\0\0", 4, 8, b"\x0a"),
                                   ("addr.build", 2, 4, 9, b"\x0a\x80", 4, 9, b"\x0a\0")]
    numbers = [tlv(0x30, tlv(0xa0, tlv(0x30, *items))) for items in (
        [tlv(2, b"\x01")], [tlv(2, b"\x01"), tlv(2, b"\x02")], [tlv(2, b"\x02"), tlv(2, b"\x01")],
        [tlv(0x30, tlv(2, b"\x01"), tlv(2, b"\x05")), tlv(2, b"\x09")], [tlv(0x30, tlv(2, b"\x05"), tlv(2, b"\x01"))],
        [tlv(2, b"\x01"), tlv(2, b"\x01")], [tlv(2, b"\xff")], [tlv(2, b"\xff"), tlv(2, b"\x00")], [],
        [tlv(2, b"\x01"), tlv(0x30, tlv(2, b"\x02"), tlv(2, b"\x07"))], [tlv(2, b"\x00\xff"), tlv(2, b"\x01\x00")])]
    numbers += [tlv(0x30, tlv(0xa0, b"\x05\x00")), tlv(0x30, tlv(0xa1, b"\x05\x00")), tlv(0x30),
                tlv(0x30, tlv(0xa0, tlv(0x30, tlv(2, b"\x01"))), tlv(0xa1, tlv(0x30, tlv(2, b"\x03"))))]
    for i, some in batches(numbers, 8):
        calls = [("ext.bytes", Nid(291), some[0], 1), ("cert.push", 0)]
        calls += [("asid.read", a, b) for a in some for b in (numbers[3], numbers[0])]
        yield f"numbers-{i}", EACH, calls
    yield "numbers-made", EACH, [("asid.build", 4, 0, 1, 2, 4, 3, 9, 1, 5, 0, 0, 2, 0), ("asid.build", 3, 2, 0, 0, 0, 1, 1, 3, 0, 0),
                                 ("asid.build", 3, 4, 3, 9, 4, 5, 7, 0, 1, 1), ("asid.build", 2, 4, 9, 3, 0, 1, 1),
                                 ("asid.build", 3, 0, 255, 0, 4, 254, 255, 4, 1, 3)]
    for i, (top, mid, low, flags) in enumerate([
            ((blocks[0], numbers[3]), (blocks[3], numbers[0]), (blocks[1], numbers[0]), 0),
            ((blocks[4], numbers[3]), (blocks[0], numbers[1]), (blocks[9], numbers[2]), 1),
            ((blocks[3], numbers[11]), (blocks[3], numbers[11]), (blocks[3], numbers[11]), 1),
            ((blocks[1], numbers[0]), (None, None), (blocks[0], numbers[3]), 1),
            ((blocks[2], numbers[2]), (blocks[10], numbers[14]), (blocks[0], numbers[14]), 1),
            ((None, None), (blocks[4], numbers[12]), (blocks[2], numbers[12]), 1),
            ((blocks[4], numbers[14]), (blocks[4], numbers[14]), (blocks[4], numbers[14]), 0)]):
        calls = []
        for n, (address, number) in enumerate((top, mid, low)):
            calls += link(n, 3)
            calls += [("ext.bytes", Nid(290), address, 1)] if address else []
            calls += [("ext.bytes", Nid(291), number, 1)] if number else []
            calls += [("cert.sign", 0), ("store.cert",) if n == 0 else ("cert.push", 0)]
        end = [("verify", flags), ("addr.read", blocks[1], blocks[0]), ("asid.read", numbers[0], numbers[3])]
        yield f"resources-{i}", NEVER, calls + end
        if i in (0, 6):
            yield f"refused-resources-{i}", EACH | LATER, calls + [("refuse.now",)] + end
    point = tlv(0xa1, tlv(0x30, tlv(6, b"\x55\x04\x03"), tlv(0x0c, b"a")))
    yield "points", EACH, [("name.add", "CN", b"a", 0, 255), ("point.name", point), ("point.name", tlv(0xa0, tlv(0x82, b"a")))]
    for i, (permitted, names) in enumerate([("permitted;DNS:example.org", "DNS:a.example.org"), ("excluded;email:example.org", "email:a@example.org"),
                                            ("permitted;IP:192.0.2.0/255.255.255.0", "IP:192.0.2.1"), ("permitted;URI:.example.org", "URI:http://a.example.org/"),
                                            ("permitted;dirName:dn", "dirName:dn"), ("excluded;DNS:", "DNS:a"), ("permitted;RID:1.2.3", "RID:1.2.3"),
                                            ("permitted;otherName:1.2.3;UTF8:a", "otherName:1.2.3;UTF8:b")]):
        yield f"constraints-{i}", EACH | LATER, [("conf.read", b"[dn]\nO=a\n"), ("name.add", "O", b"a", 0, 255), ("name.add", "CN", b"www.example.org", 0, 255),
                                         ("cert.names",), ("ext.config", "subjectAltName", names, 0), ("cert.swap",),
                                         ("ext.config", "nameConstraints", permitted, 0), ("refuse.now",), ("constraints.check",)]


def link(n, of):
    """The n-th certificate of a chain, the trust anchor first: it gets a name, its issuer is the one before."""
    calls = [] if n == 0 else [("cert.dup",), ("cert.fresh", 0)]
    calls += [("name.add", "CN", f"{n}".encode(), 0, 0), ("cert.names",), *([("cert.issuer",)] if n > 0 else []), ("cert.key",),
              ("cert.version", 2), ("cert.serial", bytes([n + 1])), ("cert.times", "20110101000000Z")]
    calls += [("ext.config", "basicConstraints", "critical,CA:TRUE" if n + 1 < of else "CA:FALSE", 0)]
    return calls


POLICIES = b"[pol]\npolicyIdentifier=1.2.3\nCPS.1=http://a\nuserNotice.1=@notice\n[notice]\nexplicitText=text\n" \
           b"organization=o\nnoticeNumbers=1,2\n"
TIMELESS = ("param.flags", Nid(0), Nid(0x20), Nid(0))


def chain(exts=((), (), ()), sign=0):
    calls = [("conf.read", POLICIES)]
    for n, mine in enumerate(exts):
        calls += link(n, len(exts))
        calls += [("ext.config", *e, 0) for e in mine]
        calls += [("cert.sign", sign), ("store.cert",) if n == 0 else ("cert.push", 0)]
    return calls


def verifying(folder):
    plain = chain()
    flags = [0, 0x20, 0x80, 0x180, 0x380, 0x780, 0x880, 0x4, 0xc, 0x100c, 0x300c, 0x4000, 0x8000, 0x80000, 0x100000, 0x40]
    for i, f in enumerate(flags):
        policies = [("policyConstraints", "requireExplicitPolicy:0"), ("certificatePolicies", "1.2.3,1.2.4"), ("policyMappings", "1.2.3:1.2.5")]
        exts = ((), tuple(policies) if i % 2 else (), (("certificatePolicies", "1.2.5,anyPolicy" if i % 3 else "1.2.3"),))
        yield f"verify-{i}", NEVER, chain(exts) + [("param.flags", Nid(f & 0xffff), Nid(f >> 16 | 0x20), Nid(0)),
                                                     ("param.policy", "1.2.3" if i % 4 else "1.2.5"), *[("verify", h) for h in (0, 1, 2, 4 | 1, 16 | 8, 128)]]
    yield "refused-verify", EACH | LATER, plain + [TIMELESS, ("refuse.now",), ("verify", 0), ("verify", 2)]
    yield "refused-policy", EACH | LATER, chain(((), (("certificatePolicies", "1.2.3"), ("policyMappings", "1.2.3:1.2.5")), (("certificatePolicies", "1.2.5"),))) + [
        ("param.flags", Nid(0x180), Nid(0x20), Nid(0)), ("refuse.now",), ("verify", 0)]
    any_policy, one, two = ("certificatePolicies", "2.5.29.32.0"), ("certificatePolicies", "1.2.3"), ("certificatePolicies", "1.2.3,1.2.4,@pol2")
    qualified = ("certificatePolicies", "@pol")
    mapped = ("policyMappings", "1.2.3:1.2.5,1.2.4:1.2.5")
    cases = [((one,), (one,)), ((any_policy,), (one,)), ((one, mapped), (("certificatePolicies", "1.2.5"),)), ((one,), (any_policy,)),
             ((any_policy, mapped), (("certificatePolicies", "1.2.5,2.5.29.32.0"),)), ((qualified,), (qualified,)), ((one,), (("certificatePolicies", "1.2.9"),)),
             ((any_policy, ("inhibitAnyPolicy", "0")), (any_policy,)), ((one, ("policyConstraints", "requireExplicitPolicy:0,inhibitPolicyMapping:0")), (any_policy,)),
             ((any_policy,), (any_policy,)), ((one, one), (one,)), ((one, ("policyMappings", "2.5.29.32.0:1.2.3")), (one,))]
    for i, (mid, leaf) in enumerate(cases):
        asked = [c for f in (0x80, 0x180, 0xd80, 0x780) for c in (("param.flags", Nid(f), Nid(0), Nid(0x780 & ~f)), ("verify", i & 1))]
        yield f"policy-{i:02}", NEVER, chain(((), mid, leaf)) + [("param.policy", "1.2.3" if i % 3 else "")] + asked + [
            ("param.policy", "1.2.4"), ("verify", 1), ("param.policy", "2.5.29.32.0"), ("verify", 0)]
        if i in (1, 2, 5):
            yield f"refused-policy-{i:02}", EACH | LATER, chain(((), mid, leaf)) + [("param.flags", Nid(0x980), Nid(0), Nid(0)), ("param.policy", "1.2.3"),
                                                                                ("refuse.now",), ("verify", 0)]
    four = chain(((), (any_policy,), (any_policy,), (any_policy,)))
    yield "policy-deep", NEVER, four + [("param.flags", Nid(0x180), Nid(0), Nid(0)), ("verify", 0), ("param.policy", "1.2.3"), ("verify", 0)]
    yield "build", EACH | LATER, plain + [("refuse.now",), ("verify.build", 0), ("verify.build", 1), ("verify.build", 2), ("verify.build", 3)]
    yield "build-alone", EACH, [*PARTY, ("cert.version", 2), ("cert.sign", 0), ("verify.build", 0), ("verify.build", 2), ("verify.build", 1)]
    yield "levels", NEVER, plain + [c for level in range(-1, 7) for c in (("param.numbers", 3, level, 1, 2, 0, 0), ("verify", level & 1))]
    yield "depths", NEVER, plain + [c for d in range(4) for c in (("param.numbers", d, 0, 1, 2, 0, 0), ("verify", d & 1))]
    yield "suite-b", NEVER, plain + [c for f in (1, 2, 3) for c in (("param.flags", Nid(0), Nid(f | 0x20), Nid(0)), ("verify", 0), ("verify", 1))]
    ec = vector(folder.parent.parent / "asymmetric/PKCS8/ec_private_key.pem")
    for i, f in enumerate((1, 2, 3)):
        yield f"suite-b-{i}", NEVER, [("key.read", ec), *chain(sign=1), ("param.flags", Nid(0), Nid(f | 0x20), Nid(0)), ("verify", 0), ("verify", 1)]
    rsa = vector(folder.parent.parent / "asymmetric/PKCS8/unenc-rsa-pkcs8.pem")
    yield "rsa-levels", NEVER, [("key.read", rsa), *chain(sign=3), *[c for level in range(4) for c in (("param.numbers", 3, level, 1, 2, 0, 0), ("verify", level & 1))]]
    for i, p in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 9, 77)):
        yield f"purpose-{p}", NEVER, plain[:-2] + [("ext.config", "extendedKeyUsage", "critical,timeStamping" if i % 2 else "serverAuth,emailProtection", 0),
                                                   ("cert.sign", 0), ("param.numbers", 3, 0, p, p % 9, 0, 0), ("verify", 0), ("verify", 1), ("verify.context", "ssl_server", p)]
    yield "identity", EACH | LATER, plain + [("refuse.now",), ("param.identity", "a.example", "a@b", "192.0.2.1"), ("verify", 1)]
    yield "param", EACH, [("param.identity", "a.example", "a@b", "::1"), ("param.identity", "", "", "x"), ("param.policy", "1.2.3"), ("param.policy", ""),
                          ("param.named", "ssl_server", 0), ("param.named", "mine", 1), ("param.named", "mine", 1), ("param.named", "default", 1),
                          ("param.numbers", 3, 2, 1, 2, 0x1f, 1), ("param.named", "smime_sign", 0), ("param.numbers", 3, 2, 77, 77, 8, 1), ("param.named", "pkcs7", 0),
                          ("param.numbers", 3, 2, 1, 1, 2, 1), ("param.named", "ssl_client", 0), ("param.numbers", 3, 2, 1, 1, 4, 1), ("param.named", "ssl_client", 0)]
    yield "context", EACH, [*PARTY, ("cert.push", 0), ("verify.context", "default", 1), ("verify.context", "nosuch", 99), ("verify.context", "ssl_server", 2), ("store.functions",)]
    yield "settings", EACH, [("param.numbers", 3, 2, 1, 2, 0, 0), ("store.settings", Nid(0x8000), 3), ("store.settings", Nid(4), 11)]
    crl = [("crl.build", "20110101000000Z", 1), ("crl.revoke", b"\x02", "20110101000000Z", 1), ("crl.number", 3, 0), ("crl.sign", 0), ("crl.push",), ("store.crl",)]
    for i, f in enumerate((0x4, 0xc, 0x1004, 0x300c)):
        yield f"crl-check-{i}", NEVER, [*link(0, 2), ("cert.sign", 0), ("store.cert",), *crl, *link(1, 2), ("cert.sign", 0),
                                        ("param.flags", Nid(f), Nid(0x20), Nid(0)), *[("verify", h) for h in (0, 1, 2, 4)]]
    yield "refused-crl", EACH | LATER, [*link(0, 2), ("cert.sign", 0), ("store.cert",), *crl, *link(1, 2), ("cert.sign", 0), ("param.flags", Nid(0x300c), Nid(0x20), Nid(0)),
                                        ("refuse.now",), ("verify", 0), ("verify", 1)]
    tails = [[0x13, 0, 0, b""], [0x03, 0, 1, b""], [0x12, 2, 0, b""], [0x02, 1, 1, b""], [0x10, 0, 2, b""], [0x11, 0, 1, b""], [0x00, 1, 0, b""],
             [0x03, 0, 1, b"x" * 32], [0x02, 0, 7, b"x"], [0x13, 0, 1, b"", 0x13, 0, 2, b""], [0x12, 0, 1, b"y" * 32, 0x10, 0, 1, b"z" * 32], [0x12, 9, 0, bytes.fromhex("302a300506032b6570032100") + bytes(32)]]
    for i, t in enumerate(tails):
        yield f"dane-{i}", NEVER, plain + [TIMELESS] + [("verify.dane", h, len(t) // 4, *t) for h in (0, 1, 16, 17, 5)]
    yield "dane-none", NEVER, [*PARTY, ("cert.version", 2), ("cert.sign", 0), ("verify.dane", 0, 1, 2, 0, 0, b""), ("verify.dane", 1, 1, 3, 0, 0, b"")]
    yield "refused-dane", EACH | LATER, plain + [TIMELESS, ("refuse.now",), ("verify.dane", 0, 1, 0x02, 1, 1, b"")]
    yield "tree", EACH | LATER, chain(((), (("certificatePolicies", "1.2.3"),), (("certificatePolicies", "1.2.3"),)))[:-1] + [("cert.push", 1), ("refuse.now",), ("verify.tree", Nid(0x100), "1.2.3"),
                                                      ("verify.tree", Nid(0), "1.2.4"), ("verify.tree", Nid(0x380), "")]
    yield "proxy", NEVER, plain[:-2] + [("cert.sign", 0), ("cert.push", 0), ("cert.dup",), ("cert.fresh", 0), ("name.add", "CN", b"p", 1, 253), ("cert.names",), ("cert.issuer",),
                                        ("cert.key",), ("cert.version", 2), ("cert.times", "20110101000000Z"), ("ext.config", "proxyCertInfo", "language:id-ppl-anyLanguage,pathlen:0", 0), ("cert.sign", 0),
                                        ("param.flags", Nid(0x40), Nid(0x20), Nid(0)), ("verify", 0), ("verify", 1), ("param.flags", Nid(0), Nid(0), Nid(0x40)), ("verify", 1), ("verify", 0), ("cert.purposes", 0, 2)]


def stores(folder):
    cert = (folder.parent / "ed25519/root-ed25519.pem").read_bytes()
    crl = (folder.parent / "custom/crl_empty.pem").read_bytes()
    both = cert + crl
    build = [*PARTY, ("cert.version", 2), ("cert.sign", 0), ("crl.build", "20110101000000Z", 1), ("crl.sign", 0)]
    for i, (data, how) in enumerate([(cert, 0), (crl, 2), (both, 4), (both, 6), (vector(folder.parent / "ed25519/root-ed25519.pem"), 1), (b"x", 0), (b"", 1), (crl, 0), (cert, 2),
                                     (vector(folder.parent / "custom/crl_empty.pem"), 3), (cert.replace(b"CERTIFICATE", b"TRUSTED CERTIFICATE"), 4), (cert[:200], 4), (cert, 6 | 8), (cert.replace(b"M", b"!", 3), 4),
                                     (crl.replace(b"MI", b"MA", 1), 2), (cert.replace(b"CERTIFICATE", b"X509 CERTIFICATE"), 0), (cert[:60] + b"AAAA" + cert[64:], 0)]):
        yield f"file-{i}", EACH if len(data) < 900 and i < 11 else NEVER, [("store.file", data, how)]
    for how in range(4):
        yield f"dir-{how}", EACH | LATER, build + [("refuse.now",), ("store.dir", how)]
    yield "dir-empty", EACH, [("store.dir", 2), ("store.defaults",), ("store.own_lookup",)]
    yield "find", EACH, [*build, ("store.cert",), ("store.crl",), ("store.find",), ("store.context",)]
    yield "find-2", EACH | LATER, [*build, ("cert.push", 0), ("refuse.now",), ("store.cert",), ("store.crl",), ("store.context",), ("cert.version", 0), ("store.cert",), ("store.find",)]
    for how in range(4):
        yield f"uri-{how}", EACH | LATER, [("cert.read", vector(folder.parent / "ed25519/root-ed25519.pem")), ("refuse.now",), ("store.uri", both if how < 3 else b"", how)]


def programs(folder):
    known = nids()
    for make in (syntax(), values(known), objects(folder), building(folder), types(folder), resources(), verifying(folder), stores(folder)):
        yield from make
