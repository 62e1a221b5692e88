/* OSSL_STORE_INFO(3): what was found in a store. */
#include <openssl/err.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/store/store.h"

OSSL_STORE_INFO *OSSL_STORE_INFO_new(int type, void *data)
{
    OSSL_STORE_INFO *info = OPENSSL_zalloc(sizeof(*info));
    if (info == NULL)
        return NULL;
    info->type = type;
    info->data = data;
    return info;
}

OSSL_STORE_INFO *OSSL_STORE_INFO_new_NAME(char *name)
{
    return OSSL_STORE_INFO_new(OSSL_STORE_INFO_NAME, name);
}

OSSL_STORE_INFO *OSSL_STORE_INFO_new_PARAMS(EVP_PKEY *params)
{
    return OSSL_STORE_INFO_new(OSSL_STORE_INFO_PARAMS, params);
}

OSSL_STORE_INFO *OSSL_STORE_INFO_new_PUBKEY(EVP_PKEY *pkey)
{
    return OSSL_STORE_INFO_new(OSSL_STORE_INFO_PUBKEY, pkey);
}

OSSL_STORE_INFO *OSSL_STORE_INFO_new_PKEY(EVP_PKEY *pkey)
{
    return OSSL_STORE_INFO_new(OSSL_STORE_INFO_PKEY, pkey);
}

OSSL_STORE_INFO *OSSL_STORE_INFO_new_CERT(X509 *x509)
{
    return OSSL_STORE_INFO_new(OSSL_STORE_INFO_CERT, x509);
}

OSSL_STORE_INFO *OSSL_STORE_INFO_new_CRL(X509_CRL *crl)
{
    return OSSL_STORE_INFO_new(OSSL_STORE_INFO_CRL, crl);
}

void store_info_data_free(int type, void *data)
{
    switch (type) {
    case OSSL_STORE_INFO_NAME:
        OPENSSL_free(data);
        break;
    case OSSL_STORE_INFO_PARAMS:
    case OSSL_STORE_INFO_PUBKEY:
    case OSSL_STORE_INFO_PKEY:
        EVP_PKEY_free(data);
        break;
    case OSSL_STORE_INFO_CERT:
        X509_free(data);
        break;
    case OSSL_STORE_INFO_CRL:
        X509_CRL_free(data);
        break;
    default: /* a program's own */
        break;
    }
}

void OSSL_STORE_INFO_free(OSSL_STORE_INFO *info)
{
    if (info == NULL)
        return;
    store_info_data_free(info->type, info->data);
    OPENSSL_free(info->about);
    OPENSSL_free(info);
}

int OSSL_STORE_INFO_set0_NAME_description(OSSL_STORE_INFO *info, char *desc)
{
    if (info->type != OSSL_STORE_INFO_NAME)
        return FAIL(ERR_LIB_OSSL_STORE, ERR_R_PASSED_INVALID_ARGUMENT);
    info->about = desc;
    return 1;
}

int OSSL_STORE_INFO_get_type(const OSSL_STORE_INFO *info)
{
    return info->type;
}

void *OSSL_STORE_INFO_get0_data(int type, const OSSL_STORE_INFO *info)
{
    return info->type == type ? info->data : NULL;
}

const char *OSSL_STORE_INFO_get0_NAME(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_NAME, info);
}

const char *OSSL_STORE_INFO_get0_NAME_description(const OSSL_STORE_INFO *info)
{
    return info->type == OSSL_STORE_INFO_NAME ? info->about : NULL;
}

EVP_PKEY *OSSL_STORE_INFO_get0_PARAMS(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_PARAMS, info);
}

EVP_PKEY *OSSL_STORE_INFO_get0_PUBKEY(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_PUBKEY, info);
}

EVP_PKEY *OSSL_STORE_INFO_get0_PKEY(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_PKEY, info);
}

X509 *OSSL_STORE_INFO_get0_CERT(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_CERT, info);
}

X509_CRL *OSSL_STORE_INFO_get0_CRL(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_CRL, info);
}

/* ---- Copies and references ---- */

static bool is(const OSSL_STORE_INFO *info, int type, int otherwise)
{
    return info->type == type || FAIL(ERR_LIB_OSSL_STORE, otherwise);
}

static char *copy(const char *text)
{
    return OPENSSL_strdup(text != NULL ? text : "");
}

char *OSSL_STORE_INFO_get1_NAME(const OSSL_STORE_INFO *info)
{
    return is(info, OSSL_STORE_INFO_NAME, OSSL_STORE_R_NOT_A_NAME) ? copy(info->data) : NULL;
}

char *OSSL_STORE_INFO_get1_NAME_description(const OSSL_STORE_INFO *info)
{
    return is(info, OSSL_STORE_INFO_NAME, OSSL_STORE_R_NOT_A_NAME) ? copy(info->about) : NULL;
}

static EVP_PKEY *get1_key(const OSSL_STORE_INFO *info, int type, int otherwise)
{
    if (!is(info, type, otherwise) || !EVP_PKEY_up_ref(info->data))
        return NULL;
    return info->data;
}

EVP_PKEY *OSSL_STORE_INFO_get1_PARAMS(const OSSL_STORE_INFO *info)
{
    return get1_key(info, OSSL_STORE_INFO_PARAMS, OSSL_STORE_R_NOT_PARAMETERS);
}

EVP_PKEY *OSSL_STORE_INFO_get1_PUBKEY(const OSSL_STORE_INFO *info)
{
    return get1_key(info, OSSL_STORE_INFO_PUBKEY, OSSL_STORE_R_NOT_A_PUBLIC_KEY);
}

EVP_PKEY *OSSL_STORE_INFO_get1_PKEY(const OSSL_STORE_INFO *info)
{
    return get1_key(info, OSSL_STORE_INFO_PKEY, OSSL_STORE_R_NOT_A_PRIVATE_KEY);
}

X509 *OSSL_STORE_INFO_get1_CERT(const OSSL_STORE_INFO *info)
{
    if (!is(info, OSSL_STORE_INFO_CERT, OSSL_STORE_R_NOT_A_CERTIFICATE) || !X509_up_ref(info->data))
        return NULL;
    return info->data;
}

X509_CRL *OSSL_STORE_INFO_get1_CRL(const OSSL_STORE_INFO *info)
{
    if (!is(info, OSSL_STORE_INFO_CRL, OSSL_STORE_R_NOT_A_CRL) || !X509_CRL_up_ref(info->data))
        return NULL;
    return info->data;
}

const char *OSSL_STORE_INFO_type_string(int type)
{
    static const char *const names[] = {
        [OSSL_STORE_INFO_NAME] = "Name",         [OSSL_STORE_INFO_PARAMS] = "Parameters",
        [OSSL_STORE_INFO_PUBKEY] = "Public key", [OSSL_STORE_INFO_PKEY] = "Pkey",
        [OSSL_STORE_INFO_CERT] = "Certificate",  [OSSL_STORE_INFO_CRL] = "CRL",
    };
    bool known = type >= 0 && (size_t)type < sizeof(names) / sizeof(names[0]);
    return known ? names[type] : NULL;
}
