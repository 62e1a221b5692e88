/* Which signature algorithms are offered, accepted, used. */
#include <openssl/objects.h>
#include <openssl/rsa.h>

#include "ssl/api/owner.h"
#include "ssl/cred/sigalg.h"
#include "ssl/hs/hs.h"

const struct sigalg *sigalg_by_code(uint16_t code)
{
    for (size_t i = 0; i < sigalg_table_n; i++)
        if (sigalg_table[i].code == code)
            return &sigalg_table[i];
    return NULL;
}

int sigalg_bits(const struct sigalg *alg)
{
    switch (alg->hash_nid) {
    case NID_undef: /* a scheme with its hash inside */
        return alg->key_nid == EVP_PKEY_ED448 ? 224 : 128;
    case NID_sha1: /* collisions cost less than half its length (SSL_CTX_set_security_level(3)) */
        return 64;
    case NID_md5_sha1:
        return 67;
    default:
        return EVP_MD_get_size(EVP_get_digestbynid(alg->hash_nid)) * 4;
    }
}

bool sigalg_allowed(const SSL *s, int op, const struct sigalg *alg)
{
    unsigned char wire[2] = {(unsigned char)(alg->code >> 8), (unsigned char)alg->code};
    return security_allows(s, op, sigalg_bits(alg), alg->hash_nid, wire);
}

/* DSA is nothing to TLS 1.3. Hashes below SHA-256 may be in certificates there, for which a server
 * asks, but not a client that speaks nothing else (RFC 8446, 4.2.3). */
static bool is_for_version(const SSL *s, const struct sigalg *alg)
{
    int min, max;
    bool is_known = s->established || (s->hs != NULL && s->hs->state > C_SERVER_HELLO_DONE);
    if (!version_range(s, &min, &max))
        return false;
    if (alg->key_nid == EVP_PKEY_DSA)
        return min < TLS1_3_VERSION && !(is_known && conn_is_tls13(s));
    return s->is_server || (min < TLS1_3_VERSION && !(is_known && conn_is_tls13(s))) ||
           (alg->hash_nid != NID_sha1 && alg->hash_nid != NID_sha224);
}

size_t sigalgs_ours(const SSL *s, bool for_client_cert, uint16_t out[SIGALGS_MAX])
{
    const struct shared_u16 *list =
        for_client_cert && s->set.client_sigalgs != NULL ? s->set.client_sigalgs : s->set.sigalgs;
    size_t n = 0, total = list != NULL ? list->n : sigalg_table_n;
    for (size_t i = 0; i < total && n < SIGALGS_MAX; i++) {
        const struct sigalg *alg = list != NULL ? sigalg_by_code(list->v[i]) : &sigalg_table[i];
        if (alg != NULL && is_for_version(s, alg) &&
            sigalg_allowed(s, SSL_SECOP_SIGALG_SUPPORTED, alg))
            out[n++] = alg->code;
    }
    return n;
}

/* Where nothing is signed nobody keeps what the peer would take (SSL_get_sigalgs(3)). */
void sigalgs_forget_peer(SSL *s)
{
    shared_u16_free(s->peer_sigalgs);
    s->peer_sigalgs = NULL;
}

static int key_curve(EVP_PKEY *key)
{
    char name[80];
    size_t len;
    if (!EVP_PKEY_get_group_name(key, name, sizeof(name), &len))
        return NID_undef;
    int nid = OBJ_sn2nid(name);
    return nid != NID_undef ? nid : EC_curve_nist2nid(name);
}

/* The key is of the algorithm's kind; TLS 1.3 binds ECDSA's to a curve (RFC 8446, 4.2.3), and PSS
 * needs a modulus that holds hash, salt and two bytes. */
static bool suits_key(const SSL *s, const struct sigalg *alg, EVP_PKEY *key)
{
    if (EVP_PKEY_get_id(key) != alg->key_nid)
        return false;
    if (conn_is_tls13(s)) {
        if (!alg->tls13)
            return false;
        if (alg->curve_nid != NID_undef && key_curve(key) != alg->curve_nid)
            return false;
    }
    return !alg->is_pss ||
           EVP_PKEY_get_size(key) >= 2 * EVP_MD_get_size(EVP_get_digestbynid(alg->hash_nid)) + 2;
}

/* Below TLS 1.3 an EC key's curve is one of our groups (RFC 8422, 5.3 and 5.6). */
static bool curve_is_ours(const SSL *s, EVP_PKEY *key)
{
    uint16_t own[GROUPS_MAX];
    if (conn_is_tls13(s) || EVP_PKEY_get_id(key) != EVP_PKEY_EC)
        return true;
    const struct group *g = group_by_nid(key_curve(key));
    size_t n = g != NULL ? groups_ours(s, s->version, own) : 0;
    for (size_t i = 0; i < n; i++)
        if (own[i] == g->code)
            return true;
    return false;
}

const struct sigalg *sigalg_accept(SSL *s, uint16_t code, EVP_PKEY *peer_key)
{
    uint16_t list[SIGALGS_MAX];
    const struct sigalg *alg = sigalg_by_code(code);
    bool offered = false;
    if (alg == NULL || peer_key == NULL || !suits_key(s, alg, peer_key)) {
        ERR_raise(ERR_LIB_SSL, SSL_R_WRONG_SIGNATURE_TYPE);
        return NULL;
    }
    if (!curve_is_ours(s, peer_key)) {
        ERR_raise(ERR_LIB_SSL, SSL_R_WRONG_CURVE);
        return NULL;
    }
    size_t n = sigalgs_ours(s, s->is_server, list);
    for (size_t i = 0; i < n; i++)
        offered = offered || list[i] == code;
    if (!offered || !sigalg_allowed(s, SSL_SECOP_SIGALG_CHECK, alg)) {
        ERR_raise(ERR_LIB_SSL, SSL_R_WRONG_SIGNATURE_TYPE);
        return NULL;
    }
    return alg;
}

const struct sigalg *sigalg_of_peer(SSL *s, uint16_t code, EVP_PKEY *key)
{
    const struct sigalg *alg =
        s->version >= TLS1_2_VERSION ? sigalg_accept(s, code, key) : sigalg_legacy(s, key);
    if (alg == NULL && s->version >= TLS1_2_VERSION)
        conn_fatal(s, SSL_AD_ILLEGAL_PARAMETER);
    else if (alg == NULL)
        FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED);
    return alg;
}

bool sigalg_suits(const SSL *s, const struct sigalg *alg, EVP_PKEY *key)
{
    return suits_key(s, alg, key);
}

const struct sigalg *sigalg_legacy(const SSL *s, EVP_PKEY *key)
{
    switch (EVP_PKEY_get_id(key)) {
    case EVP_PKEY_RSA:
        return s->version < TLS1_2_VERSION ? &sigalg_legacy_rsa : sigalg_by_code(0x0201);
    case EVP_PKEY_EC:
        return sigalg_by_code(0x0203);
    case EVP_PKEY_DSA:
        return sigalg_by_code(0x0202);
    default:
        return NULL;
    }
}

/* ---- signing and checking ---- */

static EVP_MD_CTX *begin(SSL *s, const struct sigalg *alg, EVP_PKEY *key, bool sign)
{
    EVP_PKEY_CTX *p = NULL;
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    const char *md = alg->hash_nid == NID_undef ? NULL : OBJ_nid2sn(alg->hash_nid);
    int ok =
        c != NULL &&
        (sign ? EVP_DigestSignInit_ex(c, &p, md, s->ctx->libctx, s->ctx->propq, key, NULL)
              : EVP_DigestVerifyInit_ex(c, &p, md, s->ctx->libctx, s->ctx->propq, key, NULL)) > 0;
    if (ok && alg->is_pss)
        ok = EVP_PKEY_CTX_set_rsa_padding(p, RSA_PKCS1_PSS_PADDING) > 0 &&
             EVP_PKEY_CTX_set_rsa_pss_saltlen(p, RSA_PSS_SALTLEN_DIGEST) > 0;
    if (ok)
        return c;
    ERR_raise(ERR_LIB_SSL, ERR_R_EVP_LIB);
    EVP_MD_CTX_free(c);
    return NULL;
}

bool sigalg_sign(SSL *s, const struct sigalg *alg, EVP_PKEY *key, struct slice content,
                 struct builder *out)
{
    EVP_MD_CTX *c = begin(s, alg, key, true);
    size_t len = (size_t)EVP_PKEY_get_size(key), from = out->len;
    uint8_t *room = c != NULL ? build_room(out, len) : NULL;
    bool ok = room != NULL && EVP_DigestSign(c, room, &len, content.ptr, content.len) > 0;
    if (c != NULL && !ok)
        ERR_raise(ERR_LIB_SSL, ERR_R_EVP_LIB);
    out->len = ok ? from + len : from;
    EVP_MD_CTX_free(c);
    return ok;
}

bool sigalg_verify(SSL *s, const struct sigalg *alg, EVP_PKEY *key, struct slice content,
                   struct slice signature)
{
    EVP_MD_CTX *c = begin(s, alg, key, false);
    bool ok = c != NULL &&
              EVP_DigestVerify(c, signature.ptr, signature.len, content.ptr, content.len) > 0;
    EVP_MD_CTX_free(c);
    return ok;
}

/* ---- choosing this end's ---- */

static bool offers(const struct shared_u16 *list, uint16_t code)
{
    for (size_t i = 0; list != NULL && i < list->n; i++)
        if (list->v[i] == code)
            return true;
    return false;
}

/* What both know, by the order of the peer, or ours if the settings say so. */
size_t sigalgs_shared(const SSL *s, uint16_t out[SIGALGS_MAX])
{
    uint16_t own[SIGALGS_MAX];
    size_t n = sigalgs_ours(s, false, own), count = 0;
    bool ours_first = s->is_server && (s->set.options & SSL_OP_CIPHER_SERVER_PREFERENCE) != 0;
    if (s->peer_sigalgs == NULL)
        return 0;
    if (ours_first) {
        for (size_t i = 0; i < n; i++)
            if (offers(s->peer_sigalgs, own[i]))
                out[count++] = own[i];
        return count;
    }
    for (size_t i = 0; i < s->peer_sigalgs->n && count < SIGALGS_MAX; i++)
        for (size_t j = 0; j < n; j++)
            if (own[j] == s->peer_sigalgs->v[i]) {
                out[count++] = own[j];
                break;
            }
    return count;
}

/* A TLS 1.2 peer that lists its groups wants the certificate's curve among them (RFC 8422, 5.1). */
static bool curve_is_known(const SSL *s, EVP_PKEY *key)
{
    if (conn_is_tls13(s) || s->peer_groups == NULL || EVP_PKEY_get_id(key) != EVP_PKEY_EC)
        return true;
    const struct group *g = group_by_nid(key_curve(key));
    return g != NULL && offers(s->peer_groups, g->code);
}

static bool is_usable(const SSL *s, const struct cred *c, const struct sigalg *alg)
{
    return c->leaf != NULL && c->key != NULL && suits_key(s, alg, c->key) &&
           curve_is_known(s, c->key) && sigalg_allowed(s, SSL_SECOP_SIGALG_CHECK, alg);
}

/* Which slots a suite's authentication speaks of. */
static bool slot_suits(const SSL_CIPHER *suite, size_t slot)
{
    if (suite == NULL)
        return true;
    switch (SSL_CIPHER_get_auth_nid(suite)) {
    case NID_auth_rsa:
        return slot == CRED_RSA ||
               (slot == CRED_RSA_PSS && SSL_CIPHER_get_kx_nid(suite) != NID_kx_rsa);
    case NID_auth_ecdsa:
        return slot == CRED_ECC || slot == CRED_ED25519 || slot == CRED_ED448;
    case NID_auth_dss:
        return slot == CRED_DSA;
    default:
        return false;
    }
}

bool cred_suits(const SSL_CIPHER *suite, EVP_PKEY *key)
{
    return slot_suits(suite, cred_slot_of(key));
}

/* Below TLS 1.2, and for a client that sent no algorithms: by the key alone. */
static const struct cred *choose_by_key(SSL *s, const SSL_CIPHER *suite, const struct sigalg **alg)
{
    for (size_t slot = 0; slot < CRED_SLOTS; slot++) {
        const struct cred *c = &s->set.creds->slot[slot];
        if (c->leaf == NULL || c->key == NULL || !slot_suits(suite, slot) ||
            !curve_is_known(s, c->key))
            continue;
        *alg = sigalg_legacy(s, c->key);
        if (suite != NULL && SSL_CIPHER_get_kx_nid(suite) == NID_kx_rsa)
            return c;
        if (*alg != NULL && sigalg_allowed(s, SSL_SECOP_SIGALG_CHECK, *alg))
            return c;
    }
    return NULL;
}

/* RSA key exchange signs nothing, but its certificate's key has to be of the client's algorithms,
 * too (RFC 5246, 7.4.2). */
const struct cred *cred_choose(SSL *s, const SSL_CIPHER *suite, const struct sigalg **alg)
{
    uint16_t list[SIGALGS_MAX];
    *alg = NULL;
    if (!conn_is_tls13(s) && (s->version < TLS1_2_VERSION || s->peer_sigalgs == NULL))
        return choose_by_key(s, suite, alg);
    size_t n = sigalgs_shared(s, list);
    for (size_t i = 0; i < n; i++) {
        const struct sigalg *a = sigalg_by_code(list[i]);
        const struct cred *c = &s->set.creds->slot[a->slot];
        if (slot_suits(suite, a->slot) && is_usable(s, c, a)) {
            *alg = a;
            return c;
        }
    }
    return NULL;
}
