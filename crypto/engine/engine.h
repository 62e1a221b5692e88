/* What an engine is: ENGINE_new(3). */
#ifndef ASSAY_ENGINE_ENGINE_H
#define ASSAY_ENGINE_ENGINE_H

#include <openssl/engine.h>
#include <stdbool.h>

struct engine_st {
    const char *id, *name; /* the program's */
    const RSA_METHOD *rsa;
    const DSA_METHOD *dsa;
    const DH_METHOD *dh;
    const EC_KEY_METHOD *ec;
    const RAND_METHOD *rand;
    ENGINE_CIPHERS_PTR ciphers;
    ENGINE_DIGESTS_PTR digests;
    ENGINE_PKEY_METHS_PTR pkey_methods;
    ENGINE_GEN_INT_FUNC_PTR destroy, init, finish;
    ENGINE_CTRL_FUNC_PTR ctrl;
    ENGINE_LOAD_KEY_PTR load_private, load_public;
    ENGINE_SSL_CLIENT_CERT_PTR load_client_cert;
    const ENGINE_CMD_DEFN
        *commands; /* ends with a command of number 0 or without a name; or NULL */
    int flags;
    bool is_copy; /* of one in the list, whose the methods for keys are */
    /* the lock of engine.c is held for these */
    int structural, functional; /* references; each functional one is a structural one too */
    ENGINE *before, *after;     /* in the list */
    ENGINE *next_rand;          /* in that of table.c */
    CRYPTO_EX_DATA ex_data;
};

/* No engine is registered any longer. */
void engine_table_cleanup(void);

#endif
