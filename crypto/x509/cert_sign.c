/* X509_sign(3), X509_verify(3), X509_get_signature_info(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509err.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/pkey/operate.h"
#include "crypto/x509/cert_object.h"
#include "crypto/x509/siginfo.h"
#include "crypto/x509v3/cache.h"

/* ---- Signing ---- */

/* What was signed becomes the certificate's encoding: with its length, else 0. */
static int encode_signed(X509 *x, int length)
{
    struct builder b;
    uint8_t *der;
    size_t len;
    if (length <= 0)
        return 0;
    build_init(&b);
    if (!x509_put(&b, x) || !build_take(&b, &der, &len)) {
        build_free(&b);
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    /* A field that can't be read again (a name that isn't text) leaves it as it is: modified. */
    x509_adopt_encoding(x, der, len);
    return length;
}

int X509_sign(X509 *x, EVP_PKEY *pkey, const EVP_MD *md)
{
    if (x == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    X509_ALGOR *tbs_alg = x509_object(x, X509_TBS_ALG), *alg = x509_object(x, X509_ALG);
    ASN1_BIT_STRING *signature = x509_object(x, X509_SIGNATURE);
    if (tbs_alg == NULL || alg == NULL || signature == NULL)
        return 0;
    x509_touch(x);
    /* The identity that is set is one to verify by: X509_set0_distinguishing_id(3). */
    return encode_signed(x, ASN1_item_sign_ex(x509_tbs_item(), tbs_alg, alg, signature, x, NULL,
                                              pkey, md, x->libctx, x->propq));
}

int X509_sign_ctx(X509 *x, EVP_MD_CTX *ctx)
{
    if (x == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    X509_ALGOR *tbs_alg = x509_object(x, X509_TBS_ALG), *alg = x509_object(x, X509_ALG);
    ASN1_BIT_STRING *signature = x509_object(x, X509_SIGNATURE);
    if (tbs_alg == NULL || alg == NULL || signature == NULL)
        return 0;
    x509_touch(x);
    return encode_signed(x, ASN1_item_sign_ctx(x509_tbs_item(), tbs_alg, alg, signature, x, ctx));
}

/* ---- Verifying ---- */

int X509_verify(X509 *a, EVP_PKEY *r)
{
    const X509_ALGOR *alg = x509_object(a, X509_ALG), *tbs_alg = x509_object(a, X509_TBS_ALG);
    const ASN1_BIT_STRING *signature = x509_object(a, X509_SIGNATURE);
    if (alg == NULL || tbs_alg == NULL || signature == NULL)
        return -1;
    if (X509_ALGOR_cmp(alg, tbs_alg) != 0)
        return 0;
    return ASN1_item_verify_ex(x509_tbs_item(), alg, signature, a, a->distinguishing_id, r,
                               a->libctx, a->propq);
}

/* The digest of a signature algorithm that is one digest and one kind of key, this key's, and has
 * no parameters; NULL of others. The certificate names the algorithm twice alike. */
static const EVP_MD *plain_digest(const X509 *x, const EVP_PKEY *key)
{
    const struct x509_ext_cache *c = x509_exts_there(x);
    struct slice alg = x->p.at[X509_ALG], parameters;
    int nid, digest, kind;
    if (c != NULL) {
        nid = c->signature_nid;
        parameters = c->signature_parameters;
    } else if (!der_get_algorithm(&alg, &nid, &parameters)) {
        return NULL;
    }
    if (!OBJ_find_sigid_algs(nid, &digest, &kind) || digest == NID_undef ||
        EVP_PKEY_get_base_id(key) != kind ||
        (parameters.len != 0 && !slice_is(parameters, "\x05\x00", 2)))
        return NULL;
    return EVP_get_digestbynid(digest);
}

/* The signature's bytes, if there are no bits unused. */
static bool whole_signature(const X509 *x, struct slice *out)
{
    struct slice whole = x->p.at[X509_SIGNATURE];
    return der_get_bits(&whole, out);
}

int x509_signature_by(const X509 *x, EVP_PKEY *key)
{
    struct slice sig, alg = x->p.at[X509_ALG], tbs_alg = x->p.at[X509_TBS_ALG];
    const EVP_MD *md;
    if (key == NULL || x->modified || x->libctx != NULL || x->propq != NULL ||
        x->distinguishing_id != NULL || !slice_is(alg, tbs_alg.ptr, tbs_alg.len) ||
        !whole_signature(x, &sig) || (md = plain_digest(x, key)) == NULL)
        return X509_verify((X509 *)x, key);
    int r = pkey_verify_message(key, md, sig, x->p.tbs);
    if (r <= 0)
        ERR_raise(ERR_LIB_ASN1, ERR_R_EVP_LIB);
    return r;
}

int X509_self_signed(X509 *cert, int verify_signature)
{
    EVP_PKEY *key = X509_get0_pubkey(cert);
    if (key == NULL) {
        ERR_raise(ERR_LIB_X509, X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY);
        return -1;
    }
    const struct x509_ext_cache *exts = x509_exts(cert);
    if ((exts->flags & EXFLAG_INVALID) != 0)
        return -1;
    if ((exts->flags & EXFLAG_SS) == 0)
        return 0;
    return verify_signature ? x509_signature_by(cert, key) : 1;
}

/* ---- What a signature is good for ---- */

int X509_get_signature_type(const X509 *x)
{
    return EVP_PKEY_type(X509_get_signature_nid(x));
}

int X509_SIG_INFO_get(const X509_SIG_INFO *siginf, int *mdnid, int *pknid, int *secbits,
                      uint32_t *flags)
{
    if (mdnid != NULL)
        *mdnid = siginf->md;
    if (pknid != NULL)
        *pknid = siginf->key;
    if (secbits != NULL)
        *secbits = siginf->security_bits;
    if (flags != NULL)
        *flags = siginf->flags;
    return (siginf->flags & X509_SIG_INFO_VALID) != 0;
}

void X509_SIG_INFO_set(X509_SIG_INFO *siginf, int mdnid, int pknid, int secbits, uint32_t flags)
{
    *siginf = (struct x509_sig_info_st){mdnid, pknid, secbits, flags};
}

int X509_get_signature_info(X509 *x, int *mdnid, int *pknid, int *secbits, uint32_t *flags)
{
    X509_SIG_INFO info;
    x509_siginfo(&info, x);
    return X509_SIG_INFO_get(&info, mdnid, pknid, secbits, flags);
}
