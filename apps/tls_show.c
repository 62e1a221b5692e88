#include "apps/tls_show.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "apps/certio.h"
#include "apps/tls_options.h"

unsigned long tls_name_flags = NAME_DEFAULT;
int tls_verify_depth = -1, tls_verify_error = X509_V_OK;

void tls_show_name(BIO *out, const char *label, const X509_NAME *name)
{
    cert_print_name(out, label, name, tls_name_flags);
}

/* ---- Certificates ---- */

static void show_failed_cert(BIO *out, X509 *cert, int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
        tls_show_name(out, "issuer= ", X509_get_issuer_name(cert));
        break;
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD:
        BIO_puts(out, "notBefore=");
        ASN1_TIME_print(out, X509_get0_notBefore(cert));
        BIO_puts(out, "\n");
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD:
        BIO_puts(out, "notAfter=");
        ASN1_TIME_print(out, X509_get0_notAfter(cert));
        BIO_puts(out, "\n");
        break;
    default:
        break;
    }
}

int tls_verify_callback(int ok, X509_STORE_CTX *ctx)
{
    X509 *cert = X509_STORE_CTX_get_current_cert(ctx);
    int error = X509_STORE_CTX_get_error(ctx), depth = X509_STORE_CTX_get_error_depth(ctx);
    BIO *out = BIO_new_fp(stderr, BIO_NOCLOSE);
    if (out == NULL)
        return ok;
    if (!tls_options.verify_quiet || !ok) {
        BIO_printf(out, "depth=%d ", depth);
        if (cert != NULL)
            tls_show_name(out, "", X509_get_subject_name(cert));
        else
            BIO_puts(out, "<no cert>\n");
    }
    if (!ok) {
        BIO_printf(out, "verify error:num=%d:%s\n", error, X509_verify_cert_error_string(error));
        bool deep = tls_verify_depth >= 0 && tls_verify_depth < depth;
        if (!deep && !tls_options.verify_return_error)
            ok = 1;
        tls_verify_error = deep ? X509_V_ERR_CERT_CHAIN_TOO_LONG : error;
        if (cert != NULL)
            show_failed_cert(out, cert, error);
    }
    if (ok && !tls_options.verify_quiet)
        BIO_printf(out, "verify return:%d\n", ok);
    BIO_free(out);
    return ok;
}

static void show_cert_facts(BIO *out, X509 *cert)
{
    EVP_PKEY *key = X509_get0_pubkey(cert);
    if (key != NULL)
        BIO_printf(out, "   a:PKEY: %s, %d (bit); sigalg: %s\n",
                   OBJ_nid2sn(EVP_PKEY_get_base_id(key)), EVP_PKEY_get_bits(key),
                   OBJ_nid2sn(X509_get_signature_nid(cert)));
    BIO_puts(out, "   v:NotBefore: ");
    ASN1_TIME_print(out, X509_get0_notBefore(cert));
    BIO_puts(out, "; NotAfter: ");
    ASN1_TIME_print(out, X509_get0_notAfter(cert));
    BIO_puts(out, "\n");
}

void tls_show_chain(BIO *out, STACK_OF(X509) * chain, bool with_pem)
{
    BIO_puts(out, "---\nCertificate chain\n");
    for (int i = 0; i < sk_X509_num(chain); i++) {
        X509 *cert = sk_X509_value(chain, i);
        BIO_printf(out, "%2d s:", i);
        tls_show_name(out, "", X509_get_subject_name(cert));
        tls_show_name(out, "   i:", X509_get_issuer_name(cert));
        show_cert_facts(out, cert);
        if (with_pem)
            PEM_write_bio_X509(out, cert);
    }
}

void tls_show_protocols(BIO *out, const unsigned char *list, size_t len)
{
    for (size_t i = 0; i < len; i += 1U + list[i])
        BIO_printf(out, "%s%.*s", i > 0 ? ", " : "", list[i], (const char *)list + i + 1);
    BIO_puts(out, "\n");
}

void tls_show_ca_names(BIO *out, SSL *ssl)
{
    const STACK_OF(X509_NAME) *names = SSL_get0_peer_CA_list(ssl);
    if (sk_X509_NAME_num(names) <= 0) {
        if (!SSL_is_server(ssl))
            BIO_puts(out, "---\nNo client certificate CA names sent\n");
        return;
    }
    BIO_printf(out, "---\nAcceptable %s certificate CA names\n",
               SSL_is_server(ssl) ? "server" : "client");
    for (int i = 0; i < sk_X509_NAME_num(names); i++)
        tls_show_name(out, "", sk_X509_NAME_value(names, i));
}

/* ---- Signature algorithms ---- */

struct number_name {
    int number;
    const char *name;
};

static const char *find_name(const struct number_name *n, int number, const char *otherwise)
{
    for (; n->name != NULL; n++)
        if (n->number == number)
            return n->name;
    return otherwise;
}

static const struct number_name signature_types[] = {
    {EVP_PKEY_RSA, "RSA"},
    {EVP_PKEY_RSA_PSS, "RSA-PSS"},
    {EVP_PKEY_DSA, "DSA"},
    {EVP_PKEY_EC, "ECDSA"},
    {NID_ED25519, "Ed25519"},
    {NID_ED448, "Ed448"},
    {0, NULL},
};

/* Code points of RFC 8446 §4.2.3 that aren't shown as "TYPE+HASH". */
static const struct number_name schemes[] = {
    {0x0807, "ed25519"},
    {0x0808, "ed448"},
    {0x0809, "rsa_pss_pss_sha256"},
    {0x080a, "rsa_pss_pss_sha384"},
    {0x080b, "rsa_pss_pss_sha512"},
    {0, NULL},
};

typedef int get_sigalg(SSL *ssl, int i, int *sign, int *hash, int *both, unsigned char *low,
                       unsigned char *high);

static void show_sigalg(BIO *out, int sign, int hash, int code)
{
    const char *scheme = find_name(schemes, code, NULL);
    if (scheme != NULL) {
        BIO_puts(out, scheme);
        return;
    }
    const char *type = find_name(signature_types, sign, NULL);
    if (type != NULL)
        BIO_printf(out, "%s+", type);
    else
        BIO_printf(out, "0x%02X+", code & 0xff);
    if (hash != NID_undef)
        BIO_puts(out, OBJ_nid2sn(hash));
    else
        BIO_printf(out, "0x%02X", code >> 8);
}

static void show_sigalg_list(BIO *out, SSL *ssl, const char *label, get_sigalg *get)
{
    int n = get(ssl, 0, NULL, NULL, NULL, NULL, NULL);
    if (n <= 0)
        return;
    BIO_printf(out, "%sSignature Algorithms: ", label);
    for (int i = 0; i < n; i++) {
        int sign = 0, hash = 0;
        unsigned char low = 0, high = 0;
        get(ssl, i, &sign, &hash, NULL, &low, &high);
        if (i > 0)
            BIO_puts(out, ":");
        show_sigalg(out, sign, hash, high << 8 | low);
    }
    BIO_puts(out, "\n");
}

/* RFC 5246 §7.4.4, RFC 8422 §5.5. */
static const struct number_name cert_types[] = {
    {1, "RSA sign"},    {2, "DSA sign"},        {3, "RSA fixed DH"},      {4, "DSS fixed DH"},
    {64, "ECDSA sign"}, {65, "RSA fixed ECDH"}, {66, "ECDSA fixed ECDH"}, {0, NULL},
};

static void show_cert_types(BIO *out, SSL *ssl)
{
    const unsigned char *types = NULL;
    long n = SSL_get0_certificate_types(ssl, &types);
    if (n <= 0)
        return;
    BIO_puts(out, "Client Certificate Types: ");
    for (long i = 0; i < n; i++) {
        const char *name = find_name(cert_types, types[i], NULL);
        BIO_puts(out, i > 0 ? ", " : "");
        if (name != NULL)
            BIO_puts(out, name);
        else
            BIO_printf(out, "UNKNOWN (%d),", types[i]);
    }
    BIO_puts(out, "\n");
}

void tls_show_sigalgs(BIO *out, SSL *ssl)
{
    int nid;
    if (!SSL_is_server(ssl))
        show_cert_types(out, ssl);
    show_sigalg_list(out, ssl, SSL_is_server(ssl) ? "" : "Requested ", SSL_get_sigalgs);
    show_sigalg_list(out, ssl, SSL_is_server(ssl) ? "Shared " : "Shared Requested ",
                     SSL_get_shared_sigalgs);
    if (SSL_get_peer_signature_nid(ssl, &nid) && nid != NID_undef)
        BIO_printf(out, "Peer signing digest: %s\n", OBJ_nid2sn(nid));
    if (SSL_get_peer_signature_type_nid(ssl, &nid))
        BIO_printf(out, "Peer signature type: %s\n",
                   find_name(signature_types, nid, OBJ_nid2sn(nid)));
}

/* ---- Groups and keys ---- */

void tls_show_point_formats(BIO *out, SSL *ssl)
{
    static const char *const names[] = {"uncompressed", "ansiX962_compressed_prime",
                                        "ansiX962_compressed_char2"};
    const char *formats = NULL;
    long n = SSL_get0_ec_point_formats(ssl, &formats);
    if (n <= 0)
        return;
    BIO_puts(out, "Supported Elliptic Curve Point Formats: ");
    for (long i = 0; i < n; i++) {
        unsigned char f = (unsigned char)formats[i];
        BIO_printf(out, "%s", i > 0 ? ":" : "");
        if (f < 3)
            BIO_puts(out, names[f]);
        else
            BIO_printf(out, "unknown(%d)", f);
    }
    BIO_puts(out, "\n");
}

void tls_show_groups(BIO *out, SSL *ssl, bool with_shared)
{
    int n = (int)SSL_get1_groups(ssl, NULL);
    int *groups = n > 0 ? OPENSSL_malloc((size_t)n * sizeof(*groups)) : NULL;
    if (groups == NULL)
        return;
    SSL_get1_groups(ssl, groups);
    BIO_puts(out, "Supported groups: ");
    for (int i = 0; i < n; i++)
        BIO_printf(out, "%s%s", i > 0 ? ":" : "", SSL_group_to_name(ssl, groups[i]));
    OPENSSL_free(groups);
    int shared = with_shared ? (int)SSL_get_shared_group(ssl, -1) : 0;
    if (with_shared)
        BIO_puts(out, "\nShared groups: ");
    for (int i = 0; i < shared; i++)
        BIO_printf(out, "%s%s", i > 0 ? ":" : "",
                   SSL_group_to_name(ssl, (int)SSL_get_shared_group(ssl, i)));
    if (with_shared && shared == 0)
        BIO_puts(out, "NONE");
    BIO_puts(out, "\n");
}

void tls_show_temp_key(BIO *out, SSL *ssl)
{
    EVP_PKEY *key = NULL;
    if (!SSL_get_peer_tmp_key(ssl, &key))
        return;
    char name[64] = "?";
    int id = EVP_PKEY_get_id(key), bits = EVP_PKEY_get_bits(key);
    BIO_puts(out, "Server Temp Key: ");
    if (id == EVP_PKEY_EC) {
        size_t len = 0;
        EVP_PKEY_get_group_name(key, name, sizeof(name), &len);
        BIO_printf(out, "ECDH, %s, %d bits\n", name, bits);
    } else {
        const char *shown = id == EVP_PKEY_RSA ? "RSA" : id == EVP_PKEY_DH ? "DH" : OBJ_nid2sn(id);
        BIO_printf(out, "%s, %d bits\n", shown, bits);
    }
    EVP_PKEY_free(key);
}

/* ---- The whole ---- */

/* The TLSA record that the chain was found good by, by the end of its data. */
static void show_tlsa(BIO *out, SSL *ssl)
{
    enum { TAIL = 12 };
    X509 *cert = NULL;
    EVP_PKEY *key = NULL;
    uint8_t usage, selector, matching;
    const unsigned char *data = NULL;
    size_t len = 0;
    int depth = SSL_get0_dane_authority(ssl, &cert, &key);
    if (depth < 0)
        return;
    SSL_get0_dane_tlsa(ssl, &usage, &selector, &matching, &data, &len);
    BIO_printf(out, "DANE TLSA %d %d %d %s", usage, selector, matching, len > TAIL ? "..." : "");
    for (size_t i = len > TAIL ? len - TAIL : 0; i < len; i++)
        BIO_printf(out, "%02x", data[i]);
    BIO_printf(out, " %s at depth %d\n",
               key != NULL ? "signed the certificate"
               : depth > 0 ? "matched TA certificate"
                           : "matched EE certificate",
               depth);
}

void tls_show_verification(BIO *out, SSL *ssl)
{
    long result = SSL_get_verify_result(ssl);
    if (result != X509_V_OK) {
        BIO_printf(out, "Verification error: %s\n", X509_verify_cert_error_string(result));
        return;
    }
    const char *name = SSL_get0_peername(ssl);
    BIO_puts(out, "Verification: OK\n");
    if (name != NULL)
        BIO_printf(out, "Verified peername: %s\n", name);
    show_tlsa(out, ssl);
}

void tls_show_key_material(BIO *out, SSL *ssl)
{
    const char *label = tls_options.key_material_label;
    size_t n = (size_t)tls_options.key_material_len;
    if (label == NULL)
        return;
    BIO_printf(out, "Keying material exporter:\n    Label: '%s'\n    Length: %zu bytes\n", label,
               n);
    unsigned char *key = OPENSSL_malloc(n);
    if (key != NULL &&
        SSL_export_keying_material(ssl, key, n, label, strlen(label), NULL, 0, 0) > 0) {
        BIO_puts(out, "    Keying material: ");
        for (size_t i = 0; i < n; i++)
            BIO_printf(out, "%02X", key[i]);
        BIO_puts(out, "\n");
    } else {
        BIO_puts(out, "    Error\n");
    }
    OPENSSL_clear_free(key, n);
}

static void show_client_ciphers(BIO *out, SSL *ssl)
{
    const unsigned char *raw = NULL;
    size_t one =
        SSL_get0_raw_cipherlist(ssl, NULL) > 0 ? (size_t)SSL_get0_raw_cipherlist(ssl, NULL) : 2;
    long n = SSL_get0_raw_cipherlist(ssl, &raw);
    if (n <= 0)
        return;
    BIO_puts(out, "Client cipher list: ");
    for (size_t i = 0; i + one <= (size_t)n; i += one) {
        const SSL_CIPHER *c = SSL_CIPHER_find(ssl, raw + i);
        BIO_puts(out, i > 0 ? ":" : "");
        if (c != NULL)
            BIO_puts(out, SSL_CIPHER_get_name(c));
        else if (raw[i] == 0x00 && raw[i + 1] == 0xff) /* RFC 5746 §3.3 */
            BIO_puts(out, "TLS_EMPTY_RENEGOTIATION_INFO_SCSV");
        else if (raw[i] == 0x56 && raw[i + 1] == 0x00) /* RFC 7507 §2 */
            BIO_puts(out, "SCSV");
        else
            BIO_printf(out, "0x%02X%02X", raw[i], raw[i + 1]);
    }
    BIO_puts(out, "\n");
}

static void show_peer(BIO *out, SSL *ssl)
{
    X509 *cert = SSL_get0_peer_certificate(ssl);
    int nid;
    if (cert == NULL) {
        BIO_puts(out, "No peer certificate\n");
        return;
    }
    tls_show_name(out, "Peer certificate: ", X509_get_subject_name(cert));
    if (SSL_get_peer_signature_nid(ssl, &nid))
        BIO_printf(out, "Hash used: %s\n", OBJ_nid2sn(nid));
    if (SSL_get_peer_signature_type_nid(ssl, &nid))
        BIO_printf(out, "Signature type: %s\n", find_name(signature_types, nid, OBJ_nid2sn(nid)));
    tls_show_verification(out, ssl);
}

void tls_show_summary(SSL *ssl)
{
    BIO *out = BIO_new_fp(stderr, BIO_NOCLOSE);
    if (out == NULL)
        return;
    bool server = SSL_is_server(ssl);
    BIO_printf(out, "Protocol version: %s\n", SSL_get_version(ssl));
    if (server)
        show_client_ciphers(out, ssl);
    BIO_printf(out, "Ciphersuite: %s\n", SSL_CIPHER_get_name(SSL_get_current_cipher(ssl)));
    if (server)
        show_sigalg_list(out, ssl, "", SSL_get_sigalgs);
    show_peer(out, ssl);
    tls_show_point_formats(out, ssl);
    if (server)
        tls_show_groups(out, ssl, false);
    else
        tls_show_temp_key(out, ssl);
    BIO_free(out);
}

void tls_show_counters(BIO *out, SSL_CTX *ctx)
{
    const struct {
        long n;
        const char *what;
    } lines[] = {
        {SSL_CTX_sess_number(ctx), "items in the session cache"},
        {SSL_CTX_sess_connect(ctx), "client connects (SSL_connect())"},
        {SSL_CTX_sess_connect_renegotiate(ctx), "client renegotiates (SSL_connect())"},
        {SSL_CTX_sess_connect_good(ctx), "client connects that finished"},
        {SSL_CTX_sess_accept(ctx), "server accepts (SSL_accept())"},
        {SSL_CTX_sess_accept_renegotiate(ctx), "server renegotiates (SSL_accept())"},
        {SSL_CTX_sess_accept_good(ctx), "server accepts that finished"},
        {SSL_CTX_sess_hits(ctx), "session cache hits"},
        {SSL_CTX_sess_misses(ctx), "session cache misses"},
        {SSL_CTX_sess_timeouts(ctx), "session cache timeouts"},
        {SSL_CTX_sess_cb_hits(ctx), "callback cache hits"},
    };
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        BIO_printf(out, "%4ld %s\n", lines[i].n, lines[i].what);
    BIO_printf(out, "%4ld cache full overflows (%ld allowed)\n", SSL_CTX_sess_cache_full(ctx),
               SSL_CTX_sess_get_cache_size(ctx));
}
