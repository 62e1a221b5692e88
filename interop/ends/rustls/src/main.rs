//! An end of the interoperability matrix: rustls.

mod options;
mod report;

use options::{unsupported, Options};
use report::Report;
use rustls::server::{AllowAnyAuthenticatedClient, NoServerSessionStorage, ServerSessionMemoryCache};
use rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConfig, ServerConnection, ServerName, StreamOwned};
use rustls::{Certificate, ConfigBuilder, ConnectionCommon, PrivateKey, ProtocolVersion, SideData, SupportedCipherSuite, SupportedKxGroup};
use std::io::{self, BufReader, ErrorKind, Read, Write};
use std::ops::{Deref, DerefMut};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, process};

const EARLY: u32 = 4096;
static TLS12: &[&rustls::SupportedProtocolVersion] = &[&rustls::version::TLS12];
static TLS13: &[&rustls::SupportedProtocolVersion] = &[&rustls::version::TLS13];

fn pem(file: &str) -> BufReader<fs::File> {
    BufReader::new(fs::File::open(file).unwrap_or_else(|e| panic!("{file}: {e}")))
}

fn chain(file: &str) -> Vec<Certificate> {
    let all = rustls_pemfile::certs(&mut pem(file)).expect("certificates in PEM");
    all.into_iter().map(Certificate).collect()
}

fn key(file: &str) -> PrivateKey {
    let mut all = rustls_pemfile::pkcs8_private_keys(&mut pem(file)).expect("a key in PEM");
    PrivateKey(all.remove(0))
}

fn roots(o: &Options) -> RootCertStore {
    let mut store = RootCertStore::empty();
    for certificate in o.ca.iter().flat_map(|file| chain(file)) {
        store.add(&certificate).expect("a trust anchor");
    }
    store
}

fn suites(o: &Options) -> Vec<SupportedCipherSuite> {
    let mut all = rustls::ALL_CIPHER_SUITES.to_vec();
    if let Some(name) = &o.cipher {
        all.retain(|suite| report::suite(*suite) == *name);
        if all.is_empty() {
            unsupported(name);
        }
    }
    all
}

/// A key share is sent for the first.
fn groups(o: &Options) -> Vec<&'static SupportedKxGroup> {
    let named = |name: &String| match name.as_str() {
        "x25519" => &rustls::kx_group::X25519,
        "secp256r1" => &rustls::kx_group::SECP256R1,
        "secp384r1" => &rustls::kx_group::SECP384R1,
        other => unsupported(other),
    };
    match &o.group {
        Some(group) => o.hrr.iter().chain([group]).map(named).collect(),
        None => rustls::ALL_KX_GROUPS.to_vec(),
    }
}

type Builder<S> = ConfigBuilder<S, rustls::WantsVerifier>;

fn choose<S: rustls::ConfigSide>(builder: ConfigBuilder<S, rustls::WantsCipherSuites>, o: &Options) -> Builder<S> {
    let versions: &[_] = match o.version.as_deref() {
        None => rustls::ALL_VERSIONS,
        Some("1.2") => TLS12,
        Some("1.3") => TLS13,
        Some(other) => unsupported(other),
    };
    builder
        .with_cipher_suites(&suites(o))
        .with_kx_groups(&groups(o))
        .with_protocol_versions(versions)
        .unwrap_or_else(|e| unsupported(&e.to_string()))
}

fn client_config(o: &Options) -> ClientConfig {
    let builder = choose(ClientConfig::builder(), o).with_root_certificates(roots(o));
    let mut config = match (&o.cert, &o.key) {
        (Some(c), Some(k)) => {
            builder.with_single_cert(chain(c), key(k)).unwrap_or_else(|e| unsupported(&e.to_string()))
        }
        _ => builder.with_no_client_auth(),
    };
    config.alpn_protocols = o.protocols();
    config.enable_tickets = o.resume.as_deref() != Some("id");
    config.enable_early_data = o.early_data;
    if o.resume.is_none() {
        config.session_storage = Arc::new(rustls::client::NoClientSessionStorage {});
    }
    config
}

fn need(file: &Option<String>) -> &str {
    file.as_deref().unwrap_or_else(|| unsupported("a server without a certificate"))
}

fn server_config(o: &Options) -> ServerConfig {
    let builder = choose(ServerConfig::builder(), o);
    let builder = match o.client_auth {
        true => builder.with_client_cert_verifier(AllowAnyAuthenticatedClient::new(roots(o))),
        false => builder.with_no_client_auth(),
    };
    let staple = o.ocsp.as_ref().map(|file| fs::read(file).expect("a response")).unwrap_or_default();
    let mut config = builder
        .with_single_cert_with_ocsp_and_sct(chain(need(&o.cert)), key(need(&o.key)), staple, vec![])
        .unwrap_or_else(|e| unsupported(&e.to_string()));
    config.alpn_protocols = o.protocols();
    config.session_storage = match o.resume.as_deref() {
        Some("id" | "psk") => ServerSessionMemoryCache::new(16),
        _ => Arc::new(NoServerSessionStorage {}),
    };
    if o.resume.as_deref() == Some("ticket") {
        config.ticketer = rustls::Ticketer::new().expect("a key for tickets");
    }
    config.max_early_data_size = if o.early_data { EARLY } else { 0 };
    config
}

fn pattern(n: usize) -> Vec<u8> {
    (0..n).map(|i| (i * 31 + 7) as u8).collect()
}

fn wrong(text: &str) -> io::Error {
    io::Error::new(ErrorKind::Other, text)
}

fn receive(from: &mut dyn Read, n: usize) -> io::Result<()> {
    let mut got = vec![0; n];
    from.read_exact(&mut got)?;
    if got == pattern(n) { Ok(()) } else { Err(wrong("the bytes differ")) }
}

/// Waits for the peer's end, and its close_notify before it.
fn closing<C, S>(tls: &mut StreamOwned<C, TcpStream>) -> io::Result<&'static str>
where
    C: DerefMut + Deref<Target = ConnectionCommon<S>>,
    S: SideData,
{
    match tls.read(&mut [0]) {
        Ok(0) => {}
        Ok(_) => return Err(wrong("data after the end")),
        Err(e) if e.kind() == ErrorKind::UnexpectedEof => {}
        Err(e) => return Err(e),
    }
    let state = tls.conn.process_new_packets().map_err(|e| io::Error::new(ErrorKind::InvalidData, e))?;
    Ok(if state.peer_has_closed() { "clean" } else { "unclean" })
}

fn ask(c: ClientConnection, tcp: TcpStream, o: &Options, report: &mut Report) -> io::Result<()> {
    let mut tls = StreamOwned::new(c, tcp);
    let request = format!("GET {}\n", o.bytes).into_bytes();
    let mut early = 0;
    if let Some(mut writer) = tls.conn.early_data() {
        early = writer.write(&request)?;
    }
    tls.conn.complete_io(&mut tls.sock)?;
    report.describe(&tls.conn);
    if o.early_data && early > 0 {
        report.early = Some(if tls.conn.is_early_data_accepted() { "accepted" } else { "rejected" });
    }
    if !tls.conn.is_early_data_accepted() {
        early = 0;
    }
    tls.write_all(&request[early..])?;
    tls.write_all(&pattern(o.bytes))?;
    receive(&mut tls, o.bytes)?;
    tls.conn.send_close_notify();
    report.bytes = Some(o.bytes);
    report.closed = Some(closing(&mut tls)?);
    Ok(())
}

fn line(from: &mut dyn Read) -> io::Result<String> {
    let mut text = Vec::new();
    let mut byte = [0];
    while byte[0] != b'\n' && text.len() < 80 {
        from.read_exact(&mut byte)?;
        text.push(byte[0]);
    }
    String::from_utf8(text).map_err(|_| wrong("not a line"))
}

fn answer(c: ServerConnection, tcp: TcpStream, o: &Options, report: &mut Report) -> io::Result<()> {
    let mut tls = StreamOwned::new(c, tcp);
    tls.conn.complete_io(&mut tls.sock)?;
    report.describe(&tls.conn);
    report.sni = tls.conn.sni_hostname().map(str::to_string);
    report.resumed = match tls.conn.protocol_version() {
        Some(ProtocolVersion::TLSv1_3) => Some(tls.conn.received_resumption_data().is_some()),
        _ => None, // this data isn't kept in sessions of TLS 1.2
    };
    let mut early = Vec::new();
    if let Some(mut reader) = tls.conn.early_data() {
        reader.read_to_end(&mut early)?;
        report.early = Some("accepted");
    }
    let mut input = early.as_slice().chain(&mut tls);
    let n = line(&mut input)?;
    let n = n.trim().strip_prefix("GET ").and_then(|n| n.parse().ok()).ok_or_else(|| wrong("no request"))?;
    receive(&mut input, n)?;
    tls.write_all(&pattern(n))?;
    report.bytes = Some(n);
    if o.unclean {
        tls.sock.shutdown(Shutdown::Write)?;
    }
    report.closed = Some(closing(&mut tls)?);
    if !o.unclean {
        tls.conn.send_close_notify();
        tls.conn.write_tls(&mut tls.sock)?;
    }
    Ok(())
}

/// One connection, said to standard output; true if all went well.
fn talk(tcp: TcpStream, end: impl FnOnce(TcpStream, &mut Report) -> io::Result<()>) -> bool {
    tcp.set_read_timeout(Some(Duration::from_secs(30))).expect("a bound on waiting");
    let held = tcp.try_clone().expect("a second descriptor");
    let mut report = Report::default();
    if let Err(e) = end(tcp, &mut report) {
        report.fail(&e);
        let _ = held.shutdown(Shutdown::Write); // what is unread must not overtake the alert
        let _ = io::copy(&mut (&held).take(1 << 20), &mut io::sink());
    }
    println!("{report}");
    report.error.is_none()
}

fn client(o: &Options) -> bool {
    let config = Arc::new(client_config(o));
    let name: ServerName = o.name.as_str().try_into().expect("a host's name");
    (0..o.connections).fold(true, |good, _| {
        let tcp = TcpStream::connect(("127.0.0.1", o.port)).expect("a server");
        let c = ClientConnection::new(config.clone(), name.clone()).expect("a configuration");
        talk(tcp, |tcp, report| ask(c, tcp, o, report)) && good
    })
}


fn server(o: &Options) -> bool {
    let config = Arc::new(server_config(o));
    let listener = TcpListener::bind(("127.0.0.1", o.port)).expect("a free port");
    println!("port {}", listener.local_addr().expect("an address").port());
    (0..o.connections).fold(true, |good, _| {
        let (tcp, _) = listener.accept().expect("a client");
        let mut c = ServerConnection::new(config.clone()).expect("a configuration");
        c.set_resumption_data(b"seen before");
        talk(tcp, |tcp, report| answer(c, tcp, o, report)) && good
    })
}

fn main() {
    let o = Options::parse();
    let good = if o.server { server(&o) } else { client(&o) };
    process::exit(if good { 0 } else { 1 });
}
