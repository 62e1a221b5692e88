/* The commands that set bits: switches of command lines, words of Options, Protocol and VerifyMode.
 */
#include <openssl/conf.h>
#include <string.h>
#include <strings.h>

#include "ssl/conf/conf.h"

enum { CLIENT = SSL_CONF_FLAG_CLIENT, SERVER = SSL_CONF_FLAG_SERVER };

void conf_set_bits(SSL_CONF_CTX *c, enum conf_bits of, uint64_t bits, bool on)
{
    struct settings *set = c->to.set;
    struct creds *creds;
    if (set == NULL)
        return;
    switch (of) {
    case CONF_OPTIONS:
        set->options = on ? set->options | bits : set->options & ~bits;
        break;
    case CONF_CERT_FLAGS:
        creds = owner_creds(&c->to);
        if (creds != NULL)
            creds->flags = on ? creds->flags | (uint32_t)bits : creds->flags & ~(uint32_t)bits;
        break;
    case CONF_VERIFY:
        set->verify_mode = on ? set->verify_mode | (int)bits : set->verify_mode & ~(int)bits;
        break;
    }
}

/* ---- switches ---- */

#define SWITCH(name, side, bits)              \
    {                                         \
        name, side, bits, false, CONF_OPTIONS \
    }
#define SWITCH_OFF(name, side, bits)         \
    {                                        \
        name, side, bits, true, CONF_OPTIONS \
    }
const struct conf_switch conf_switches[] = {
    SWITCH("no_ssl3", 0, SSL_OP_NO_SSLv3),
    SWITCH("no_tls1", 0, SSL_OP_NO_TLSv1),
    SWITCH("no_tls1_1", 0, SSL_OP_NO_TLSv1_1),
    SWITCH("no_tls1_2", 0, SSL_OP_NO_TLSv1_2),
    SWITCH("no_tls1_3", 0, SSL_OP_NO_TLSv1_3),
    SWITCH("bugs", 0, SSL_OP_ALL),
    SWITCH("no_comp", 0, SSL_OP_NO_COMPRESSION),
    SWITCH_OFF("comp", 0, SSL_OP_NO_COMPRESSION),
    SWITCH("ecdh_single", SERVER, SSL_OP_SINGLE_ECDH_USE),
    SWITCH("no_ticket", 0, SSL_OP_NO_TICKET),
    SWITCH("serverpref", SERVER, SSL_OP_CIPHER_SERVER_PREFERENCE),
    SWITCH("legacy_renegotiation", 0, SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION),
    SWITCH("client_renegotiation", SERVER, SSL_OP_ALLOW_CLIENT_RENEGOTIATION),
    SWITCH("legacy_server_connect", CLIENT, SSL_OP_LEGACY_SERVER_CONNECT),
    SWITCH_OFF("no_legacy_server_connect", CLIENT, SSL_OP_LEGACY_SERVER_CONNECT),
    SWITCH("no_renegotiation", 0, SSL_OP_NO_RENEGOTIATION),
    SWITCH("no_resumption_on_reneg", SERVER, SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION),
    SWITCH("allow_no_dhe_kex", 0, SSL_OP_ALLOW_NO_DHE_KEX),
    SWITCH("prioritize_chacha", SERVER, SSL_OP_PRIORITIZE_CHACHA),
    SWITCH_OFF("no_middlebox", 0, SSL_OP_ENABLE_MIDDLEBOX_COMPAT),
    SWITCH_OFF("anti_replay", SERVER, SSL_OP_NO_ANTI_REPLAY),
    SWITCH("no_anti_replay", SERVER, SSL_OP_NO_ANTI_REPLAY),
    SWITCH("no_etm", 0, SSL_OP_NO_ENCRYPT_THEN_MAC),
    {"strict", 0, SSL_CERT_FLAG_TLS_STRICT, false, CONF_CERT_FLAGS},
};
const size_t conf_switches_n = sizeof(conf_switches) / sizeof(conf_switches[0]);

/* ---- words ---- */

struct word {
    const char *name;
    unsigned flags;
    uint64_t bits;
    bool inverse;
};

static const struct word options[] = {
    {"SessionTicket", 0, SSL_OP_NO_TICKET, true},
    {"EmptyFragments", 0, SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS, true},
    {"Bugs", 0, SSL_OP_ALL, false},
    {"Compression", 0, SSL_OP_NO_COMPRESSION, true},
    {"ServerPreference", SERVER, SSL_OP_CIPHER_SERVER_PREFERENCE, false},
    {"NoResumptionOnRenegotiation", SERVER, SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION, false},
    {"DHSingle", SERVER, SSL_OP_SINGLE_DH_USE, false},
    {"ECDHSingle", SERVER, SSL_OP_SINGLE_ECDH_USE, false},
    {"UnsafeLegacyRenegotiation", 0, SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION, false},
    {"UnsafeLegacyServerConnect", 0, SSL_OP_LEGACY_SERVER_CONNECT, false},
    {"EncryptThenMac", 0, SSL_OP_NO_ENCRYPT_THEN_MAC, true},
    {"ExtendedMasterSecret", 0, SSL_OP_NO_EXTENDED_MASTER_SECRET, true},
    {"NoRenegotiation", 0, SSL_OP_NO_RENEGOTIATION, false},
    {"AllowNoDHEKEX", 0, SSL_OP_ALLOW_NO_DHE_KEX, false},
    {"PrioritizeChaCha", 0, SSL_OP_PRIORITIZE_CHACHA, false},
    {"MiddleboxCompat", 0, SSL_OP_ENABLE_MIDDLEBOX_COMPAT, false},
    {"AntiReplay", 0, SSL_OP_NO_ANTI_REPLAY, true},
    {"ClientRenegotiation", 0, SSL_OP_ALLOW_CLIENT_RENEGOTIATION, false},
    {"CANames", 0, SSL_OP_DISABLE_TLSEXT_CA_NAMES, true},
    {"KTLS", 0, SSL_OP_ENABLE_KTLS, false},
};

/* DTLS's versions share bits with TLS's. */
static const struct word protocols[] = {
    {"ALL", 0, SSL_OP_NO_SSL_MASK, true},      {"SSLv2", 0, 0, true},
    {"SSLv3", 0, SSL_OP_NO_SSLv3, true},       {"TLSv1", 0, SSL_OP_NO_TLSv1, true},
    {"TLSv1.1", 0, SSL_OP_NO_TLSv1_1, true},   {"TLSv1.2", 0, SSL_OP_NO_TLSv1_2, true},
    {"TLSv1.3", 0, SSL_OP_NO_TLSv1_3, true},   {"DTLSv1", 0, SSL_OP_NO_DTLSv1, true},
    {"DTLSv1.2", 0, SSL_OP_NO_DTLSv1_2, true},
};

static const struct word verify_modes[] = {
    {"Peer", CLIENT, SSL_VERIFY_PEER, false},
    {"Request", SERVER, SSL_VERIFY_PEER, false},
    {"Require", SERVER, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, false},
    {"Once", SERVER, SSL_VERIFY_PEER | SSL_VERIFY_CLIENT_ONCE, false},
    {"RequestPostHandshake", SERVER, SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE, false},
    {"RequirePostHandshake", SERVER,
     SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, false},
};

struct list {
    SSL_CONF_CTX *c;
    const struct word *words;
    size_t n;
    enum conf_bits of;
};

static int take_word(const char *text, int len, void *arg)
{
    const struct list *list = arg;
    bool on = true;
    if (text == NULL)
        return 0;
    size_t n = (size_t)len;
    if (n > 0 && (*text == '+' || *text == '-')) {
        on = *text == '+';
        text++;
        n--;
    }
    for (size_t i = 0; i < list->n; i++) {
        const struct word *w = &list->words[i];
        if (!conf_allows(list->c, w->flags) || strlen(w->name) != n ||
            strncasecmp(w->name, text, n) != 0)
            continue;
        conf_set_bits(list->c, list->of, w->bits, on != w->inverse);
        return 1;
    }
    return 0;
}

int conf_options(SSL_CONF_CTX *c, const char *value)
{
    struct list list = {c, options, sizeof(options) / sizeof(options[0]), CONF_OPTIONS};
    return CONF_parse_list(value, ',', 1, take_word, &list);
}

int conf_protocol(SSL_CONF_CTX *c, const char *value)
{
    struct list list = {c, protocols, sizeof(protocols) / sizeof(protocols[0]), CONF_OPTIONS};
    return CONF_parse_list(value, ',', 1, take_word, &list);
}

int conf_verify_mode(SSL_CONF_CTX *c, const char *value)
{
    struct list list = {c, verify_modes, sizeof(verify_modes) / sizeof(verify_modes[0]),
                        CONF_VERIFY};
    return CONF_parse_list(value, ',', 1, take_word, &list);
}
