//! What is said of a connection: a line of JSON, without what rustls can't say.

use rustls::{CommonState, ProtocolVersion, SupportedCipherSuite};
use std::{fmt, io};

#[derive(Default)]
pub struct Report {
    version: Option<&'static str>,
    cipher: Option<String>,
    alpn: Option<String>,
    alert_received: Option<String>,
    pub sni: Option<String>,
    pub resumed: Option<bool>,
    pub early: Option<&'static str>,
    pub bytes: Option<usize>,
    pub closed: Option<&'static str>,
    pub error: Option<String>,
}

/// The IANA name, from that of rustls.
pub fn suite(suite: SupportedCipherSuite) -> String {
    format!("{:?}", suite.suite()).replacen("TLS13_", "TLS_", 1)
}

/// The name of an alert in RFC 8446, from that of rustls, which is of the same words.
fn alert(name: String) -> String {
    let mut text = String::new();
    for c in name.replace("CA", "Ca").replace("MAC", "Mac").chars() {
        if c.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}

impl Report {
    pub fn describe(&mut self, c: &CommonState) {
        self.version = match c.protocol_version() {
            Some(ProtocolVersion::TLSv1_2) => Some("1.2"),
            Some(ProtocolVersion::TLSv1_3) => Some("1.3"),
            _ => None,
        };
        self.cipher = c.negotiated_cipher_suite().map(suite);
        self.alpn = c.alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned());
    }

    pub fn fail(&mut self, e: &io::Error) {
        self.error = Some(e.to_string());
        if let Some(rustls::Error::AlertReceived(a)) = e.get_ref().and_then(|inner| inner.downcast_ref()) {
            self.alert_received = Some(alert(format!("{a:?}")));
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{{\"ok\": {}", self.error.is_none())?;
        let texts = [
            ("version", self.version),
            ("cipher", self.cipher.as_deref()),
            ("alpn", self.alpn.as_deref()),
            ("sni", self.sni.as_deref()),
            ("early", self.early),
            ("closed", self.closed),
            ("alert_received", self.alert_received.as_deref()),
            ("error", self.error.as_deref()),
        ];
        for (name, value) in texts {
            if let Some(text) = value {
                write!(f, ", \"{name}\": \"{}\"", text.replace(['"', '\\'], " "))?;
            }
        }
        if let Some(resumed) = self.resumed {
            write!(f, ", \"resumed\": {resumed}")?;
        }
        if let Some(bytes) = self.bytes {
            write!(f, ", \"bytes\": {bytes}")?;
        }
        write!(f, "}}")
    }
}
