/* What an engine is: ENGINE_new(3). */
#ifndef ASSAY_ENGINE_ENGINE_H
#define ASSAY_ENGINE_ENGINE_H

#include <openssl/engine.h>

struct engine_st {
    const char *id, *name; /* the program's */
    const RSA_METHOD *rsa;
    const DSA_METHOD *dsa;
    const DH_METHOD *dh;
    const EC_KEY_METHOD *ec;
    const RAND_METHOD *rand;
    ENGINE_CIPHERS_PTR ciphers;
    ENGINE_DIGESTS_PTR digests;
    ENGINE_GEN_INT_FUNC_PTR destroy, init, finish;
    ENGINE_CTRL_FUNC_PTR ctrl;
    ENGINE_LOAD_KEY_PTR load_private, load_public;
    const ENGINE_CMD_DEFN
        *commands; /* ends with a command of number 0 or without a name; or NULL */
    int flags;
    /* the lock of engine.c is held for these */
    int structural, functional; /* references; each functional one is a structural one too */
    ENGINE *before, *after;     /* in the list */
    CRYPTO_EX_DATA ex_data;
};

#endif
