"""The certificates of a run, made by Assay's own tool."""

import os
import subprocess

KEYS = {
    "rsa": ("RSA", "rsa_keygen_bits:2048"),
    "pss": ("RSA-PSS", "rsa_keygen_bits:2048"),
    "p256": ("EC", "ec_paramgen_curve:P-256"),
    "p384": ("EC", "ec_paramgen_curve:P-384"),
    "p521": ("EC", "ec_paramgen_curve:P-521"),
    "ed25519": ("ED25519", ""),
    "ed448": ("ED448", ""),
}

AUTHORITY = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign,digitalSignature\nsubjectKeyIdentifier=hash\n"
LEAF = ("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,{usage}\nextendedKeyUsage={purpose}\nsubjectAltName={names}\n"
        "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n")
BALLAST = "nsComment=" + "large " * 600 + "\n"  # 3.6 kB


class Pki:
    def __init__(self, directory, openssl):
        self.directory, self.tool = directory, openssl
        self.serial = 1000

    def openssl(self, *args, text=""):
        done = subprocess.run([self.tool, *args], cwd=self.directory, input=text, capture_output=True, text=True,
                              env={**os.environ, "OPENSSL_CONF": "/dev/null"}, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"openssl {' '.join(args)}: {done.stderr.strip()}")

    def write(self, name, text):
        with open(os.path.join(self.directory, name), "w", encoding="ascii") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.directory, name), encoding="ascii") as file:
            return file.read()

    def key(self, name, kind):
        algorithm, parameter = KEYS[kind]
        self.openssl("genpkey", "-algorithm", algorithm, *(["-pkeyopt", parameter] if parameter else []), "-out", f"{name}.key")

    def certificate(self, name, kind, subject, extensions, issuer="ca", days="30"):
        """NAME.crt and NAME.key, signed by ISSUER, or by itself."""
        self.key(name, kind)
        self.write(f"{name}.ext", extensions)
        self.serial += 1
        self.openssl("req", "-new", "-key", f"{name}.key", "-subj", f"/CN={subject}", "-out", f"{name}.csr", "-config", "req.conf")
        signer = ["-signkey", f"{name}.key"] if issuer is None else ["-CA", f"{issuer}.crt", "-CAkey", f"{issuer}.key"]
        self.openssl("x509", "-req", "-in", f"{name}.csr", *signer, "-sha256", "-days", days, "-set_serial", str(self.serial),
                     "-extfile", f"{name}.ext", "-out", f"{name}.crt")

    def leaf(self, name, kind, host="server.test", purpose="serverAuth", more="", **how):
        usage = "digitalSignature,keyEncipherment" if kind == "rsa" else "digitalSignature"
        names = f"DNS:{host},IP:127.0.0.1" if host == "server.test" else f"DNS:{host}"
        self.certificate(name, kind, host, LEAF.format(usage=usage, purpose=purpose, names=names) + more, **how)

    def chain(self, name, length):
        """NAME.crt with so many certificates, each of them large."""
        issuer, above = "ca", ""
        for i in range(1, length):
            below = f"{name}-{i}"
            self.certificate(below, "p256", below, AUTHORITY + BALLAST, issuer=issuer)
            above = self.read(f"{below}.crt") + above
            issuer = below
        self.leaf(name, "rsa", issuer=issuer, more=BALLAST)
        self.write(f"{name}.crt", self.read(f"{name}.crt") + above)

    def staple(self, name):
        """What the authority says of NAME, to be stapled: ocsp.der."""
        shown = subprocess.run([self.tool, "x509", "-in", f"{name}.crt", "-noout", "-serial"], cwd=self.directory,
                               capture_output=True, text=True, check=True).stdout
        serial = shown.strip().split("=")[1]
        self.write("index.txt", f"V\t400101000000Z\t\t{serial}\tunknown\t/CN=server.test\n")
        common = ("ocsp", "-index", "index.txt", "-CA", "ca.crt", "-rsigner", "ca.crt", "-rkey", "ca.key", "-ndays", "2")
        self.openssl("ocsp", "-issuer", "ca.crt", "-cert", f"{name}.crt", "-no_nonce", "-reqout", "ocsp.req")
        self.openssl(*common, "-reqin", "ocsp.req", "-respout", "ocsp.der")


def make(directory, openssl):
    pki = Pki(directory, openssl)
    pki.write("req.conf", "[req]\ndistinguished_name = dn\n[dn]\n")
    pki.certificate("ca", "p256", "Interop authority", AUTHORITY, issuer=None)
    pki.certificate("unknown-ca", "p256", "Unknown authority", AUTHORITY, issuer=None)
    for kind in KEYS:
        pki.leaf(kind, kind)
        pki.leaf(f"client-{kind}", kind, host="client.test", purpose="clientAuth")
    pki.leaf("stranger", "p256", host="client.test", purpose="clientAuth", issuer="unknown-ca")
    pki.leaf("expired", "rsa", days="-1")
    pki.leaf("other-name", "rsa", host="other.test")
    pki.chain("long", 5)
    pki.staple("rsa")
    for name in ("ca", "unknown-ca"):
        pki.write(f"{name}.pem", pki.read(f"{name}.crt"))
