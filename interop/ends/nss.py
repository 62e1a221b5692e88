#!/usr/bin/env python3
"""An end over NSS's own tools: selfserv, which speaks HTTP, behind a relay that counts its connections, and tstclnt."""

import argparse
import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

SUITES = {
    "TLS_AES_128_GCM_SHA256": "1301", "TLS_AES_256_GCM_SHA384": "1302", "TLS_CHACHA20_POLY1305_SHA256": "1303",
    "TLS_RSA_WITH_AES_128_CBC_SHA": "002f", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA": "0033", "TLS_RSA_WITH_AES_256_CBC_SHA": "0035",
    "TLS_DHE_RSA_WITH_AES_256_CBC_SHA": "0039", "TLS_RSA_WITH_AES_128_CBC_SHA256": "003c",
    "TLS_RSA_WITH_AES_256_CBC_SHA256": "003d", "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA": "0041",
    "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256": "0067", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256": "006b",
    "TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA": "0088", "TLS_RSA_WITH_AES_128_GCM_SHA256": "009c",
    "TLS_RSA_WITH_AES_256_GCM_SHA384": "009d", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256": "009e",
    "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384": "009f", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA": "c009",
    "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA": "c00a", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA": "c013",
    "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA": "c014", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256": "c023",
    "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384": "c024", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256": "c027",
    "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384": "c028", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256": "c02b",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384": "c02c", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256": "c02f",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384": "c030", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256": "cca8",
    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256": "cca9", "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256": "ccaa",
}
GROUPS = {"x25519": "x25519", "secp256r1": "P256", "secp384r1": "P384", "secp521r1": "P521", "ffdhe2048": "FF2048"}
VERSIONS = {"3.1": "1.0", "3.2": "1.1", "3.3": "1.2", "3.4": "1.3"}
# Errors that are alerts received (sslerr.h, from SSL_ERROR_BASE), and words of tstclnt's for what it refuses.
ALERTS = {16: "bad_record_mac", 17: "bad_certificate", 19: "certificate_expired", 61: "handshake_failure",
          62: "illegal_parameter", 63: "unsupported_certificate", 64: "certificate_unknown", 93: "unknown_ca",
          94: "access_denied", 95: "decode_error", 96: "decrypt_error", 98: "protocol_version", 100: "internal_error",
          106: "unrecognized_name", 143: "missing_extension", 181: "certificate_required"}
SSL_ERROR_BASE = -0x3000
# What selfserv says of a connection: the session's counts and its names, in either order, or an error.
TOLD = r"(?s)SSL version.*cache hits|cache hits.*SSL version|error -\d+:"
SECONDS = 30


def unsupported(what):
    print(f"unsupported {what}", flush=True)
    sys.exit(77)


def pattern(n):
    return bytes((i * 31 + 7) & 0xff for i in range(n))


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=("server", "client"))
    for name in ("port", "version", "cert", "key", "ca", "cipher", "group", "hrr", "alpn", "resume", "psk", "psk-id", "ocsp",
                 "max-fragment"):
        parser.add_argument("--" + name)
    parser.add_argument("--name", default="server.test")
    for name in ("connections", "bytes"):
        parser.add_argument("--" + name, type=int, default=1000 if name == "bytes" else 1)
    for name in ("client-auth", "early-data", "key-update", "renegotiate", "unclean", "expect-fail"):
        parser.add_argument("--" + name, action="store_true")
    return parser.parse_args()


def refuse(given):
    # tstclnt renegotiates amid its data, which a server may refuse.
    lacking = ["max_fragment", "key_update", "unclean", "alpn", "renegotiate"]
    lacking += ["ocsp"] if given.role == "server" else ["hrr", "early_data"]
    for name in lacking:
        if getattr(given, name):
            unsupported(name)
    if given.psk and given.version != "1.3":
        unsupported("PSK before TLS 1.3")
    if given.role == "client" and given.connections > 1:
        unsupported("what each of several connections was")


def database(given, directory):
    """A database with the key and the chain, which are to be called `mine`, and the authority."""
    where = f"sql:{directory}"
    def tool(*command):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            unsupported(f"{command[0]}: {(done.stdout + done.stderr).strip()}")
    tool("certutil", "-N", "-d", where, "--empty-password")
    if given.ca:
        tool("certutil", "-A", "-n", "authority", "-t", "CT,C,", "-i", given.ca, "-d", where)
    if given.cert:
        bag = os.path.join(directory, "mine.p12")
        tool("openssl", "pkcs12", "-export", "-in", given.cert, "-inkey", given.key, "-name", "mine", "-out", bag, "-passout", "pass:pw")
        tool("pk12util", "-i", bag, "-d", where, "-W", "pw")
    return where


def common(given):
    words = ["-v", "-u", "-V", f"tls{given.version}:tls{given.version}" if given.version else "tls1.0:tls1.3"]
    if given.cipher:
        words += ["-c", ":" + (SUITES.get(given.cipher) or unsupported(given.cipher))]
    if given.group:
        wanted = [given.hrr, given.group] if given.hrr else [given.group]
        words += ["-I", ",".join(GROUPS.get(g) or unsupported(g) for g in wanted)]
    if given.psk:
        words += ["-z", f"0x{given.psk}:{given.psk_id}"]
    if given.resume == "id":
        words.remove("-u")
    return words


def told(text):
    """What the words of either tool say of a connection."""
    said = {}
    found = re.search(r"SSL version (\d\.\d) using", text)
    if found:
        said["version"] = VERSIONS[found[1]]
    found = re.search(r"subject DN: CN=(\S+)", text)
    if found:
        said["peer_cert"] = found[1]
    found = re.search(r"Received (\d+) Cert Status", text)
    if found and int(found[1]) > 0:
        said["ocsp"] = int(found[1])
    return said


def failure(text):
    found = re.search(r"error (-\d+):\s*(.*)", text) or re.search(r"(-\d{5})\b:?(.*)", text)
    said = {"ok": False, "error": text.strip()[-200:]}
    if found:
        said["error"] = found[0].strip()
        alert = ALERTS.get(int(found[1]) - SSL_ERROR_BASE)
        if alert:
            said["alert_received"] = alert
    return said


# ---- the client ----

def client(given, where):
    with tempfile.NamedTemporaryFile() as request:
        request.write(b"GET %d\n" % given.bytes + pattern(given.bytes))
        request.flush()
        words = common(given) + (["-n", "mine"] if given.cert else []) + (["-T"] if given.ocsp else []) + \
            ([] if given.ca else ["-o"])
        process = subprocess.Popen(["tstclnt", "-d", where, "-h", "127.0.0.1", "-a", given.name, "-p", given.port, "-A",
                                    request.name, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        answer, text, deadline = b"", b"", time.monotonic() + SECONDS
        pipes = [process.stdout, process.stderr]
        while pipes and len(answer) < given.bytes and time.monotonic() < deadline:
            for pipe in select.select(pipes, [], [], deadline - time.monotonic())[0]:
                more = os.read(pipe.fileno(), 65536)
                if more == b"":
                    pipes.remove(pipe)
                elif pipe is process.stdout:
                    answer += more
                else:
                    text += more
        process.kill()  # it would wait for the server, and the server for it
        text = (text + process.stderr.read()).decode(errors="replace")
    if answer != pattern(given.bytes):
        return [failure(text)]
    return [{"ok": True, "bytes": len(answer), **told(text)}]


# ---- the server ----

class Server:
    """selfserv, and what it writes."""
    def __init__(self, given, where):
        kind = ["-n", "mine"] if given.cert and is_rsa(given.cert) else ["-e", "mine"] if given.cert else []
        words = common(given) + (["-rr"] if given.client_auth else []) + (["-Z"] if given.early_data else [])
        for _ in range(5):  # a port that is free now may be taken when selfserv wants it
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
            self.process = subprocess.Popen(["selfserv", "-D", "-d", where, "-p", str(self.port), *kind, *words],
                                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            self.text = ""
            threading.Thread(target=self.read, args=(self.process.stdout,), daemon=True).start()
            if self.says("About to call accept"):
                return
            if "address is in use" not in self.text:
                break
        unsupported(f"selfserv: {self.text.strip()[-200:]}")

    def read(self, pipe):
        for line in pipe:
            self.text += line.decode(errors="replace")

    def says(self, pattern, start=0):
        """Waits until it does; false if it ends before, or is late."""
        deadline = time.monotonic() + SECONDS
        while not re.search(pattern, self.text[start:]):
            if self.process.poll() is not None or time.monotonic() > deadline:
                time.sleep(0.1)  # for its last words
                return re.search(pattern, self.text[start:]) is not None
            time.sleep(0.01)
        return True


def is_rsa(path):
    shown = subprocess.run(["openssl", "x509", "-in", path, "-noout", "-text"], capture_output=True, text=True, check=False).stdout
    return "rsaEncryption" in shown or "rsassaPss" in shown


def relay(one, other):
    """Both ways, until both have ended."""
    open_ways = {one: other, other: one}
    deadline = time.monotonic() + SECONDS
    while open_ways and time.monotonic() < deadline:
        for source in select.select(list(open_ways), [], [], 1)[0]:
            try:
                more = source.recv(65536)
                if more:
                    open_ways[source].sendall(more)
                    continue
                open_ways[source].shutdown(socket.SHUT_WR)
            except OSError:
                pass
            del open_ways[source]


def server(given, where):
    tool = Server(given, where)
    results = []
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", int(given.port)))
        listening.listen()
        print(f"port {listening.getsockname()[1]}", flush=True)
        for _ in range(given.connections):
            before = len(tool.text)
            accepted = listening.accept()[0]
            inner = socket.create_connection(("127.0.0.1", tool.port))
            relay(accepted, inner)
            accepted.close()
            inner.close()
            tool.says(TOLD, before)
            time.sleep(0.05)  # for the lines that belong to it
            text = tool.text[before:]
            results.append({"ok": True, **told(text)} if "SSL version" in text else failure(text))
    tool.process.kill()
    return results


def main():
    signal.alarm(2 * SECONDS)
    given = arguments()
    refuse(given)
    directory = tempfile.mkdtemp(prefix="nss-")
    try:
        results = (server if given.role == "server" else client)(given, database(given, directory))
    finally:
        shutil.rmtree(directory)
    for result in results:
        print(json.dumps(result))
    sys.exit(0 if all(r["ok"] for r in results) else 1)


main()
