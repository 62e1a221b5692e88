/*
 * Botan 2.19: TLS 1.0-1.2, DTLS 1.0 and 1.2. Its channels turn octets of the network into calls and
 * back, so that reading is feeding one from the socket until it has called with data, an alert or
 * an error.
 */
#include <botan/auto_rng.h>
#include <botan/certstor.h>
#include <botan/data_src.h>
#include <botan/ocsp.h>
#include <botan/pkcs8.h>
#include <botan/tls_client.h>
#include <botan/tls_exceptn.h>
#include <botan/tls_handshake_msg.h>
#include <botan/tls_policy.h>
#include <botan/tls_server.h>
#include <botan/tls_session_manager.h>
#include <botan/x509cert.h>
#include <cerrno>
#include <cstring>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

#include "common.h"

namespace
{
namespace TLS = Botan::TLS;
using octets = std::vector<uint8_t>;

/* The connection there is, as the callbacks fill it. */
struct connection {
    int fd = -1;
    octets data; /* that came, not yet read */
    bool cookie = false, established = false, close_notify = false, closing = false,
         record_after_close = false;
    int handshakes = 0, alert_sent = -1, alert_received = -1, ocsp = 0;
    std::string error, group;
    TLS::Session session;
    enum tri resumed = UNKNOWN;
} c;

const std::pair<const char *, TLS::Group_Params> groups[] = {
    {"x25519", TLS::Group_Params::X25519},
    {"secp256r1", TLS::Group_Params::SECP256R1},
    {"secp384r1", TLS::Group_Params::SECP384R1},
    {"secp521r1", TLS::Group_Params::SECP521R1},
    {"ffdhe2048", TLS::Group_Params::FFDHE_2048}};

const std::pair<const char *, uint16_t> profiles[] = {{"SRTP_AES128_CM_SHA1_80", 1},
                                                      {"SRTP_AES128_CM_SHA1_32", 2},
                                                      {"SRTP_AEAD_AES_128_GCM", 7},
                                                      {"SRTP_AEAD_AES_256_GCM", 8}};

bool is(const char *option, const char *value)
{
    return option && std::strcmp(option, value) == 0;
}

/* ---- What Botan asks for. ---- */

class Policy final : public TLS::Policy
{
    bool allow(const char *version) const
    {
        return !opt.version || is(opt.version, version);
    }

  public:
    bool allow_tls10() const override
    {
        return allow("1.0");
    }
    bool allow_tls11() const override
    {
        return allow("1.1");
    }
    bool allow_tls12() const override
    {
        return allow("1.2");
    }
    bool allow_dtls10() const override
    {
        return allow("dtls1.0");
    }
    bool allow_dtls12() const override
    {
        return allow("dtls1.2");
    }
    size_t dtls_default_mtu() const override
    {
        return opt.mtu;
    }
    size_t dtls_initial_timeout() const override
    {
        return opt.lossy ? static_cast<size_t>(END_LOSSY_TIMER)
                         : TLS::Policy::dtls_initial_timeout();
    }
    std::vector<uint16_t> srtp_profiles() const override
    {
        for (const auto &[name, profile] : profiles)
            if (is(opt.srtp, name))
                return {profile};
        return {};
    }
    std::vector<std::string> allowed_ciphers() const override
    {
        return {"ChaCha20Poly1305", "AES-256/GCM", "AES-128/GCM",
                "AES-128/CCM",      "AES-256",     "AES-128"};
    }
    std::vector<std::string> allowed_macs() const override
    {
        return {"AEAD", "SHA-384", "SHA-256", "SHA-1"};
    }
    std::vector<std::string> allowed_key_exchange_methods() const override
    {
        if (opt.psk)
            return {"ECDHE_PSK", "DHE_PSK", "PSK"};
        return {"ECDH", "DH", "RSA"};
    }
    std::vector<uint16_t> ciphersuite_list(TLS::Protocol_Version version, bool srp) const override
    {
        if (opt.cipher)
            return {TLS::Ciphersuite::from_name(opt.cipher + 4).ciphersuite_code()};
        return TLS::Policy::ciphersuite_list(version, srp);
    }
    std::vector<TLS::Group_Params> key_exchange_groups() const override
    {
        for (const auto &[name, group] : groups)
            if (is(opt.group, name))
                return {group};
        return TLS::Policy::key_exchange_groups();
    }
    bool require_client_certificate_authentication() const override
    {
        return opt.client_auth;
    }
    bool allow_client_initiated_renegotiation() const override
    {
        return true;
    }
    bool require_cert_revocation_info() const override
    {
        return false;
    }
    bool support_cert_status_message() const override
    {
        return opt.ocsp != nullptr;
    }
};

class Credentials final : public Botan::Credentials_Manager
{
    std::vector<Botan::X509_Certificate> chain;
    std::unique_ptr<Botan::Private_Key> key;
    std::unique_ptr<Botan::Certificate_Store_In_Memory> anchors;

  public:
    Credentials()
    {
        if (opt.ca)
            anchors = std::make_unique<Botan::Certificate_Store_In_Memory>(
                Botan::X509_Certificate(opt.ca));
        if (!opt.cert)
            return;
        Botan::DataSource_Stream certificates(opt.cert), pkcs8(opt.key);
        while (!certificates.end_of_data() && chain.size() < 8)
            try {
                chain.emplace_back(certificates);
            } catch (const Botan::Exception &) {
                break; /* the rest of the file is no certificate */
            }
        key = Botan::PKCS8::load_key(pkcs8);
        if (key->algo_name() != "RSA" && key->algo_name() != "ECDSA")
            throw Botan::Not_Implemented("such a key in TLS");
    }
    std::vector<Botan::Certificate_Store *> trusted_certificate_authorities(
        const std::string &type, const std::string &) override
    {
        if (anchors && type == (opt.server ? "tls-server" : "tls-client"))
            return {anchors.get()};
        return {};
    }
    std::vector<Botan::X509_Certificate> cert_chain(const std::vector<std::string> &types,
                                                    const std::string &,
                                                    const std::string &) override
    {
        for (const auto &type : types)
            if (key && key->algo_name() == type)
                return chain;
        return {};
    }
    Botan::Private_Key *private_key_for(const Botan::X509_Certificate &, const std::string &,
                                        const std::string &) override
    {
        return key.get();
    }
    std::string psk_identity(const std::string &, const std::string &, const std::string &) override
    {
        return opt.psk_id ? opt.psk_id : "";
    }
    Botan::SymmetricKey psk(const std::string &, const std::string &context,
                            const std::string &id) override
    {
        static const octets tickets(32, 0x42);
        if (context == "dtls-cookie-secret" && opt.cookie)
            return Botan::SymmetricKey(tickets);
        if (context == "session-ticket" && is(opt.resume, "ticket"))
            return Botan::SymmetricKey(tickets);
        if (opt.psk && context != "session-ticket" && context != "dtls-cookie-secret" &&
            id == opt.psk_id)
            return Botan::SymmetricKey(opt.psk_key, opt.psk_key_length);
        return Botan::SymmetricKey(); /* none */
    }
};

class Callbacks final : public TLS::Callbacks
{
  public:
    void tls_emit_data(const uint8_t data[], size_t n) override
    {
        for (ssize_t sent; n; data += sent, n -= static_cast<size_t>(sent))
            if ((sent = send(c.fd, data, n, 0)) <= 0)
                throw Botan::System_Error("the peer has closed", EPIPE);
    }
    void tls_record_received(uint64_t, const uint8_t data[], size_t n) override
    {
        c.data.insert(c.data.end(), data, data + n);
    }
    void tls_alert(TLS::Alert alert) override
    {
        if (alert.type() == TLS::Alert::CLOSE_NOTIFY)
            c.close_notify = true;
        else
            c.alert_received = alert.type();
    }
    void tls_inspect_handshake_msg(const TLS::Handshake_Message &message) override
    {
        c.cookie |= message.type() == TLS::HELLO_VERIFY_REQUEST;
    }
    bool tls_session_established(const TLS::Session &session) override
    {
        c.session = session;
        return opt.resume != nullptr;
    }
    void tls_session_activated() override
    {
        c.established = true;
        c.handshakes++;
    }
    std::string tls_decode_group_param(TLS::Group_Params group) override
    {
        for (const auto &[name, known] : groups)
            if (known == group)
                c.group = name;
        return TLS::Callbacks::tls_decode_group_param(group);
    }
    std::string tls_server_choose_app_protocol(const std::vector<std::string> &offered) override
    {
        for (size_t i = 0; const char *ours = alpn_protocol(i); i++)
            for (const auto &theirs : offered)
                if (theirs == ours)
                    return theirs;
        if (opt.alpn)
            throw TLS::TLS_Exception(TLS::Alert::NO_APPLICATION_PROTOCOL, "no common protocol");
        return "";
    }
    octets tls_provide_cert_status(const std::vector<Botan::X509_Certificate> &,
                                   const TLS::Certificate_Status_Request &) override
    {
        size_t n;
        std::unique_ptr<char, decltype(&free)> response(read_file(opt.ocsp, &n), free);
        return octets(response.get(), response.get() + n);
    }
    void tls_verify_cert_chain(
        const std::vector<Botan::X509_Certificate> &chain,
        const std::vector<std::shared_ptr<const Botan::OCSP::Response>> &ocsp,
        const std::vector<Botan::Certificate_Store *> &anchors, Botan::Usage_Type usage,
        const std::string &name, const TLS::Policy &policy) override
    {
        if (!ocsp.empty() && ocsp[0])
            c.ocsp = static_cast<int>(ocsp[0]->raw_bits().size());
        if (opt.ca)
            TLS::Callbacks::tls_verify_cert_chain(chain, ocsp, anchors, usage, name, policy);
    }
};

/* ---- The channel. ---- */

Policy policy;
Callbacks callbacks;
std::unique_ptr<Botan::AutoSeeded_RNG> rng;
std::unique_ptr<Credentials> credentials;
std::unique_ptr<TLS::Session_Manager> sessions;
std::unique_ptr<TLS::Channel> channel;

/* Does it; what it throws becomes the reason of the failure, with the alert that it sent. */
template <typename F> bool attempt(F step)
{
    try {
        step();
        return true;
    } catch (const TLS::TLS_Exception &e) {
        c.alert_sent = c.alert_received < 0 ? e.type() : -1;
        c.error = e.what();
    } catch (const Botan::Invalid_Authentication_Tag &e) {
        c.alert_sent = TLS::Alert::BAD_RECORD_MAC;
        c.error = e.what();
    } catch (const Botan::Decoding_Error &e) {
        c.alert_sent = TLS::Alert::DECODE_ERROR;
        c.error = e.what();
    } catch (const std::exception &e) {
        c.error = e.what();
    }
    return false;
}

/* From the socket; a wait for datagrams is also one for the channel's timer. */
ssize_t receive(uint8_t to[], size_t room)
{
    ssize_t n;
    while ((n = recv(c.fd, to, room, 0)) < 0 && opt.dtls && errno == EAGAIN)
        if (!attempt([] { channel->timeout_check(); }))
            return -1;
    return n;
}

/* Feeds the channel once. */
bool feed()
{
    static uint8_t some[END_DATAGRAM];
    ssize_t n = receive(some, sizeof some);
    return n > 0 && attempt([&] { channel->received_data(some, static_cast<size_t>(n)); });
}

void setup()
{
    if (opt.cipher &&
        (std::strlen(opt.cipher) < 4 || !TLS::Ciphersuite::from_name(opt.cipher + 4).valid()))
        end_unsupported(opt.cipher);
    bool known = !opt.group;
    for (const auto &group : groups)
        known |= is(opt.group, group.first);
    if (!known)
        end_unsupported(opt.group);
    if (is(opt.resume, "psk"))
        end_unsupported(opt.resume);
    rng = std::make_unique<Botan::AutoSeeded_RNG>();
    if (!attempt([] { credentials = std::make_unique<Credentials>(); }))
        end_unsupported(opt.cert ? opt.cert : opt.ca);
    if (opt.resume)
        sessions = std::make_unique<TLS::Session_Manager_In_Memory>(*rng);
    else
        sessions = std::make_unique<TLS::Session_Manager_Noop>();
}

void make_client()
{
    std::vector<std::string> protocols;
    for (size_t i = 0; const char *protocol = alpn_protocol(i); i++)
        protocols.push_back(protocol);
    channel = std::make_unique<TLS::Client>(
        callbacks, *sessions, *credentials, policy, *rng,
        TLS::Server_Information(opt.name, static_cast<uint16_t>(std::atoi(opt.port))),
        policy.latest_supported_version(opt.dtls), protocols);
}

bool handshake(int fd)
{
    c = connection();
    c.fd = fd;
    if (opt.dtls) { /* whose timer is looked at now and then */
        const timeval moment = {0, END_LOSSY_TIMER * 1000 / 4};
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment);
    }
    bool made = attempt([] {
        if (opt.server)
            channel = std::make_unique<TLS::Server>(callbacks, *sessions, *credentials, policy,
                                                    *rng, opt.dtls);
        else
            make_client();
    });
    while (made && !c.established && feed())
        ;
    if (c.established)
        c.resumed = same_master_secret(c.session.master_secret().data());
    return c.established;
}

/* Once close_notify is out the channel has no keys, so that the peer's is known by its record. */
int read_after_close()
{
    uint8_t type;
    return receive(&type, 1) == 1 && type == TLS::ALERT ? PEER_CLOSED : PEER_VANISHED;
}

int read_some(void *to, size_t n)
{
    if (c.closing)
        return read_after_close();
    while (c.data.empty() && !c.close_notify)
        if (!feed())
            return c.error.empty() ? PEER_VANISHED : READ_FAILED;
    if (c.data.empty())
        return PEER_CLOSED;
    n = std::min(n, c.data.size());
    std::memcpy(to, c.data.data(), n);
    c.data.erase(c.data.begin(), c.data.begin() + static_cast<ptrdiff_t>(n));
    return static_cast<int>(n);
}

bool write_all(const void *from, size_t n)
{
    return attempt([=] { channel->send(static_cast<const uint8_t *>(from), n); });
}

bool halfway()
{
    if (!opt.renegotiate || opt.server)
        return true;
    bool going = attempt([] { channel->renegotiate(true); });
    while (going && c.handshakes < 2)
        going = feed();
    return going;
}

void describe(struct report *report)
{
    const auto chain = channel->peer_cert_chain();
    const auto names =
        chain.empty() ? std::vector<std::string>() : chain[0].subject_info("X520.CommonName");
    const std::string suite = "TLS_" + c.session.ciphersuite().to_string();
    const std::string version = c.session.version().to_string(),
                      alpn = channel->application_protocol();
    COPY_TEXT(report->version,
              ((opt.dtls ? "dtls" : "") + version.substr(version.find('v') + 1)).c_str());
    for (const auto &[name, profile] : profiles)
        if (c.session.dtls_srtp_profile() == profile)
            COPY_TEXT(report->srtp, name);
    if (opt.dtls && !opt.server) /* whom Botan doesn't tell */
        report->cookie = c.cookie ? YES : NO;
    COPY_TEXT(report->cipher, suite.c_str());
    COPY_TEXT(report->alpn, alpn.c_str());
    COPY_TEXT(report->group, c.group.c_str());
    if (!names.empty())
        COPY_TEXT(report->peer_cert, names[0].c_str());
    report->resumed = c.resumed;
    report->ocsp = c.ocsp;
}

void explain(struct report *report)
{
    report->alert_sent = c.alert_sent;
    report->alert_received = c.alert_received;
    COPY_TEXT(report->error, c.error.c_str());
}

void close_notify()
{
    c.closing = true;
    if (!c.close_notify) /* which Botan has answered already */
        attempt([] { channel->close(); });
}

void release()
{
    channel.reset();
}

const struct end botan = {
    .lacks = "hrr early-data key-update max-fragment listen",
    .versions = "1.0 1.1 1.2 dtls1.0 dtls1.2",
    .setup = setup,
    .handshake = handshake,
    .read = read_some,
    .write = write_all,
    .halfway = halfway,
    .describe = describe,
    .explain = explain,
    .close = close_notify,
    .release = release,
};
} // namespace

int main(int argc, char **argv)
{
    int status = run_end(argc, argv, &botan);
    sessions.reset(); /* before what Botan itself has at its end */
    credentials.reset();
    rng.reset();
    return status;
}
