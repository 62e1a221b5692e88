/* The method of configuration files as config(5) has them: NCONF_default(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdio.h>

#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"

static int init(CONF *conf)
{
    CONF_METHOD *meth = conf->meth;
    *conf = (CONF){.meth = meth};
    return 1;
}

static CONF *create(CONF_METHOD *meth)
{
    CONF *conf = OPENSSL_malloc(sizeof(*conf));
    if (conf == NULL)
        return NULL;
    conf->meth = meth;
    if (meth->init(conf) != 0)
        return conf;
    OPENSSL_free(conf);
    return NULL;
}

static int destroy_data(CONF *conf)
{
    conf_free_data(conf);
    OPENSSL_free(conf->includedir);
    conf->includedir = NULL;
    return 1;
}

static int destroy(CONF *conf)
{
    if (!destroy_data(conf))
        return 0;
    OPENSSL_free(conf);
    return 1;
}

/* Adds where it happened to what was raised. */
static void tell_line(long line, long *eline)
{
    char number[24];
    snprintf(number, sizeof(number), "%ld", line);
    ERR_add_error_data(2, "line ", number);
    if (eline != NULL)
        *eline = line;
}

static bool load_text(CONF *conf, struct slice text, long *eline)
{
    bool was_empty = conf->data == NULL;
    struct conf_parser p = {.conf = conf};
    bool ok = conf_new_data(conf);
    if (!ok)
        return FAIL(ERR_LIB_CONF, ERR_R_MALLOC_FAILURE);
    p.section =
        conf_new_section(conf, slice_of(CONF_DEFAULT_SECTION, sizeof(CONF_DEFAULT_SECTION) - 1));
    if (p.section == NULL) /* there is one already: a CONF is filled once */
        ERR_raise(ERR_LIB_CONF, CONF_R_UNABLE_TO_CREATE_NEW_SECTION);
    if (p.section != NULL && conf_parse(&p, text))
        return true;
    tell_line(p.line, eline);
    if (was_empty)
        conf_free_data(conf);
    return false;
}

static int load_bio(CONF *conf, BIO *in, long *eline)
{
    uint8_t *text;
    size_t len;
    if (!conf_read_all(in, &text, &len))
        return 0;
    bool ok = load_text(conf, slice_of(text, len), eline);
    OPENSSL_free(text);
    return ok;
}

static int load(CONF *conf, const char *name, long *eline)
{
    BIO *in = BIO_new_file(name, "rb");
    if (in == NULL) {
        bool missing = ERR_GET_REASON(ERR_peek_last_error()) == BIO_R_NO_SUCH_FILE;
        return FAIL(ERR_LIB_CONF, missing ? CONF_R_NO_SUCH_FILE : ERR_R_SYS_LIB);
    }
    int ok = load_bio(conf, in, eline);
    BIO_free(in);
    return ok;
}

static void dump_value(const CONF_VALUE *v, BIO *out)
{
    if (v->name != NULL)
        BIO_printf(out, "[%s] %s=%s\n", v->section, v->name, v->value);
    else
        BIO_printf(out, "[[%s]]\n", v->section);
}
IMPLEMENT_LHASH_DOALL_ARG_CONST(CONF_VALUE, BIO);

static int dump(const CONF *conf, BIO *out)
{
    lh_CONF_VALUE_doall_BIO(conf->data, dump_value, out);
    return 1;
}

static int is_number(const CONF *conf, char c)
{
    (void)conf;
    return c >= '0' && c <= '9';
}

static int to_int(const CONF *conf, char c)
{
    (void)conf;
    return c - '0';
}

CONF_METHOD *NCONF_default(void)
{
    static CONF_METHOD method = {
        .name = "OpenSSL default",
        .create = create,
        .init = init,
        .destroy = destroy,
        .destroy_data = destroy_data,
        .load_bio = load_bio,
        .dump = dump,
        .is_number = is_number,
        .to_int = to_int,
        .load = load,
    };
    return &method;
}
