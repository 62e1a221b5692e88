/* What a program reads and sets of a session: SSL_SESSION_get_time(3), SSL_SESSION_get0_id(3),
 * SSL_SESSION_get0_hostname(3) and their like. */
#include <openssl/crypto.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "ssl/cipher/suites.h"
#include "ssl/session/session.h"

/* ---- time ---- */

long SSL_SESSION_get_time(const SSL_SESSION *n)
{
    return n != NULL ? (long)n->time : 0;
}

long SSL_SESSION_set_time(SSL_SESSION *n, long t)
{
    if (n == NULL)
        return 0;
    n->time = t;
    session_reorder(n);
    return t;
}

long SSL_SESSION_get_timeout(const SSL_SESSION *n)
{
    return n != NULL ? n->timeout : 0;
}

long SSL_SESSION_set_timeout(SSL_SESSION *n, long t)
{
    if (n == NULL || t < 0)
        return 0;
    n->timeout = t;
    session_reorder(n);
    return 1;
}

/* ---- what was negotiated ---- */

int SSL_SESSION_get_protocol_version(const SSL_SESSION *n)
{
    return n->version;
}

int SSL_SESSION_set_protocol_version(SSL_SESSION *n, int version)
{
    session_rename(n, version, slice_of(n->session_id, n->session_id_len));
    return 1;
}

const SSL_CIPHER *SSL_SESSION_get0_cipher(const SSL_SESSION *n)
{
    return n->cipher;
}

int SSL_SESSION_set_cipher(SSL_SESSION *n, const SSL_CIPHER *cipher)
{
    n->cipher = cipher;
    n->cipher_id = cipher != NULL ? cipher->id : 0;
    return 1;
}

X509 *SSL_SESSION_get0_peer(SSL_SESSION *n)
{
    return n->peer;
}

unsigned int SSL_SESSION_get_compress_id(const SSL_SESSION *n)
{
    return n->compress_id;
}

uint8_t SSL_SESSION_get_max_fragment_length(const SSL_SESSION *n)
{
    return n->max_fragment_mode == TLSEXT_max_fragment_length_UNSPECIFIED
               ? TLSEXT_max_fragment_length_DISABLED
               : n->max_fragment_mode;
}

uint32_t SSL_SESSION_get_max_early_data(const SSL_SESSION *n)
{
    return n->max_early_data;
}

int SSL_SESSION_set_max_early_data(SSL_SESSION *n, uint32_t max_early_data)
{
    n->max_early_data = max_early_data;
    return 1;
}

/* ---- texts and bytes of its own ---- */

static bool set_bytes(uint8_t **to, size_t *to_len, const void *from, size_t len)
{
    uint8_t *copy = NULL;
    if (from != NULL && len > 0 && (copy = OPENSSL_memdup(from, len)) == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(*to);
    *to = copy;
    *to_len = copy != NULL ? len : 0;
    return true;
}

const char *SSL_SESSION_get0_hostname(const SSL_SESSION *n)
{
    return n->hostname;
}

int SSL_SESSION_set1_hostname(SSL_SESSION *n, const char *hostname)
{
    char *copy = NULL;
    if (hostname != NULL && (copy = OPENSSL_strdup(hostname)) == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(n->hostname);
    n->hostname = copy;
    return 1;
}

void SSL_SESSION_get0_alpn_selected(const SSL_SESSION *n, const unsigned char **alpn, size_t *len)
{
    *alpn = n->alpn;
    *len = n->alpn_len;
}

int SSL_SESSION_set1_alpn_selected(SSL_SESSION *n, const unsigned char *alpn, size_t len)
{
    return set_bytes(&n->alpn, &n->alpn_len, alpn, len);
}

/* ---- ids and the key ---- */

const unsigned char *SSL_SESSION_get_id(const SSL_SESSION *n, unsigned int *len)
{
    if (len != NULL)
        *len = n->session_id_len;
    return n->session_id;
}

int SSL_SESSION_set1_id(SSL_SESSION *n, const unsigned char *id, unsigned int len)
{
    if (len > SSL_MAX_SSL_SESSION_ID_LENGTH)
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_TOO_LONG);
    session_rename(n, n->version, slice_of(id, len));
    return 1;
}

const unsigned char *SSL_SESSION_get0_id_context(const SSL_SESSION *n, unsigned int *len)
{
    if (len != NULL)
        *len = n->sid_ctx_len;
    return n->sid_ctx;
}

int SSL_SESSION_set1_id_context(SSL_SESSION *n, const unsigned char *sid_ctx, unsigned int len)
{
    if (len > SSL_MAX_SID_CTX_LENGTH)
        return FAIL(ERR_LIB_SSL, SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG);
    if (len > 0)
        memmove(n->sid_ctx, sid_ctx, len);
    n->sid_ctx_len = (uint8_t)len;
    return 1;
}

/* How long it is, where there is no room to put it. */
size_t SSL_SESSION_get_master_key(const SSL_SESSION *n, unsigned char *out, size_t room)
{
    if (room == 0)
        return n->master_key_len;
    size_t len = n->master_key_len < room ? n->master_key_len : room;
    memcpy(out, n->master_key, len);
    return len;
}

/* 0 for one that is too long, without an error, as OpenSSL has it. */
int SSL_SESSION_set1_master_key(SSL_SESSION *n, const unsigned char *in, size_t len)
{
    return len <= SESSION_KEY_MAX && session_set_key(n, slice_of(in, len));
}

/* ---- tickets ---- */

int SSL_SESSION_is_resumable(const SSL_SESSION *n)
{
    return !n->not_resumable && (n->session_id_len > 0 || n->ticket_len > 0);
}

int SSL_SESSION_has_ticket(const SSL_SESSION *n)
{
    return n->ticket_len > 0;
}

unsigned long SSL_SESSION_get_ticket_lifetime_hint(const SSL_SESSION *n)
{
    return n->ticket_lifetime;
}

void SSL_SESSION_get0_ticket(const SSL_SESSION *n, const unsigned char **ticket, size_t *len)
{
    *len = n->ticket_len;
    if (ticket != NULL)
        *ticket = n->ticket;
}

int SSL_SESSION_set1_ticket_appdata(SSL_SESSION *n, const void *data, size_t len)
{
    return set_bytes(&n->ticket_appdata, &n->ticket_appdata_len, data, len);
}

int SSL_SESSION_get0_ticket_appdata(SSL_SESSION *n, void **data, size_t *len)
{
    *data = n->ticket_appdata;
    *len = n->ticket_appdata_len;
    return 1;
}

/* ---- the program's own ---- */

int SSL_SESSION_set_ex_data(SSL_SESSION *n, int idx, void *data)
{
    return CRYPTO_set_ex_data(&n->ex_data, idx, data);
}

void *SSL_SESSION_get_ex_data(const SSL_SESSION *n, int idx)
{
    return CRYPTO_get_ex_data(&n->ex_data, idx);
}
