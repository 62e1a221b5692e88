#!/usr/bin/env python3
"""Python's part of interop/dropin.sh: its lines of the table, separated by tabs, on standard output.

    dropin.py LIBDIR PORT WORK        nginx listens on PORT; WORK has the certificates
"""
import functools
import hashlib
import hmac
import http.client
import http.server
import os
import re
import socket
import ssl
import subprocess
import sys
import threading
import warnings

LIBDIR, PORT, WORK = sys.argv[1], int(sys.argv[2]), sys.argv[3]
VERSIONS = {"TLSv1.3": ssl.TLSVersion.TLSv1_3, "TLSv1.2": ssl.TLSVersion.TLSv1_2}


def path(name):
    return os.path.join(WORK, name)


def foreign():
    """Libraries of the two names in this process that are not those of LIBDIR; None if one is missing."""
    with open("/proc/self/maps") as maps:
        found = set(re.findall(r"(/\S*/lib(?:ssl|crypto)\.so\.3)$", maps.read(), re.M))
    ours = {f"{LIBDIR}/libssl.so.3", f"{LIBDIR}/libcrypto.so.3"}
    return None if ours - found else found - ours


class Connection:
    """What a line of the table tells."""

    def __init__(self):
        self.version = self.cipher = self.group = self.certificate = "-"

    def of(self, sock, certificate="verified"):
        self.version, self.cipher, self.certificate = sock.version(), sock.cipher()[0], certificate


def row(what, work, *args):
    told, result, why = Connection(), "pass", ""
    try:
        work(told, *args)
        if foreign() != set():
            raise AssertionError(f"not the libraries of {LIBDIR}")
    except Exception as error:  # whatever it is, it is the line's failure
        result, why = "FAIL", f"{type(error).__name__}: {error}".replace("\n", " ").replace("\t", " ")
    print("python", what, told.version, told.cipher, told.group, told.certificate, result, why, sep="\t", flush=True)


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


# ---- A client of nginx ----

def client(version="TLSv1.3", **changes):
    context = ssl.create_default_context(cafile=path("root.pem"))
    context.minimum_version = context.maximum_version = VERSIONS[version]
    for name, value in changes.items():
        setattr(context, name, value)
    return context


def connect(context, host, port=PORT, **more):
    plain = socket.create_connection(("127.0.0.1", port), timeout=20)
    return context.wrap_socket(plain, server_hostname=host, **more)


def ask(sock, host, told=None):
    """nginx's view of the connection."""
    sock.sendall(f"GET / HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
    answer = http.client.HTTPResponse(sock)
    answer.begin()
    expect(answer.status == 200, f"status {answer.status}")
    view = dict(word.split("=", 1) for word in answer.read().decode().split())
    if told is not None:
        told.of(sock)
        told.group = view["group"].replace("0x11ec", "X25519MLKEM768")
    return view


def fetches(told, version, host):
    with connect(client(version), host) as sock:
        view = ask(sock, host, told)
        subject = dict(pair[0] for pair in sock.getpeercert()["subject"])
    expect(subject["commonName"] == host, subject)
    expect((view["version"], view["cipher"], view["served"]) == (version, told.cipher, host), view)
    expect(told.version == version, told.version)


def is_refused(told, context, host, code):
    told.certificate = "refused"
    try:
        connect(context, host).close()
    except ssl.SSLCertVerificationError as error:
        expect(error.verify_code == code, f"verify code {error.verify_code}: {error.verify_message}")
    else:
        raise AssertionError("was not refused")


def client_certificate(told, version):
    context = client(version)
    context.load_cert_chain(path("client.pem"), path("client.key"))
    with connect(context, "rsa.test") as sock:
        expect(ask(sock, "rsa.test", told)["client"] == "SUCCESS", "the server saw no certificate")


def resumes(told, version):
    context = client(version)
    with connect(context, "rsa.test") as sock:
        expect(ask(sock, "rsa.test")["resumed"] == ".", "the first is resumed")
        session = sock.session
    expect(session is not None and session.has_ticket, "no session with a ticket")
    with connect(context, "rsa.test", session=session) as sock:
        expect(sock.session_reused, "not resumed")
        expect(ask(sock, "rsa.test", told)["resumed"] == "r", "the server didn't resume")


def alpn(told):
    context = client()
    context.set_alpn_protocols(["nonsense", "http/1.1"])
    with connect(context, "rsa.test") as sock:
        ask(sock, "rsa.test", told)
        expect(sock.selected_alpn_protocol() == "http/1.1", sock.selected_alpn_protocol())


# ---- A server ----

@functools.cache
def server_context():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=path("root.pem"))
    context.load_cert_chain(path("ecdsa.pem"), path("ecdsa.key"))
    context.verify_mode = ssl.CERT_OPTIONAL
    return context


class Echo(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        peer = self.connection.getpeercert()
        name = dict(pair[0] for pair in peer["subject"])["commonName"] if peer else "nobody"
        self.answer(f"{self.connection.version()} {self.connection.cipher()[0]} {name}\n".encode())

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])))

    def answer(self, data):
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


class Server:
    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo)
        self.server.handle_error = lambda *args: None
        self.server.socket = server_context().wrap_socket(self.server.socket, server_side=True)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()
        return self.server.server_address[1]

    def __exit__(self, *args):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def serves_python(told, version):
    with Server() as port:
        context = client(version)
        context.load_cert_chain(path("client.pem"), path("client.key"))
        with connect(context, "ecdsa.test", port) as sock:
            told.of(sock)
            data = os.urandom(3_000_001)
            head = f"POST / HTTP/1.0\r\nContent-Length: {len(data)}\r\n\r\n".encode()
            sock.sendall(head + data)
            answer = http.client.HTTPResponse(sock)
            answer.begin()
            expect(answer.read() == data, "the echo differs")
        with connect(context, "ecdsa.test", port) as sock:
            sock.sendall(b"GET / HTTP/1.0\r\n\r\n")
            answer = http.client.HTTPResponse(sock)
            answer.begin()
            expect(answer.read() == f"{told.version} {told.cipher} client.test\n".encode(), "the server's view differs")


def serves_curl(told, version):
    with Server() as port:
        out = subprocess.run(
            ["/usr/bin/curl", "-q", "-sS", "--max-time", "20", "--resolve", f"*:{port}:127.0.0.1", "--cacert", path("root.pem"),
             "--cert", path("client.pem"), "--key", path("client.key"), "--tlsv" + version[4:], "--tls-max", version[4:],
             f"https://ecdsa.test:{port}/"], capture_output=True, text=True)
    expect(out.returncode == 0, out.stderr.strip())
    told.version, told.cipher, name = out.stdout.split()
    told.certificate = "verified"
    expect((told.version, name) == (version, "client.test"), out.stdout)


def in_memory(told):
    """Both ends in this thread, a byte at a time."""
    ends = []
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    hold_server, hold_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends.append(client().wrap_bio(to_client, hold_server, server_hostname="ecdsa.test"))
    ends.append(server_context().wrap_bio(to_server, hold_client, server_side=True))
    done = [False, False]
    for _ in range(20_000):
        for i, end in enumerate(ends):
            try:
                if not done[i]:
                    end.do_handshake()
                    done[i] = True
            except ssl.SSLWantReadError:
                pass
        to_server.write(hold_server.read(1))
        to_client.write(hold_client.read(1))
        if all(done) and not hold_server.pending:
            break
    expect(all(done), "the handshake doesn't end")
    told.of(ends[0])
    expect(ends[0].get_channel_binding("tls-unique") is not None or told.version == "TLSv1.3", "no channel binding")
    ends[0].write(b"over memory")
    to_server.write(hold_server.read())
    expect(ends[1].read() == b"over memory", "the data differs")


# ---- hashlib, whose built-in implementations know the answers ----

def hashes(told):
    import _hashlib, _md5, _sha1, _sha256, _sha3, _sha512
    data = bytes(range(256)) * 41
    for module, names in ((_md5, ["md5"]), (_sha1, ["sha1"]), (_sha256, ["sha224", "sha256"]), (_sha512, ["sha384", "sha512"]),
                          (_sha3, ["sha3_224", "sha3_256", "sha3_384", "sha3_512"])):
        for name in names:
            for length in (0, 1, 55, 56, 64, 111, 112, 127, 128, 4095, len(data)):
                of_library = getattr(_hashlib, "openssl_" + name)(data[:length])
                expect(of_library.hexdigest() == getattr(module, name)(data[:length]).hexdigest(), f"{name} of {length}")
    for name in ("shake_128", "shake_256"):
        expect(getattr(_hashlib, "openssl_" + name)(data).hexdigest(99) == getattr(_sha3, name)(data).hexdigest(99), name)


def passwords(told):
    expect(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 4096).hex() ==
           "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a", "PBKDF2")
    # RFC 7914, section 12
    expect(hashlib.scrypt(b"password", salt=b"NaCl", n=1024, r=8, p=16, dklen=64, maxmem=1 << 26).hex().startswith(
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"), "scrypt")
    # RFC 4231, test case 2
    expect(hmac.digest(b"Jefe", b"what do ya want for nothing?", "sha256").hex() ==
           "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "HMAC")


def main():
    warnings.simplefilter("ignore")
    for version in VERSIONS:
        for host in ("rsa.test", "ecdsa.test"):
            row(f"fetches from nginx, {host.split('.')[0].upper()} certificate", fetches, version, host)
    row("refuses the wrong host", is_refused, client(), "wrong.test", 62)
    row("refuses an unknown authority", is_refused, client(), "stranger.test", 20)
    row("refuses an expired certificate", is_refused, client("TLSv1.2"), "expired.test", 10)
    for version in VERSIONS:
        row("shows nginx a client certificate", client_certificate, version)
        row("resumes a session at nginx", resumes, version)
    row("chooses by ALPN", alpn)
    for version in VERSIONS:
        row("serves itself, 3 MB there and back, client certificate", serves_python, version)
        row("serves curl, client certificate", serves_curl, version)
    row("both ends over memory, a byte at a time", in_memory)
    row("hashlib: MD5, SHA-1, SHA-2, SHA-3, SHAKE", hashes)
    row("hashlib and hmac: PBKDF2, scrypt, HMAC", passwords)


main()
