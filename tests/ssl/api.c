/* What programs set on contexts and connections, and what they are told: return values, errors and
 * defaults, by the public interface alone, so that the system's libssl is asked the same. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

/* The result, and the last error's reason (0: none); the queue is emptied. */
static void expect(long got, long want, int reason, const char *what)
{
    unsigned long e = ERR_peek_last_error();
    int have = e == 0 ? 0 : ERR_GET_REASON(e);
    check(got == want, "%s gives %ld, not %ld", what, got, want);
    check(have == reason, "%s: reason %d, not %d", what, have, reason);
    ERR_clear_error();
}
#define GIVES(call, want, reason) expect((long)(call), want, reason, #call)

/* ---- certificates and keys ---- */

static void pairs(SSL_CTX *c)
{
    GIVES(SSL_CTX_check_private_key(c), 0, SSL_R_NO_CERTIFICATE_ASSIGNED);
    GIVES(SSL_CTX_use_certificate(c, NULL), 0, ERR_R_PASSED_NULL_PARAMETER);
    GIVES(SSL_CTX_use_PrivateKey(c, NULL), 0, ERR_R_PASSED_NULL_PARAMETER);
    GIVES(SSL_CTX_use_certificate(c, identity_cert(ID_RSA)), 1, 0);
    GIVES(SSL_CTX_check_private_key(c), 0, SSL_R_NO_PRIVATE_KEY_ASSIGNED);
    GIVES(SSL_CTX_use_PrivateKey(c, identity_key(ID_RSA)), 1, 0);
    GIVES(SSL_CTX_check_private_key(c), 1, 0);
    /* another slot */
    GIVES(SSL_CTX_use_certificate(c, identity_cert(ID_P256)), 1, 0);
    GIVES(SSL_CTX_check_private_key(c), 0, SSL_R_NO_PRIVATE_KEY_ASSIGNED);
    check(!SSL_CTX_use_PrivateKey(c, identity_key(ID_P384)), "a key of another certificate");
    ERR_clear_error();
    check(SSL_CTX_get0_certificate(c) == identity_cert(ID_P256), "the certificate stays");
    GIVES(SSL_CTX_use_PrivateKey(c, identity_key(ID_P256)), 1, 0);
    /* a certificate of another key: the key goes */
    GIVES(SSL_CTX_use_certificate(c, identity_cert(ID_P384)), 1, 0);
    check(SSL_CTX_get0_privatekey(c) == NULL, "the key is gone");
    GIVES(SSL_CTX_use_cert_and_key(c, identity_cert(ID_P256), identity_key(ID_P384), NULL, 1), 0,
          SSL_R_PRIVATE_KEY_MISMATCH);
    GIVES(SSL_CTX_use_cert_and_key(c, identity_cert(ID_P256), identity_key(ID_P256), NULL, 0), 0,
          SSL_R_NOT_REPLACING_CERTIFICATE);
    GIVES(SSL_CTX_use_cert_and_key(c, identity_cert(ID_P256), identity_key(ID_P256), NULL, 1), 1,
          0);
    GIVES(SSL_CTX_select_current_cert(c, identity_cert(ID_RSA)), 1, 0);
    GIVES(SSL_CTX_select_current_cert(c, identity_cert(ID_P521)), 0, 0);
    GIVES(SSL_CTX_set_current_cert(c, SSL_CERT_SET_FIRST), 1, 0);
    GIVES(SSL_CTX_set_current_cert(c, SSL_CERT_SET_NEXT), 1, 0);
    GIVES(SSL_CTX_set_current_cert(c, SSL_CERT_SET_NEXT), 0, 0);
}

static void files(SSL_CTX *c)
{
    check(!SSL_CTX_use_certificate_file(c, "/no/such/file", SSL_FILETYPE_PEM), "no file");
    check(ERR_GET_LIB(ERR_peek_last_error()) == ERR_LIB_SSL, "told by libssl");
    ERR_clear_error();
    GIVES(SSL_CTX_use_certificate_file(c, "/dev/null", 7), 0, SSL_R_BAD_SSL_FILETYPE);
    GIVES(SSL_CTX_use_certificate_file(c, "/dev/null", SSL_FILETYPE_PEM), 0, ERR_R_PEM_LIB);
    GIVES(SSL_CTX_use_PrivateKey_file(c, "/dev/null", 7), 0, SSL_R_BAD_SSL_FILETYPE);
    GIVES(SSL_CTX_use_PrivateKey_file(c, "/dev/null", SSL_FILETYPE_PEM), 0, ERR_R_PEM_LIB);
    GIVES(SSL_CTX_use_certificate_chain_file(c, "/dev/null"), 0, ERR_R_PEM_LIB);
    GIVES(SSL_CTX_use_certificate_ASN1(c, 2, (const unsigned char *)"aa"), 0, ERR_R_ASN1_LIB);
}

static void chains(SSL_CTX *c)
{
    STACK_OF(X509) *chain = NULL;
    GIVES(SSL_CTX_add1_chain_cert(c, identity_ca()), 1, 0);
    GIVES(SSL_CTX_get0_chain_certs(c, &chain), 1, 0);
    check(sk_X509_num(chain) == 1, "one in the chain");
    GIVES(SSL_CTX_get_extra_chain_certs(c, &chain), 1, 0);
    check(sk_X509_num(chain) == 1, "the chain stands for the extra one");
    GIVES(SSL_CTX_get_extra_chain_certs_only(c, &chain), 1, 0);
    check(chain == NULL, "there is no extra one");
    GIVES(SSL_CTX_clear_extra_chain_certs(c), 1, 0);
    GIVES(SSL_CTX_build_cert_chain(c, 0), 0, SSL_R_CERTIFICATE_VERIFY_FAILED);
    GIVES(SSL_CTX_build_cert_chain(c, SSL_BUILD_CHAIN_FLAG_CHECK), 1, 0);
    GIVES(SSL_CTX_build_cert_chain(c, SSL_BUILD_CHAIN_FLAG_CHECK | SSL_BUILD_CHAIN_FLAG_NO_ROOT), 1,
          0);
    GIVES(SSL_CTX_get0_chain_certs(c, &chain), 1, 0);
    check(sk_X509_num(chain) == 0, "without the root");
    GIVES(SSL_CTX_clear_chain_certs(c), 1, 0);
    SSL_CTX *none = SSL_CTX_new(TLS_method());
    GIVES(SSL_CTX_build_cert_chain(none, 0), 0, SSL_R_NO_CERTIFICATE_SET);
    SSL_CTX_free(none);
}

void test_ssl_api_certificates(void)
{
    SSL_CTX *c = SSL_CTX_new(TLS_method());
    ERR_clear_error();
    pairs(c);
    files(c);
    chains(c);
    SSL *s = SSL_new(c);
    check(SSL_get_certificate(s) == SSL_CTX_get0_certificate(c), "inherited");
    GIVES(SSL_use_certificate(s, identity_cert(ID_ED25519)), 1, 0);
    check(SSL_CTX_get0_certificate(c) != identity_cert(ID_ED25519), "the context's is as it was");
    SSL_certs_clear(s);
    check(SSL_get_certificate(s) == NULL && SSL_CTX_get0_certificate(c) != NULL, "cleared");
    SSL_free(s);
    SSL_CTX_free(c);
}

/* ---- numbers and lists ---- */

static void numbers(SSL_CTX *c)
{
    check(SSL_CTX_get_options(c) == (SSL_OP_NO_COMPRESSION | SSL_OP_ENABLE_MIDDLEBOX_COMPAT),
          "options %lx", (unsigned long)SSL_CTX_get_options(c));
    GIVES(SSL_CTX_get_mode(c), SSL_MODE_AUTO_RETRY, 0);
    GIVES(SSL_CTX_set_mode(c, SSL_MODE_ENABLE_PARTIAL_WRITE), 5, 0);
    GIVES(SSL_CTX_clear_mode(c, SSL_MODE_ENABLE_PARTIAL_WRITE), 4, 0);
    GIVES(SSL_CTX_get_max_cert_list(c), 100 * 1024, 0);
    GIVES(SSL_CTX_set_max_cert_list(c, 5), 100 * 1024, 0);
    GIVES(SSL_CTX_set_max_cert_list(c, -1), 0, 0);
    GIVES(SSL_CTX_get_max_cert_list(c), 5, 0);
    GIVES(SSL_CTX_set_max_send_fragment(c, 511), 0, 0);
    GIVES(SSL_CTX_set_max_send_fragment(c, 512), 1, 0);
    GIVES(SSL_CTX_set_max_send_fragment(c, 16385), 0, 0);
    GIVES(SSL_CTX_set_split_send_fragment(c, 513), 0, 0);
    GIVES(SSL_CTX_set_split_send_fragment(c, 511), 1, 0);
    GIVES(SSL_CTX_set_max_pipelines(c, 33), 0, 0);
    GIVES(SSL_CTX_set_max_pipelines(c, 32), 1, 0);
    GIVES(SSL_CTX_get_verify_mode(c), SSL_VERIFY_NONE, 0);
    GIVES(SSL_CTX_get_verify_depth(c), -1, 0);
    GIVES(SSL_CTX_get_security_level(c), 2, 0);
    GIVES(SSL_CTX_get_num_tickets(c), 2, 0);
    GIVES(SSL_CTX_get_recv_max_early_data(c), 16384, 0);
    GIVES(SSL_CTX_set_block_padding(c, 16385), 0, 0);
    GIVES(SSL_CTX_set_block_padding(c, 16384), 1, 0);
    GIVES(SSL_CTX_sess_get_cache_size(c), 20480, 0);
    GIVES(SSL_CTX_get_session_cache_mode(c), SSL_SESS_CACHE_SERVER, 0);
    GIVES(SSL_CTX_ctrl(c, 9999, 0, NULL), 0, 0);
    GIVES(SSL_CTX_callback_ctrl(c, 9999, NULL), 0, 0);
    GIVES(SSL_CTX_ctrl(c, SSL_CTRL_SET_TMP_DH_CB, 0, NULL), 0, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    GIVES(SSL_CTX_set_tmp_dh(c, NULL), 0, ERR_R_PASSED_NULL_PARAMETER);
    GIVES(SSL_CTX_set0_tmp_dh_pkey(c, NULL), 0, SSL_R_DH_KEY_TOO_SMALL);
}

static void versions(SSL_CTX *c)
{
    GIVES(SSL_CTX_get_min_proto_version(c), 0, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, TLS1_3_VERSION), 1, 0);
    GIVES(SSL_CTX_set_max_proto_version(c, TLS1_2_VERSION), 1, 0);
    GIVES(SSL_CTX_get_max_proto_version(c), TLS1_2_VERSION, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, 0x305), 0, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, 2), 0, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, DTLS1_2_VERSION), 0, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, 0), 1, 0);
    GIVES(SSL_CTX_set_max_proto_version(c, 0), 1, 0);
    SSL_CTX *fixed = SSL_CTX_new(TLSv1_2_method());
    GIVES(SSL_CTX_set_min_proto_version(fixed, TLS1_2_VERSION), 1, 0);
    GIVES(SSL_CTX_get_min_proto_version(fixed), 0, 0);
    SSL_CTX_free(fixed);
}

static void lists(SSL_CTX *c)
{
    static const int twice[] = {NID_X25519, NID_X25519}, unknown[] = {999999},
                     good[] = {NID_ffdhe2048, NID_X9_62_prime256v1},
                     signs[] = {NID_sha256, EVP_PKEY_RSA};
    GIVES(SSL_CTX_set1_groups_list(c, "P-256:X25519"), 1, 0);
    GIVES(SSL_CTX_set1_groups_list(c, "P-256:P-256"), 0, 0);
    GIVES(SSL_CTX_set1_groups_list(c, "P-256:foo"), 0, ERR_R_PASSED_INVALID_ARGUMENT);
    GIVES(SSL_CTX_set1_groups_list(c, ""), 0, 0);
    GIVES(SSL_CTX_set1_groups_list(c, "P-256:"), 0, 0);
    GIVES(SSL_CTX_set1_groups_list(c, "p-256"), 0, ERR_R_PASSED_INVALID_ARGUMENT);
    GIVES(SSL_CTX_set1_groups_list(c, "x25519"), 1, 0);
    GIVES(SSL_CTX_set1_groups_list(c, " P-256"), 1, 0);
    GIVES(SSL_CTX_set1_groups(c, twice, 2), 0, 0);
    GIVES(SSL_CTX_set1_groups(c, unknown, 1), 0, 0);
    GIVES(SSL_CTX_set1_groups(c, good, 2), 1, 0);
    GIVES(SSL_CTX_set1_groups(c, good, 0), 0, SSL_R_BAD_LENGTH);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "RSA+SHA256:ECDSA+SHA384"), 1, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "RSA+SHA256:foo"), 0, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "RSA+SHA256:RSA+SHA256"), 0, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "rsa_pss_rsae_sha256:PSS+SHA384:RSA-PSS+SHA512"), 1, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "rsa+SHA256"), 0, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "RSA+sha256"), 1, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "ED25519"), 0, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "ed25519"), 1, 0);
    GIVES(SSL_CTX_set1_sigalgs_list(c, "ecdsa_sha1"), 0, 0);
    GIVES(SSL_CTX_set1_client_sigalgs_list(c, "DSA+SHA1"), 1, 0);
    GIVES(SSL_CTX_set1_sigalgs(c, signs, 2), 1, 0);
    GIVES(SSL_CTX_set1_sigalgs(c, signs, 1), 0, 0);
    GIVES(SSL_CTX_set_cipher_list(c, "AES128-SHA"), 1, 0);
    GIVES(SSL_CTX_set_cipher_list(c, "foo"), 0, SSL_R_NO_CIPHER_MATCH);
    GIVES(SSL_CTX_set_ciphersuites(c, "TLS_AES_128_GCM_SHA256"), 1, 0);
    GIVES(SSL_CTX_set_ciphersuites(c, "foo"), 0, SSL_R_NO_CIPHER_MATCH);
}

void test_ssl_api_settings(void)
{
    SSL_CTX *c = SSL_CTX_new(TLS_method());
    unsigned char keys[80];
    ERR_clear_error();
    numbers(c);
    versions(c);
    lists(c);
    GIVES(SSL_CTX_get_tlsext_ticket_keys(c, NULL, 0), 80, 0);
    GIVES(SSL_CTX_get_tlsext_ticket_keys(c, keys, 48), 0, SSL_R_INVALID_TICKET_KEYS_LENGTH);
    GIVES(SSL_CTX_get_tlsext_ticket_keys(c, keys, 80), 1, 0);
    GIVES(SSL_CTX_set_tlsext_ticket_keys(c, keys, 80), 1, 0);
    GIVES(SSL_CTX_load_verify_locations(c, NULL, NULL), 0, 0);
    check(!SSL_CTX_load_verify_file(c, "/no/such/file"), "no file");
    ERR_clear_error();
    GIVES(SSL_CTX_set_default_verify_dir(c), 1, 0);
    check(SSL_CTX_add_client_CA(c, identity_ca()) == 1 &&
              sk_X509_NAME_num(SSL_CTX_get_client_CA_list(c)) == 1,
          "a name of an authority");
    SSL_CTX_free(c);
}

/* ---- what a connection tells ---- */

static void before(void)
{
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    SSL *s = SSL_new(c);
    unsigned char bytes[32];
    size_t n;
    check(strcmp(SSL_get_version(s), "TLSv1.3") == 0 && SSL_version(s) == TLS1_3_VERSION,
          "version");
    check(strcmp(SSL_state_string_long(s), "before SSL initialization") == 0, "state");
    check(SSL_in_init(s) && SSL_in_before(s) && !SSL_is_init_finished(s), "before");
    check(!SSL_is_server(s) && SSL_get_current_cipher(s) == NULL, "nothing is known");
    GIVES(SSL_get_client_random(s, NULL, 0), 32, 0);
    GIVES(SSL_get_extms_support(s), -1, 0);
    GIVES(SSL_key_update(s, SSL_KEY_UPDATE_REQUESTED), 0, SSL_R_WRONG_SSL_VERSION);
    GIVES(SSL_export_keying_material(s, bytes, 10, "EXPORTER", 8, NULL, 0, 0), -1, 0);
    GIVES(SSL_write_early_data(s, bytes, 1, &n), 0, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    GIVES(SSL_read_early_data(s, bytes, 1, &n), 0, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    GIVES(SSL_set_tlsext_host_name(s, ""), 0, SSL_R_SSL3_EXT_INVALID_SERVERNAME);
    GIVES(SSL_set_tlsext_host_name(s, "a.test"), 1, 0);
    SSL_set_options(s, SSL_OP_NO_TICKET);
    SSL *copy = SSL_dup(s);
    check(copy != NULL && copy != s && (SSL_get_options(copy) & SSL_OP_NO_TICKET) != 0, "a copy");
    SSL_free(copy);
    SSL_free(s);
    SSL_CTX_free(c);
}

/* Both ends export the same, and something else for another context or label (RFC 5705). */
static void exporters(const struct link *l)
{
    static const unsigned char context[] = "context";
    unsigned char a[2][40], b[40];
    SSL *c = l->ssl[CLIENT], *s = l->ssl[SERVER];
    GIVES(SSL_export_keying_material(c, a[0], 40, "EXPORTER-x", 10, context, 7, 1), 1, 0);
    GIVES(SSL_export_keying_material(s, a[1], 40, "EXPORTER-x", 10, context, 7, 1), 1, 0);
    check_bytes("exported", a[0], a[1], 40);
    GIVES(SSL_export_keying_material(s, b, 40, "EXPORTER-x", 10, context, 6, 1), 1, 0);
    check(memcmp(a[0], b, 40) != 0, "another context");
    GIVES(SSL_export_keying_material(s, b, 40, "EXPORTER-y", 10, context, 7, 1), 1, 0);
    check(memcmp(a[0], b, 40) != 0, "another label");
}

static void after(const struct link *l, int version)
{
    SSL *c = l->ssl[CLIENT], *s = l->ssl[SERVER];
    char names[300];
    unsigned char random[2][32];
    int nid = 0;
    bool is13 = version == TLS1_3_VERSION;
    SSL_get_client_random(c, random[0], 32);
    SSL_get_client_random(s, random[1], 32);
    check_bytes("client_random", random[0], random[1], 32);
    SSL_get_server_random(c, random[0], 32);
    SSL_get_server_random(s, random[1], 32);
    check_bytes("server_random", random[0], random[1], 32);
    check(strcmp(SSL_state_string(c), "SSLOK") == 0 && SSL_get_state(s) == TLS_ST_OK, "states");
    check(SSL_get_finished(c, NULL, 0) == (is13 ? 48 : 12), "Finished's length");
    check(SSL_client_version(s) == TLS1_2_VERSION && SSL_client_version(c) == TLS1_2_VERSION,
          "client_version");
    GIVES(SSL_get_peer_signature_nid(c, &nid), 1, 0);
    check(nid == NID_sha256, "its hash");
    GIVES(SSL_get_peer_signature_type_nid(c, &nid), 1, 0);
    check(nid == EVP_PKEY_EC, "its kind");
    GIVES(SSL_get_signature_nid(s, &nid), 1, 0);
    GIVES(SSL_get_signature_nid(c, &nid), 0, 0);
    GIVES(SSL_get_negotiated_group(c), NID_X9_62_prime256v1, 0);
    GIVES(SSL_get_shared_group(s, -1), 1, 0);
    GIVES(SSL_get_shared_group(s, 0), NID_X9_62_prime256v1, 0);
    GIVES(SSL_get_shared_group(c, -1), 0, 0);
    GIVES(SSL_get_extms_support(c), !is13, 0);
    check(SSL_get_shared_ciphers(s, names, sizeof(names)) == names &&
              strstr(names, SSL_get_cipher_name(s)) != NULL,
          "shared suites");
    check(SSL_get_shared_ciphers(c, names, sizeof(names)) == NULL, "not at a client");
    check(sk_SSL_CIPHER_num(SSL_get_client_ciphers(s)) > 0, "the client's suites");
    check(sk_X509_num(SSL_get0_verified_chain(c)) == 2, "the chain that was verified");
    exporters(l);
    if (!is13)
        GIVES(SSL_export_keying_material(c, random[0], 32, "master secret", 13, NULL, 0, 0), 0,
              SSL_R_TLS_ILLEGAL_EXPORTER_LABEL);
}

/* New keys in both directions, and the data goes on. */
static void updates(struct link *l)
{
    SSL *c = l->ssl[CLIENT];
    GIVES(SSL_renegotiate(c), 0, SSL_R_WRONG_SSL_VERSION);
    GIVES(SSL_key_update(c, 5), 0, SSL_R_INVALID_KEY_UPDATE_TYPE);
    GIVES(SSL_get_key_update_type(c), SSL_KEY_UPDATE_NONE, 0);
    GIVES(SSL_key_update(c, SSL_KEY_UPDATE_REQUESTED), 1, 0);
    GIVES(SSL_get_key_update_type(c), SSL_KEY_UPDATE_REQUESTED, 0);
    GIVES(SSL_key_update(c, SSL_KEY_UPDATE_REQUESTED), 0, SSL_R_STILL_IN_INIT);
    GIVES(SSL_do_handshake(c), 1, 0);
    GIVES(SSL_get_key_update_type(c), SSL_KEY_UPDATE_NONE, 0);
    check(link_say(l, CLIENT, "new", 3) && link_say(l, SERVER, "keys", 4), "under new keys");
    GIVES(SSL_verify_client_post_handshake(l->ssl[SERVER]), 0, SSL_R_EXTENSION_NOT_RECEIVED);
    GIVES(SSL_verify_client_post_handshake(c), 0, SSL_R_NOT_SERVER);
}

void test_ssl_api_connection(void)
{
    ERR_clear_error();
    before();
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX *c = identity_ctx(0, version, version, ID_NONE);
        SSL_CTX *s = identity_ctx(1, version, version, ID_P256);
        struct link l;
        SSL_CTX_set1_groups_list(c, "P-256");
        check_context("ssl/api/connection %x", (unsigned)version);
        if (check(link_open(&l, c, s) && link_handshake(&l), "handshake")) {
            after(&l, version);
            if (version == TLS1_3_VERSION)
                updates(&l);
        }
        link_close(&l);
        SSL_CTX_free(c);
        SSL_CTX_free(s);
    }
}
