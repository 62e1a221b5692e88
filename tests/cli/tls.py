#!/usr/bin/env python3
"""s_client and s_server beside Debian's: our client and Debian's in turn with Debian's server, both
servers in turn with Debian's client. What the two of a pair print and end with must be the same, but
for what is random in a connection.
    tests/cli/tls.py OUR_OPENSSL [THEIR_OPENSSL]"""
import concurrent.futures
import difflib
import hashlib
import http.server
import os
import re
import shlex
import ssl
import subprocess
import sys
import tempfile
import threading
import time

TOOLS = {"ours": os.path.realpath(sys.argv[1]), "theirs": (sys.argv + ["/usr/bin/openssl"])[2]}
LIMIT = 20  # seconds that anything may take

EC = "-cert ec.pem -key ec.key -cert_chain ca.pem"
RSA = "-cert rsa.pem -key rsa.key"
X = "-groups X25519:P-256 -servername localhost"  # our first group is one that Debian's doesn't know
CA = X + " -CAfile ca.pem"
BARE = "-groups X25519:P-256 -CAfile ca.pem -noservername"
PSK = "-psk 0102030405060708"

# Name, the server's options, the options of each client in turn, what is typed: lines for the client,
# and for the server behind "s:".
CASES = [
    ("TLS 1.3", EC, [CA], ["hello"]),
    ("TLS 1.2", EC, [CA + " -tls1_2"], ["hello"]),
    ("TLS 1.2, RSA key exchange", RSA, [CA + " -tls1_2 -cipher AES128-SHA256"], ["hello"]),
    ("TLS 1.2, DHE", RSA, [CA + " -tls1_2 -cipher DHE-RSA-AES128-GCM-SHA256"], ["hello"]),
    ("TLS 1.1", RSA + " -cipher ALL:@SECLEVEL=0",
     ["-tls1_1 -cipher ALL:@SECLEVEL=0 -groups P-256 -CAfile ca.pem"], ["hello"]),
    ("no name", EC, ["-groups X25519:P-256 -CAfile ca.pem -noservername"], ["hello"]),
    ("self-signed", EC, [X], ["hello"]),
    ("refused", EC, [X + " -verify_return_error -brief"], []),
    ("verified host", EC, [CA + " -verify_hostname localhost -verify_return_error -brief"], ["hello"]),
    ("wrong host", EC, [CA + " -verify_hostname other -verify_return_error -brief"], []),
    ("verify", EC, [CA + " -verify 3"], ["hello"]),
    ("depth", EC, [X + " -verify 1 -verify_quiet"], ["hello"]),
    ("trust of -verifyCAfile", EC, [X + " -verifyCAfile ca.pem -verify_return_error"], ["hello"]),
    ("trust of -CAstore", EC, [X + " -CAstore ca.pem -verify_return_error"], ["hello"]),
    ("CRL", EC, [CA + " -CRL ca.crl -crl_check -verify_return_error"], ["hello"]),
    ("revoked", "-cert rsa.pem -key rsa.key", [CA + " -CRL ca.crl -crl_check"], ["hello"]),
    ("CRL over HTTP", EC, [CA + " -crl_download -crl_check"], ["hello"]),
    ("revoked over HTTP", RSA, [CA + " -crl_download -crl_check"], ["hello"]),
    ("no CRL over HTTP", "-cert client.pem -key client.key", [CA + " -crl_download -crl_check"],
     ["hello"]),
    ("chain shown", EC, [CA + " -showcerts"], ["hello"]),
    ("chain built", "-cert ec.pem -key ec.key -chainCAfile ca.pem -build_chain", [CA], ["hello"]),
    ("brief", EC, [CA + " -brief"], ["hello"]),
    ("brief, TLS 1.2", RSA, [CA + " -brief -tls1_2"], ["hello"]),
    ("brief server", EC + " -brief", [CA], ["hello"]),
    ("quiet", EC + " -quiet", [CA + " -quiet -no_ign_eof -verify_quiet"], ["hello"]),
    ("CR LF", EC, [CA + " -crlf -brief"], ["one\ntwo"]),
    ("names as RFC 2253", EC, [CA + " -nameopt RFC2253"], ["hello"]),
    ("ALPN", EC + " -alpn h2,http/1.1", [CA + " -alpn http/1.1"], ["hello"]),
    ("no common ALPN", EC + " -alpn h2", [CA + " -alpn http/1.1"], []),
    ("NPN", EC + " -nextprotoneg a,b", [CA + " -nextprotoneg b,c -tls1_2"], ["hello"]),
    ("extensions", EC + " -tlsextdebug", [CA + " -tlsextdebug -tls1_2"], ["hello"]),
    ("server's information", EC + " -serverinfo info.pem", [CA + " -serverinfo 4660 -tls1_2"],
     ["hello"]),
    ("fragments", EC, [CA + " -maxfraglen 512 -brief"], ["hello"]),
    ("name chosen", EC + " -servername b -cert2 rsa.pem -key2 rsa.key",
     ["-groups X25519:P-256 -CAfile ca.pem -servername b"], ["hello"]),
    ("name refused", EC + " -servername b -servername_fatal -cert2 rsa.pem -key2 rsa.key",
     ["-groups X25519:P-256 -CAfile ca.pem -servername a"], []),
    ("client's certificate", EC + " -Verify 2 -CAfile ca.pem",
     [CA + " -cert client.pem -key client.key -tls1_2"], ["hello"]),
    ("client's certificate, TLS 1.3", EC + " -verify 2 -CAfile ca.pem -no_ca_names",
     [CA + " -cert client.pem -key client.key"], ["hello"]),
    ("no client's certificate", EC + " -Verify 2 -CAfile ca.pem", [CA + " -tls1_2"], []),
    ("names of authorities", EC, [CA + " -requestCAfile ca.pem"], ["hello"]),
    ("stapled", EC + " -status_file ocsp.der", [CA + " -status"], ["hello"]),
    ("nothing stapled", EC, [CA + " -status"], ["hello"]),
    ("no common version", EC + " -tls1_2", [X + " -tls1_3"], []),
    ("no common cipher", EC + " -ciphersuites TLS_AES_128_GCM_SHA256",
     [X + " -tls1_3 -ciphersuites TLS_AES_256_GCM_SHA384"], []),
    ("PSK, TLS 1.2", "-nocert -psk_hint h " + PSK,
     [X + " -tls1_2 -cipher PSK-AES128-GCM-SHA256 " + PSK], ["hello"]),
    ("PSK of another name", "-nocert " + PSK,
     [X + " -tls1_2 -cipher PSK-AES128-GCM-SHA256 -psk_identity me " + PSK], ["hello"]),
    ("ticket, TLS 1.3", EC + " -quiet", [BARE + " -sess_out SESSION", BARE + " -sess_in SESSION"],
     ["hello"]),
    ("asynchronous", EC + " -async", [CA + " -async"], ["hello"]),
    ("certificate after the handshake", EC + " -CAfile ca.pem -no_ca_names",
     [CA + " -enable_pha -cert client.pem -key client.key"], ["hello", "s:c", "more"]),
    ("DANE", EC, [CA + " -dane_tlsa_domain localhost -dane_tlsa_rrdata TLSA1"], ["hello"]),
    ("DANE of an authority", EC,
     [X + " -brief -dane_tlsa_domain localhost -dane_tlsa_rrdata TLSA2"], ["hello"]),
    ("DANE that doesn't match", EC, [CA + " -brief -dane_tlsa_domain localhost -dane_tlsa_rrdata "
                                     "'3 1 1 " + 64 * "0" + "'"], ["hello"]),
    ("DANE without names", EC, [CA + " -brief -dane_tlsa_domain other -dane_tlsa_rrdata TLSA1 "
                                "-dane_ee_no_namechecks"], ["hello"]),
    ("certificate transparency", EC, [CA + " -ct -ctlogfile ct.cnf"], ["hello"]),
    ("a section of the configuration", RSA + " -ssl_config twelve", [CA + " -ssl_config twelve"],
     ["hello"]),
    ("prefix", EC + " -no_ticket -id_prefix ab", [CA + " -tls1_2"], ["hello"]),
    ("no cache", EC + " -no_cache -no_ticket", [CA + " -tls1_2"], ["hello"]),
    ("exporter", EC, [CA + " -keymatexport label -keymatexportlen 8 -brief"], ["hello"]),
    ("Q", EC, [CA], ["hello", "Q"]),
    ("R", EC + " -client_renegotiation", [CA + " -tls1_2"], ["R", "hello"]),
    ("K", EC, [CA], ["K", "hello"]),
    ("server's Q", EC, [CA], ["hello", "s:Q"]),
    ("server's q", EC, [CA], ["hello", "s:q"]),
    ("server's r", EC, [CA + " -tls1_2"], ["hello", "s:r", "again"]),
    ("server's P", EC, [CA], ["hello", "s:P"]),
    ("server's words", EC, [CA], ["hello", "s:words"]),
    ("a file over HTTP", EC + " -WWW", [CA + " -quiet"], ["GET /page HTTP/1.0\r\n\r"]),
    ("its own headers", EC + " -HTTP", [CA + " -quiet"], ["GET /page HTTP/1.0\r\n\r"]),
    ("no such file", EC + " -WWW", [CA + " -quiet"], ["GET /none HTTP/1.0\r\n\r"]),
    ("up and away", EC + " -WWW", [CA + " -quiet"], ["GET /../page HTTP/1.0\r\n\r"]),
    ("no state", EC + " -stateless", [CA + " -no_middlebox"], ["hello"]),
    ("another certificate", EC + " -xcert rsa.pem -xkey rsa.key -xchain ca.pem", [CA], ["hello"]),
    ("other certificates", EC + " -xcert rsa.pem -xkey rsa.key -xchain_build -xcert ec.pem "
     "-xkey ec.key -chainCAfile ca.pem", [CA], ["hello"]),
    ("another certificate of the client's", EC + " -Verify 2 -CAfile ca.pem",
     [CA + " -xcert client.pem -xkey client.key "
      "-xchain ca.pem"], ["hello"]),
    ("no other certificate suits", EC + " -xcert rsa.pem -xkey rsa.key",
     [CA + " -sigalgs ECDSA+SHA256"], []),
    ("states", EC, [CA + " -state -tls1_2"], ["hello"]),
    ("server's states", EC + " -state", [CA + " -tls1_2"], ["hello"]),
    ("states, TLS 1.3", EC, [CA + " -state"], ["hello"]),
    ("server's states, TLS 1.3", EC + " -state", [CA], ["hello"]),
    ("states, resumed", EC + " -state", [BARE + " -tls1_2 -sess_out SESSION",
                                        BARE + " -tls1_2 -state -sess_in SESSION"], ["hello"]),
    ("states, renegotiated", EC + " -state -client_renegotiation", [CA + " -tls1_2"],
     ["R", "hello"]),
    ("early data", EC + " -early_data", [BARE + " -sess_out SESSION",
                                         BARE + " -sess_in SESSION -early_data page"], ["hello"]),
    ("session id", EC + " -no_ticket", [BARE + " -tls1_2 -sess_out SESSION",
                                        BARE + " -tls1_2 -sess_in SESSION"], ["hello"]),
    ("no resumption", EC + " -no_resume_ephemeral", [BARE + " -tls1_2"], ["hello"]),
    ("server's R", EC + " -CAfile ca.pem", [CA + " -tls1_2 -cert client.pem -key client.key"],
     ["hello", "s:R", "again"]),
    ("server's S", EC + " -client_renegotiation", [CA + " -tls1_2"], ["R", "hello", "s:S"]),
    ("sendfile", EC + " -WWW -sendfile", [CA + " -quiet"], ["GET /page HTTP/1.0\r\n\r"]),
    ("reversed", EC + " -rev", [CA + " -quiet -no_ign_eof"], ["reverse"]),
    ("reversed, closed", EC + " -rev", [CA + " -quiet"], ["CLOSE"]),
]

# Our server alone, with both clients, which must come to this; with SRP, where Debian's end by a
# signal, with ours.
ALONE = [
    ("SRP", "-nocert -srpvfile srp -cipher SRP:@SECLEVEL=0",
     X + " -tls1_2 -cipher SRP:@SECLEVEL=0 -srpuser user -srppass pass:secret",
     r"Cipher is SRP-AES-256-CBC-SHA"),
    ("SRP, another password", "-nocert -srpvfile srp -cipher SRP:@SECLEVEL=0",
     X + " -tls1_2 -cipher SRP:@SECLEVEL=0 -srpuser user -srppass pass:other",
     r"alert bad record mac"),
    ("SRP, nobody", "-nocert -srpvfile srp -cipher SRP:@SECLEVEL=0",
     X + " -tls1_2 -cipher SRP:@SECLEVEL=0 -srpuser nobody -srppass pass:other",
     r"alert unknown psk identity"),
    ("SRP, nobody that is known", "-nocert -srpvfile srp -srpuserseed s -cipher SRP:@SECLEVEL=0",
     X + " -tls1_2 -cipher SRP:@SECLEVEL=0 -srpuser nobody -srppass pass:other",
     r"alert bad record mac"),
    ("no state, middleboxes", EC + " -stateless", CA, r"Verify return code: 0 \(ok\)"),
    ("no state, TLS 1.2", EC + " -stateless", CA + " -tls1_2", r"Cipher is|alert|EOF|eof"),
]

# What differs from one connection to the next.
NORMAL = [(re.compile(p, re.M), r) for p, r in [
    (r"\0", ""),
    (r"^[0-9A-F]+:error:([0-9A-F]+):([^:]*):[^:]*:([^:]*):.*", r"error \1 \2 \3"),
    (r"^-----BEGIN (SSL SESSION|SERVERINFO)[^-]*-----\n(.*\n)*?-----END.*\n", ""),
    (r"^---\nPost-Handshake New Session Ticket arrived:\n(.*\n)*?---\n", ""),
    (r"^    [0-9a-f]{4} - .*\n", ""),
    (r"^(read R|Read) BLOCK\n", ""),
    (r"[0-9A-F]{16,}|(?<=gmt_unix_time=).*", "some"),
    (r"^    (TLS session ticket|Start Time).*\n", ""),
    (r"^(    (Session-ID|Master-Key|Resumption PSK)): .+", r"\1: some"),
    (r"(has read|and written) [0-9]+ bytes", r"\1 N bytes"),
    (r"(Keying material): .*", r"\1: some"),
    (r"ACCEPT .*", "ACCEPT"),
    (r"^ +[0-9]+ server accepts.*\n", ""),  # counted where -servername has led
    (r"^\n", ""),
]]


def normal(text):
    for pattern, to in NORMAL:
        text = pattern.sub(to, text)
    return text


def make_files(http_port):
    def tool(command, text=None):
        subprocess.run([TOOLS["theirs"], *shlex.split(command)], input=text, check=True,
                       stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    tool("ecparam -name P-256 -genkey -noout -out ca.key")
    tool("req -x509 -new -key ca.key -out ca.pem -subj /C=US/O=Test/CN=Root -days 3650")
    with open("ext", "w") as f:
        f.write("subjectAltName=DNS:localhost\n"
                f"crlDistributionPoints=URI:http://127.0.0.1:{http_port}/ca.crl.der\n")
    with open("ext.client", "w") as f:
        f.write("subjectAltName=DNS:localhost\n")
    for name, kind in ("ec", "EC"), ("client", "EC"), ("rsa", "RSA"):
        option = "ec_paramgen_curve:P-256" if kind == "EC" else "rsa_keygen_bits:2048"
        tool(f"genpkey -algorithm {kind} -pkeyopt {option} -out {name}.key")
        tool(f"req -new -key {name}.key -subj /CN={name} -out {name}.csr")
        tool(f"x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3000 "
             f"-extfile {'ext.client' if name == 'client' else 'ext'} -out {name}.pem")
    with open("ca.cnf", "w") as f:
        f.write("[ca]\ndefault_ca=d\n[d]\ndatabase=index\ndefault_md=sha256\ndefault_crl_days=999\n")
    open("index", "w").close()
    open("srp", "w").close()
    tool("srp -srpvfile srp -add -passout pass:secret -gn 2048 user")
    ca = "ca -config ca.cnf -keyfile ca.key -cert ca.pem"
    tool(ca + " -revoke rsa.pem")
    tool(ca + " -gencrl -out ca.crl")
    tool("crl -in ca.crl -outform DER -out ca.crl.der")
    tool("ocsp -issuer ca.pem -cert ec.pem -reqout ocsp.req")
    tool("ocsp -index index -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin ocsp.req -ndays 9 "
         "-respout ocsp.der")
    for name, start in ("ec", "3 0 1"), ("ca", "2 0 1"):
        with open(name + ".pem") as f:
            der = ssl.PEM_cert_to_DER_cert(f.read())
        with open("TLSA1" if name == "ec" else "TLSA2", "w") as f:
            f.write(f"{start} {hashlib.sha256(der).hexdigest()}")
    tool("pkey -in ca.key -pubout -out log.pem")
    with open("log.pem") as f, open("ct.cnf", "w") as to:
        to.write("enabled_logs=a\n[a]\ndescription=log\nkey=" + "".join(f.readlines()[1:-1])
                 .replace("\n", "") + "\n")
    with open("openssl.cnf", "w") as f:
        f.write("openssl_conf=o\n[o]\nssl_conf=s\n[s]\ntwelve=t\n[t]\nMaxProtocol=TLSv1.2\n")
    with open("info.pem", "w") as f:
        f.write("-----BEGIN SERVERINFO FOR EXTENSION 4660-----\nEjQAAmFi\n"
                "-----END SERVERINFO FOR EXTENSION 4660-----\n")
    with open("page", "w") as f:
        f.write("a file to serve\n")


class Process:
    """A command with its input held open and its output in files."""

    def __init__(self, argv, name, options):
        self.name = name
        self.options = options
        with open(name + ".out", "wb") as out, open(name + ".err", "wb") as err:
            self.p = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=out, stderr=err, bufsize=0)

    def text(self):
        with open(self.name + ".out", "rb") as f:
            return f.read().decode("latin-1").replace("\r\n", "[CR]\n")

    def errors(self):
        with open(self.name + ".err", "rb") as f:
            return f.read().decode("latin-1")

    def type(self, line):
        try:
            self.p.stdin.write(line.encode() + b"\n")
        except BrokenPipeError:
            pass

    def end(self):
        try:
            self.p.stdin.close()
        except BrokenPipeError:
            pass
        try:
            return self.p.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.p.kill()
            return "no end"

    def until(self, done):
        """Waits for it; gives up when the process has ended or the time is over."""
        end = time.time() + LIMIT
        while time.time() < end:
            if done():
                return True
            if self.p.poll() is not None:
                return done()
            time.sleep(0.01)
        return False

    def port(self):
        """Where it listens, or None."""
        said = re.search(r"ACCEPT .*:(\d+)\n", self.text())
        if said:
            return int(said[1])
        if not any(w in self.options for w in ("-quiet", "-brief")):
            return None
        try:
            inodes = {os.readlink(f"/proc/{self.p.pid}/fd/{fd}")
                      for fd in os.listdir(f"/proc/{self.p.pid}/fd")}
        except OSError:
            return None
        for table in "/proc/net/tcp", "/proc/net/tcp6":
            with open(table) as f:
                for line in f.readlines()[1:]:
                    w = line.split()
                    if w[3] == "0A" and f"socket:[{w[9]}]" in inodes:
                        return int(w[1].split(":")[1], 16)
        return None


# Of a command of one letter: who says what once it is done.
COMMANDS = {
    "R": ("client", "RENEGOTIATING"), "K": ("client", "KEYUPDATE"), "Q": ("client", "DONE"),
    "s:Q": ("server", "DONE"), "s:q": ("server", "DONE"), "s:r": ("server", "SSL_do_handshake -> "),
    "s:R": ("server", "SSL_do_handshake -> "), "s:S": ("server", "cache full"),
    "s:c": ("server", "SSL_do_handshake -> "), "s:P": ("client", None),  # which ends
}


def converse(client, server, typed):
    """Types what there is to type, each when what was before has arrived; then the input's end."""
    begun = re.compile(r"Cipher is [^(]|Ciphersuite: ")
    reads_all = any(w in client.options.split() for w in ("-quiet", "-ign_eof"))
    if not reads_all:  # it says nothing, and reads nothing before the handshake is done
        client.until(lambda: begun.search(client.text() + client.errors()))
    if not any(w in server.options for w in ("-brief", "-quiet", "-rev", "-WWW", "-HTTP")):
        server.until(lambda: "Secure Renegotiation IS" in server.text())
    for line in typed:
        if line in COMMANDS:
            who, word = COMMANDS[line]
            listener = client if who == "client" else server
        else:
            listener = client if line.startswith("s:") else server
            word = line.removeprefix("s:").split()[-1]
        (server if line.startswith("s:") else client).type(line.removeprefix("s:"))
        listener.until(lambda: word is not None and
                       (word in listener.text() + listener.errors() or "HTTP" in word or
                        word[::-1] in client.text()))
    if not typed or (reads_all and "-no_ign_eof" not in client.options):
        client.until(lambda: False)
    return client.end()


def run(number, case, who_client, who_server):
    """The outputs: of the clients, and of the server."""
    name, server_options, clients, typed = case
    prefix = f"{number}.{who_client}.{who_server}"
    server = Process([TOOLS[who_server], "s_server", "-accept", "0", "-naccept", str(len(clients)),
                      *shlex.split(server_options)], prefix + ".server", server_options)
    server.until(lambda: server.port() is not None)
    port = server.port()
    shown = []
    for i, options in enumerate(clients):
        options = options.replace("SESSION", prefix + ".session")
        for record in "TLSA1", "TLSA2":
            if record in options:
                with open(record) as f:
                    options = options.replace(record, f"'{f.read()}'")
        client = Process([TOOLS[who_client], "s_client", "-connect", f"localhost:{port}",
                          *shlex.split(options)], f"{prefix}.client{i}", options)
        code = converse(client, server, typed)
        shown += [client.text(), client.errors(), f"exit {code}\n"]
    code = server.end()
    return {"client": shown, "server": [server.text(), server.errors(), f"exit {code}\n"]}


def compare(number):
    """What differs, as text."""
    case = CASES[number]
    reference = run(number, case, "theirs", "theirs")
    differences = []
    for side, client, server in ("client", "ours", "theirs"), ("server", "theirs", "ours"):
        ours = normal("".join(run(number, case, client, server)[side])).splitlines()
        theirs = normal("".join(reference[side])).splitlines()
        if ours != theirs:
            lines = list(difflib.unified_diff(theirs, ours, "Debian's", "ours", lineterm="", n=1))
            differences.append(f"tls   {case[0]}: the {side} differs\n" + "\n".join(lines[2:16]))
    return differences


def alone(number):
    """What is wrong, as text."""
    name, server, client, wanted = ALONE[number]
    said = [run(f"alone{number}", (name, server, [client], []), who, "ours")["client"]
            for who in TOOLS if who == "ours" or "SRP" not in name]
    return [f"tls   {name}: no {wanted}\n" + "".join(s)[-1500:] for s in said
            if not re.search(wanted, "".join(s))]


def main():
    start = time.time()
    os.environ.pop("SSLKEYLOGFILE", None)
    only = sys.argv[3:]
    chosen = [i for i, c in enumerate(CASES) if not only or c[0] in only]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,),
                     {"log_message": lambda *_: None})
        web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), quiet)
        threading.Thread(target=web.serve_forever, daemon=True).start()
        make_files(web.server_port)
        os.environ["OPENSSL_CONF"] = os.path.join(folder, "openssl.cnf")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(compare, chosen))
            if not only:
                results += pool.map(alone, range(len(ALONE)))
        web.shutdown()
        os.chdir("/")
    different = [d for r in results for d in r]
    print("\n".join(different + [""] if different else []), end="")
    chosen += [] if only else range(len(ALONE))
    print(f"tls   {len(chosen)} cases of s_client and s_server beside Debian's: "
          f"{len(different)} differ ({time.time() - start:.1f} s)")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
