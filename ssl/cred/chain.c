/* Chains: what is sent of ours, and whether the peer's is believed. */
#include <openssl/x509_vfy.h>

#include "ssl/hs/hs.h"

static STACK_OF(X509) * with_leaf(X509 *leaf, STACK_OF(X509) * rest)
{
    STACK_OF(X509) *all = sk_X509_new_reserve(NULL, 1 + (rest != NULL ? sk_X509_num(rest) : 0));
    if (all == NULL)
        return NULL;
    X509_up_ref(leaf);
    sk_X509_push(all, leaf); /* there is room */
    for (int i = 0; i < sk_X509_num(rest); i++) {
        X509_up_ref(sk_X509_value(rest, i));
        sk_X509_push(all, sk_X509_value(rest, i));
    }
    return all;
}

/* From the store of the chain's, or of trusted certificates: as far as it goes, errors are nobody's
 * business here, unless memory was short. */
static bool built(SSL *s, X509 *leaf, STACK_OF(X509) * *chain)
{
    X509_STORE *store =
        s->set.creds->chain_store != NULL ? s->set.creds->chain_store : s->ctx->store;
    X509_STORE_CTX *c = X509_STORE_CTX_new_ex(s->ctx->libctx, s->ctx->propq);
    bool ok = false;
    ERR_set_mark();
    if (c != NULL && X509_STORE_CTX_init(c, store, leaf, NULL)) {
        X509_verify_cert(c);
        *chain = X509_STORE_CTX_get1_chain(c);
        ok = X509_STORE_CTX_get_error(c) != X509_V_ERR_OUT_OF_MEM && sk_X509_num(*chain) > 0;
    }
    X509_STORE_CTX_free(c);
    ERR_pop_to_mark();
    return ok;
}

bool cred_chain(SSL *s, const struct cred *c, STACK_OF(X509) * *out)
{
    STACK_OF(X509) *rest = c->chain != NULL ? c->chain : s->set.creds->extra_chain;
    bool builds = rest == NULL && (s->set.mode & SSL_MODE_NO_AUTO_CHAIN) == 0;
    *out = NULL;
    if (!builds)
        *out = with_leaf(c->leaf, rest);
    if (builds ? !built(s, c->leaf, out) : *out == NULL) {
        sk_X509_pop_free(*out, X509_free);
        *out = NULL;
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    }
    int reason = security_of_chain(s, *out, NULL, true);
    if (reason == 1)
        return true;
    sk_X509_pop_free(*out, X509_free);
    *out = NULL;
    return FAIL(ERR_LIB_SSL, reason);
}

/* ---- the peer's ---- */

static bool prepare(SSL *s, X509_STORE_CTX *c, STACK_OF(X509) * chain)
{
    X509_STORE *store =
        s->set.creds->verify_store != NULL ? s->set.creds->verify_store : s->ctx->store;
    if (!X509_STORE_CTX_init(c, store, sk_X509_value(chain, 0), chain))
        return false;
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(c);
    X509_VERIFY_PARAM_set_auth_level(param, s->set.security_level);
    X509_STORE_CTX_set_flags(c, s->set.creds->flags & SSL_CERT_FLAG_SUITEB_128_LOS);
    if (!X509_STORE_CTX_set_ex_data(c, SSL_get_ex_data_X509_STORE_CTX_idx(), s))
        return false;
    X509_STORE_CTX_set0_dane(c, s->dane);
    /* What the peer is to be good for. */
    X509_STORE_CTX_set_default(c, s->is_server ? "ssl_client" : "ssl_server");
    X509_VERIFY_PARAM_set1(param, s->set.param);
    if (s->set.verify_callback != NULL)
        X509_STORE_CTX_set_verify_cb(c, s->set.verify_callback);
    return true;
}

int verify_peer_chain(SSL *s, STACK_OF(X509) * chain)
{
    X509_STORE_CTX *c = X509_STORE_CTX_new_ex(s->ctx->libctx, s->ctx->propq);
    if (c == NULL || !prepare(s, c, chain)) {
        X509_STORE_CTX_free(c);
        s->verify_result = X509_V_ERR_OUT_OF_MEM;
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    }
    int r = s->ctx->verify != NULL ? s->ctx->verify(c, s->ctx->verify_arg) : X509_verify_cert(c);
    s->verify_result = X509_STORE_CTX_get_error(c);
    sk_X509_pop_free(s->verified_chain, X509_free);
    s->verified_chain = X509_STORE_CTX_get0_chain(c) != NULL ? X509_STORE_CTX_get1_chain(c) : NULL;
    X509_VERIFY_PARAM_move_peername(s->set.param, X509_STORE_CTX_get0_param(c));
    X509_STORE_CTX_free(c);
    if (r <= 0 && s->rwstate == SSL_RETRY_VERIFY)
        return -1;
    if (r < 0)
        r = 0;
    return r > 0;
}

int verify_alert(long verify_result)
{
    static const struct {
        int error, alert;
    } rows[] = {
        {X509_V_ERR_APPLICATION_VERIFICATION, SSL_AD_HANDSHAKE_FAILURE},
        {X509_V_ERR_CA_KEY_TOO_SMALL, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_EC_KEY_EXPLICIT_PARAMS, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_CA_MD_TOO_WEAK, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_CERT_CHAIN_TOO_LONG, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_CERT_HAS_EXPIRED, SSL_AD_CERTIFICATE_EXPIRED},
        {X509_V_ERR_CERT_NOT_YET_VALID, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_CERT_REJECTED, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_CERT_REVOKED, SSL_AD_CERTIFICATE_REVOKED},
        {X509_V_ERR_CERT_SIGNATURE_FAILURE, SSL_AD_DECRYPT_ERROR},
        {X509_V_ERR_CERT_UNTRUSTED, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_CRL_HAS_EXPIRED, SSL_AD_CERTIFICATE_EXPIRED},
        {X509_V_ERR_CRL_NOT_YET_VALID, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_CRL_SIGNATURE_FAILURE, SSL_AD_DECRYPT_ERROR},
        {X509_V_ERR_DANE_NO_MATCH, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_EE_KEY_TOO_SMALL, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_EMAIL_MISMATCH, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_HOSTNAME_MISMATCH, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_INVALID_CA, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_INVALID_CALL, SSL_AD_INTERNAL_ERROR},
        {X509_V_ERR_INVALID_PURPOSE, SSL_AD_UNSUPPORTED_CERTIFICATE},
        {X509_V_ERR_IP_ADDRESS_MISMATCH, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_OUT_OF_MEM, SSL_AD_INTERNAL_ERROR},
        {X509_V_ERR_PATH_LENGTH_EXCEEDED, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_STORE_LOOKUP, SSL_AD_INTERNAL_ERROR},
        {X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE, SSL_AD_BAD_CERTIFICATE},
        {X509_V_ERR_UNABLE_TO_GET_CRL, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, SSL_AD_UNKNOWN_CA},
        {X509_V_ERR_UNSPECIFIED, SSL_AD_INTERNAL_ERROR},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].error == verify_result)
            return rows[i].alert;
    return SSL_AD_CERTIFICATE_UNKNOWN;
}
