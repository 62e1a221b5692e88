//! The options of an end.

use std::{env, process};

#[derive(Default)]
pub struct Options {
    pub server: bool,
    pub port: u16,
    pub connections: usize,
    pub bytes: usize,
    pub name: String,
    pub version: Option<String>,
    pub cert: Option<String>,
    pub key: Option<String>,
    pub ca: Option<String>,
    pub cipher: Option<String>,
    pub group: Option<String>,
    pub hrr: Option<String>,
    pub alpn: Option<String>,
    pub resume: Option<String>,
    pub ocsp: Option<String>,
    pub client_auth: bool,
    pub early_data: bool,
    pub unclean: bool,
}

pub fn unsupported(what: &str) -> ! {
    println!("unsupported {what}");
    process::exit(77)
}

fn number<T: std::str::FromStr>(text: String) -> T {
    text.parse().unwrap_or_else(|_| unsupported(&text))
}

impl Options {
    pub fn parse() -> Options {
        let mut o = Options { connections: 1, bytes: 1000, name: "server.test".into(), ..Default::default() };
        let mut arguments = env::args().skip(1);
        o.server = arguments.next().as_deref() == Some("server");
        while let Some(option) = arguments.next() {
            let mut value = || arguments.next().unwrap_or_else(|| unsupported("an option without its value"));
            match option.as_str() {
                "--port" => o.port = number(value()),
                "--connections" => o.connections = number(value()),
                "--bytes" => o.bytes = number(value()),
                "--name" => o.name = value(),
                "--version" => o.version = Some(value()),
                "--cert" => o.cert = Some(value()),
                "--key" => o.key = Some(value()),
                "--ca" => o.ca = Some(value()),
                "--cipher" => o.cipher = Some(value()),
                "--group" => o.group = Some(value()),
                "--hrr" => o.hrr = Some(value()),
                "--alpn" => o.alpn = Some(value()),
                "--resume" => o.resume = Some(value()),
                "--ocsp" if o.server => o.ocsp = Some(value()),
                "--client-auth" => o.client_auth = true,
                "--early-data" => o.early_data = true,
                "--unclean" => o.unclean = true,
                "--expect-fail" => {}
                other => unsupported(other),
            }
        }
        o
    }

    pub fn protocols(&self) -> Vec<Vec<u8>> {
        self.alpn.iter().flat_map(|all| all.split(',')).map(|p| p.as_bytes().to_vec()).collect()
    }
}
