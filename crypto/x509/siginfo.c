/* What digest, key and strength a signature algorithm stands for: X509_get_signature_info(3),
 * X509_digest_sig. */
#include "crypto/x509/siginfo.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/x509err.h>

#include "crypto/der/der.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/rsa/pkey.h"

/* Digests that are weaker than half their length. */
static const struct {
    int nid, bits;
} broken[] = {{NID_sha1, 63}, {NID_md5_sha1, 67}, {NID_md5, 39}};

static int digest_bits(int nid)
{
    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
        if (broken[i].nid == nid)
            return broken[i].bits;
    const EVP_MD *md = EVP_get_digestbynid(nid);
    return md == NULL ? -1 : EVP_MD_get_size(md) * 4;
}

static bool is_for_tls(int nid)
{
    return nid == NID_sha1 || nid == NID_sha256 || nid == NID_sha384 || nid == NID_sha512;
}

/* RFC 8446, 4.2.3: one digest for both, and a salt of its length. */
static void pss_info(struct x509_sig_info_st *info, struct slice parameters)
{
    struct rsa_pss pss;
    if (!rsa_pss_decode(&pss, parameters) || pss.md == NULL)
        return;
    int nid = EVP_MD_get_type(pss.md), size = EVP_MD_get_size(pss.md);
    bool tls = (nid == NID_sha256 || nid == NID_sha384 || nid == NID_sha512) &&
               pss.md == pss.mgf1_md && pss.salt_len == size;
    info->md = nid;
    info->security_bits = size * 4;
    info->flags = X509_SIG_INFO_VALID | (tls ? X509_SIG_INFO_TLS : 0);
}

static bool algorithm_of(const X509 *x, int *nid, struct slice *parameters)
{
    struct slice alg = x->p.at[X509_ALG];
    return alg.ptr != NULL && der_get_algorithm(&alg, nid, parameters);
}

/* What a program's own kind of key says. */
static bool foreign_info(struct x509_sig_info_st *info, const X509 *x)
{
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(pkey_row_by_nid(info->key));
    const ASN1_BIT_STRING *signature;
    const X509_ALGOR *alg;
    if (m == NULL || m->siginf_set == NULL)
        return false;
    X509_get0_signature(&signature, &alg, x);
    return alg != NULL && m->siginf_set(info, alg, signature) > 0;
}

void x509_siginfo(struct x509_sig_info_st *info, const X509 *x)
{
    struct slice parameters;
    int nid;
    *info = (struct x509_sig_info_st){NID_undef, NID_undef, -1, 0};
    if (!algorithm_of(x, &nid, &parameters) || !OBJ_find_sigid_algs(nid, &info->md, &info->key) ||
        info->key == NID_undef)
        return;
    if (foreign_info(info, x))
        return;
    if (nid == NID_rsassaPss) {
        pss_info(info, parameters);
    } else if (nid == NID_ED25519 || nid == NID_ED448) {
        info->security_bits = nid == NID_ED25519 ? 128 : 224;
        info->flags = X509_SIG_INFO_VALID | X509_SIG_INFO_TLS;
    } else if ((info->security_bits = digest_bits(info->md)) >= 0) {
        info->flags = X509_SIG_INFO_VALID | (is_for_tls(info->md) ? X509_SIG_INFO_TLS : 0);
    }
}

/* EdDSA has no digest of its own: the one that it is made with stands in. */
static const char *digest_name(const X509 *cert, int *is_fallback)
{
    struct x509_sig_info_st info;
    struct slice parameters;
    int nid = NID_undef;
    *is_fallback = 0;
    if (!algorithm_of(cert, &nid, &parameters))
        return NULL;
    if (nid == NID_ED25519 || nid == NID_ED448) {
        *is_fallback = 1;
        return nid == NID_ED25519 ? "SHA2-512" : "SHAKE256";
    }
    x509_siginfo(&info, cert);
    return info.md == NID_undef ? NULL : OBJ_nid2sn(info.md);
}

ASN1_OCTET_STRING *X509_digest_sig(const X509 *cert, EVP_MD **md_used, int *md_is_fallback)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned int len;
    int is_fallback;
    if (md_used != NULL)
        *md_used = NULL;
    if (md_is_fallback != NULL)
        *md_is_fallback = 0;
    const char *name = digest_name(cert, &is_fallback);
    if (name == NULL) {
        ERR_raise(ERR_LIB_X509, X509_R_UNKNOWN_SIGID_ALGS);
        return NULL;
    }
    EVP_MD *md = EVP_MD_fetch(cert->libctx, name, cert->propq);
    ASN1_OCTET_STRING *out = NULL;
    if (md != NULL && X509_digest(cert, md, hash, &len) &&
        (out = ASN1_OCTET_STRING_new()) != NULL && ASN1_OCTET_STRING_set(out, hash, (int)len)) {
        if (md_used != NULL)
            *md_used = md;
        else
            EVP_MD_free(md);
        if (md_is_fallback != NULL)
            *md_is_fallback = is_fallback;
        return out;
    }
    EVP_MD_free(md);
    ASN1_OCTET_STRING_free(out);
    return NULL;
}
