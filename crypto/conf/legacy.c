/* CONF_load and its like: a configuration as the bare hash table that it is held in. */
#include <openssl/err.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"

static CONF_METHOD *_Atomic default_method;

int CONF_set_default_method(CONF_METHOD *meth)
{
    default_method = meth;
    return 1;
}

void CONF_set_nconf(CONF *conf, LHASH_OF(CONF_VALUE) * hash)
{
    CONF_METHOD *meth = default_method;
    conf->meth = meth != NULL ? meth : NCONF_default();
    conf->meth->init(conf);
    conf->data = hash;
}

LHASH_OF(CONF_VALUE) * CONF_load_bio(LHASH_OF(CONF_VALUE) * conf, BIO *bp, long *eline)
{
    CONF c;
    CONF_set_nconf(&c, conf);
    int ok = NCONF_load_bio(&c, bp, eline);
    OPENSSL_free(c.includedir);
    return ok ? c.data : NULL;
}

LHASH_OF(CONF_VALUE) * CONF_load(LHASH_OF(CONF_VALUE) * conf, const char *file, long *eline)
{
    BIO *in = BIO_new_file(file, "rb");
    if (in == NULL) {
        ERR_raise(ERR_LIB_CONF, ERR_R_SYS_LIB);
        return NULL;
    }
    LHASH_OF(CONF_VALUE) *out = CONF_load_bio(conf, in, eline);
    BIO_free(in);
    return out;
}

LHASH_OF(CONF_VALUE) * CONF_load_fp(LHASH_OF(CONF_VALUE) * conf, FILE *fp, long *eline)
{
    BIO *in = BIO_new_fp(fp, BIO_NOCLOSE);
    if (in == NULL) {
        ERR_raise(ERR_LIB_CONF, ERR_R_BUF_LIB);
        return NULL;
    }
    LHASH_OF(CONF_VALUE) *out = CONF_load_bio(conf, in, eline);
    BIO_free(in);
    return out;
}

void CONF_free(LHASH_OF(CONF_VALUE) * conf)
{
    CONF c;
    CONF_set_nconf(&c, conf);
    NCONF_free_data(&c);
}

STACK_OF(CONF_VALUE) * CONF_get_section(LHASH_OF(CONF_VALUE) * conf, const char *section)
{
    CONF c;
    if (conf == NULL)
        return NULL;
    CONF_set_nconf(&c, conf);
    return NCONF_get_section(&c, section);
}

char *CONF_get_string(LHASH_OF(CONF_VALUE) * conf, const char *group, const char *name)
{
    CONF c;
    if (conf == NULL)
        return NCONF_get_string(NULL, group, name);
    CONF_set_nconf(&c, conf);
    return NCONF_get_string(&c, group, name);
}

long CONF_get_number(LHASH_OF(CONF_VALUE) * conf, const char *group, const char *name)
{
    CONF c;
    long result = 0;
    ERR_set_mark();
    CONF_set_nconf(&c, conf);
    int ok = NCONF_get_number_e(conf != NULL ? &c : NULL, group, name, &result);
    ERR_pop_to_mark(); /* it has no way to tell */
    return ok ? result : 0;
}

int CONF_dump_bio(LHASH_OF(CONF_VALUE) * conf, BIO *out)
{
    CONF c;
    CONF_set_nconf(&c, conf);
    return NCONF_dump_bio(&c, out);
}

int CONF_dump_fp(LHASH_OF(CONF_VALUE) * conf, FILE *out)
{
    CONF c;
    CONF_set_nconf(&c, conf);
    return NCONF_dump_fp(&c, out);
}
