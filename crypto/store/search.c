/* OSSL_STORE_SEARCH(3): what to look for in a store. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/store/store.h"

static OSSL_STORE_SEARCH *search_new(OSSL_STORE_SEARCH what)
{
    OSSL_STORE_SEARCH *search = OPENSSL_malloc(sizeof(*search));
    if (search != NULL)
        *search = what;
    return search;
}

OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_name(X509_NAME *name)
{
    return search_new((OSSL_STORE_SEARCH){.type = OSSL_STORE_SEARCH_BY_NAME, .name = name});
}

OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_issuer_serial(X509_NAME *name, const ASN1_INTEGER *serial)
{
    return search_new((OSSL_STORE_SEARCH){
        .type = OSSL_STORE_SEARCH_BY_ISSUER_SERIAL, .name = name, .serial = serial});
}

OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_key_fingerprint(const EVP_MD *digest,
                                                        const unsigned char *bytes, size_t len)
{
    if (digest != NULL && len != (size_t)EVP_MD_get_size(digest)) {
        ERR_raise_data(ERR_LIB_OSSL_STORE, OSSL_STORE_R_FINGERPRINT_SIZE_DOES_NOT_MATCH_DIGEST,
                       "%s size is %d, fingerprint size is %zu", EVP_MD_get0_name(digest),
                       EVP_MD_get_size(digest), len);
        return NULL;
    }
    return search_new((OSSL_STORE_SEARCH){.type = OSSL_STORE_SEARCH_BY_KEY_FINGERPRINT,
                                          .digest = digest,
                                          .bytes = bytes,
                                          .len = len});
}

OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_alias(const char *alias)
{
    return search_new((OSSL_STORE_SEARCH){.type = OSSL_STORE_SEARCH_BY_ALIAS,
                                          .bytes = (const unsigned char *)alias,
                                          .len = strlen(alias)});
}

void OSSL_STORE_SEARCH_free(OSSL_STORE_SEARCH *search)
{
    OPENSSL_free(search);
}

int OSSL_STORE_SEARCH_get_type(const OSSL_STORE_SEARCH *criterion)
{
    return criterion->type;
}

X509_NAME *OSSL_STORE_SEARCH_get0_name(const OSSL_STORE_SEARCH *criterion)
{
    return criterion->name;
}

const ASN1_INTEGER *OSSL_STORE_SEARCH_get0_serial(const OSSL_STORE_SEARCH *criterion)
{
    return criterion->serial;
}

const unsigned char *OSSL_STORE_SEARCH_get0_bytes(const OSSL_STORE_SEARCH *criterion,
                                                  size_t *length)
{
    bool has = criterion->type == OSSL_STORE_SEARCH_BY_KEY_FINGERPRINT;
    *length = has ? criterion->len : 0;
    return has ? criterion->bytes : NULL;
}

const char *OSSL_STORE_SEARCH_get0_string(const OSSL_STORE_SEARCH *criterion)
{
    bool has = criterion->type == OSSL_STORE_SEARCH_BY_ALIAS;
    return has ? (const char *)criterion->bytes : NULL;
}

const EVP_MD *OSSL_STORE_SEARCH_get0_digest(const OSSL_STORE_SEARCH *criterion)
{
    return criterion->digest;
}
