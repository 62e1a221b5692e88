/* Key exchange in a named group: the public part as it stands in a key_share or in a TLS 1.2 key
 * exchange message, and the secret of two of them. X25519MLKEM768 is ML-KEM's part first, then
 * X25519's, in shares and in the secret (draft-ietf-tls-ecdhe-mlkem, 4). */
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"
#include "ssl/cred/cred.h"

enum { KEM_PUBLIC = 1184, KEM_CIPHERTEXT = 1088, KEM_SECRET = 32, X25519_LEN = 32, HYBRID = 4588 };

static bool failed(void)
{
    return FAIL(ERR_LIB_SSL, ERR_R_EVP_LIB);
}

/* ---- one part ---- */

EVP_PKEY *group_keygen(const struct group *g)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, g->algorithm, NULL);
    bool named = strcmp(g->algorithm, "EC") == 0 || strcmp(g->algorithm, "DH") == 0;
    if (c == NULL || EVP_PKEY_keygen_init(c) <= 0 ||
        (named && EVP_PKEY_CTX_set_group_name(c, g->name) <= 0) || EVP_PKEY_keygen(c, &key) <= 0)
        key = NULL;
    EVP_PKEY_CTX_free(c);
    return key;
}

static bool put_public(EVP_PKEY *key, struct builder *out)
{
    unsigned char *p = NULL;
    size_t n = EVP_PKEY_get1_encoded_public_key(key, &p);
    build_bytes(out, p, n);
    OPENSSL_free(p);
    return (n > 0 && !out->failed) || failed();
}

/* The peer's share as a key of the same group as `like`. Refuses points off the curve and DH values
 * outside of 2 .. p - 2. */
static EVP_PKEY *peer_key(EVP_PKEY *like, struct slice share)
{
    EVP_PKEY *peer = EVP_PKEY_new();
    if (peer != NULL && EVP_PKEY_copy_parameters(peer, like) > 0 &&
        EVP_PKEY_set1_encoded_public_key(peer, share.ptr, share.len) > 0)
        return peer;
    EVP_PKEY_free(peer);
    return NULL;
}

static bool derive(EVP_PKEY *own, EVP_PKEY *peer, bool padded, struct builder *secret)
{
    size_t len = 0, from = secret->len;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(NULL, own, NULL);
    bool ok = c != NULL && EVP_PKEY_derive_init(c) > 0 && EVP_PKEY_derive_set_peer(c, peer) > 0 &&
              (!EVP_PKEY_is_a(own, "DH") || EVP_PKEY_CTX_set_dh_pad(c, padded) > 0) &&
              EVP_PKEY_derive(c, NULL, &len) > 0;
    uint8_t *room = ok ? build_room(secret, len) : NULL;
    ok = room != NULL && EVP_PKEY_derive(c, room, &len) > 0;
    secret->len = ok ? from + len : from;
    EVP_PKEY_CTX_free(c);
    return ok;
}

/* The secret of our key and the peer's share. What is wrong with the share is the peer's fault. */
static bool meet(struct key_share *mine, struct slice share, struct builder *secret, int *alert)
{
    EVP_PKEY *own = mine->key[0], *peer = peer_key(own, share);
    *alert = SSL_AD_ILLEGAL_PARAMETER;
    EVP_PKEY_free(mine->peer);
    mine->peer = peer;
    return (peer != NULL && derive(own, peer, true, secret)) ||
           FAIL(ERR_LIB_SSL, SSL_R_BAD_ECPOINT);
}

/* ---- ML-KEM's part ---- */

static EVP_PKEY *make_kem(void)
{
    return EVP_PKEY_Q_keygen(NULL, NULL, "ML-KEM-768");
}

static bool encapsulate(struct slice public_key, struct builder *ciphertext, struct builder *secret)
{
    EVP_PKEY *key =
        EVP_PKEY_new_raw_public_key_ex(NULL, "ML-KEM-768", NULL, public_key.ptr, public_key.len);
    EVP_PKEY_CTX *c = key != NULL ? EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL) : NULL;
    size_t len = KEM_CIPHERTEXT, secret_len = KEM_SECRET;
    uint8_t *out = build_room(ciphertext, len), *shared = build_room(secret, secret_len);
    bool ok = c != NULL && out != NULL && shared != NULL &&
              EVP_PKEY_encapsulate_init(c, NULL) > 0 &&
              EVP_PKEY_encapsulate(c, out, &len, shared, &secret_len) > 0;
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    return ok;
}

static bool decapsulate(EVP_PKEY *key, struct slice ciphertext, struct builder *secret)
{
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
    size_t len = KEM_SECRET;
    uint8_t *shared = build_room(secret, len);
    bool ok = c != NULL && shared != NULL && EVP_PKEY_decapsulate_init(c, NULL) > 0 &&
              EVP_PKEY_decapsulate(c, shared, &len, ciphertext.ptr, ciphertext.len) > 0;
    EVP_PKEY_CTX_free(c);
    return ok;
}

/* ---- the whole ---- */

bool share_put(const struct key_share *share, struct builder *public_part)
{
    return (share->key[1] == NULL || put_public(share->key[1], public_part)) &&
           put_public(share->key[0], public_part);
}

bool share_make(const struct group *g, struct key_share *out, struct builder *public_part)
{
    bool is_hybrid = g->code == HYBRID;
    *out = (struct key_share){.group = g};
    if (is_hybrid)
        out->key[1] = make_kem();
    out->key[0] = group_keygen(is_hybrid ? group_by_nid(NID_X25519) : g);
    if (out->key[0] == NULL || (is_hybrid && out->key[1] == NULL))
        return failed();
    return share_put(out, public_part);
}

bool share_finish(struct key_share *mine, struct slice peers, struct builder *secret, int *alert)
{
    struct slice kem;
    *alert = SSL_AD_ILLEGAL_PARAMETER;
    if (mine->group->code != HYBRID)
        return meet(mine, peers, secret, alert);
    if (!read_slice(&peers, KEM_CIPHERTEXT, &kem) || peers.len != X25519_LEN)
        return FAIL(ERR_LIB_SSL, SSL_R_BAD_KEY_SHARE);
    if (!decapsulate(mine->key[1], kem, secret)) {
        *alert = SSL_AD_INTERNAL_ERROR;
        return failed();
    }
    return meet(mine, peers, secret, alert);
}

bool share_answer(const struct group *g, struct slice peers, struct builder *public_part,
                  struct builder *secret, EVP_PKEY **peer, int *alert)
{
    struct slice kem;
    struct key_share mine = {.group = g};
    bool ok;
    if (g->code == HYBRID) {
        *alert = SSL_AD_ILLEGAL_PARAMETER;
        if (!read_slice(&peers, KEM_PUBLIC, &kem) || peers.len != X25519_LEN)
            return FAIL(ERR_LIB_SSL, SSL_R_BAD_KEY_SHARE);
        if (!encapsulate(kem, public_part, secret)) /* a key whose numbers aren't below q */
            return FAIL(ERR_LIB_SSL, SSL_R_BAD_KEY_SHARE);
        g = group_by_nid(NID_X25519);
    }
    *alert = SSL_AD_INTERNAL_ERROR;
    ok = share_make(g, &mine, public_part) && meet(&mine, peers, secret, alert);
    EVP_PKEY_free(*peer);
    *peer = mine.peer;
    mine.peer = NULL;
    share_free(&mine);
    return ok;
}

EVP_PKEY *share_public(const struct group *g, struct slice share)
{
    const struct group *curve = g->code == HYBRID ? group_by_nid(NID_X25519) : g;
    EVP_PKEY *like = group_keygen(curve), *key = like != NULL ? peer_key(like, share) : NULL;
    EVP_PKEY_free(like);
    return key;
}

void share_free(struct key_share *share)
{
    EVP_PKEY_free(share->key[0]);
    EVP_PKEY_free(share->key[1]);
    EVP_PKEY_free(share->peer);
    *share = (struct key_share){.group = NULL};
}
