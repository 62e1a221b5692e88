/* NCONF_new(3) and what is asked of a configuration. */
#include <limits.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"

CONF *NCONF_new_ex(OSSL_LIB_CTX *libctx, CONF_METHOD *meth)
{
    if (meth == NULL)
        meth = NCONF_default();
    CONF *conf = meth->create(meth);
    if (conf == NULL)
        ERR_raise(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    else
        conf->libctx = libctx;
    return conf;
}

CONF *NCONF_new(CONF_METHOD *meth)
{
    return NCONF_new_ex(NULL, meth);
}

OSSL_LIB_CTX *NCONF_get0_libctx(const CONF *conf)
{
    return conf->libctx;
}

void NCONF_free(CONF *conf)
{
    if (conf != NULL)
        conf->meth->destroy(conf);
}

void NCONF_free_data(CONF *conf)
{
    if (conf != NULL)
        conf->meth->destroy_data(conf);
}

/* ---- Loading and printing ---- */

int NCONF_load(CONF *conf, const char *file, long *eline)
{
    return conf != NULL ? conf->meth->load(conf, file, eline) : FAIL(ERR_LIB_CONF, CONF_R_NO_CONF);
}

int NCONF_load_bio(CONF *conf, BIO *bp, long *eline)
{
    return conf != NULL ? conf->meth->load_bio(conf, bp, eline)
                        : FAIL(ERR_LIB_CONF, CONF_R_NO_CONF);
}

int NCONF_load_fp(CONF *conf, FILE *fp, long *eline)
{
    BIO *in = BIO_new_fp(fp, BIO_NOCLOSE);
    if (in == NULL)
        return FAIL(ERR_LIB_CONF, ERR_R_BUF_LIB);
    int ok = NCONF_load_bio(conf, in, eline);
    BIO_free(in);
    return ok;
}

int NCONF_dump_bio(const CONF *conf, BIO *out)
{
    return conf != NULL ? conf->meth->dump(conf, out) : FAIL(ERR_LIB_CONF, CONF_R_NO_CONF);
}

int NCONF_dump_fp(const CONF *conf, FILE *out)
{
    BIO *b = BIO_new_fp(out, BIO_NOCLOSE);
    if (b == NULL)
        return FAIL(ERR_LIB_CONF, ERR_R_BUF_LIB);
    int ok = NCONF_dump_bio(conf, b);
    BIO_free(b);
    return ok;
}

/* ---- Asking ---- */

STACK_OF(CONF_VALUE) * NCONF_get_section(const CONF *conf, const char *section)
{
    if (conf == NULL || section == NULL) {
        ERR_raise(ERR_LIB_CONF, conf == NULL ? CONF_R_NO_CONF : CONF_R_NO_SECTION);
        return NULL;
    }
    const CONF_VALUE *v = conf_section(conf, section);
    return v != NULL ? conf_values(v) : NULL;
}

static void collect_section(const CONF_VALUE *v, OPENSSL_STACK *names)
{
    if (v->name == NULL)
        OPENSSL_sk_push(names, v->section);
}
IMPLEMENT_LHASH_DOALL_ARG_CONST(CONF_VALUE, OPENSSL_STACK);

STACK_OF(OPENSSL_CSTRING) * NCONF_get_section_names(const CONF *conf)
{
    unsigned long most = lh_CONF_VALUE_num_items(conf->data);
    STACK_OF(OPENSSL_CSTRING) *names =
        sk_OPENSSL_CSTRING_new_reserve(NULL, most < INT_MAX ? (int)most : INT_MAX);
    if (names != NULL)
        lh_CONF_VALUE_doall_OPENSSL_STACK(conf->data, collect_section, (OPENSSL_STACK *)names);
    return names;
}

char *NCONF_get_string(const CONF *conf, const char *group, const char *name)
{
    const char *value = conf_lookup(conf, group, name);
    if (value == NULL && conf == NULL)
        ERR_raise(ERR_LIB_CONF, CONF_R_NO_CONF_OR_ENVIRONMENT_VARIABLE);
    else if (value == NULL)
        ERR_raise_data(ERR_LIB_CONF, CONF_R_NO_VALUE, "group=%s name=%s",
                       group != NULL ? group : "", name != NULL ? name : "");
    return (char *)(uintptr_t)value;
}

/* The digits that the value begins with: none are zero. */
int NCONF_get_number_e(const CONF *conf, const char *group, const char *name, long *result)
{
    if (result == NULL)
        return FAIL(ERR_LIB_CONF, ERR_R_PASSED_NULL_PARAMETER);
    const char *s = NCONF_get_string(conf, group, name);
    if (s == NULL)
        return 0;
    const CONF_METHOD *meth = conf != NULL ? conf->meth : NCONF_default();
    long value = 0;
    for (; meth->is_number(conf, *s); s++) {
        int digit = meth->to_int(conf, *s);
        if (value > (LONG_MAX - digit) / 10)
            return FAIL(ERR_LIB_CONF, CONF_R_NUMBER_TOO_LARGE);
        value = 10 * value + digit;
    }
    *result = value;
    return 1;
}
