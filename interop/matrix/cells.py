"""The cells: for each version a row for each value of each axis (suite, certificate, group, feature, refusal), the others
at their default. A cell is two command lines and what is to come of them."""

import dataclasses
import itertools

VERSIONS = ("1.3", "1.2", "1.1", "1.0", "dtls1.2", "dtls1.0")  # as the ends say them
NEW = ("1.3", "1.2")  # the short form has more of these


def title(version):
    """How people call it."""
    return f"DTLS {version[4:]}" if is_dtls(version) else f"TLS {version}"


def is_dtls(version):
    return version.startswith("dtls")


@dataclasses.dataclass(frozen=True)
class Refusal:
    """A handshake that has to fail: the end that finds it out (None: either), the alert that Assay sends then, and those
    that a peer may send instead."""
    by: str | None
    alert: str
    also: tuple = ()


@dataclasses.dataclass(frozen=True)
class Cell:
    version: str
    axis: str
    name: str
    server: tuple  # options beside --port; {pki} is the certificates' directory
    client: tuple
    expect: dict  # of the last connection; `server_cert` and `client_cert`: names that the other end sees
    refusal: Refusal | None = None
    short: bool = False

    @property
    def id(self):
        return f"{self.version}/{self.axis}/{self.name}"


def credentials(certificate):
    return ("--cert", f"{{pki}}/{certificate}.crt", "--key", f"{{pki}}/{certificate}.key")


CA = ("--ca", "{pki}/ca.pem")


def cell(version, axis, name, both=(), server=(), client=(), certificate=None, ca=CA, short=False, refusal=None, **expect):
    certificate = certificate or ("p256" if version == "1.3" else "rsa")
    mine = ("--version", version, *both)
    expect = {"version": version, "server_cert": "server.test", "bytes": 1000, "closed": "clean", "resumed": False, "mtu": 1400, **expect}
    return Cell(version, axis, name, (*mine, *(credentials(certificate) if certificate != "none" else ()), *server),
                (*mine, *(ca if certificate != "none" else ()), *client), expect, refusal, short)


# ---- cipher suites ----

CBC_SHA = ("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
           "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
           "TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_256_CBC_SHA", "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA",
           "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA")
SUITES_12 = tuple(
    f"TLS_{exchange}_WITH_{cipher}"
    for exchange in ("ECDHE_RSA", "ECDHE_ECDSA", "DHE_RSA", "RSA")
    for cipher in ("AES_128_GCM_SHA256", "AES_256_GCM_SHA384", "CHACHA20_POLY1305_SHA256", "AES_128_CBC_SHA256",
                   "AES_256_CBC_SHA384", "AES_256_CBC_SHA256", "AES_128_CCM", "AES_256_CCM", "AES_128_CCM_8", "AES_256_CCM_8",
                   "ARIA_128_GCM_SHA256", "CAMELLIA_128_CBC_SHA256")
    if (cipher == "AES_256_CBC_SHA384") <= ("ECDHE" in exchange) and (cipher == "AES_256_CBC_SHA256") <= ("ECDHE" not in exchange)
    and not ("CHACHA" in cipher and exchange == "RSA") and not ("CCM" in cipher and exchange == "ECDHE_RSA"))
SUITES = {
    "1.3": ("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_CCM_SHA256",
            "TLS_AES_128_CCM_8_SHA256"),
    "1.2": SUITES_12 + CBC_SHA,
    "1.1": CBC_SHA,
    "1.0": CBC_SHA,
    "dtls1.2": SUITES_12 + CBC_SHA,
    "dtls1.0": CBC_SHA,
}
SHORT_SUITES = ("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA")
SHORT_DTLS_SUITES = ("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA")


def in_short(version, suite):
    if is_dtls(version):
        return version == "dtls1.2" and suite in SHORT_DTLS_SUITES
    return suite in SHORT_SUITES and (version in NEW or suite.startswith("TLS_ECDHE"))


def suites():
    for version, names in SUITES.items():
        for name in names:
            certificate = None if version == "1.3" else "p256" if "ECDSA" in name else "rsa"
            yield cell(version, "suite", name, ("--cipher", name), certificate=certificate, cipher=name, short=in_short(version, name))


# ---- certificates, groups ----

CERTIFICATES = {
    "1.3": ("rsa", "pss", "p256", "p384", "p521", "ed25519", "ed448"),
    "1.2": ("rsa", "pss", "p256", "p384", "p521", "ed25519", "ed448"),
    "1.1": ("rsa", "p256", "p384"),
    "1.0": ("rsa", "p256", "p384"),
    "dtls1.2": ("rsa", "pss", "p256", "p384", "p521", "ed25519", "ed448"),
    "dtls1.0": ("rsa", "p256", "p384"),
}


def certificates():
    for version, kinds in CERTIFICATES.items():
        for kind in kinds:
            yield cell(version, "certificate", kind, certificate=kind, short=version in NEW and kind in ("rsa", "p256", "p384"))
        for kind in kinds:
            yield cell(version, "client-certificate", kind, server=("--client-auth", *CA), client=credentials(f"client-{kind}"),
                       client_cert="client.test", short=version in (*NEW, "dtls1.2") and kind == "rsa")


GROUPS = {
    "1.3": ("x25519", "secp256r1", "secp384r1", "secp521r1", "x448", "ffdhe2048", "X25519MLKEM768"),
    "1.2": ("x25519", "secp256r1", "secp384r1", "secp521r1", "x448"),
    "1.1": ("secp256r1", "secp384r1"),
    "1.0": ("secp256r1", "secp384r1"),
    "dtls1.2": ("x25519", "secp256r1", "secp384r1", "secp521r1", "x448"),
    "dtls1.0": ("secp256r1", "secp384r1"),
}
SHORT_GROUPS = ("x25519", "secp256r1", "X25519MLKEM768")


def groups():
    for version, names in GROUPS.items():
        suite = () if version == "1.3" else ("--cipher", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA")
        for name in names:
            yield cell(version, "group", name, ("--group", name, *suite), group=name,
                       short=version in NEW and name in SHORT_GROUPS)
    yield cell("1.2", "group", "ffdhe2048", ("--group", "ffdhe2048", "--cipher", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA"))


# ---- features ----

PSK = ("--psk", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", "--psk-id", "interop")


def two(how):
    return ("--connections", "2", "--resume", how)


def features_13():
    yield cell("1.3", "feature", "resumption", two("psk"), resumed=True, short=True)
    yield cell("1.3", "feature", "0-RTT", (*two("psk"), "--early-data"), resumed=True, early="accepted", short=True)
    yield cell("1.3", "feature", "0-RTT, not taken", two("psk"), client=("--early-data",), resumed=True)
    yield cell("1.3", "feature", "HelloRetryRequest", ("--group", "secp384r1"), client=("--hrr", "x25519"), group="secp384r1",
               hrr=True, short=True)
    yield cell("1.3", "feature", "HelloRetryRequest, resumed", (*two("psk"), "--group", "secp256r1"), client=("--hrr", "x25519"),
               group="secp256r1", hrr=True, resumed=True)
    yield cell("1.3", "feature", "key update by the client", client=("--key-update",), key_updates=1, short=True)
    yield cell("1.3", "feature", "key update by the server", server=("--key-update",), key_updates=1, short=True)
    yield cell("1.3", "feature", "PSK", ("--cipher", "TLS_AES_128_GCM_SHA256", *PSK), certificate="none", server_cert=None,
               cipher="TLS_AES_128_GCM_SHA256", short=True)


def features_12(version):
    new = version in ("1.2", "dtls1.2")
    yield cell(version, "feature", "resumption by ticket", two("ticket"), resumed=True, short=new)
    yield cell(version, "feature", "resumption by identifier", two("id"), resumed=True, short=version == "1.2")
    yield cell(version, "feature", "renegotiation", client=("--renegotiate",), server=("--renegotiate",), renegotiated=True,
               short=new)
    suffix = "GCM_SHA256" if new else "CBC_SHA"
    for exchange in ("PSK", "DHE_PSK", "ECDHE_PSK", "RSA_PSK"):
        suite = f"TLS_{exchange}_WITH_AES_128_" + ("CBC_SHA" if exchange == "ECDHE_PSK" else suffix)
        rsa = exchange == "RSA_PSK"
        yield cell(version, "feature", exchange.replace("_", "-"), ("--cipher", suite, *PSK),
                   certificate="rsa" if rsa else "none", server_cert="server.test" if rsa else None, cipher=suite,
                   short=version == "1.2" and exchange in ("PSK", "ECDHE_PSK"))


def features_dtls(version):
    """What only datagrams have."""
    new = version == "dtls1.2"
    yield cell(version, "feature", "cookie", server=("--cookie",), cookie=True, short=new)
    yield cell(version, "feature", "cookie, without state", server=("--listen",), cookie=True)
    yield cell(version, "feature", "cookie, resumed", two("ticket"), server=("--cookie",), cookie=True, resumed=True)
    yield cell(version, "feature", "datagrams of 300 bytes", ("--mtu", "300"), mtu=300, short=new)
    yield cell(version, "feature", "datagrams of 700 bytes, large chain", ("--mtu", "700"), certificate="long", mtu=700)
    for profile in ("SRTP_AES128_CM_SHA1_80", "SRTP_AES128_CM_SHA1_32", "SRTP_AEAD_AES_128_GCM", "SRTP_AEAD_AES_256_GCM"):
        yield cell(version, "feature", profile, ("--srtp", profile), srtp=profile, short=new and profile == "SRTP_AES128_CM_SHA1_80")
    yield cell(version, "feature", "datagrams lost", ("--lossy",))
    yield cell(version, "feature", "datagrams lost, of 300 bytes", ("--lossy", "--mtu", "300"), mtu=300)
    yield cell(version, "feature", "datagrams lost, client authentication", ("--lossy",), server=("--client-auth", *CA),
               client=credentials("client-rsa"), client_cert="client.test")
    yield cell(version, "feature", "64 datagrams both ways", ("--bytes", "64000"), bytes=64000, short=new)


def features_tls(version):
    """What only a stream has."""
    new = version in NEW
    yield cell(version, "feature", "max fragment 4096", ("--bytes", "20000"), client=("--max-fragment", "4096"), bytes=20000,
               max_fragment=4096)
    yield cell(version, "feature", "1 MiB both ways", ("--bytes", "1048576"), bytes=1 << 20, short=new)
    yield cell(version, "feature", "unclean close", server=("--unclean",), closed="unclean", short=new)


def features(version):
    new = version in NEW
    yield cell(version, "feature", "handshake", short=True)
    yield from features_13() if version == "1.3" else features_12(version)
    yield cell(version, "feature", "client authentication, resumed", two("psk" if version == "1.3" else "ticket"),
               server=("--client-auth", *CA), client=credentials("client-p256"), client_cert="client.test", resumed=True)
    yield cell(version, "feature", "ALPN", server=("--alpn", "h2"), client=("--alpn", "http/1.1,h2"), alpn="h2", short=new)
    yield cell(version, "feature", "OCSP stapling", server=("--ocsp", "{pki}/ocsp.der", *CA), client=("--ocsp", "-"), certificate="rsa",
               ocsp=True, short=new)
    yield cell(version, "feature", "max fragment 512", ("--bytes", "20000"), client=("--max-fragment", "512"), bytes=20000,
               max_fragment=512, short=new)
    yield cell(version, "feature", "large chain", certificate="long", short=new)
    yield from features_dtls(version) if is_dtls(version) else features_tls(version)


# ---- what has to fail ----

ANY_CERTIFICATE = ("bad_certificate", "certificate_unknown", "unknown_ca", "handshake_failure", "access_denied")


def refusals(version):
    def refused(name, by, alert, also=(), short=False, **how):
        both = ("--expect-fail", *how.pop("both", ()))
        return cell(version, "refusal", name, both, refusal=Refusal(by, alert, also), short=short, **how)
    new = version in NEW
    yield refused("expired", "client", "certificate_expired", ANY_CERTIFICATE, certificate="expired", short=new)
    yield refused("another name", "client", "bad_certificate", (*ANY_CERTIFICATE, "unrecognized_name"), certificate="other-name",
                  short=new)
    yield refused("unknown CA", "client", "unknown_ca", ANY_CERTIFICATE, ca=("--ca", "{pki}/unknown-ca.pem"), short=new or version == "dtls1.2")
    yield refused("no client certificate", "server", "certificate_required" if version == "1.3" else "handshake_failure",
                  ("bad_certificate", "handshake_failure", "certificate_required", "certificate_unknown"),
                  server=("--client-auth", *CA), short=new)
    yield refused("client certificate of an unknown CA", "server", "unknown_ca", ANY_CERTIFICATE, server=("--client-auth", *CA),
                  client=credentials("stranger"), short=new)
    yield refused("no common protocol (ALPN)", "server", "no_application_protocol", server=("--alpn", "h2"),
                  client=("--alpn", "interop"), short=new)
    if version == "1.3":
        yield refused("no common suite", "server", "handshake_failure", ("insufficient_security",),
                      server=("--cipher", "TLS_AES_128_GCM_SHA256"), client=("--cipher", "TLS_AES_256_GCM_SHA384"))
        yield refused("no common group", "server", "handshake_failure", ("insufficient_security",),
                      server=("--group", "secp256r1"), client=("--group", "x25519"))
    else:
        yield refused("no common suite", "server", "handshake_failure", ("insufficient_security",),
                      server=("--cipher", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"),
                      client=("--cipher", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"))


def version_refusals():
    for server, client in (("1.3", "1.2"), ("1.2", "1.3"), ("1.2", "1.1"), ("1.1", "1.2"), ("1.0", "1.2"), ("1.3", "1.0"),
                           ("dtls1.2", "dtls1.0"), ("dtls1.0", "dtls1.2")):
        made = cell(server, "refusal", f"a client of {client.replace('dtls', '')}", ("--expect-fail",),
                    short=server in NEW and client in NEW,
                    refusal=Refusal(None, "protocol_version", ("handshake_failure",)))
        yield dataclasses.replace(made, client=("--version", client, *made.client[2:]))


def every():
    cells = [*suites(), *certificates(), *groups(), *version_refusals()]
    for version in VERSIONS:
        cells += [*features(version), *refusals(version)]
    order = ("feature", "suite", "certificate", "client-certificate", "group", "refusal")
    return sorted(cells, key=lambda c: (VERSIONS.index(c.version), order.index(c.axis), c.name != "handshake"))


CURVES = {"p256": "secp256r1", "p384": "secp384r1", "p521": "secp521r1"}


def product():
    """Suite x certificate x group, for peers that are quick."""
    for suite, certificate, group in itertools.product(SUITES["1.3"], CERTIFICATES["1.3"], GROUPS["1.3"]):
        yield cell("1.3", "product", f"{suite} {certificate} {group}", ("--cipher", suite, "--group", group), certificate=certificate,
                   cipher=suite, group=group)
    for suite, certificate, group in itertools.product(SUITES["1.2"], CERTIFICATES["1.2"], GROUPS["1.2"]):
        rsa = certificate in ("rsa", "pss")
        own = CURVES.get(certificate, group)  # in TLS 1.2 the groups are those of certificates too (RFC 8422, 5.1)
        if ("ECDHE_RSA" in suite) if rsa else ("ECDHE_ECDSA" in suite) and own == group:
            yield cell("1.2", "product", f"{suite} {certificate} {group}", ("--cipher", suite, "--group", group),
                       certificate=certificate, cipher=suite, group=group)
