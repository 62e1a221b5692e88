/* The commands that tell what a handshake negotiated. */
#include <openssl/objects.h>

#include "ssl/api/owner.h"
#include "ssl/hs/hs.h"

static int nid_of_group(uint16_t code)
{
    const struct group *g = group_by_code(code);
    return g != NULL ? g->nid : TLSEXT_nid_unknown | code;
}

/* SSL_get1_groups: how many the peer's list has, and as NIDs if there is room given. */
static long get_groups(const struct owner *o, long larg, void *parg)
{
    const struct shared_u16 *list = o->s->peer_groups;
    int *out = parg;
    (void)larg;
    if (list == NULL || (o->s->session == NULL && o->s->hs == NULL))
        return 0;
    for (size_t i = 0; out != NULL && i < list->n; i++)
        out[i] = nid_of_group(list->v[i]);
    return (long)list->n;
}

/* SSL_get_shared_group: the nth at a server; -1: how many there are. */
static long get_shared_group(const struct owner *o, long larg, void *parg)
{
    const SSL *s = o->s;
    long n = 0;
    (void)parg;
    if (!s->is_server || s->peer_groups == NULL)
        return 0;
    if (larg >= 0) {
        uint16_t code = groups_shared(s, s->version, (size_t)larg);
        return code != 0 ? nid_of_group(code) : NID_undef;
    }
    while (groups_shared(s, s->version, (size_t)n) != 0)
        n++;
    return n;
}

static long get_negotiated_group(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    const SSL *s = o->s;
    uint16_t group = s->session != NULL ? s->session->group : 0; /* a resumed one's too */
    if (conn_is_tls13(s) && s->group != 0)
        group = s->group;
    return group != 0 ? nid_of_group(group) : NID_undef;
}

static long get_signature_nid(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    if (o->s->own_sigalg == NULL)
        return 0;
    *(int *)parg = o->s->own_sigalg->hash_nid;
    return 1;
}

static long get_peer_signature_nid(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    if (o->s->peer_sigalg == NULL)
        return 0;
    *(int *)parg = o->s->peer_sigalg->hash_nid;
    return 1;
}

int SSL_get_signature_type_nid(const SSL *s, int *pnid)
{
    if (s->own_sigalg == NULL)
        return 0;
    *pnid = s->own_sigalg->is_pss ? s->own_sigalg->sig_nid : s->own_sigalg->key_nid;
    return 1;
}

int SSL_get_peer_signature_type_nid(const SSL *s, int *pnid)
{
    if (s->peer_sigalg == NULL)
        return 0;
    *pnid = s->peer_sigalg->is_pss ? s->peer_sigalg->sig_nid : s->peer_sigalg->key_nid;
    return 1;
}

/* -- signature algorithms by number: SSL_get_shared_sigalgs(3) -- */

/* Gives what of `code` the program wants to know; a code that isn't known is told as bytes. */
static void tell_sigalg(uint16_t code, int *sign, int *hash, int *both, unsigned char *rsig,
                        unsigned char *rhash)
{
    const struct sigalg *alg = sigalg_by_code(code);
    if (rhash != NULL)
        *rhash = (unsigned char)(code >> 8);
    if (rsig != NULL)
        *rsig = (unsigned char)code;
    if (sign != NULL)
        *sign = alg == NULL ? NID_undef : alg->is_pss ? EVP_PKEY_RSA_PSS : alg->key_nid;
    if (hash != NULL)
        *hash = alg == NULL ? NID_undef : alg->hash_nid;
    if (both != NULL)
        *both = alg == NULL ? NID_undef : alg->sig_nid;
}

int SSL_get_sigalgs(SSL *s, int idx, int *psign, int *phash, int *psignhash, unsigned char *rsig,
                    unsigned char *rhash)
{
    const struct shared_u16 *list = s->peer_sigalgs;
    if (list == NULL)
        return 0;
    if (idx >= 0) {
        if ((size_t)idx >= list->n)
            return 0;
        tell_sigalg(list->v[idx], psign, phash, psignhash, rsig, rhash);
    }
    return (int)list->n;
}

/* Of what a server asks for in TLS 1.3 its client doesn't count the short hashes among the shared.
 */
static size_t told_shared(const SSL *s, uint16_t list[SIGALGS_MAX])
{
    size_t n = sigalgs_shared(s, list), kept = 0;
    for (size_t i = 0; i < n; i++) {
        const struct sigalg *alg = sigalg_by_code(list[i]);
        bool is_short = alg != NULL && (alg->hash_nid == NID_sha1 || alg->hash_nid == NID_sha224);
        if (s->is_server || s->version < TLS1_3_VERSION || !is_short)
            list[kept++] = list[i];
    }
    return kept;
}

int SSL_get_shared_sigalgs(SSL *s, int idx, int *psign, int *phash, int *psignhash,
                           unsigned char *rsig, unsigned char *rhash)
{
    uint16_t list[SIGALGS_MAX];
    size_t n = told_shared(s, list);
    if (idx < 0 || (size_t)idx >= n)
        return 0;
    tell_sigalg(list[idx], psign, phash, psignhash, rsig, rhash);
    return (int)n;
}

const char *SSL_group_to_name(SSL *s, int nid)
{
    /* TLS names these (RFC 8446 §4.2.7) otherwise than libcrypto's keys do. */
    static const struct {
        uint16_t code;
        const char *name;
    } tls_names[] = {{23, "secp256r1"}, {29, "x25519"}, {30, "x448"}};
    const struct group *g =
        (nid & TLSEXT_nid_unknown) != 0 ? group_by_code((uint16_t)nid) : group_by_nid(nid);
    (void)s;
    for (size_t i = 0; g != NULL && i < sizeof(tls_names) / sizeof(tls_names[0]); i++)
        if (tls_names[i].code == g->code)
            return tls_names[i].name;
    return g == NULL ? NULL : g->name;
}

/* -- the rest -- */

static long get_renegotiation_support(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return o->s->secure_renegotiation;
}

/* -1 while it isn't known. */
static long get_extended_master_secret(const struct owner *o, long larg, void *parg)
{
    const SSL *s = o->s;
    (void)larg;
    (void)parg;
    if (s->session == NULL || !s->established || (s->hs != NULL && !s->hs->is_post))
        return -1;
    return s->session->extended_master_secret;
}

static long get_renegotiations(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return (long)o->s->renegotiations;
}

static long get_all_renegotiations(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return (long)o->s->renegotiations_total;
}

static long clear_renegotiations(const struct owner *o, long larg, void *parg)
{
    long before = get_renegotiations(o, larg, parg);
    o->s->renegotiations = 0;
    return before;
}

/* At a server; without parg the bytes of one suite. */
static long get_raw_cipherlist(const struct owner *o, long larg, void *parg)
{
    const struct shared_bytes *suites = o->s->peer_suites;
    (void)larg;
    if (!o->s->is_server || suites == NULL)
        return 0;
    if (parg == NULL)
        return 2;
    *(const unsigned char **)parg = suites->bytes;
    return (long)suites->len;
}

static long get_client_types(const struct owner *o, long larg, void *parg)
{
    const SSL *s = o->s;
    (void)larg;
    if (s->is_server || s->certificate_types == NULL)
        return 0;
    if (parg != NULL)
        *(const unsigned char **)parg = s->certificate_types;
    return (long)s->certificate_types_len;
}

static long get_point_formats(const struct owner *o, long larg, void *parg)
{
    const SSL *s = o->s;
    (void)larg;
    if (s->session == NULL || s->point_formats_len == 0)
        return 0;
    *(const unsigned char **)parg = s->point_formats;
    return (long)s->point_formats_len;
}

/* The ephemeral keys of the handshake, as the caller's references. Our own is its public part: the
 * private one is gone with the handshake. A server of TLS 1.3 has the bytes of both (hs_finish). */
static long give_key(EVP_PKEY *key, void *parg)
{
    if (key == NULL)
        return 0;
    *(EVP_PKEY **)parg = key;
    return 1;
}

static EVP_PKEY *kept_key(const SSL *s, bool is_peers)
{
    size_t len = s->is_server ? s->own_tmp_len / 2 : s->own_tmp_len;
    const struct group *g = group_by_code(s->group);
    if (s->session == NULL || len == 0 || g == NULL || (is_peers && !s->is_server))
        return NULL;
    return share_public(g, slice_of(s->own_tmp + (is_peers ? len : 0), len));
}

static long get_peer_tmp_key(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    if (o->s->session == NULL || o->s->peer_tmp == NULL)
        return give_key(kept_key(o->s, true), parg);
    return EVP_PKEY_up_ref(o->s->peer_tmp) ? give_key(o->s->peer_tmp, parg) : 0;
}

static long get_tmp_key(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return give_key(kept_key(o->s, false), parg);
}

static long set_retry_verify(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    o->s->rwstate = SSL_RETRY_VERIFY;
    return 1;
}

static const struct command rows[] = {
    {SSL_CTRL_GET_GROUPS, OF_SSL, get_groups},
    {SSL_CTRL_GET_SHARED_GROUP, OF_SSL, get_shared_group},
    {SSL_CTRL_GET_NEGOTIATED_GROUP, OF_SSL, get_negotiated_group},
    {SSL_CTRL_GET_SIGNATURE_NID, OF_SSL, get_signature_nid},
    {SSL_CTRL_GET_PEER_SIGNATURE_NID, OF_SSL, get_peer_signature_nid},
    {SSL_CTRL_GET_RI_SUPPORT, OF_SSL, get_renegotiation_support},
    {SSL_CTRL_GET_EXTMS_SUPPORT, OF_SSL, get_extended_master_secret},
    {SSL_CTRL_GET_NUM_RENEGOTIATIONS, OF_SSL, get_renegotiations},
    {SSL_CTRL_GET_TOTAL_RENEGOTIATIONS, OF_SSL, get_all_renegotiations},
    {SSL_CTRL_CLEAR_NUM_RENEGOTIATIONS, OF_SSL, clear_renegotiations},
    {SSL_CTRL_GET_RAW_CIPHERLIST, OF_SSL, get_raw_cipherlist},
    {SSL_CTRL_GET_CLIENT_CERT_TYPES, OF_SSL, get_client_types},
    {SSL_CTRL_GET_EC_POINT_FORMATS, OF_SSL, get_point_formats},
    {SSL_CTRL_GET_PEER_TMP_KEY, OF_SSL, get_peer_tmp_key},
    {SSL_CTRL_GET_TMP_KEY, OF_SSL, get_tmp_key},
    {SSL_CTRL_SET_RETRY_VERIFY, OF_SSL, set_retry_verify},
};
const struct command_table commands_told = {rows, sizeof(rows) / sizeof(rows[0])};
