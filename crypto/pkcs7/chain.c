/* The filters that see a message's contents on their way: PKCS7_dataInit(). */
#include "crypto/pkcs7/pkcs7.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"

bool pkcs7_append(BIO **chain, BIO *filter)
{
    if (*chain == NULL)
        *chain = filter;
    else
        BIO_push(*chain, filter);
    return true;
}

bool pkcs7_append_digest(BIO **chain, const PKCS7_CTX *ctx, const X509_ALGOR *alg)
{
    EVP_MD *md = pkcs7_fetch_digest(ctx, alg);
    if (md == NULL &&
        EVP_get_digestbyobj(alg->algorithm) != NULL) { /* whose provider isn't there */
        ERR_raise(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
        return FAIL(ERR_LIB_PKCS7, ERR_R_BIO_LIB);
    }
    if (md == NULL)
        return FAIL(ERR_LIB_PKCS7, PKCS7_R_UNKNOWN_DIGEST_TYPE);
    const bool ok = pkcs7_append_md(chain, md);
    EVP_MD_free(md);
    return ok || FAIL(ERR_LIB_PKCS7, ERR_R_BIO_LIB);
}

bool pkcs7_append_md(BIO **chain, const EVP_MD *md)
{
    BIO *filter = BIO_new(BIO_f_md());
    if (filter != NULL && BIO_set_md(filter, md) > 0)
        return pkcs7_append(chain, filter);
    BIO_free(filter);
    return false;
}

const EVP_MD_CTX *pkcs7_find_digest(BIO *chain, int nid)
{
    for (BIO *b = chain; (b = BIO_find_type(b, BIO_TYPE_MD)) != NULL; b = BIO_next(b)) {
        EVP_MD_CTX *state = NULL;
        (void)BIO_get_md_ctx(b, &state);
        const EVP_MD *md = state != NULL ? EVP_MD_CTX_get0_md(state) : NULL;
        /* Old messages name the signature's algorithm where the digest's belongs. */
        if (md != NULL && (EVP_MD_get_type(md) == nid || EVP_MD_get_pkey_type(md) == nid))
            return state;
    }
    return NULL;
}

bool pkcs7_digest_state(EVP_MD_CTX *to, BIO *chain, int nid)
{
    const EVP_MD_CTX *state = pkcs7_find_digest(chain, nid);
    return state != NULL ? EVP_MD_CTX_copy_ex(to, state)
                         : FAIL(ERR_LIB_PKCS7, PKCS7_R_UNABLE_TO_FIND_MESSAGE_DIGEST);
}

BIO *pkcs7_source(const ASN1_OCTET_STRING *octets)
{
    if (octets->length > 0)
        return BIO_new_mem_buf(octets->data, octets->length);
    BIO *empty = BIO_new(BIO_s_mem());
    if (empty != NULL)
        BIO_set_mem_eof_return(empty, 0);
    return empty;
}

void pkcs7_free_chain(BIO *chain, BIO *end)
{
    while (chain != NULL && chain != end) {
        BIO *next = BIO_pop(chain);
        BIO_free(chain);
        chain = next;
    }
}
