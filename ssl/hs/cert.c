/* Certificate and CertificateVerify, as both sides send and take them. */
#include <openssl/engine.h>
#include <openssl/x509.h>

#include "ssl/hs/hs.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- sending ---- */

static bool put_certificate(SSL *s, X509 *x, struct builder *b)
{
    int len = i2d_X509(x, NULL);
    size_t mark = build_open(b, 3);
    uint8_t *p = len > 0 ? build_room(b, (size_t)len) : NULL;
    if (p == NULL || i2d_X509(x, &p) != len)
        return internal(s);
    build_close(b, mark, 3);
    return true;
}

/* RFC 8446, 4.4.2; an empty list where a client has none. */
static bool put_list13(SSL *s, STACK_OF(X509) * chain, struct builder *b)
{
    for (int i = 0; i < sk_X509_num(chain); i++) {
        X509 *x = sk_X509_value(chain, i);
        if (!put_certificate(s, x, b) || !ext_build(s, SSL_EXT_TLS1_3_CERTIFICATE, x, (size_t)i, b))
            return false;
    }
    return true;
}

static bool put_list12(SSL *s, STACK_OF(X509) * chain, struct builder *b)
{
    for (int i = 0; i < sk_X509_num(chain); i++)
        if (!put_certificate(s, sk_X509_value(chain, i), b))
            return false;
    return true;
}

static bool send_chain(SSL *s, const struct cred *cred, bool is_tls13)
{
    struct builder b;
    STACK_OF(X509) *chain = NULL;
    if (cred != NULL && !cred_chain(s, cred, &chain))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    hs_begin(s, &b, SSL3_MT_CERTIFICATE);
    if (is_tls13) {
        size_t context = build_open(&b, 1);
        build_bytes(&b, s->hs->request_context, s->is_server ? 0 : s->hs->request_context_len);
        build_close(&b, context, 1);
    }
    size_t list = build_open(&b, 3);
    bool ok = is_tls13 ? put_list13(s, chain, &b) : put_list12(s, chain, &b);
    sk_X509_pop_free(chain, X509_free);
    if (!ok) {
        build_free(&b);
        return false;
    }
    build_close(&b, list, 3);
    s->own_cred = cred;
    return hs_end(s, &b, SSL3_MT_CERTIFICATE, true);
}

enum hs_result hs13_send_certificate(SSL *s, struct hs_message *m)
{
    (void)m;
    return send_chain(s, s->hs->cred, true) ? HS_OK : HS_FATAL;
}

enum hs_result hs12_send_certificate(SSL *s, struct hs_message *m)
{
    (void)m;
    return send_chain(s, s->hs->cred, false) ? HS_OK : HS_FATAL;
}

/* ---- taking ---- */

/* One certificate of the peer's list onto the chain. */
static bool take_one(SSL *s, STACK_OF(X509) * chain, struct slice der)
{
    const unsigned char *p = der.ptr;
    X509 *x = X509_new_ex(s->ctx->libctx, s->ctx->propq);
    if (x == NULL)
        return internal(s);
    if (d2i_X509(&x, &p, (long)der.len) == NULL || p != der.ptr + der.len) {
        X509_free(x);
        return FATAL(s, SSL_AD_BAD_CERTIFICATE, ERR_R_ASN1_LIB);
    }
    if (!sk_X509_push(chain, x)) {
        X509_free(x);
        return internal(s);
    }
    return true;
}

static bool take_list13(SSL *s, struct slice list, STACK_OF(X509) * chain)
{
    struct slice der, extensions;
    while (list.len > 0) {
        if (!msg_certificate13_next(&list, &der, &extensions))
            return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_CERT_LENGTH_MISMATCH);
        size_t index = (size_t)sk_X509_num(chain);
        if (!take_one(s, chain, der) || !ext_parse(s, SSL_EXT_TLS1_3_CERTIFICATE, extensions,
                                                   sk_X509_value(chain, (int)index), index))
            return false;
    }
    return true;
}

static bool take_list12(SSL *s, struct slice list, STACK_OF(X509) * chain)
{
    struct slice der;
    while (list.len > 0) {
        if (!msg_certificate12_next(&list, &der))
            return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_CERT_LENGTH_MISMATCH);
        if (!take_one(s, chain, der))
            return false;
    }
    return true;
}

/* No certificate came: a client may have none, unless it must. */
static enum hs_result take_nothing(SSL *s)
{
    if (!s->is_server)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_CERT_LENGTH_MISMATCH);
    if ((s->set.verify_mode & SSL_VERIFY_PEER) != 0 &&
        (s->set.verify_mode & SSL_VERIFY_FAIL_IF_NO_PEER_CERT) != 0)
        return FATAL(s, conn_is_tls13(s) ? SSL_AD_CERTIFICATE_REQUIRED : SSL_AD_HANDSHAKE_FAILURE,
                     SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE);
    X509_free(s->session->peer); /* one that it gave at an earlier time */
    sk_X509_pop_free(s->session->peer_chain, X509_free);
    s->session->peer = NULL;
    s->session->peer_chain = NULL;
    return HS_OK;
}

/* The chain goes from the handshake to the session. */
static void keep_chain(SSL *s)
{
    sk_X509_pop_free(s->session->peer_chain, X509_free);
    s->session->peer_chain = s->hs->peer_chain;
    s->hs->peer_chain = NULL;
}

/* The chain that came: a client's callbacks, and a program whose client refuses, see it already. */
static enum hs_result verify_chain(SSL *s)
{
    struct hs *h = s->hs;
    STACK_OF(X509) *chain = s->is_server ? h->peer_chain : s->session->peer_chain;
    s->rwstate = SSL_NOTHING;
    int ok = verify_peer_chain(s, chain);
    if (ok < 0) {
        s->rwstate = SSL_RETRY_VERIFY;
        return HS_WANT_RETRY_VERIFY;
    }
    /* A server that asks verifies always; a client may look on (SSL_VERIFY_NONE). */
    if (ok == 0 && (s->is_server || s->set.verify_mode != SSL_VERIFY_NONE))
        return FATAL(s, verify_alert(s->verify_result), SSL_R_CERTIFICATE_VERIFY_FAILED);
    ERR_clear_error(); /* of a failed verification that nobody minds */
    X509 *leaf = sk_X509_value(chain, 0);
    EVP_PKEY *key = X509_get0_pubkey(leaf);
    if (key == NULL || EVP_PKEY_missing_parameters(key))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_UNABLE_TO_FIND_PUBLIC_KEY_PARAMETERS);
    /* RFC 5246, 7.4.2: a server's key is what the suite says. */
    if (!s->is_server && !conn_is_tls13(s) && !cred_suits(s->cipher, key))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_WRONG_CERTIFICATE_TYPE);
    if (!EVP_PKEY_up_ref(key))
        return internal(s);
    EVP_PKEY_free(h->peer_key);
    h->peer_key = key;
    X509_free(s->session->peer);
    s->session->peer = leaf;
    if (s->is_server) { /* whose chain is without the leaf (SSL_get_peer_cert_chain(3)) */
        sk_X509_shift(chain);
        keep_chain(s);
    } else {
        X509_up_ref(leaf);
    }
    s->session->verify_result = s->verify_result;
    h->has_peer_chain = false;
    return HS_OK;
}

static enum hs_result take_certificate(SSL *s, struct slice list, bool is_tls13)
{
    struct hs *h = s->hs;
    if (list.len == 0)
        return take_nothing(s);
    if (!h->has_peer_chain) { /* not yet taken apart before a pause */
        STACK_OF(X509) *chain = sk_X509_new_null();
        if (chain == NULL)
            return internal(s);
        if (!(is_tls13 ? take_list13(s, list, chain) : take_list12(s, list, chain))) {
            sk_X509_pop_free(chain, X509_free);
            return HS_FATAL;
        }
        sk_X509_pop_free(h->peer_chain, X509_free);
        h->peer_chain = chain;
        h->has_peer_chain = true;
        if (!s->is_server)
            keep_chain(s);
    }
    return verify_chain(s);
}

enum hs_result hs13_take_certificate(SSL *s, struct hs_message *m)
{
    struct msg_certificate13 c;
    if (!msg_certificate13_parse(m->body, &c))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!slice_is(c.context, s->hs->request_context, s->is_server ? s->hs->request_context_len : 0))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_INVALID_CONTEXT);
    return take_certificate(s, c.list, true);
}

enum hs_result hs12_take_certificate(SSL *s, struct hs_message *m)
{
    struct slice list;
    if (!msg_certificate12_parse(m->body, &list))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    return take_certificate(s, list, false);
}

/* ---- CertificateVerify of TLS 1.3 ---- */

enum hs_result hs13_send_certificate_verify(SSL *s, struct hs_message *unused)
{
    (void)unused;
    struct hs *h = s->hs;
    struct builder content, signature, b;
    build_init(&content);
    build_init(&signature);
    bool ok =
        hs_verify_content13(s, s->is_server, &content) &&
        (sigalg_sign(s, h->sigalg, h->cred->key, slice_of(content.ptr, content.len), &signature) ||
         conn_fatal(s, SSL_AD_INTERNAL_ERROR));
    if (ok) {
        struct msg_certificate_verify m = {h->sigalg->code, slice_of(signature.ptr, signature.len)};
        hs_begin(s, &b, SSL3_MT_CERTIFICATE_VERIFY);
        msg_certificate_verify_build(&b, true, &m);
        ok = hs_end(s, &b, SSL3_MT_CERTIFICATE_VERIFY, true);
        s->own_sigalg = h->sigalg;
    }
    build_free(&content);
    build_free(&signature);
    return ok ? HS_OK : HS_FATAL;
}

enum hs_result hs13_take_certificate_verify(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct msg_certificate_verify v;
    struct builder content;
    if (!msg_certificate_verify_parse(m->body, true, &v))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    const struct sigalg *alg = sigalg_accept(s, v.algorithm, h->peer_key);
    if (alg == NULL)
        return conn_fatal(s, SSL_AD_ILLEGAL_PARAMETER);
    build_init(&content);
    bool ok = hs_verify_content13(s, !s->is_server, &content);
    if (ok && !sigalg_verify(s, alg, h->peer_key, slice_of(content.ptr, content.len), v.signature))
        ok = FATAL(s, SSL_AD_DECRYPT_ERROR, SSL_R_BAD_SIGNATURE);
    build_free(&content);
    s->peer_sigalg = alg;
    return ok ? HS_OK : HS_FATAL;
}

/* ---- the program's certificate callback ---- */

/* The engine that the program named first, then the program. */
static int ask_client_cert(SSL *s, X509 **x, EVP_PKEY **key)
{
    ENGINE *engine = s->ctx->client_cert_engine;
    int r = engine != NULL ? ENGINE_load_ssl_client_cert(engine, s, SSL_get_client_CA_list(s), x,
                                                         key, NULL, NULL, NULL)
                           : 0;
    return r == 0 && s->ctx->client_cert != NULL ? s->ctx->client_cert(s, x, key) : r;
}

enum hs_result hs_ask_cert_callback(SSL *s)
{
    X509 *x = NULL;
    EVP_PKEY *key = NULL;
    if (s->set.cert_callback != NULL) {
        int r = s->set.cert_callback(s, s->set.cert_callback_arg);
        if (r < 0) {
            s->rwstate = SSL_X509_LOOKUP;
            return HS_WANT_X509_LOOKUP;
        }
        if (r == 0)
            return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_CALLBACK_FAILED);
        s->rwstate = SSL_NOTHING;
    }
    if (s->is_server || (s->ctx->client_cert == NULL && s->ctx->client_cert_engine == NULL) ||
        cred_choose(s, NULL, &s->hs->sigalg) != NULL)
        return HS_OK;
    int r = ask_client_cert(s, &x, &key);
    if (r < 0) {
        s->rwstate = SSL_X509_LOOKUP;
        return HS_WANT_X509_LOOKUP;
    }
    s->rwstate = SSL_NOTHING;
    if (r == 1 && x != NULL && key != NULL &&
        (SSL_use_certificate(s, x) != 1 || SSL_use_PrivateKey(s, key) != 1))
        ERR_raise(ERR_LIB_SSL, SSL_R_BAD_DATA_RETURNED_BY_CALLBACK);
    X509_free(x);
    EVP_PKEY_free(key);
    return HS_OK;
}

enum hs_result hs_ask_certificate(SSL *s, struct hs_message *m)
{
    (void)m;
    enum hs_result r = hs_ask_cert_callback(s);
    if (r == HS_OK)
        s->hs->cred = cred_choose(s, NULL, &s->hs->sigalg);
    return r;
}
