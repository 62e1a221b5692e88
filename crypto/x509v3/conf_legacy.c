/* Extensions by text out of the older kind of configuration: X509V3_EXT_conf. */
#include <openssl/conf.h>
#include <openssl/x509v3.h>

/* A CONF over the hash, which stays the caller's. */
static void over(CONF *conf, LHASH_OF(CONF_VALUE) * lhash)
{
    CONF_set_nconf(conf, lhash);
}

X509_EXTENSION *X509V3_EXT_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *name,
                                const char *value)
{
    CONF c;
    over(&c, conf);
    return X509V3_EXT_nconf(&c, ctx, name, value);
}

X509_EXTENSION *X509V3_EXT_conf_nid(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, int ext_nid,
                                    const char *value)
{
    CONF c;
    over(&c, conf);
    return X509V3_EXT_nconf_nid(&c, ctx, ext_nid, value);
}

int X509V3_EXT_add_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *section,
                        X509 *cert)
{
    CONF c;
    over(&c, conf);
    return X509V3_EXT_add_nconf(&c, ctx, section, cert);
}

int X509V3_EXT_CRL_add_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *section,
                            X509_CRL *crl)
{
    CONF c;
    over(&c, conf);
    return X509V3_EXT_CRL_add_nconf(&c, ctx, section, crl);
}

int X509V3_EXT_REQ_add_conf(LHASH_OF(CONF_VALUE) * conf, X509V3_CTX *ctx, const char *section,
                            X509_REQ *req)
{
    CONF c;
    over(&c, conf);
    return X509V3_EXT_REQ_add_nconf(&c, ctx, section, req);
}

/* ---- The hash as the context's database ---- */

static char *string_of(void *db, const char *section, const char *value)
{
    return CONF_get_string(db, section, value);
}

static STACK_OF(CONF_VALUE) * section_of(void *db, const char *section)
{
    return CONF_get_section(db, section);
}

static X509V3_CONF_METHOD lhash_method = {string_of, section_of, NULL, NULL};

void X509V3_set_conf_lhash(X509V3_CTX *ctx, LHASH_OF(CONF_VALUE) * lhash)
{
    if (ctx == NULL)
        return;
    ctx->db_meth = &lhash_method;
    ctx->db = lhash;
}
