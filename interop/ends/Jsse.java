// An end of the interoperability matrix: Java's JSSE.

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

final class Jsse {
    static final int SECONDS = 30;
    /** What JSSE counts of a packet beside its fragment: header, IV, padding, MAC. */
    static final int BESIDE_FRAGMENT = 325;
    static final char[] PASSWORD = "word".toCharArray();
    static final Set<String> FLAGS = Set.of("--client-auth", "--key-update", "--renegotiate", "--unclean", "--expect-fail");
    static final Set<String> VALUES = Set.of("--port", "--version", "--cert", "--key", "--ca", "--name", "--cipher", "--group",
            "--hrr", "--alpn", "--connections", "--resume", "--max-fragment", "--bytes");
    static final Set<String> GROUPS = Set.of("x25519", "x448", "secp256r1", "secp384r1", "secp521r1", "ffdhe2048");

    final boolean server;
    final Map<String, String> options = new HashMap<>();
    SSLContext context;

    Jsse(String[] arguments) {
        server = arguments[0].equals("server");
        for (int i = 1; i < arguments.length; i++) {
            if (FLAGS.contains(arguments[i])) {
                options.put(arguments[i], "");
            } else if (VALUES.contains(arguments[i])) {
                options.put(arguments[i], arguments[++i]);
            } else {
                unsupported(arguments[i]);
            }
        }
    }

    static void unsupported(String what) {
        System.out.println("unsupported " + what);
        System.exit(77);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    int number(String option, int otherwise) {
        return has(option) ? Integer.parseInt(options.get(option)) : otherwise;
    }

    // What is asked for by properties, before JSSE is first used.
    void setProperties() {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
        List<String> groups = new ArrayList<>(); // key shares are sent for the first, and the first of another kind
        for (String option : new String[] {"--hrr", "--group"}) {
            if (has(option)) {
                groups.add(options.get(option));
            }
        }
        groups.stream().filter(g -> !GROUPS.contains(g)).forEach(Jsse::unsupported);
        if (!groups.isEmpty()) {
            System.setProperty("jdk.tls.namedGroups", String.join(",", groups));
        }
        boolean tickets = !"id".equals(options.get("--resume"));
        System.setProperty("jdk.tls.client.enableSessionTicketExtension", String.valueOf(tickets));
        System.setProperty("jdk.tls.server.enableSessionTicketExtension", String.valueOf(tickets));
        System.setProperty("jsse.enableMFLNExtension", "true");
    }

    static Certificate[] certificates(String file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).toArray(new Certificate[0]);
        }
    }

    // The algorithm's name in the certificate is the key factory's.
    static PrivateKey privateKey(String file, String algorithm) throws IOException, GeneralSecurityException {
        String body = Files.readString(Path.of(file)).replaceAll("-----[^-]*-----", "");
        byte[] der = Base64.getMimeDecoder().decode(body);
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    void makeContext() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = null;
        if (has("--cert")) {
            Certificate[] chain = certificates(options.get("--cert"));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            PrivateKey key = privateKey(options.get("--key"), chain[0].getPublicKey().getAlgorithm());
            store.setKeyEntry("own", key, PASSWORD, chain);
            keys = KeyManagerFactory.getInstance("SunX509"); // which doesn't choose by what it likes
            keys.init(store, PASSWORD);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        if (has("--ca")) {
            int n = 0;
            for (Certificate c : certificates(options.get("--ca"))) {
                anchors.setCertificateEntry("ca" + n++, c);
            }
        }
        trust.init(anchors);
        context = SSLContext.getInstance("TLS");
        context.init(keys == null ? null : keys.getKeyManagers(), has("--ca") ? trust.getTrustManagers() : null, null);
    }

    SSLParameters parameters() {
        SSLParameters p = context.getDefaultSSLParameters();
        String version = options.get("--version");
        p.setProtocols(version == null ? new String[] {"TLSv1.3", "TLSv1.2"}
                : new String[] {version.equals("1.0") ? "TLSv1" : "TLSv" + version});
        if (has("--cipher")) {
            String cipher = options.get("--cipher");
            if (!Set.of(context.getSupportedSSLParameters().getCipherSuites()).contains(cipher)) {
                unsupported(cipher);
            }
            p.setCipherSuites(new String[] {cipher});
        }
        if (has("--alpn")) {
            p.setApplicationProtocols(options.get("--alpn").split(","));
        }
        if (has("--max-fragment") && !server) {
            p.setMaximumPacketSize(number("--max-fragment", 0) + BESIDE_FRAGMENT);
        }
        if (server) {
            p.setNeedClientAuth(has("--client-auth"));
        } else {
            p.setServerNames(List.of(new SNIHostName(name())));
            p.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return p;
    }

    String name() {
        return options.getOrDefault("--name", "server.test");
    }

    // Knows whether TCP has ended, for JSSE says no more than -1 for that and for close_notify.
    static final class Watched extends Socket {
        boolean ended;

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] b, int from, int length) throws IOException {
                    int n = super.read(b, from, length);
                    ended |= n < 0;
                    return n;
                }
            };
        }
    }

    static byte[] pattern(int from, int to) {
        byte[] b = new byte[to - from];
        for (int i = from; i < to; i++) {
            b[i - from] = (byte) (i * 31 + 7);
        }
        return b;
    }

    // Its messages are read along with data, of which there is none yet; data sent before its end is refused by many.
    static void renegotiate(SSLSocket tls) throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        tls.addHandshakeCompletedListener(event -> done.set(true));
        tls.setSoTimeout(50);
        tls.startHandshake();
        for (int i = 0; i < SECONDS * 20 && !done.get(); i++) {
            try {
                tls.getInputStream().read();
                throw new IOException("data amid a renegotiation");
            } catch (SocketTimeoutException e) {
                continue;
            }
        }
        tls.setSoTimeout(SECONDS * 1000);
    }

    // Half of the bytes, what is asked for between the halves, and the rest. To start a handshake on an open
    // connection is to renegotiate in TLS 1.2 and to update the keys in TLS 1.3.
    void send(SSLSocket tls, int n) throws IOException {
        tls.getOutputStream().write(pattern(0, n / 2));
        if (has("--key-update")) {
            tls.startHandshake();
        } else if (has("--renegotiate") && !server) {
            renegotiate(tls);
        }
        tls.getOutputStream().write(pattern(n / 2, n));
    }

    static void receive(DataInputStream in, int n) throws IOException {
        byte[] got = new byte[n];
        in.readFully(got);
        if (!java.util.Arrays.equals(got, pattern(0, n))) {
            throw new IOException("the bytes differ");
        }
    }

    static String line(InputStream in) throws IOException {
        StringBuilder s = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || s.length() > 80) {
                throw new IOException("no line");
            }
            s.append((char) c);
        }
        return s.toString();
    }

    static String await(InputStream in, Watched tcp) throws IOException {
        try {
            if (in.read() >= 0) {
                throw new IOException("data after the end");
            }
        } catch (SSLException | SocketException e) {
            if (!tcp.ended) {
                throw e;
            }
        }
        return tcp.ended ? "unclean" : "clean";
    }

    void ask(SSLSocket tls, Watched tcp, Map<String, Object> report) throws IOException {
        int n = number("--bytes", 1000);
        tls.getOutputStream().write(("GET " + n + "\n").getBytes());
        send(tls, n);
        DataInputStream in = new DataInputStream(tls.getInputStream());
        receive(in, n);
        tls.shutdownOutput();
        report.put("bytes", n);
        report.put("closed", await(in, tcp));
    }

    void answer(SSLSocket tls, Watched tcp, Map<String, Object> report) throws IOException {
        DataInputStream in = new DataInputStream(tls.getInputStream());
        int n = Integer.parseInt(line(in).substring("GET ".length()));
        receive(in, n);
        send(tls, n);
        if (has("--unclean")) {
            tcp.shutdownOutput();
        }
        report.put("bytes", n);
        report.put("closed", await(in, tcp));
        if (!has("--unclean")) {
            tls.close();
        }
    }

    static void describe(SSLSocket tls, Map<String, Object> report) throws IOException {
        ExtendedSSLSession session = (ExtendedSSLSession) tls.getSession();
        report.put("version", session.getProtocol().equals("TLSv1") ? "1.0" : session.getProtocol().substring(4));
        report.put("cipher", session.getCipherSuite());
        if (tls.getApplicationProtocol() != null && !tls.getApplicationProtocol().isEmpty()) {
            report.put("alpn", tls.getApplicationProtocol());
        }
        try {
            String subject = ((X509Certificate) session.getPeerCertificates()[0]).getSubjectX500Principal().getName();
            report.put("peer_cert", subject.replaceFirst(".*CN=([^,]*).*", "$1"));
        } catch (SSLPeerUnverifiedException e) {
            // a client without one
        }
        if (!session.getStatusResponses().isEmpty()) {
            report.put("ocsp", session.getStatusResponses().get(0).length);
        }
    }

    static final Pattern RECEIVED = Pattern.compile("Received fatal alert: (\\w+)");
    static final Pattern SENT = Pattern.compile("^\\((\\w+)\\)");

    static void fail(IOException e, Map<String, Object> report) {
        String text = String.valueOf(e.getMessage());
        report.put("ok", false);
        for (var known : Map.of(RECEIVED, "alert_received", SENT, "alert_sent").entrySet()) {
            Matcher m = known.getKey().matcher(text);
            if (m.find()) {
                report.put(known.getValue(), m.group(1));
            }
        }
        report.put("error", text);
    }

    static String json(Map<String, Object> report) {
        List<String> members = new ArrayList<>();
        report.forEach((key, value) -> members.add("\"" + key + "\": " + (value instanceof String s
                ? "\"" + s.replaceAll("[\\\\\"\\p{Cntrl}]", " ") + "\"" : value)));
        return "{" + String.join(", ", members) + "}";
    }

    // The peer's port is a part of the client's key to its sessions, and so the address must be the same each time.
    SSLSocket wrap(Watched tcp) throws IOException {
        SSLSocket tls = server
                ? (SSLSocket) context.getSocketFactory().createSocket(tcp, new ByteArrayInputStream(new byte[0]), true)
                : (SSLSocket) context.getSocketFactory().createSocket(tcp, name(), tcp.getPort(), true);
        tls.setUseClientMode(!server);
        tls.setSSLParameters(parameters());
        return tls;
    }

    boolean talk(Watched tcp) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>(Map.of("ok", true));
        tcp.setSoTimeout(SECONDS * 1000);
        long begin = System.currentTimeMillis();
        SSLSocket tls = wrap(tcp);
        try {
            tls.startHandshake();
            describe(tls, report);
            // A session that is resumed was made before.
            report.put("resumed", tls.getSession().getCreationTime() < begin);
            if (server) {
                answer(tls, tcp, report);
            } else {
                ask(tls, tcp, report);
            }
        } catch (IOException e) {
            fail(e, report);
        }
        System.out.println(json(report));
        tcp.close();
        return report.get("ok").equals(true);
    }

    boolean run() throws IOException, GeneralSecurityException {
        setProperties();
        makeContext();
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        boolean good = true;
        try (AcceptingSocket listener = server ? new AcceptingSocket(number("--port", 0), loopback) : null) {
            if (server) {
                parameters();
                System.out.println("port " + listener.getLocalPort());
            }
            for (int n = number("--connections", 1); n > 0; n--) {
                Watched tcp = new Watched();
                if (server) {
                    listener.acceptInto(tcp);
                } else {
                    tcp.connect(new java.net.InetSocketAddress(loopback, number("--port", 0)));
                }
                good &= talk(tcp);
            }
        }
        return good;
    }

    static final class AcceptingSocket extends ServerSocket {
        AcceptingSocket(int port, InetAddress address) throws IOException {
            super(port, 5, address);
        }

        void acceptInto(Watched tcp) throws IOException {
            implAccept(tcp);
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new Jsse(arguments).run() ? 0 : 1);
    }
}
