/* An authority by the section of a configuration: openssl-ts(1), CONFIGURATION FILE OPTIONS. */
#include <openssl/conf.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"

/* ---- Files ---- */

static BIO *open_file(const char *file, int reason)
{
    BIO *in = BIO_new_file(file, "r");
    if (in == NULL)
        ERR_raise(ERR_LIB_TS, reason);
    return in;
}

X509 *TS_CONF_load_cert(const char *file)
{
    BIO *in = open_file(file, TS_R_CANNOT_LOAD_CERT);
    if (in == NULL)
        return NULL;
    X509 *cert = PEM_read_bio_X509_AUX(in, NULL, NULL, NULL);
    if (cert == NULL)
        ERR_raise(ERR_LIB_TS, TS_R_CANNOT_LOAD_CERT);
    BIO_free(in);
    return cert;
}

/* The certificates of what was read, which they are taken out of. */
static STACK_OF(X509) * take_certs(STACK_OF(X509_INFO) * all)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    for (int i = 0; certs != NULL && i < sk_X509_INFO_num(all); i++) {
        X509_INFO *info = sk_X509_INFO_value(all, i);
        if (info->x509 == NULL)
            continue;
        if (sk_X509_push(certs, info->x509) <= 0) {
            sk_X509_pop_free(certs, X509_free);
            return NULL;
        }
        info->x509 = NULL;
    }
    return certs;
}

STACK_OF(X509) * TS_CONF_load_certs(const char *file)
{
    BIO *in = open_file(file, TS_R_CANNOT_LOAD_CERT);
    if (in == NULL)
        return NULL;
    STACK_OF(X509_INFO) *all = PEM_X509_INFO_read_bio(in, NULL, NULL, NULL);
    STACK_OF(X509) *certs = all != NULL ? take_certs(all) : NULL;
    if (certs == NULL)
        ERR_raise(ERR_LIB_TS, TS_R_CANNOT_LOAD_CERT);
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    BIO_free(in);
    return certs;
}

EVP_PKEY *TS_CONF_load_key(const char *file, const char *pass)
{
    BIO *in = open_file(file, TS_R_CANNOT_LOAD_KEY);
    if (in == NULL)
        return NULL;
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, (char *)pass);
    if (key == NULL)
        ERR_raise(ERR_LIB_TS, TS_R_CANNOT_LOAD_KEY);
    BIO_free(in);
    return key;
}

/* ---- Values ---- */

static int missing(const char *section, const char *name)
{
    ERR_raise_data(ERR_LIB_TS, TS_R_VAR_LOOKUP_FAILURE, "%s::%s", section, name);
    return 0;
}

static int bad(const char *section, const char *name)
{
    ERR_raise_data(ERR_LIB_TS, TS_R_VAR_BAD_VALUE, "%s::%s", section, name);
    return 0;
}

/* What the caller gives, or the section; NULL with an error if neither does. */
static const char *must_have(CONF *conf, const char *section, const char *name, const char *given)
{
    const char *value = given != NULL ? given : NCONF_get_string(conf, section, name);
    if (value == NULL)
        missing(section, name);
    return value;
}

const char *TS_CONF_get_tsa_section(CONF *conf, const char *section)
{
    return must_have(conf, "tsa", "default_tsa", section);
}

int TS_CONF_set_serial(CONF *conf, const char *section, TS_serial_cb cb, TS_RESP_CTX *ctx)
{
    const char *file = must_have(conf, section, "serial", NULL);
    if (file == NULL)
        return 0;
    TS_RESP_CTX_set_serial_cb(ctx, cb, (char *)file);
    return 1;
}

/* ---- The signer ---- */

int TS_CONF_set_signer_cert(CONF *conf, const char *section, const char *cert, TS_RESP_CTX *ctx)
{
    const char *file = must_have(conf, section, "signer_cert", cert);
    X509 *x = file != NULL ? TS_CONF_load_cert(file) : NULL;
    const int ok = x != NULL && TS_RESP_CTX_set_signer_cert(ctx, x);
    X509_free(x);
    return ok;
}

int TS_CONF_set_certs(CONF *conf, const char *section, const char *certs, TS_RESP_CTX *ctx)
{
    const char *file = certs != NULL ? certs : NCONF_get_string(conf, section, "certs");
    if (file == NULL)
        return 1;
    STACK_OF(X509) *all = TS_CONF_load_certs(file);
    const int ok = all != NULL && TS_RESP_CTX_set_certs(ctx, all);
    sk_X509_pop_free(all, X509_free);
    return ok;
}

int TS_CONF_set_signer_key(CONF *conf, const char *section, const char *key, const char *pass,
                           TS_RESP_CTX *ctx)
{
    const char *file = must_have(conf, section, "signer_key", key);
    EVP_PKEY *k = file != NULL ? TS_CONF_load_key(file, pass) : NULL;
    const int ok = k != NULL && TS_RESP_CTX_set_signer_key(ctx, k);
    EVP_PKEY_free(k);
    return ok;
}

int TS_CONF_set_signer_digest(CONF *conf, const char *section, const char *md, TS_RESP_CTX *ctx)
{
    const char *name = must_have(conf, section, "signer_digest", md);
    if (name == NULL)
        return 0;
    const EVP_MD *digest = EVP_get_digestbyname(name);
    return digest != NULL ? TS_RESP_CTX_set_signer_digest(ctx, digest)
                          : bad(section, "signer_digest");
}

int TS_CONF_set_ess_cert_id_digest(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    const char *name = NCONF_get_string(conf, section, "ess_cert_id_alg");
    const EVP_MD *digest = EVP_get_digestbyname(name != NULL ? name : "sha1");
    return digest != NULL ? TS_RESP_CTX_set_ess_cert_id_digest(ctx, digest)
                          : bad(section, "ess_cert_id_alg");
}

/* ---- What may be asked for ---- */

int TS_CONF_set_def_policy(CONF *conf, const char *section, const char *policy, TS_RESP_CTX *ctx)
{
    const char *name = must_have(conf, section, "default_policy", policy);
    if (name == NULL)
        return 0;
    ASN1_OBJECT *object = OBJ_txt2obj(name, 0);
    const int ok =
        object != NULL ? TS_RESP_CTX_set_def_policy(ctx, object) : bad(section, "default_policy");
    ASN1_OBJECT_free(object);
    return ok;
}

static bool add_policy(TS_RESP_CTX *ctx, const CONF_VALUE *of)
{
    ASN1_OBJECT *object = OBJ_txt2obj(of->value != NULL ? of->value : of->name, 0);
    const bool ok = object != NULL && TS_RESP_CTX_add_policy(ctx, object);
    ASN1_OBJECT_free(object);
    return ok;
}

static bool add_digest(TS_RESP_CTX *ctx, const CONF_VALUE *of)
{
    const EVP_MD *md = EVP_get_digestbyname(of->value != NULL ? of->value : of->name);
    return md != NULL && TS_RESP_CTX_add_md(ctx, md);
}

static int add_all(TS_RESP_CTX *ctx, const char *list, const char *section, const char *name,
                   bool (*add)(TS_RESP_CTX *ctx, const CONF_VALUE *of))
{
    STACK_OF(CONF_VALUE) *all = X509V3_parse_list(list);
    bool ok = all != NULL;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(all); i++)
        ok = add(ctx, sk_CONF_VALUE_value(all, i));
    sk_CONF_VALUE_pop_free(all, X509V3_conf_free);
    return ok ? 1 : bad(section, name);
}

int TS_CONF_set_policies(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    const char *list = NCONF_get_string(conf, section, "other_policies");
    return list == NULL || add_all(ctx, list, section, "other_policies", add_policy);
}

int TS_CONF_set_digests(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    const char *list = must_have(conf, section, "digests", NULL);
    return list != NULL && add_all(ctx, list, section, "digests", add_digest);
}

/* ---- The time ---- */

static bool read_accuracy(const STACK_OF(CONF_VALUE) * all, int parts[3])
{
    static const char *const names[3] = {"secs", "millisecs", "microsecs"};
    for (int i = 0; i < sk_CONF_VALUE_num(all); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(all, i);
        int at = 0;
        while (at < 3 && strcmp(v->name, names[at]) != 0)
            at++;
        if (at == 3)
            return false;
        if (v->value != NULL)
            parts[at] = atoi(v->value);
    }
    return all != NULL;
}

int TS_CONF_set_accuracy(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    const char *text = NCONF_get_string(conf, section, "accuracy");
    int parts[3] = {0, 0, 0};
    if (text == NULL)
        return 1;
    STACK_OF(CONF_VALUE) *all = X509V3_parse_list(text);
    const bool known = read_accuracy(all, parts);
    sk_CONF_VALUE_pop_free(all, X509V3_conf_free);
    return known ? TS_RESP_CTX_set_accuracy(ctx, parts[0], parts[1], parts[2])
                 : bad(section, "accuracy");
}

int TS_CONF_set_clock_precision_digits(const CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    long digits = 0;
    ERR_set_mark();
    if (!NCONF_get_number_e(conf, section, "clock_precision_digits", &digits))
        digits = 0;
    ERR_pop_to_mark();
    if (digits < 0 || digits > TS_MAX_CLOCK_PRECISION_DIGITS)
        return bad(section, "clock_precision_digits");
    return TS_RESP_CTX_set_clock_precision_digits(ctx, (unsigned)digits);
}

/* ---- Flags ---- */

static int set_flag(CONF *conf, const char *section, const char *name, int flag, TS_RESP_CTX *ctx)
{
    const char *value = NCONF_get_string(conf, section, name);
    if (value == NULL || strcmp(value, "no") == 0)
        return 1;
    if (strcmp(value, "yes") != 0)
        return bad(section, name);
    TS_RESP_CTX_add_flags(ctx, flag);
    return 1;
}

int TS_CONF_set_ordering(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    return set_flag(conf, section, "ordering", TS_ORDERING, ctx);
}

int TS_CONF_set_tsa_name(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    return set_flag(conf, section, "tsa_name", TS_TSA_NAME, ctx);
}

int TS_CONF_set_ess_cert_id_chain(CONF *conf, const char *section, TS_RESP_CTX *ctx)
{
    return set_flag(conf, section, "ess_cert_id_chain", TS_ESS_CERT_ID_CHAIN, ctx);
}

/* ---- Engines ---- */

int TS_CONF_set_crypto_device(CONF *conf, const char *section, const char *device)
{
    const char *id = device != NULL ? device : NCONF_get_string(conf, section, "crypto_device");
    return id == NULL || TS_CONF_set_default_engine(id) || bad(section, "crypto_device");
}

int TS_CONF_set_default_engine(const char *name)
{
    if (strcmp(name, "builtin") == 0)
        return 1;
    ENGINE *engine = ENGINE_by_id(name);
    const bool ok = engine != NULL && ENGINE_set_default(engine, ENGINE_METHOD_ALL);
    ENGINE_free(engine);
    if (ok)
        return 1;
    ERR_raise_data(ERR_LIB_TS, TS_R_COULD_NOT_SET_ENGINE, "engine:%s", name);
    return 0;
}
