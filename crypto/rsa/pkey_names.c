/* Encodings, lengths of salts and digests, as parameters tell them: texts or numbers. */
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/pkey.h"

struct name {
    int value;
    const char *text;
};

static const struct name paddings[] = {
    {RSA_PKCS1_PADDING, OSSL_PKEY_RSA_PAD_MODE_PKCSV15},
    {RSA_NO_PADDING, OSSL_PKEY_RSA_PAD_MODE_NONE},
    {RSA_PKCS1_OAEP_PADDING, OSSL_PKEY_RSA_PAD_MODE_OAEP},
    {RSA_PKCS1_OAEP_PADDING, "oeap"}, /* older programs' spelling */
    {RSA_X931_PADDING, OSSL_PKEY_RSA_PAD_MODE_X931},
    {RSA_PKCS1_PSS_PADDING, OSSL_PKEY_RSA_PAD_MODE_PSS},
};

static const struct name salts[] = {
    {RSA_PSS_SALTLEN_DIGEST, OSSL_PKEY_RSA_PSS_SALT_LEN_DIGEST},
    {RSA_PSS_SALTLEN_MAX, OSSL_PKEY_RSA_PSS_SALT_LEN_MAX},
    {RSA_PSS_SALTLEN_AUTO, OSSL_PKEY_RSA_PSS_SALT_LEN_AUTO},
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static bool value_of(const struct name *names, size_t n, const char *text, int *value)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(names[i].text, text) == 0) {
            *value = names[i].value;
            return true;
        }
    return false;
}

static const char *text_of(const struct name *names, size_t n, int value)
{
    for (size_t i = 0; i < n; i++)
        if (names[i].value == value)
            return names[i].text;
    return NULL;
}

static bool is_text(const OSSL_PARAM *p)
{
    return p->data_type == OSSL_PARAM_UTF8_STRING;
}

int rsa_padding_from(const OSSL_PARAM *p)
{
    int padding = 0;
    bool ok = is_text(p) ? p->data != NULL && value_of(paddings, COUNT(paddings), p->data, &padding)
                         : OSSL_PARAM_get_int(p, &padding) != 0;
    if (ok)
        return padding;
    ERR_raise(ERR_LIB_PROV, PROV_R_ILLEGAL_OR_UNSUPPORTED_PADDING_MODE);
    return -1;
}

bool rsa_padding_to(OSSL_PARAM *p, int padding)
{
    if (!is_text(p))
        return OSSL_PARAM_set_int(p, padding);
    const char *text = text_of(paddings, COUNT(paddings), padding);
    return text != NULL ? OSSL_PARAM_set_utf8_string(p, text)
                        : FAIL(ERR_LIB_PROV, ERR_R_INTERNAL_ERROR);
}

bool rsa_salt_len_from(const OSSL_PARAM *p, int *len)
{
    char *end = NULL;
    bool ok;
    if (!is_text(p)) {
        ok = OSSL_PARAM_get_int(p, len) != 0;
    } else if (p->data == NULL || *(const char *)p->data == '\0') {
        ok = false;
    } else {
        ok = value_of(salts, COUNT(salts), p->data, len);
        long number = ok ? 0 : strtol(p->data, &end, 10);
        if (!ok && *end == '\0' && number >= RSA_PSS_SALTLEN_MAX && number <= RSA_BYTES_MAX) {
            *len = (int)number;
            ok = true;
        }
    }
    return (ok && *len >= RSA_PSS_SALTLEN_MAX) || FAIL(ERR_LIB_PROV, PROV_R_INVALID_SALT_LENGTH);
}

bool rsa_salt_len_to(OSSL_PARAM *p, int len)
{
    char number[16];
    if (!is_text(p))
        return OSSL_PARAM_set_int(p, len);
    const char *text = text_of(salts, COUNT(salts), len);
    if (text == NULL) {
        snprintf(number, sizeof(number), "%d", len);
        text = number;
    }
    return OSSL_PARAM_set_utf8_string(p, text);
}

bool rsa_give_digest(OSSL_PARAM params[], const char *name, const EVP_MD *md)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, name);
    return p == NULL || OSSL_PARAM_set_utf8_string(p, md != NULL ? EVP_MD_get0_name(md) : "");
}
