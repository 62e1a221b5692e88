/* What a program does to a connection that is there: SSL_key_update(3), SSL_set_SSL_CTX,
 * SSL_dup(3), SSL_export_keying_material(3). */
#include <string.h>

#include "ssl/api/owner.h"
#include "ssl/cipher/suites.h"
#include "ssl/dane/dane.h"
#include "ssl/hs/hs.h"

/* ---- new keys ---- */

int SSL_key_update(SSL *s, int updatetype)
{
    if (!s->established || !conn_is_tls13(s))
        return FAIL(ERR_LIB_SSL, SSL_R_WRONG_SSL_VERSION);
    if (updatetype != SSL_KEY_UPDATE_NOT_REQUESTED && updatetype != SSL_KEY_UPDATE_REQUESTED)
        return FAIL(ERR_LIB_SSL, SSL_R_INVALID_KEY_UPDATE_TYPE);
    if (s->key_update_pending || SSL_in_init(s))
        return FAIL(ERR_LIB_SSL, SSL_R_STILL_IN_INIT);
    if (s->out.retry_buf != NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_BAD_WRITE_RETRY);
    s->key_update_pending = true;
    s->key_update_request = updatetype == SSL_KEY_UPDATE_REQUESTED;
    return 1;
}

int SSL_get_key_update_type(const SSL *s)
{
    if (!s->key_update_pending)
        return SSL_KEY_UPDATE_NONE;
    return s->key_update_request ? SSL_KEY_UPDATE_REQUESTED : SSL_KEY_UPDATE_NOT_REQUESTED;
}

/* ---- another handshake: SSL_renegotiate(3), TLS 1.2 and below ---- */

/* It begins with the next function that reads, writes or does a handshake. */
static int renegotiate(SSL *s, bool resume)
{
    if (s->established && conn_is_tls13(s))
        return FAIL(ERR_LIB_SSL, SSL_R_WRONG_SSL_VERSION);
    if ((s->set.options & SSL_OP_NO_RENEGOTIATION) != 0)
        return FAIL(ERR_LIB_SSL, SSL_R_NO_RENEGOTIATION);
    if (!s->established) /* the first is still to come */
        return 1;
    s->new_session = !resume;
    if (s->is_server)
        s->hello_request = HELLO_REQUEST_DUE;
    else
        s->renegotiating = true;
    return 1;
}

int SSL_renegotiate(SSL *s)
{
    return renegotiate(s, false);
}

int SSL_renegotiate_abbreviated(SSL *s)
{
    return renegotiate(s, true);
}

int SSL_renegotiate_pending(const SSL *s)
{
    return s->renegotiating || s->hello_request != HELLO_REQUEST_NONE;
}

/* ---- another context, for the host that was asked for ---- */

/* Certificates are the new context's; the rest of the settings stays (SSL_set_SSL_CTX). */
SSL_CTX *SSL_set_SSL_CTX(SSL *s, SSL_CTX *ctx)
{
    if (ctx == NULL)
        ctx = s->session_ctx;
    if (ctx == s->ctx)
        return ctx;
    const struct settings *from = &ctx->set, *before = &s->ctx->set;
    struct settings *set = &s->set;
    if (set->sid_ctx_len == before->sid_ctx_len &&
        memcmp(set->sid_ctx, before->sid_ctx, set->sid_ctx_len) == 0) {
        set->sid_ctx_len = from->sid_ctx_len;
        memcpy(set->sid_ctx, from->sid_ctx, sizeof(set->sid_ctx));
    }
    creds_free(set->creds);
    set->creds = creds_ref(from->creds);
    s->own_cred = NULL;
    if (s->hs != NULL)
        s->hs->cred = NULL;
    SSL_CTX_up_ref(ctx);
    SSL_CTX_free(s->ctx);
    return s->ctx = ctx;
}

/* ---- another connection of the same settings ---- */

static bool copy_own(SSL *to, const SSL *from)
{
    struct settings set;
    if (!settings_copy(&set, &from->set))
        return false;
    settings_free(&to->set);
    to->set = set;
    if (from->session != NULL) {
        SSL_SESSION_up_ref(from->session);
        to->session = from->session;
    }
    return dane_copy(to, from) &&
           CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_SSL, &to->ex_data, &from->ex_data);
}

SSL *SSL_dup(SSL *s)
{
    if (s->hs != NULL || s->established) {
        SSL_up_ref(s);
        return s;
    }
    SSL *to = SSL_new(s->ctx);
    if (to == NULL)
        return NULL;
    if (!SSL_set_ssl_method(to, s->method)) {
        SSL_free(to);
        return NULL;
    }
    to->version = s->version;
    to->is_server = s->is_server;
    to->role_set = s->role_set;
    to->shutdown = s->shutdown;
    to->allow_early_data = s->allow_early_data;
    to->allow_early_data_arg = s->allow_early_data_arg;
    if (copy_own(to, s))
        return to;
    ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    SSL_free(to);
    return NULL;
}

/* ---- exporters ---- */

/* Those that TLS itself uses (RFC 5705, 4). */
static bool is_reserved(const char *label, size_t len)
{
    static const char *const reserved[] = {"client finished", "server finished", "master secret",
                                           "extended master secret", "key expansion"};
    for (size_t i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++)
        if (len >= strlen(reserved[i]) && memcmp(label, reserved[i], strlen(reserved[i])) == 0)
            return true;
    return false;
}

static const EVP_MD *prf_hash(const SSL *s)
{
    if (s->version < TLS1_2_VERSION)
        return EVP_md5_sha1();
    return s->session->cipher->hash == HASH_SHA384 ? EVP_sha384() : EVP_sha256();
}

/* RFC 5705, 4: PRF(master_secret, label, randoms [, context with its length]). */
static bool export12(const SSL *s, uint8_t *out, size_t out_len, const char *label, size_t len,
                     struct slice context, bool use_context)
{
    struct builder value;
    char *name = OPENSSL_strndup(label, len);
    build_init(&value);
    if (use_context) {
        build_uint(&value, context.len, 2);
        build_slice(&value, context);
    }
    bool ok = name != NULL && !value.failed && strlen(name) == len;
    if (!ok)
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    ok = ok && tls12_prf(prf_hash(s), slice_of(s->session->master_key, s->session->master_key_len),
                         name, slice_of(s->client_random, SSL3_RANDOM_SIZE),
                         slice_of(s->server_random, SSL3_RANDOM_SIZE),
                         slice_of(value.ptr, value.len), out, out_len);
    OPENSSL_free(name);
    build_free(&value);
    return ok;
}

int SSL_export_keying_material(SSL *s, unsigned char *out, size_t olen, const char *label,
                               size_t llen, const unsigned char *context, size_t contextlen,
                               int use_context)
{
    struct slice c = slice_of(context, use_context ? contextlen : 0);
    if (s->session == NULL || s->session->cipher == NULL)
        return -1;
    if (conn_is_tls13(s)) /* RFC 8446, 7.5 */
        return s->exporter.len > 0 &&
               tls13_export(SSL_CIPHER_get_handshake_digest(s->session->cipher), &s->exporter,
                            label, llen, c, out, olen);
    if (s->session->master_key_len == 0)
        return -1;
    if (is_reserved(label, llen))
        return FAIL(ERR_LIB_SSL, SSL_R_TLS_ILLEGAL_EXPORTER_LABEL);
    if (c.len > 0xffff)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_INVALID_ARGUMENT);
    return export12(s, out, olen, label, llen, c, use_context != 0);
}

/* From the first secret of early data: of the PSK's suite, since the other isn't known yet. */
int SSL_export_keying_material_early(SSL *s, unsigned char *out, size_t olen, const char *label,
                                     size_t llen, const unsigned char *context, size_t contextlen)
{
    const SSL_CIPHER *cipher = s->cipher != NULL    ? s->cipher
                               : s->session != NULL ? s->session->cipher
                                                    : NULL;
    return s->early_exporter.len > 0 && cipher != NULL &&
           tls13_export(SSL_CIPHER_get_handshake_digest(cipher), &s->early_exporter, label, llen,
                        slice_of(context, contextlen), out, olen);
}
