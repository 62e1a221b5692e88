/* The modules of the library itself: "OpenSSL library configuration" of config(5). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"
#include "crypto/provider/conf.h"

/* The section that the setting names; NULL with this raised. */
static STACK_OF(CONF_VALUE) *
    section_of(const CONF_IMODULE *md, const CONF *cnf, int lib, int reason)
{
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(cnf, CONF_imodule_get_value(md));
    if (values == NULL)
        ERR_raise(lib, reason);
    return values;
}

/* ---- oid_section: "shortName = 1.2.3" or "shortName = long name, 1.2.3" ---- */

static char *copy_trimmed(const char *text, size_t len)
{
    while (len > 0 && conf_is_space((uint8_t)*text)) {
        text++;
        len--;
    }
    while (len > 0 && conf_is_space((uint8_t)text[len - 1]))
        len--;
    return OPENSSL_strndup(text, len);
}

static bool add_object(const char *name, const char *value)
{
    const char *comma = strrchr(value, ','), *oid = comma != NULL ? comma + 1 : value;
    char *long_name = NULL;
    while (comma != NULL && conf_is_space((uint8_t)*oid))
        oid++;
    if (*oid == '\0')
        return false;
    if (comma != NULL) {
        long_name = copy_trimmed(value, (size_t)(comma - value));
        if (long_name == NULL)
            return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    }
    bool use = long_name != NULL && *long_name != '\0';
    bool ok = OBJ_create(oid, name, use ? long_name : name) != NID_undef;
    OPENSSL_free(long_name);
    return ok;
}

static int oid_init(CONF_IMODULE *md, const CONF *cnf)
{
    STACK_OF(CONF_VALUE) *values = section_of(md, cnf, ERR_LIB_ASN1, ASN1_R_ERROR_LOADING_SECTION);
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        if (!add_object(v->name, v->value))
            return FAIL(ERR_LIB_ASN1, ASN1_R_ADDING_OBJECT);
    }
    return values != NULL;
}

void ASN1_add_oid_module(void)
{
    CONF_module_add("oid_section", oid_init, NULL);
}

/* ---- alg_section: the default properties ---- */

enum { INVALID_BOOLEAN_STRING = 104 }; /* X509V3_R_INVALID_BOOLEAN_STRING */

static int set_fips_mode(OSSL_LIB_CTX *ctx, const CONF_VALUE *v)
{
    static const char *const words[] = {"TRUE",  "true",  "Y", "y", "YES", "yes",
                                        "FALSE", "false", "N", "n", "NO",  "no"};
    for (size_t i = 0; i < 12; i++)
        if (strcmp(v->value, words[i]) == 0)
            return i >= 6 || EVP_default_properties_enable_fips(ctx, 1);
    ERR_raise_data(ERR_LIB_X509V3, INVALID_BOOLEAN_STRING, "name=%s, value=%s", v->name, v->value);
    return 0;
}

static int algorithms_init(CONF_IMODULE *md, const CONF *cnf)
{
    OSSL_LIB_CTX *ctx = NCONF_get0_libctx(cnf);
    STACK_OF(CONF_VALUE) *values = section_of(md, cnf, ERR_LIB_EVP, EVP_R_ERROR_LOADING_SECTION);
    int ok = values != NULL;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        if (strcmp(v->name, "fips_mode") == 0) {
            ok = set_fips_mode(ctx, v);
        } else if (strcmp(v->name, "default_properties") == 0) {
            ok = EVP_set_default_properties(ctx, v->value);
        } else {
            ERR_raise_data(ERR_LIB_EVP, EVP_R_UNKNOWN_OPTION, "name=%s, value=%s", v->name,
                           v->value);
            ok = 0;
        }
    }
    return ok;
}

void EVP_add_alg_module(void)
{
    CONF_module_add("alg_section", algorithms_init, NULL);
}

/* ---- random: the generators of a library context ---- */

enum { RANDOM, CIPHER, DIGEST, PROPERTIES, SEED, SEED_PROPERTIES, N_RANDOM };

static int random_init(CONF_IMODULE *md, const CONF *cnf)
{
    static const char *const names[N_RANDOM] = {"random",     "cipher", "digest",
                                                "properties", "seed",   "seed_properties"};
    const char *chosen[N_RANDOM] = {NULL};
    STACK_OF(CONF_VALUE) *values =
        section_of(md, cnf, ERR_LIB_CRYPTO, CRYPTO_R_RANDOM_SECTION_ERROR);
    if (values == NULL)
        return 0;
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        unsigned n = 0;
        while (n < N_RANDOM && OPENSSL_strcasecmp(v->name, names[n]) != 0)
            n++;
        if (n == N_RANDOM) {
            ERR_raise_data(ERR_LIB_CRYPTO, CRYPTO_R_UNKNOWN_NAME_IN_RANDOM_SECTION,
                           "name=%s, value=%s", v->name, v->value);
            return 0;
        }
        chosen[n] = v->value;
    }
    OSSL_LIB_CTX *ctx = NCONF_get0_libctx(cnf);
    return RAND_set_DRBG_type(ctx, chosen[RANDOM], chosen[PROPERTIES], chosen[CIPHER],
                              chosen[DIGEST]) &&
           RAND_set_seed_source_type(ctx, chosen[SEED], chosen[SEED_PROPERTIES]);
}

/* ---- providers: those whose section has "activate" ---- */

static bool load_provider(const CONF *cnf, const char *name, const char *section)
{
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(cnf, section);
    bool activate = false;
    if (values == NULL) {
        ERR_raise_data(ERR_LIB_CRYPTO, CRYPTO_R_PROVIDER_SECTION_ERROR, "section=%s not found",
                       section);
        return false;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        if (strcmp(v->name, "identity") == 0)
            name = v->value;
        activate = activate || strcmp(v->name, "activate") == 0;
    }
    ERR_set_mark();
    bool ok = provider_configure(cnf, name, values, activate);
    ERR_pop_to_mark();
    return ok;
}

static int providers_init(CONF_IMODULE *md, const CONF *cnf)
{
    STACK_OF(CONF_VALUE) *values =
        section_of(md, cnf, ERR_LIB_CRYPTO, CRYPTO_R_PROVIDER_SECTION_ERROR);
    for (int i = 0; i < sk_CONF_VALUE_num(values); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        const char *dot = strrchr(v->name, '.'); /* "1.name" may stand there several times */
        if (!load_provider(cnf, dot != NULL ? dot + 1 : v->name, v->value))
            return 0;
    }
    return values != NULL;
}

/* ---- All of them ---- */

static const struct {
    const char *name;
    conf_init_func *init;
} builtin[] = {
    {"oid_section", oid_init},
    {"alg_section", algorithms_init},
    {"random", random_init},
    {"providers", providers_init},
};

void OPENSSL_load_builtin_modules(void)
{
    for (size_t i = 0; i < sizeof(builtin) / sizeof(builtin[0]); i++)
        if (!conf_has_module(builtin[i].name))
            CONF_module_add(builtin[i].name, builtin[i].init, NULL);
    if (!conf_has_module("engines"))
        ENGINE_add_conf_module();
    if (!conf_has_module("ssl_conf"))
        conf_add_ssl_module();
    if (!conf_has_module("stbl_section"))
        ASN1_add_stable_module();
}
