"""One end of TLS connections by Python's ssl module, over whatever libcrypto it is run with.

    hostssl.py server CERT KEY          listens, prints its port, and echoes, until its input ends
    hostssl.py client PORT CA CASE...   connects once a case, sends and gets back; prints a line each

A case is VERSION:CIPHERS:CURVE, with what isn't said left out."""
import hashlib
import socket
import ssl
import sys
import threading

VERSIONS = {v.name: v for v in ssl.TLSVersion}


def serve(connection, context):
    try:
        with context.wrap_socket(connection, server_side=True) as tls:
            while data := tls.recv(65536):
                tls.sendall(data)
    except (ssl.SSLError, OSError):
        pass


def server(cert, key):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("ALL:@SECLEVEL=0")
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection, context), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()


def client(port, ca, case):
    version, ciphers, curve = (case.split(":", 2) + ["", ""])[:3]
    context = ssl.create_default_context(cafile=ca)
    context.minimum_version = ssl.TLSVersion.TLSv1
    if version:
        context.minimum_version = context.maximum_version = VERSIONS[version]
    context.set_ciphers((ciphers or "ALL") + ":@SECLEVEL=0")
    if curve:
        context.set_ecdh_curve(curve)
    text = bytes(range(256)) * 300
    with socket.create_connection(("127.0.0.1", int(port)), timeout=20) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as tls:
            for part in (b"x", text[:1000], text):
                tls.sendall(part)
                back = b""
                while len(back) < len(part):
                    back += tls.recv(65536)
                if back != part:
                    raise ValueError("other bytes came back")
            subject = hashlib.sha256(tls.getpeercert(True)).hexdigest()[:8]
            return f"{tls.version()} {tls.cipher()[0]} {subject}"


def main():
    if sys.argv[1] == "server":
        server(*sys.argv[2:])
        return 0
    failed = 0
    for case in sys.argv[4:]:
        try:
            print(f"{case}  {client(sys.argv[2], sys.argv[3], case)}", flush=True)
        except (ssl.SSLError, OSError, ValueError) as error:
            print(f"{case}  {error}", flush=True)
            failed += 1
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
