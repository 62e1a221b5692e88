/* Logs and stores of them: CTLOG_new(3), CTLOG_STORE_new(3). */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ct/ct.h"

struct ctlog_store_st {
    OSSL_LIB_CTX *libctx;
    char *propq;
    STACK_OF(CTLOG) * logs;
};

bool ct_sha256(const unsigned char *p, size_t len, OSSL_LIB_CTX *libctx, const char *propq,
               unsigned char out[CT_V1_HASHLEN])
{
    EVP_MD *sha256 = EVP_MD_fetch(libctx, "SHA2-256", propq);
    const bool ok = sha256 != NULL && EVP_Digest(p, len, out, NULL, sha256, NULL);
    EVP_MD_free(sha256);
    return ok;
}

/* 3.2: a log's identifier is the hash of its SubjectPublicKeyInfo. */
static bool set_id(CTLOG *log, EVP_PKEY *key, OSSL_LIB_CTX *libctx, const char *propq)
{
    unsigned char *der = NULL;
    const int len = i2d_PUBKEY(key, &der);
    const bool ok = len > 0 && ct_sha256(der, (size_t)len, libctx, propq, log->id);
    OPENSSL_free(der);
    return ok || FAIL(ERR_LIB_CT, CT_R_LOG_KEY_INVALID);
}

CTLOG *CTLOG_new_ex(EVP_PKEY *public_key, const char *name, OSSL_LIB_CTX *libctx, const char *propq)
{
    CTLOG *log = OPENSSL_zalloc(sizeof(*log));
    if (log == NULL || (log->name = OPENSSL_strdup(name)) == NULL) {
        ERR_raise(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
    } else if (set_id(log, public_key, libctx, propq)) {
        log->key = public_key;
        return log;
    }
    CTLOG_free(log);
    return NULL;
}

CTLOG *CTLOG_new(EVP_PKEY *public_key, const char *name)
{
    return CTLOG_new_ex(public_key, name, NULL, NULL);
}

void CTLOG_free(CTLOG *log)
{
    if (log == NULL)
        return;
    OPENSSL_free(log->name);
    EVP_PKEY_free(log->key);
    OPENSSL_free(log);
}

static EVP_PKEY *key_of_base64(const char *text, OSSL_LIB_CTX *libctx, const char *propq)
{
    const size_t n = strlen(text);
    unsigned char *der = n < INT32_MAX ? OPENSSL_malloc(n / 4 * 3 + 4) : NULL;
    if (der == NULL) {
        ERR_raise(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    const int len = EVP_DecodeBlock(der, (const unsigned char *)text, (int)n);
    const unsigned char *p = der;
    EVP_PKEY *key = len > 0 ? d2i_PUBKEY_ex(NULL, &p, len, libctx, propq) : NULL;
    OPENSSL_free(der);
    if (key == NULL)
        ERR_raise(ERR_LIB_CT, CT_R_LOG_CONF_INVALID_KEY);
    return key;
}

int CTLOG_new_from_base64_ex(CTLOG **ct_log, const char *pkey_base64, const char *name,
                             OSSL_LIB_CTX *libctx, const char *propq)
{
    if (ct_log == NULL)
        return FAIL(ERR_LIB_CT, ERR_R_PASSED_INVALID_ARGUMENT);
    EVP_PKEY *key = key_of_base64(pkey_base64, libctx, propq);
    if (key == NULL)
        return 0;
    *ct_log = CTLOG_new_ex(key, name, libctx, propq);
    if (*ct_log == NULL)
        EVP_PKEY_free(key);
    return *ct_log != NULL;
}

int CTLOG_new_from_base64(CTLOG **ct_log, const char *pkey_base64, const char *name)
{
    return CTLOG_new_from_base64_ex(ct_log, pkey_base64, name, NULL, NULL);
}

const char *CTLOG_get0_name(const CTLOG *log)
{
    return log->name;
}

void CTLOG_get0_log_id(const CTLOG *log, const uint8_t **log_id, size_t *log_id_len)
{
    *log_id = log->id;
    *log_id_len = sizeof(log->id);
}

EVP_PKEY *CTLOG_get0_public_key(const CTLOG *log)
{
    return log->key;
}

/* ---- Stores ---- */

CTLOG_STORE *CTLOG_STORE_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    CTLOG_STORE *s = OPENSSL_zalloc(sizeof(*s));
    if (s != NULL) {
        s->libctx = libctx;
        s->logs = sk_CTLOG_new_null();
        if (s->logs != NULL && (propq == NULL || (s->propq = OPENSSL_strdup(propq)) != NULL))
            return s;
    }
    CTLOG_STORE_free(s);
    ERR_raise(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
    return NULL;
}

CTLOG_STORE *CTLOG_STORE_new(void)
{
    return CTLOG_STORE_new_ex(NULL, NULL);
}

void CTLOG_STORE_free(CTLOG_STORE *store)
{
    if (store == NULL)
        return;
    sk_CTLOG_pop_free(store->logs, CTLOG_free);
    OPENSSL_free(store->propq);
    OPENSSL_free(store);
}

const CTLOG *CTLOG_STORE_get0_log_by_id(const CTLOG_STORE *store, const uint8_t *log_id,
                                        size_t log_id_len)
{
    for (int i = 0; i < sk_CTLOG_num(store->logs); i++) {
        const CTLOG *log = sk_CTLOG_value(store->logs, i);
        if (log_id_len == sizeof(log->id) && memcmp(log->id, log_id, log_id_len) == 0)
            return log;
    }
    return NULL;
}

/* ---- Files ---- */

struct loading {
    CTLOG_STORE *store;
    CONF *conf;
    bool all_right;
};

static bool load_section(const struct loading *l, const char *section)
{
    const char *name = NCONF_get_string(l->conf, section, "description");
    if (name == NULL)
        return FAIL(ERR_LIB_CT, CT_R_LOG_CONF_MISSING_DESCRIPTION);
    const char *key = NCONF_get_string(l->conf, section, "key");
    if (key == NULL)
        return FAIL(ERR_LIB_CT, CT_R_LOG_CONF_MISSING_KEY);
    CTLOG *log = NULL;
    if (!CTLOG_new_from_base64_ex(&log, key, name, l->store->libctx, l->store->propq))
        return false;
    if (sk_CTLOG_push(l->store->logs, log) > 0)
        return true;
    CTLOG_free(log);
    return FAIL(ERR_LIB_CT, ERR_R_MALLOC_FAILURE);
}

/* Of a list; the others are loaded whatever becomes of one. */
static int load_listed(const char *name, int len, void *arg)
{
    struct loading *l = arg;
    if (name == NULL || len == 0) /* nothing between two commas */
        return 1;
    char *section = OPENSSL_strndup(name, (size_t)len);
    if (section == NULL || !load_section(l, section))
        l->all_right = false;
    OPENSSL_free(section);
    return 1;
}

int CTLOG_STORE_load_file(CTLOG_STORE *store, const char *file)
{
    struct loading l = {store, NCONF_new(NULL), true};
    if (l.conf == NULL)
        return 0;
    const char *enabled = NULL;
    if (NCONF_load(l.conf, file, NULL) > 0)
        enabled = NCONF_get_string(l.conf, NULL, "enabled_logs");
    const bool ok =
        enabled != NULL && CONF_parse_list(enabled, ',', 1, load_listed, &l) > 0 && l.all_right;
    NCONF_free(l.conf);
    return ok || FAIL(ERR_LIB_CT, CT_R_LOG_CONF_INVALID);
}

int CTLOG_STORE_load_default_file(CTLOG_STORE *store)
{
    const char *file = secure_getenv("CTLOG_FILE");
    char path[512];
    if (file == NULL) {
        BIO_snprintf(path, sizeof(path), "%s/ct_log_list.cnf", X509_get_default_cert_area());
        file = path;
    }
    return CTLOG_STORE_load_file(store, file);
}
