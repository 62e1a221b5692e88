/* Key exchange of TLS 1.2 and below: ServerKeyExchange and ClientKeyExchange for each kind (RFC
 * 5246, 7.4.3, 7.4.7; RFC 8422, 5.4, 5.7; RFC 4279). */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/dh.h>
#include <openssl/objects.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include "ssl/ext/srp.h"
#include "ssl/hs/hs12.h"

enum { RSA_PREMASTER = 48, NAMED_CURVE = 3, PSK_MAX = PSK_MAX_PSK_LEN };

#define KX_FFDH (KX_DHE | KX_DHE_PSK)
#define KX_ECDH (KX_ECDHE | KX_ECDHE_PSK)

static int internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

bool hs12_signs(const SSL_CIPHER *c)
{
    return (c->kx & (KX_DHE | KX_ECDHE | KX_SRP)) != 0 &&
           (c->au & (AU_NONE | AU_PSK | AU_SRP)) == 0;
}

bool hs12_has_certificate(const SSL_CIPHER *c)
{
    return (c->au & (AU_NONE | AU_PSK | AU_SRP)) == 0;
}

/* With a PSK of its own the message is there for the hint, which may be none (RFC 4279, 2). */
bool hs12_has_server_exchange(const SSL *s)
{
    const SSL_CIPHER *c = s->cipher;
    if ((c->kx & (KX_FFDH | KX_ECDH | KX_SRP)) != 0)
        return true;
    return (c->kx & (KX_PSK | KX_RSA_PSK)) != 0 && s->set.psk_identity_hint != NULL;
}

void hs12_signed_params(const SSL *s, struct slice params, struct builder *out)
{
    build_bytes(out, s->client_random, SSL3_RANDOM_SIZE);
    build_bytes(out, s->server_random, SSL3_RANDOM_SIZE);
    build_slice(out, params);
}

static void put_vector(struct builder *b, size_t length_bytes, const void *p, size_t n)
{
    build_uint(b, n, length_bytes);
    build_bytes(b, p, n);
}

/* ---- finite field Diffie-Hellman ---- */

/* The group of this name. */
static EVP_PKEY *dh_named(SSL *s, const char *name)
{
    EVP_PKEY *params = NULL;
    const OSSL_PARAM group[] = {
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, (char *)(uintptr_t)name, 0),
        OSSL_PARAM_END,
    };
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(s->ctx->libctx, "DH", s->ctx->propq);
    if (c != NULL && EVP_PKEY_fromdata_init(c) > 0)
        EVP_PKEY_fromdata(c, &params, EVP_PKEY_KEY_PARAMETERS, (OSSL_PARAM *)(uintptr_t)group);
    EVP_PKEY_CTX_free(c);
    return params;
}

/* SSL_CTX_set_dh_auto: the largest of RFC 3526's groups that is no stronger than the certificate's
 * key, or without a certificate than the suite's cipher; at least 2048 bits. */
static EVP_PKEY *dh_auto(SSL *s)
{
    static const struct {
        int bits;
        const char *name;
    } groups[] = {{112, "modp_2048"}, {128, "modp_3072"}, {152, "modp_4096"}, {192, "modp_8192"}};
    int want = s->hs->cred != NULL ? EVP_PKEY_get_security_bits(s->hs->cred->key)
               : SSL_CIPHER_get_bits(s->cipher, NULL) == 256 ? 128
                                                             : 112;
    size_t i = sizeof(groups) / sizeof(groups[0]) - 1;
    while (i > 0 && groups[i].bits > want)
        i--;
    return dh_named(s, groups[i].name);
}

/* The group: the program's, or one that suits. */
static EVP_PKEY *dh_group(SSL *s)
{
    const struct creds *c = s->set.creds;
    if (c->dh_tmp != NULL)
        return EVP_PKEY_up_ref(c->dh_tmp) ? c->dh_tmp : NULL;
    if (c->dh_tmp_auto != 0)
        return dh_auto(s);
    if (c->dh_tmp_callback == NULL)
        return NULL;
    DH *dh = c->dh_tmp_callback(s, 0, 1024);
    EVP_PKEY *params = EVP_PKEY_new();
    if (dh == NULL || params == NULL || !EVP_PKEY_set1_DH(params, dh)) {
        EVP_PKEY_free(params);
        return NULL;
    }
    return params;
}

static EVP_PKEY *keygen_like(SSL *s, EVP_PKEY *params)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(s->ctx->libctx, params, s->ctx->propq);
    if (c == NULL || EVP_PKEY_keygen_init(c) <= 0 || EVP_PKEY_keygen(c, &key) <= 0)
        key = NULL;
    EVP_PKEY_CTX_free(c);
    return key;
}

static bool put_number(EVP_PKEY *key, const char *name, struct builder *b)
{
    BIGNUM *n = NULL;
    if (!EVP_PKEY_get_bn_param(key, name, &n))
        return false;
    size_t len = (size_t)BN_num_bytes(n);
    build_uint(b, len, 2);
    uint8_t *room = build_room(b, len);
    bool ok = room != NULL && BN_bn2bin(n, room) == (int)len;
    BN_free(n);
    return ok;
}

static bool put_dh(SSL *s, struct builder *b)
{
    struct hs *h = s->hs;
    EVP_PKEY *params = dh_group(s);
    if (params == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_MISSING_TMP_DH_KEY);
    if (!security_allows(s, SSL_SECOP_TMP_DH, EVP_PKEY_get_security_bits(params), 0, params)) {
        EVP_PKEY_free(params);
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_DH_KEY_TOO_SMALL);
    }
    h->kx_own = keygen_like(s, params);
    EVP_PKEY_free(params);
    unsigned char *y = NULL;
    bool ok = h->kx_own != NULL && put_number(h->kx_own, OSSL_PKEY_PARAM_FFC_P, b) &&
              put_number(h->kx_own, OSSL_PKEY_PARAM_FFC_G, b);
    size_t len = ok ? EVP_PKEY_get1_encoded_public_key(h->kx_own, &y) : 0;
    put_vector(b, 2, y, len);
    OPENSSL_free(y);
    return (ok && len > 0) || internal(s);
}

/* A key of the numbers that the server sent; the public one is checked against them. */
static EVP_PKEY *dh_peer(SSL *s, const struct msg_server_key_exchange *m)
{
    EVP_PKEY *key = NULL;
    OSSL_PARAM *params = NULL;
    BIGNUM *p = BN_bin2bn(m->dh_p.ptr, (int)m->dh_p.len, NULL);
    BIGNUM *g = BN_bin2bn(m->dh_g.ptr, (int)m->dh_g.len, NULL);
    BIGNUM *y = BN_bin2bn(m->dh_y.ptr, (int)m->dh_y.len, NULL);
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(s->ctx->libctx, "DH", s->ctx->propq);
    if (p != NULL && g != NULL && y != NULL && b != NULL && c != NULL && !BN_is_zero(y) &&
        OSSL_PARAM_BLD_push_BN(b, OSSL_PKEY_PARAM_FFC_P, p) &&
        OSSL_PARAM_BLD_push_BN(b, OSSL_PKEY_PARAM_FFC_G, g) &&
        OSSL_PARAM_BLD_push_BN(b, OSSL_PKEY_PARAM_PUB_KEY, y) &&
        (params = OSSL_PARAM_BLD_to_param(b)) != NULL && EVP_PKEY_fromdata_init(c) > 0)
        EVP_PKEY_fromdata(c, &key, EVP_PKEY_KEYPAIR, params);
    EVP_PKEY_CTX_free(c);
    c = key != NULL ? EVP_PKEY_CTX_new_from_pkey(s->ctx->libctx, key, s->ctx->propq) : NULL;
    if (key != NULL &&
        (c == NULL || EVP_PKEY_param_check_quick(c) != 1 || EVP_PKEY_public_check(c) != 1)) {
        EVP_PKEY_free(key);
        key = NULL;
    }
    EVP_PKEY_CTX_free(c);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(b);
    BN_free(p);
    BN_free(g);
    BN_free(y);
    return key;
}

/* The secret of two keys; DH's without its leading zeros (RFC 5246, 8.1.2). */
static bool derive(SSL *s, EVP_PKEY *own, EVP_PKEY *peer)
{
    struct hs *h = s->hs;
    size_t len = 0;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(s->ctx->libctx, own, s->ctx->propq);
    bool ok = c != NULL && peer != NULL && EVP_PKEY_derive_init(c) > 0 &&
              EVP_PKEY_derive_set_peer(c, peer) > 0 && EVP_PKEY_derive(c, NULL, &len) > 0;
    h->premaster = ok ? OPENSSL_malloc(len) : NULL;
    ok = h->premaster != NULL && EVP_PKEY_derive(c, h->premaster, &len) > 0;
    h->premaster_len = len;
    EVP_PKEY_CTX_free(c);
    return ok;
}

static EVP_PKEY *peer_like(EVP_PKEY *like, struct slice public_part)
{
    EVP_PKEY *peer = EVP_PKEY_new();
    if (peer != NULL && EVP_PKEY_copy_parameters(peer, like) > 0 &&
        EVP_PKEY_set1_encoded_public_key(peer, public_part.ptr, public_part.len) > 0)
        return peer;
    EVP_PKEY_free(peer);
    return NULL;
}

/* ---- the server's part ---- */

static bool put_ecdh(SSL *s, struct builder *b)
{
    struct hs *h = s->hs;
    struct builder point;
    uint16_t code = groups_shared(s, TLS1_2_VERSION, 0);
    const struct group *g = group_by_code(code);
    if (g == NULL)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_UNSUPPORTED_ELLIPTIC_CURVE);
    build_init(&point);
    share_free(&h->shares[0]);
    bool ok = share_make(g, &h->shares[0], &point);
    h->kx_group = s->group = s->session->group = code;
    build_u8(b, NAMED_CURVE);
    build_uint(b, code, 2);
    put_vector(b, 1, point.ptr, point.len);
    build_free(&point);
    return ok || internal(s);
}

bool kx12_put_server_params(SSL *s, struct builder *b)
{
    uint32_t kx = s->cipher->kx;
    if (hs12_uses_psk(s->cipher)) {
        const char *hint = s->set.psk_identity_hint;
        put_vector(b, 2, hint, hint != NULL ? strlen(hint) : 0);
    }
    if ((kx & KX_FFDH) != 0)
        return put_dh(s, b);
    if ((kx & KX_ECDH) != 0)
        return put_ecdh(s, b);
    if ((kx & KX_SRP) != 0)
        return srp_put_server_params(s, b);
    return true;
}

static bool take_hint(SSL *s, struct slice hint)
{
    if (hint.len > PSK_MAX_IDENTITY_LEN)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_DATA_LENGTH_TOO_LONG);
    OPENSSL_free(s->session->psk_identity_hint);
    s->session->psk_identity_hint = NULL;
    if (hint.len > 0) {
        s->session->psk_identity_hint = OPENSSL_strndup((const char *)hint.ptr, hint.len);
        if (s->session->psk_identity_hint == NULL)
            return internal(s);
    }
    return true;
}

bool kx12_take_server_params(SSL *s, const struct msg_server_key_exchange *m)
{
    struct hs *h = s->hs;
    uint16_t list[GROUPS_MAX];
    uint32_t kx = s->cipher->kx;
    if (hs12_uses_psk(s->cipher) && !take_hint(s, m->psk_hint))
        return false;
    if ((kx & KX_SRP) != 0)
        return srp_take_server_params(s, m);
    if ((kx & KX_FFDH) != 0) {
        h->kx_peer = dh_peer(s, m);
        if (h->kx_peer == NULL)
            return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_DH_VALUE);
        if (!security_allows(s, SSL_SECOP_TMP_DH, EVP_PKEY_get_security_bits(h->kx_peer), 0,
                             h->kx_peer))
            return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_DH_KEY_TOO_SMALL);
    }
    if ((kx & KX_ECDH) != 0) {
        bool offered = false;
        size_t n = groups_ours(s, TLS1_2_VERSION, list);
        for (size_t i = 0; i < n; i++)
            offered = offered || list[i] == m->curve;
        if (!offered)
            return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_WRONG_CURVE);
        h->kx_group = s->group = s->session->group = m->curve;
        OPENSSL_free(h->own_share); /* the server's point, kept until ours is made */
        h->own_share = OPENSSL_memdup(m->point.ptr, m->point.len);
        h->own_share_len = m->point.len;
        if (h->own_share == NULL)
            return internal(s);
    }
    return true;
}

/* ---- PSK ---- */

static bool keep_psk(SSL *s, const uint8_t *psk, size_t len, const char *identity)
{
    OPENSSL_free(s->session->psk_identity);
    s->session->psk_identity = OPENSSL_strdup(identity);
    s->hs->psk12 = OPENSSL_memdup(psk, len);
    s->hs->psk12_len = len;
    return (s->session->psk_identity != NULL && s->hs->psk12 != NULL) || internal(s);
}

static bool ask_client_psk(SSL *s, struct builder *b)
{
    char identity[PSK_MAX_IDENTITY_LEN + 1] = {0};
    uint8_t psk[PSK_MAX];
    if (s->set.psk_client == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_PSK_NO_CLIENT_CB);
    size_t len = s->set.psk_client(s, s->session->psk_identity_hint, identity, sizeof(identity) - 1,
                                   psk, sizeof(psk));
    bool ok;
    if (len > sizeof(psk))
        ok = FATAL(s, SSL_AD_HANDSHAKE_FAILURE, ERR_R_INTERNAL_ERROR);
    else if (len == 0)
        ok = FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_PSK_IDENTITY_NOT_FOUND);
    else
        ok = keep_psk(s, psk, len, identity);
    OPENSSL_cleanse(psk, sizeof(psk));
    put_vector(b, 2, identity, strlen(identity));
    return ok;
}

static bool ask_server_psk(SSL *s, struct slice name)
{
    char identity[PSK_MAX_IDENTITY_LEN + 1] = {0};
    uint8_t psk[PSK_MAX];
    if (name.len > PSK_MAX_IDENTITY_LEN)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_DATA_LENGTH_TOO_LONG);
    if (s->set.psk_server == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_PSK_NO_SERVER_CB);
    if (name.len > 0)
        memcpy(identity, name.ptr, name.len);
    size_t len = s->set.psk_server(s, identity, psk, sizeof(psk));
    bool ok;
    if (len > sizeof(psk))
        ok = FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    else if (len == 0)
        ok = FATAL(s, SSL_AD_UNKNOWN_PSK_IDENTITY, SSL_R_PSK_IDENTITY_NOT_FOUND);
    else
        ok = keep_psk(s, psk, len, identity);
    OPENSSL_cleanse(psk, sizeof(psk));
    return ok;
}

/* ---- RSA (RFC 5246, 7.4.7.1) ---- */

static bool put_rsa(SSL *s, struct builder *b)
{
    struct hs *h = s->hs;
    uint8_t sealed[2048];
    size_t len = sizeof(sealed);
    h->premaster = OPENSSL_malloc(RSA_PREMASTER);
    h->premaster_len = RSA_PREMASTER;
    if (h->premaster == NULL ||
        RAND_priv_bytes_ex(s->ctx->libctx, h->premaster, RSA_PREMASTER, 0) <= 0)
        return internal(s);
    h->premaster[0] = (uint8_t)(s->client_version >> 8);
    h->premaster[1] = (uint8_t)s->client_version;
    if (h->peer_key == NULL || !EVP_PKEY_is_a(h->peer_key, "RSA"))
        return internal(s);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(s->ctx->libctx, h->peer_key, s->ctx->propq);
    bool ok = c != NULL && EVP_PKEY_encrypt_init(c) > 0 &&
              EVP_PKEY_encrypt(c, sealed, &len, h->premaster, RSA_PREMASTER) > 0;
    EVP_PKEY_CTX_free(c);
    put_vector(b, 2, sealed, ok ? len : 0);
    return ok || FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_BAD_RSA_ENCRYPT);
}

/* Whatever is wrong with the padding or the version, the handshake goes on with random bytes and
 * fails at Finished (7.4.7.1, Bleichenbacher): nothing here branches on what came out. */
static bool take_rsa(SSL *s, struct slice sealed)
{
    struct hs *h = s->hs;
    const struct cred *cred = &s->set.creds->slot[CRED_RSA];
    uint8_t plain[2048];
    size_t len = sizeof(plain);
    if (cred->key == NULL)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_MISSING_RSA_CERTIFICATE);
    unsigned int version = (unsigned int)s->client_version, alternative = 0;
    if ((s->set.options & SSL_OP_TLS_ROLLBACK_BUG) != 0)
        alternative = (unsigned int)conn_wire(s, s->version);
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_uint(OSSL_ASYM_CIPHER_PARAM_TLS_CLIENT_VERSION, &version),
        alternative != 0
            ? OSSL_PARAM_construct_uint(OSSL_ASYM_CIPHER_PARAM_TLS_NEGOTIATED_VERSION, &alternative)
            : OSSL_PARAM_construct_end(),
        OSSL_PARAM_construct_end()};
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(s->ctx->libctx, cred->key, s->ctx->propq);
    /* libcrypto does the whole in constant time and gives random bytes where it must. */
    bool ok = c != NULL && EVP_PKEY_decrypt_init(c) > 0 &&
              EVP_PKEY_CTX_set_rsa_padding(c, RSA_PKCS1_WITH_TLS_PADDING) > 0 &&
              EVP_PKEY_CTX_set_params(c, params) > 0 &&
              EVP_PKEY_decrypt(c, plain, &len, sealed.ptr, sealed.len) > 0 && len == RSA_PREMASTER;
    EVP_PKEY_CTX_free(c);
    if (ok) {
        h->premaster = OPENSSL_memdup(plain, RSA_PREMASTER);
        h->premaster_len = RSA_PREMASTER;
        ok = h->premaster != NULL;
    }
    OPENSSL_cleanse(plain, sizeof(plain));
    /* what fails so is public: a ciphertext of the wrong length, no memory */
    return ok || FATAL(s, SSL_AD_DECRYPT_ERROR, SSL_R_DECRYPTION_FAILED);
}

/* ---- the client's part ---- */

static bool put_client_dh(SSL *s, struct builder *b)
{
    struct hs *h = s->hs;
    unsigned char *y = NULL;
    h->kx_own = h->kx_peer != NULL ? keygen_like(s, h->kx_peer) : NULL;
    size_t len = h->kx_own != NULL ? EVP_PKEY_get1_encoded_public_key(h->kx_own, &y) : 0;
    put_vector(b, 2, y, len);
    OPENSSL_free(y);
    if (len == 0 || !derive(s, h->kx_own, h->kx_peer))
        return internal(s);
    EVP_PKEY_free(s->peer_tmp);
    s->peer_tmp = h->kx_peer;
    h->kx_peer = NULL;
    return true;
}

static bool put_client_ecdh(SSL *s, struct builder *b)
{
    struct hs *h = s->hs;
    struct builder point;
    const struct group *g = group_by_code(h->kx_group);
    int alert = SSL_AD_INTERNAL_ERROR;
    if (g == NULL || h->own_share == NULL)
        return internal(s);
    build_init(&point);
    bool ok = share_answer(g, slice_of(h->own_share, h->own_share_len), &point, &h->shared_secret,
                           &s->peer_tmp, &alert) ||
              conn_fatal(s, alert);
    put_vector(b, 1, point.ptr, point.len);
    build_free(&point);
    return ok && (build_take(&h->shared_secret, &h->premaster, &h->premaster_len) || internal(s));
}

bool kx12_put_client(SSL *s, struct builder *b)
{
    uint32_t kx = s->cipher->kx;
    if (hs12_uses_psk(s->cipher) && !ask_client_psk(s, b))
        return false;
    if ((kx & (KX_RSA | KX_RSA_PSK)) != 0)
        return put_rsa(s, b);
    if ((kx & KX_FFDH) != 0)
        return put_client_dh(s, b);
    if ((kx & KX_ECDH) != 0)
        return put_client_ecdh(s, b);
    if ((kx & KX_SRP) != 0)
        return srp_put_client(s, b);
    return (kx & KX_PSK) != 0 || internal(s);
}

bool kx12_take_client(SSL *s, const struct msg_client_key_exchange *m)
{
    struct hs *h = s->hs;
    uint32_t kx = s->cipher->kx;
    int alert = SSL_AD_INTERNAL_ERROR;
    if (hs12_uses_psk(s->cipher) && !ask_server_psk(s, m->psk_identity))
        return false;
    if ((kx & (KX_RSA | KX_RSA_PSK)) != 0)
        return take_rsa(s, m->encrypted);
    if ((kx & KX_FFDH) != 0) {
        h->kx_peer = peer_like(h->kx_own, m->dh_y);
        return (h->kx_peer != NULL && derive(s, h->kx_own, h->kx_peer)) ||
               FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_DH_VALUE);
    }
    if ((kx & KX_ECDH) != 0)
        return (share_finish(&h->shares[0], m->point, &h->shared_secret, &alert) ||
                conn_fatal(s, alert)) &&
               (build_take(&h->shared_secret, &h->premaster, &h->premaster_len) || internal(s));
    if ((kx & KX_SRP) != 0)
        return srp_take_client(s, m->srp_a);
    return (kx & KX_PSK) != 0 || internal(s);
}
