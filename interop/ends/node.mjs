// An end of the interoperability matrix: node:tls, of Node (OpenSSL 3.5), Bun (BoringSSL) and Deno (rustls).

import { Buffer } from "node:buffer";
import { constants, createPrivateKey } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import process from "node:process";
import tls from "node:tls";
import { parseArgs } from "node:util";

const seconds = 30;
const flag = { type: "boolean", default: false };
const text = { type: "string" };
const known = {
  port: { ...text, default: "0" }, connections: { ...text, default: "1" }, bytes: { ...text, default: "1000" },
  name: { ...text, default: "server.test" }, version: text, cert: text, key: text, ca: text, cipher: text, group: text,
  hrr: text, alpn: text, resume: text, psk: text, "psk-id": text, ocsp: text,
  "client-auth": flag, renegotiate: flag, unclean: flag, "expect-fail": flag,
};
const runtime = globalThis.Deno ? "deno" : globalThis.Bun ? "bun" : "node";

// What a node:tls takes without a word and without effect, found by trying. A client that can't be told a suite
// or a group offers all that it has, and the peer chooses.
const groupsOfTheirs = ["X25519MLKEM768", "x25519", "secp256r1", "secp384r1"];
const limits = {
  node: {},
  bun: { without: ["psk", "ocsp", "renegotiate"], groups: groupsOfTheirs, versions: ["1.2", "1.3"], suites: /GCM|CBC|CHACHA/ },
  deno: {
    without: ["psk", "ocsp", "renegotiate", "resume", "unclean"], groups: groupsOfTheirs, versions: ["1.2", "1.3"],
    suites: /^TLS_(ECDHE_(RSA|ECDSA)_WITH_)?(AES_(128|256)_GCM|CHACHA20)/,
  },
}[runtime];

function checkLimits(o) {
  if (runtime === "node") return;
  for (const name of limits.without ?? []) if (o[name]) unsupported(`--${name}`);
  for (const group of [o.group, o.hrr]) if (group && !limits.groups.includes(group)) unsupported(group);
  if (runtime === "bun" && o.resume === "id") unsupported("resumption by identifier");
  if (o.version && !limits.versions.includes(o.version)) unsupported(o.version);
  // A disagreement can't be had where there is no choice.
  if (o.cipher && !limits.suites.test(o.cipher)) unsupported(o.cipher);
  if (o.key && createPrivateKey(readFileSync(o.key)).asymmetricKeyType === "rsa-pss") unsupported("RSA-PSS keys");
  if (o["expect-fail"] && (o.cipher || o.group)) unsupported("choice of suites or groups");
}

function unsupported(what) {
  console.log("unsupported", what);
  process.exit(77);
}

function parse(args) {
  let o;
  try {
    o = parseArgs({ args, options: known, strict: true }).values;
  } catch (e) {
    unsupported(e.message);
  }
  checkLimits(o);
  return o;
}

// OpenSSL's name of a suite below TLS 1.3, by the rule that most of them follow.
function cipherName(iana) {
  if (!iana.includes("_WITH_")) return iana;
  const name = iana.replace(/^TLS_(RSA_)?/, (_, rsa) => (rsa && /^TLS_RSA_WITH/.test(iana) ? "" : rsa ?? ""))
    .replace(/^WITH_|_WITH_/, (with_) => (with_ === "WITH_" ? "" : "-"))
    .replace(/(AES|CAMELLIA|ARIA)_/, "$1").replace(/(AES\d+)_CBC/, "$1")
    .replace(/POLY1305_SHA256/, "POLY1305").replaceAll("_", "-");
  if (!tls.getCiphers().includes(name.toLowerCase())) unsupported(iana);
  return name;
}

const groupNames = { secp256r1: "prime256v1", x25519: "X25519", x448: "X448" };
const versionName = (v) => (v === "1.0" ? "TLSv1" : `TLSv${v}`);
const read = (file) => file && readFileSync(file);

function settings(o, server) {
  const groups = [o.hrr, o.group].filter(Boolean).map((g) => groupNames[g] ?? g);
  // CCM_8, whose tag is short, and TLS before 1.2, which signs with SHA-1, are of level 0.
  const level = runtime === "node" && (/CCM_8/.test(o.cipher) || /^1\.[01]$/.test(o.version)) ? ":@SECLEVEL=0" : "";
  const ciphers = o.cipher ? cipherName(o.cipher) + level : level ? `DEFAULT${level}`
    : o.psk && o.version !== "1.2" ? "TLS_AES_128_GCM_SHA256" : undefined; // whose hash is that of such keys
  const all = {
    ca: read(o.ca), cert: read(o.cert), key: read(o.key),
    minVersion: o.version && versionName(o.version), maxVersion: o.version && versionName(o.version),
    ciphers: o.psk && !o.cipher && o.version === "1.2" ? "PSK" : ciphers,
    ecdhCurve: groups.length ? groups.join(":") : undefined,
    ALPNProtocols: o.alpn?.split(","),
    secureOptions: o.resume === "id" ? constants.SSL_OP_NO_TICKET : undefined,
  };
  const psk = o.psk && Buffer.from(o.psk, "hex");
  const own = server
    ? {
      dhparam: runtime === "node" ? "auto" : undefined,
      requestCert: o["client-auth"], rejectUnauthorized: o["client-auth"],
      pskCallback: psk && ((_, identity) => (identity === o["psk-id"] ? psk : null)),
    }
    : {
      host: "127.0.0.1", port: Number(o.port), servername: o.name, requestOCSP: Boolean(o.ocsp),
      pskCallback: psk && (() => ({ psk, identity: o["psk-id"] })),
      checkServerIdentity: psk ? () => undefined : undefined,
    };
  // What is undefined isn't always the same as what isn't there.
  return Object.fromEntries(Object.entries({ ...all, ...own }).filter(([, v]) => v !== undefined));
}

const pattern = (n) => Buffer.from(Uint8Array.from({ length: n }, (_, i) => i * 31 + 7));

// What comes from a connection, taken as it is asked for.
class Input {
  constructor(socket) {
    this.socket = socket;
    this.chunks = socket[Symbol.asyncIterator]();
    this.held = Buffer.alloc(0);
  }
  async more() {
    const { value, done } = await this.chunks.next();
    if (!done) this.held = Buffer.concat([this.held, value]);
    return !done;
  }
  take(n) {
    const taken = this.held.subarray(0, n);
    this.held = this.held.subarray(n);
    return taken;
  }
  async line() {
    while (!this.held.includes("\n")) if (!await this.more()) throw new Error("no line");
    return this.take(this.held.indexOf("\n") + 1).toString();
  }
  async expect(n) {
    while (this.held.length < n) if (!await this.more()) throw new Error("an early end");
    if (!this.take(n).equals(pattern(n))) throw new Error("the bytes differ");
  }
  async end() {
    if (this.held.length || await this.more()) throw new Error("data after the end");
  }
}

const write = (socket, data) => new Promise((done, fail) => socket.write(data, (e) => (e ? fail(e) : done())));
const renegotiate = (socket) =>
  new Promise((done, fail) => socket.renegotiate({}, (e) => (e ? fail(e) : done())));

async function ask(socket, o, report) {
  const n = Number(o.bytes), all = pattern(n), input = new Input(socket);
  await write(socket, Buffer.concat([Buffer.from(`GET ${n}\n`), all.subarray(0, n / 2)]));
  if (o.renegotiate) await renegotiate(socket);
  await write(socket, all.subarray(n / 2));
  await input.expect(n);
  socket.end();
  await input.end();
  report.bytes = n;
}

async function answer(socket, o, report) {
  const input = new Input(socket);
  const n = Number((await input.line()).match(/^GET (\d+)\n$/)[1]);
  await input.expect(n);
  await write(socket, pattern(n));
  report.bytes = n;
  if (o.unclean) return socket.destroy();
  await input.end();
  socket.end();
}

const canonical = { prime256v1: "secp256r1", X25519: "x25519", X448: "x448" };

function describe(socket, report) {
  report.version = socket.getProtocol()?.replace(/^TLSv1$/, "1.0").replace("TLSv", "");
  report.cipher = socket.getCipher()?.standardName;
  const group = socket.getEphemeralKeyInfo?.()?.name;
  report.group = canonical[group] ?? group;
  report.peer_cert = socket.getPeerCertificate()?.subject?.CN;
  report.alpn = socket.alpnProtocol || undefined;
  report.resumed = socket.isSessionReused?.();
}

function fail(e, report) {
  report.ok = false;
  report.error = e.code ? `${e.code}: ${e.message}` : String(e.message ?? e);
  const openssl = runtime !== "deno" && /SSL_(?:SSLV3|TLSV1|TLSV13)_(?:ALERT_)?(\w+)/.exec(e.code)?.[1];
  const rustls = /received fatal alert: (\w+)/i.exec(e.message)?.[1].replace("CA", "Ca").replace(/\B([A-Z])/g, "_$1");
  report.alert_received = (openssl || rustls)?.toLowerCase();
}

async function talk(socket, o, server, report = { ok: true }) {
  const timer = setTimeout(() => socket.destroy(new Error("too slow")), seconds * 1000);
  try {
    await new Promise((done, fail) => {
      socket.once("error", fail);
      socket.once("close", () => fail(new Error("closed")));
      server ? done() : socket.once("secureConnect", done);
    });
    describe(socket, report);
    await (server ? answer : ask)(socket, o, report);
  } catch (e) {
    fail(e, report);
  }
  clearTimeout(timer);
  socket.on("error", () => {});
  server ? socket.end() : socket.destroy();
  console.log(JSON.stringify(report));
  return report.ok;
}

async function client(o) {
  let session, good = true;
  for (let i = 0; i < Number(o.connections); i++) {
    const report = { ok: true };
    const socket = tls.connect({ ...settings(o, false), session });
    socket.on("session", (s) => session = o.resume && s);
    socket.on("OCSPResponse", (response) => report.ocsp = response?.length);
    good = await talk(socket, o, false, report) && good;
  }
  return good;
}

function keepSessions(server) {
  const sessions = new Map();
  server.on("newSession", (id, data, done) => {
    sessions.set(id.toString("hex"), data);
    done();
  });
  server.on("resumeSession", (id, done) => done(null, sessions.get(id.toString("hex"))));
}

async function serve(o) {
  if (runtime === "bun" && o.resume === "id") unsupported("a cache of sessions");
  const server = tls.createServer(settings(o, true));
  if (o.resume === "id") keepSessions(server);
  if (o.ocsp) server.on("OCSPRequest", (_cert, _issuer, done) => done(null, readFileSync(o.ocsp)));
  server.listen(Number(o.port), "127.0.0.1");
  await once(server, "listening");
  console.log("port", server.address().port);
  const results = [];
  await new Promise((done) => {
    const count = (good) => results.push(good) === Number(o.connections) && done();
    server.on("secureConnection", async (socket) => count(await talk(socket, o, true)));
    server.on("tlsClientError", (e) => {
      const report = {};
      fail(e, report);
      console.log(JSON.stringify(report));
      count(false);
    });
  });
  server.close();
  return results.every(Boolean);
}

const [role, ...args] = process.argv.slice(2);
let good = false;
try {
  good = await (role === "server" ? serve : client)(parse(args));
} catch (e) {
  if (/ERR_SSL_(NO_CIPHER_MATCH|INVALID_COMMAND)|ERR_CRYPTO_UNSUPPORTED|UNSUPPORTED_ALGORITHM|Failed to set ECDH/.test(`${e.code} ${e.message}`)) {
    unsupported(e.message);
  }
  console.error(e);
}
process.exit(good ? 0 : 1);
