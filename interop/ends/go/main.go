// An end of the interoperability matrix: Go's crypto/tls.
package main

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"time"
)

type options struct {
	port, connections, bytes                         int
	version, cert, key, ca, name, cipher, group, hrr string
	alpn, resume, ocsp                               string
	clientAuth, unclean, expectFail                  bool
}

// What is said of a connection; a key is left out where the stack can't say.
type report struct {
	OK            bool   `json:"ok"`
	Version       string `json:"version,omitempty"`
	Cipher        string `json:"cipher,omitempty"`
	PeerCert      string `json:"peer_cert,omitempty"`
	ALPN          string `json:"alpn,omitempty"`
	SNI           string `json:"sni,omitempty"`
	Resumed       bool   `json:"resumed"`
	Bytes         int    `json:"bytes,omitempty"`
	Closed        string `json:"closed,omitempty"`
	OCSP          int    `json:"ocsp,omitempty"`
	AlertSent     string `json:"alert_sent,omitempty"`
	AlertReceived string `json:"alert_received,omitempty"`
	Error         string `json:"error,omitempty"`
}

var versions = map[string]uint16{
	"1.0": tls.VersionTLS10, "1.1": tls.VersionTLS11, "1.2": tls.VersionTLS12, "1.3": tls.VersionTLS13,
}

var groups = map[string]tls.CurveID{
	"x25519": tls.X25519, "secp256r1": tls.CurveP256, "secp384r1": tls.CurveP384, "secp521r1": tls.CurveP521,
}

func unsupported(what string) {
	fmt.Println("unsupported", what)
	os.Exit(77)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func parse(args []string) (o options) {
	f := flag.NewFlagSet("", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.IntVar(&o.port, "port", 0, "")
	f.IntVar(&o.connections, "connections", 1, "")
	f.IntVar(&o.bytes, "bytes", 1000, "")
	f.StringVar(&o.version, "version", "", "")
	f.StringVar(&o.cert, "cert", "", "")
	f.StringVar(&o.key, "key", "", "")
	f.StringVar(&o.ca, "ca", "", "")
	f.StringVar(&o.name, "name", "server.test", "")
	f.StringVar(&o.cipher, "cipher", "", "")
	f.StringVar(&o.group, "group", "", "")
	f.StringVar(&o.hrr, "hrr", "", "")
	f.StringVar(&o.alpn, "alpn", "", "")
	f.StringVar(&o.resume, "resume", "", "")
	f.StringVar(&o.ocsp, "ocsp", "", "")
	f.BoolVar(&o.clientAuth, "client-auth", false, "")
	f.BoolVar(&o.unclean, "unclean", false, "")
	f.BoolVar(&o.expectFail, "expect-fail", false, "")
	if err := f.Parse(args); err != nil {
		unsupported(err.Error())
	}
	if o.resume == "id" {
		unsupported("resumption by session identifier")
	}
	return o
}

// The identifier of a suite that can be chosen; 0 for those of TLS 1.3, which are always all on.
func suite(name string, expectFail bool) uint16 {
	for _, s := range append(tls.CipherSuites(), tls.InsecureCipherSuites()...) {
		if s.Name != name {
			continue
		}
		if s.SupportedVersions[0] == tls.VersionTLS13 {
			if expectFail { // for there is none that the peer could lack
				unsupported("choice of suites in TLS 1.3")
			}
			return 0
		}
		return s.ID
	}
	unsupported(name)
	return 0
}

func configure(o options, server bool) *tls.Config {
	c := &tls.Config{ServerName: o.name, SessionTicketsDisabled: o.resume == ""}
	c.MinVersion, c.MaxVersion = versions[o.version], versions[o.version]
	if o.ca != "" {
		pem, err := os.ReadFile(o.ca)
		check(err)
		c.RootCAs = x509.NewCertPool()
		c.RootCAs.AppendCertsFromPEM(pem)
		c.ClientCAs = c.RootCAs
	}
	if o.cert != "" {
		pair, err := tls.LoadX509KeyPair(o.cert, o.key)
		if err != nil {
			unsupported("key: " + err.Error())
		}
		if server && o.ocsp != "" {
			pair.OCSPStaple, err = os.ReadFile(o.ocsp)
			check(err)
		}
		c.Certificates = []tls.Certificate{pair}
	}
	if o.cipher != "" {
		if id := suite(o.cipher, o.expectFail); id != 0 {
			c.CipherSuites = []uint16{id}
		}
	}
	for _, name := range []string{o.hrr, o.group} { // a key share is sent for the first
		if name == "" {
			continue
		}
		id, ok := groups[name]
		if !ok {
			unsupported(name)
		}
		c.CurvePreferences = append(c.CurvePreferences, id)
	}
	if o.alpn != "" {
		c.NextProtos = strings.Split(o.alpn, ",")
	}
	if o.clientAuth && server {
		c.ClientAuth = tls.RequireAndVerifyClientCert
	}
	if !server && o.resume != "" {
		c.ClientSessionCache = tls.NewLRUClientSessionCache(4)
	}
	return c
}

// A connection that knows whether TCP has ended: crypto/tls gives io.EOF for that and for close_notify.
type watched struct {
	*net.TCPConn
	ended bool
}

func (w *watched) Read(b []byte) (int, error) {
	n, err := w.TCPConn.Read(b)
	w.ended = w.ended || err != nil
	return n, err
}

func pattern(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(i*31 + 7)
	}
	return b
}

func receive(r io.Reader, n int) error {
	got := make([]byte, n)
	if _, err := io.ReadFull(r, got); err != nil {
		return err
	}
	if !bytes.Equal(got, pattern(n)) {
		return errors.New("the bytes differ")
	}
	return nil
}

// Asks for n bytes and gives as many; both sides close.
func ask(c *tls.Conn, w *watched, n int) (closed string, err error) {
	if _, err = c.Write(append([]byte(fmt.Sprintf("GET %d\n", n)), pattern(n)...)); err != nil {
		return
	}
	if err = receive(c, n); err != nil {
		return
	}
	if err = c.CloseWrite(); err != nil {
		return
	}
	return await(c, w)
}

func answer(c *tls.Conn, w *watched, unclean bool) (n int, closed string, err error) {
	r := bufio.NewReader(c)
	if _, err = fmt.Fscanf(r, "GET %d\n", &n); err != nil {
		return
	}
	if err = receive(r, n); err != nil {
		return
	}
	if _, err = c.Write(pattern(n)); err != nil {
		return
	}
	if unclean {
		w.CloseWrite()
	}
	closed, err = await(c, w)
	return
}

// Waits for the peer's close_notify.
func await(c *tls.Conn, w *watched) (string, error) {
	if _, err := c.Read(make([]byte, 1)); err == nil {
		return "", errors.New("data after the end")
	} else if !w.ended && err != io.EOF {
		return "", err
	}
	if w.ended {
		return "unclean", nil
	}
	return "clean", nil
}

func describe(r *report, s tls.ConnectionState) {
	for name, v := range versions {
		if v == s.Version {
			r.Version = name
		}
	}
	r.Cipher, r.ALPN, r.SNI = tls.CipherSuiteName(s.CipherSuite), s.NegotiatedProtocol, s.ServerName
	r.Resumed, r.OCSP = s.DidResume, len(s.OCSPResponse)
	if len(s.PeerCertificates) > 0 {
		r.PeerCert = s.PeerCertificates[0].Subject.CommonName
	}
}

// The RFC's names of alerts that Go calls otherwise than by them with spaces.
var alertNames = map[string]string{
	"bad_record_MAC": "bad_record_mac", "error_decoding_message": "decode_error",
	"error_decrypting_message": "decrypt_error", "export_restriction": "export_restriction",
	"expired_certificate": "certificate_expired", "revoked_certificate": "certificate_revoked",
	"unknown_certificate": "certificate_unknown", "unknown_certificate_authority": "unknown_ca",
	"protocol_version_not_supported": "protocol_version", "insufficient_security_level": "insufficient_security",
	"unsupported_extension": "unsupported_extension",
}

func alert(text string) string {
	name := strings.ReplaceAll(strings.TrimPrefix(text, "tls: "), " ", "_")
	if known := alertNames[name]; known != "" {
		return known
	}
	return name
}

func (r *report) fail(err error) {
	r.Error = err.Error()
	var op *net.OpError
	if errors.As(err, &op) && op.Op == "remote error" {
		r.AlertReceived = alert(op.Err.Error())
	} else if errors.As(err, &op) && op.Op == "local error" {
		r.AlertSent = alert(op.Err.Error())
	}
}

// One connection, said to standard output; true if all went well.
func talk(tcp net.Conn, o options, config *tls.Config, server bool) bool {
	defer tcp.Close()
	tcp.SetDeadline(time.Now().Add(30 * time.Second))
	w := &watched{TCPConn: tcp.(*net.TCPConn)}
	r := report{}
	var c *tls.Conn
	if server {
		c = tls.Server(w, config)
	} else {
		c = tls.Client(w, config)
	}
	err := c.Handshake()
	if err == nil {
		describe(&r, c.ConnectionState())
		if server {
			r.Bytes, r.Closed, err = answer(c, w, o.unclean)
			c.Close()
		} else {
			r.Bytes = o.bytes
			r.Closed, err = ask(c, w, o.bytes)
		}
	}
	if r.OK = err == nil; !r.OK {
		r.fail(err)
		w.CloseWrite() // not Close, which would overtake the alert if something were unread
		io.Copy(io.Discard, tcp)
	}
	json.NewEncoder(os.Stdout).Encode(r)
	return r.OK
}

func main() {
	if len(os.Args) < 2 {
		unsupported("no role")
	}
	server := os.Args[1] == "server"
	o := parse(os.Args[2:])
	config := configure(o, server)
	address := fmt.Sprintf("127.0.0.1:%d", o.port)
	var listener net.Listener
	if server {
		var err error
		listener, err = net.Listen("tcp", address)
		check(err)
		fmt.Println("port", listener.Addr().(*net.TCPAddr).Port)
	}
	good := true
	for i := 0; i < o.connections; i++ {
		var tcp net.Conn
		var err error
		if server {
			tcp, err = listener.Accept()
		} else {
			tcp, err = net.Dial("tcp", address)
		}
		check(err)
		good = talk(tcp, o, config, server) && good
	}
	if !good {
		os.Exit(1)
	}
}
