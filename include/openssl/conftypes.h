/* What a configuration and its method are; programs should not look inside. */
#ifndef OPENSSL_CONFTYPES_H
#define OPENSSL_CONFTYPES_H

#ifndef OPENSSL_CONF_H
#include <openssl/conf.h>
#endif

/* The functions of a kind of configuration file. */
struct conf_method_st {
    const char *name;
    CONF *(*create)(CONF_METHOD *meth);
    int (*init)(CONF *conf);
    int (*destroy)(CONF *conf);
    int (*destroy_data)(CONF *conf);
    int (*load_bio)(CONF *conf, BIO *bp, long *eline);
    int (*dump)(const CONF *conf, BIO *bp);
    int (*is_number)(const CONF *conf, char c);
    int (*to_int)(const CONF *conf, char c);
    int (*load)(CONF *conf, const char *name, long *eline);
};

struct conf_st {
    CONF_METHOD *meth;
    void *meth_data;
    LHASH_OF(CONF_VALUE) * data;
    int flag_dollarid; /* the directives of config(5) */
    int flag_abspath;
    char *includedir;
    OSSL_LIB_CTX *libctx;
};

#endif
