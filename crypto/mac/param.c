/* What the MACs' parameters have in common. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/mac/mac.h"

bool mac_octets(const OSSL_PARAM params[], const char *key, size_t max, int reason,
                const uint8_t **data, size_t *len)
{
    static const uint8_t empty[1];
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, key);
    *data = NULL;
    *len = 0;
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_OCTET_STRING)
        return false;
    if (p->data_size > max) {
        ERR_raise(ERR_LIB_PROV, reason);
        return false;
    }
    *data = p->data != NULL ? p->data : empty;
    *len = p->data != NULL ? p->data_size : 0;
    return true;
}

bool mac_text(const OSSL_PARAM params[], const char *key, const char **text)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, key);
    *text = NULL;
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_UTF8_STRING)
        return false;
    *text = p->data;
    return true;
}

/* The ciphers that a MAC can be built on, by the names that EVP_CIPHER_fetch knows. */
static const struct {
    const char *mode, *names;
    unsigned bits;
} ciphers[] = {
    {"CBC",
     "AES-128-CBC\0AES128\0"
     "2.16.840.1.101.3.4.1.2\0",
     128},
    {"CBC",
     "AES-192-CBC\0AES192\0"
     "2.16.840.1.101.3.4.1.22\0",
     192},
    {"CBC",
     "AES-256-CBC\0AES256\0"
     "2.16.840.1.101.3.4.1.42\0",
     256},
    {"GCM",
     "AES-128-GCM\0id-aes128-GCM\0"
     "2.16.840.1.101.3.4.1.6\0",
     128},
    {"GCM",
     "AES-192-GCM\0id-aes192-GCM\0"
     "2.16.840.1.101.3.4.1.26\0",
     192},
    {"GCM",
     "AES-256-GCM\0id-aes256-GCM\0"
     "2.16.840.1.101.3.4.1.46\0",
     256},
};

bool mac_aes(const OSSL_PARAM params[], const char *mode, unsigned *bits)
{
    const char *name, *properties;
    if (!mac_text(params, OSSL_MAC_PARAM_CIPHER, &name) ||
        !mac_text(params, OSSL_MAC_PARAM_PROPERTIES, &properties))
        return false;
    if (name == NULL)
        return true;
    for (size_t i = 0; i < sizeof(ciphers) / sizeof(ciphers[0]); i++) {
        if (!name_in_list(ciphers[i].names, name) || !fetch_allowed(NULL, properties))
            continue;
        if (strcmp(ciphers[i].mode, mode) != 0) {
            ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_MODE);
            return false;
        }
        *bits = ciphers[i].bits;
        return true;
    }
    fetch_unsupported(NULL, name, properties);
    return false;
}
