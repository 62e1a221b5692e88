/* The commands about certificates, their chains, keys of DH, groups and signature algorithms. */
#include <openssl/dh.h>
#include <openssl/ec.h>

#include "ssl/api/owner.h"

/* ---- ephemeral keys: SSL_CTX_set_tmp_dh_callback(3) ---- */

static int set_dh_key(const struct owner *o, EVP_PKEY *dh)
{
    int bits = dh != NULL ? EVP_PKEY_get_security_bits(dh) : 0;
    bool ok = o->s != NULL ? security_allows(o->s, SSL_SECOP_TMP_DH, bits, 0, dh)
                           : security_allows_ctx(o->ctx, SSL_SECOP_TMP_DH, bits, 0, dh);
    if (!ok)
        return FAIL(ERR_LIB_SSL, SSL_R_DH_KEY_TOO_SMALL);
    struct creds *creds = owner_creds(o);
    if (creds == NULL)
        return 0;
    EVP_PKEY_free(creds->dh_tmp);
    creds->dh_tmp = dh;
    return 1;
}

int SSL_set0_tmp_dh_pkey(SSL *s, EVP_PKEY *dhpkey)
{
    struct owner o = of_ssl(s);
    return set_dh_key(&o, dhpkey);
}

int SSL_CTX_set0_tmp_dh_pkey(SSL_CTX *ctx, EVP_PKEY *dhpkey)
{
    struct owner o = of_ctx(ctx);
    return set_dh_key(&o, dhpkey);
}

static long set_tmp_dh(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    if (parg == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    EVP_PKEY *key = EVP_PKEY_new();
    if (key == NULL || !EVP_PKEY_set1_DH(key, parg)) {
        EVP_PKEY_free(key);
        return FAIL(ERR_LIB_SSL, ERR_R_DH_LIB);
    }
    if (set_dh_key(o, key))
        return 1;
    EVP_PKEY_free(key);
    return 0;
}

/* The key's curve is the only one from here on: SSL_CTX_set_tmp_ecdh(3). */
static long set_tmp_ecdh(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    if (parg == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
    const EC_GROUP *group = EC_KEY_get0_group(parg);
    if (group == NULL)
        return FAIL(ERR_LIB_SSL, SSL_R_MISSING_PARAMETERS);
    int nid = EC_GROUP_get_curve_name(group);
    return nid != NID_undef && groups_set(o->set, &nid, 1);
}

static long no_callback_here(const struct owner *o, long larg, void *parg)
{
    (void)o;
    (void)larg;
    (void)parg;
    return FAIL(ERR_LIB_SSL, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
}

static long set_dh_auto(const struct owner *o, long larg, void *parg)
{
    struct creds *creds = owner_creds(o);
    (void)parg;
    if (creds == NULL)
        return 0;
    creds->dh_tmp_auto = (int)larg;
    return 1;
}

/* ---- chains: larg tells whether a reference is ours ("0") or the program's ("1") ---- */

static long add_extra_cert(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return chain_add_extra(o, parg);
}

/* larg 0: where there is no extra chain, the current certificate's. */
static long get_extra_certs(const struct owner *o, long larg, void *parg)
{
    const struct creds *creds = o->set->creds;
    STACK_OF(X509) **out = parg;
    *out = creds->extra_chain == NULL && larg == 0 ? creds->slot[creds->current].chain
                                                   : creds->extra_chain;
    return 1;
}

static long clear_extra_certs(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return chain_clear_extra(o);
}

static long set_chain(const struct owner *o, long larg, void *parg)
{
    return chain_set(o, parg, larg == 0);
}

static long add_chain_cert(const struct owner *o, long larg, void *parg)
{
    return chain_add(o, parg, larg == 0);
}

static long get_chain_certs(const struct owner *o, long larg, void *parg)
{
    const struct creds *creds = o->set->creds;
    (void)larg;
    *(STACK_OF(X509) **)parg = creds->slot[creds->current].chain;
    return 1;
}

static long build_chain(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    return chain_build(o, (unsigned)larg);
}

static long set_verify_store(const struct owner *o, long larg, void *parg)
{
    return chain_set_store(o, parg, false, larg == 0);
}

static long set_chain_store(const struct owner *o, long larg, void *parg)
{
    return chain_set_store(o, parg, true, larg == 0);
}

static long get_verify_store(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    *(X509_STORE **)parg = o->set->creds->verify_store;
    return 1;
}

static long get_chain_store(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    *(X509_STORE **)parg = o->set->creds->chain_store;
    return 1;
}

static long select_cert(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return chain_select(o, parg);
}

static long set_current_cert(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    return chain_set_current(o, larg);
}

/* ---- lists ---- */

static long set_groups(const struct owner *o, long larg, void *parg)
{
    return larg >= 0 && groups_set(o->set, parg, (size_t)larg);
}

static long set_groups_list(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return groups_set_list(o->set, parg);
}

static long set_sigalgs(const struct owner *o, long larg, void *parg)
{
    return larg >= 0 && sigalgs_set(o->set, false, parg, (size_t)larg);
}

static long set_sigalgs_list(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return sigalgs_set_list(o->set, false, parg);
}

static long set_client_sigalgs(const struct owner *o, long larg, void *parg)
{
    return larg >= 0 && sigalgs_set(o->set, true, parg, (size_t)larg);
}

static long set_client_sigalgs_list(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return sigalgs_set_list(o->set, true, parg);
}

/* SSL_CTX_set1_client_certificate_types: an empty list takes the program's away. */
static long set_client_types(const struct owner *o, long larg, void *parg)
{
    struct creds *creds = owner_creds(o);
    struct shared_bytes *types = NULL;
    if (creds == NULL || larg < 0 || larg > 0xff)
        return 0;
    if (parg != NULL && larg > 0 && (types = shared_bytes_new(parg, (size_t)larg)) == NULL)
        return 0;
    shared_bytes_free(creds->client_types);
    creds->client_types = types;
    return 1;
}

static const struct command rows[] = {
    {SSL_CTRL_SET_TMP_DH, OF_BOTH, set_tmp_dh},
    {SSL_CTRL_SET_TMP_ECDH, OF_BOTH, set_tmp_ecdh},
    {SSL_CTRL_SET_TMP_DH_CB, OF_BOTH, no_callback_here},
    {SSL_CTRL_SET_DH_AUTO, OF_BOTH, set_dh_auto},
    {SSL_CTRL_EXTRA_CHAIN_CERT, OF_CTX, add_extra_cert},
    {SSL_CTRL_GET_EXTRA_CHAIN_CERTS, OF_CTX, get_extra_certs},
    {SSL_CTRL_CLEAR_EXTRA_CHAIN_CERTS, OF_CTX, clear_extra_certs},
    {SSL_CTRL_CHAIN, OF_BOTH, set_chain},
    {SSL_CTRL_CHAIN_CERT, OF_BOTH, add_chain_cert},
    {SSL_CTRL_GET_CHAIN_CERTS, OF_BOTH, get_chain_certs},
    {SSL_CTRL_BUILD_CERT_CHAIN, OF_BOTH, build_chain},
    {SSL_CTRL_SET_VERIFY_CERT_STORE, OF_BOTH, set_verify_store},
    {SSL_CTRL_SET_CHAIN_CERT_STORE, OF_BOTH, set_chain_store},
    {SSL_CTRL_GET_VERIFY_CERT_STORE, OF_BOTH, get_verify_store},
    {SSL_CTRL_GET_CHAIN_CERT_STORE, OF_BOTH, get_chain_store},
    {SSL_CTRL_SELECT_CURRENT_CERT, OF_BOTH, select_cert},
    {SSL_CTRL_SET_CURRENT_CERT, OF_BOTH, set_current_cert},
    {SSL_CTRL_SET_GROUPS, OF_BOTH, set_groups},
    {SSL_CTRL_SET_GROUPS_LIST, OF_BOTH, set_groups_list},
    {SSL_CTRL_SET_SIGALGS, OF_BOTH, set_sigalgs},
    {SSL_CTRL_SET_SIGALGS_LIST, OF_BOTH, set_sigalgs_list},
    {SSL_CTRL_SET_CLIENT_SIGALGS, OF_BOTH, set_client_sigalgs},
    {SSL_CTRL_SET_CLIENT_SIGALGS_LIST, OF_BOTH, set_client_sigalgs_list},
    {SSL_CTRL_SET_CLIENT_CERT_TYPES, OF_BOTH, set_client_types},
};
const struct command_table commands_creds = {rows, sizeof(rows) / sizeof(rows[0])};
