/* What an engine is: ENGINE_new(3). */
#ifndef ASSAY_ENGINE_ENGINE_H
#define ASSAY_ENGINE_ENGINE_H

#include <openssl/engine.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* What an engine can be the default one of. Of ciphers, digests and methods for keys there is one
 * for each number (NID); the others have the number 0. */
enum engine_kind {
    ENGINE_KIND_RSA,
    ENGINE_KIND_DSA,
    ENGINE_KIND_DH,
    ENGINE_KIND_EC,
    ENGINE_KIND_RAND,
    ENGINE_KIND_CIPHERS,
    ENGINE_KIND_DIGESTS,
    ENGINE_KIND_PKEY,      /* operations with keys */
    ENGINE_KIND_PKEY_ASN1, /* kinds of keys */
    ENGINE_KINDS
};

struct engine_st {
    /* What it is made of; ENGINE_PARTS_SIZE, up to is_copy. */
    const char *id, *name; /* the program's */
    const RSA_METHOD *rsa;
    const DSA_METHOD *dsa;
    const DH_METHOD *dh;
    const EC_KEY_METHOD *ec;
    const RAND_METHOD *rand;
    ENGINE_CIPHERS_PTR ciphers;
    ENGINE_DIGESTS_PTR digests;
    ENGINE_PKEY_METHS_PTR pkey_methods;
    ENGINE_PKEY_ASN1_METHS_PTR pkey_asn1_methods;
    ENGINE_GEN_INT_FUNC_PTR destroy, init, finish;
    ENGINE_CTRL_FUNC_PTR ctrl;
    ENGINE_LOAD_KEY_PTR load_private, load_public;
    ENGINE_SSL_CLIENT_CERT_PTR load_client_cert;
    const ENGINE_CMD_DEFN
        *commands; /* ends with a command of number 0 or without a name; or NULL */
    int flags;

    bool is_copy;            /* of one in the list, whose the methods for keys are */
    struct library *library; /* whose code it is; or NULL */
    struct dynamic *dynamic; /* what is to be loaded; or NULL */
    /* the lock of engine.c is held for these */
    int structural, functional; /* references; each functional one is a structural one too */
    ENGINE *before, *after;     /* in the list */
    ENGINE *next[ENGINE_KINDS]; /* in those of table.c */
    CRYPTO_EX_DATA ex_data;
};

#define ENGINE_PARTS_SIZE offsetof(struct engine_st, is_copy)

static inline void engine_clear_parts(ENGINE *e)
{
    memset(e, 0, ENGINE_PARTS_SIZE);
}

/* ---- Which engine does what where none is named: table.c ---- */

/* The engine's method of one of the kinds without numbers, or NULL. */
const void *engine_method(const ENGINE *e, enum engine_kind kind);

/* The numbers that it has of a kind: how many, and where they are. */
int engine_numbers(ENGINE *e, enum engine_kind kind, const int **nids);

/* One without a method is left out, which is no error; as the default, of all its numbers. */
int engine_register(enum engine_kind kind, ENGINE *e, bool as_default);
void engine_register_all(enum engine_kind kind);
void engine_unregister(enum engine_kind kind, ENGINE *e);

/* Whether somebody uses it. */
bool engine_is_begun(const ENGINE *e);

/* In use: ENGINE_finish it; or NULL. An atomic load where none is registered. */
ENGINE *engine_default(enum engine_kind kind, int nid);

/* Whether there may be one. */
bool engine_any(enum engine_kind kind);

/* For a context: the engine that is named, or the default one for the number, in use, and its
 * cipher or digest; NULL, and `type` as it was, where there is none. false, with the reason raised:
 * the one that is named can't be begun, or either has no such algorithm. */
bool engine_for_digest(ENGINE *named, ENGINE **engine, const EVP_MD **type);
bool engine_for_cipher(ENGINE *named, ENGINE **engine, const EVP_CIPHER **type);

/* For a new key: the engine that is named, or the default one, in use, and its method; NULL and
 * *method as it was where there is none. false: the one that is named can't be begun, or has no
 * such method. */
bool engine_for_key(enum engine_kind kind, ENGINE *named, ENGINE **engine, const void **method);

/* No engine is registered any longer. */
void engine_table_cleanup(void);

#endif
