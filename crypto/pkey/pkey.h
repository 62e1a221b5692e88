/* Public keys: EVP_PKEY(3) over one const row per kind of key.
 *
 * A row says how a key is made, compared, told in parameters, and written; and which operations it
 * has. EVP_PKEY holds a pointer to the row and the key object itself (an RSA, DSA, DH, EC_KEY,
 * struct ecx_key, MLKEM_KEY), so EVP_PKEY_get0_RSA and EVP_PKEY_sign see the same bytes. What
 * EVP_KEYMGMT points at is the row; EVP_SIGNATURE, EVP_KEYEXCH, EVP_ASYM_CIPHER and EVP_KEM point
 * at the structures of operations, which have names of their own (ECDSA, ECDH): a fetch is a
 * look-up.
 *
 * All state of an operation is in the structure `ctx_size` bytes long that EVP_PKEY_CTX carries,
 * within itself, at most PKEY_STATE_SIZE bytes, zeroed before init; it is set by OSSL_PARAMs alone.
 * The controls (EVP_PKEY_CTX_ctrl, ctrl_str, EVP_PKEY_CTX_set_rsa_*) are translated into parameters
 * by one table (crypto/pkey/ctrl.c). */
#ifndef ASSAY_PKEY_PKEY_H
#define ASSAY_PKEY_PKEY_H

#include <openssl/core_dispatch.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "crypto/bytes/reader.h"

struct builder; /* crypto/bytes/builder.h */
struct pkey_row;
struct keymgmt_foreign; /* crypto/pkey/foreign.h */
struct operation_foreign;

/* Returns below are true/1 for success; what fails has raised why. A null pointer: the kind of key
 * doesn't have it. */

/* How a kind of key is kept and told. */
struct pkey_keys {
    void *(*create)(const struct pkey_row *row, OSSL_LIB_CTX *libctx);
    void (*destroy)(void *key); /* drops a reference */
    bool (*up_ref)(void *key);
    void *(*dup)(const void *key, int selection);
    bool (*has)(const void *key, int selection); /* OSSL_KEYMGMT_SELECT_* of core_dispatch.h */
    bool (*match)(const void *a, const void *b, int selection);
    bool (*validate)(const void *key, int selection, int check_type);
    int (*bits)(const void *key);
    int (*security_bits)(const void *key);
    int (*size)(const void *key); /* the longest output of an operation, in bytes */
    /* EVP_PKEY_fromdata, EVP_PKEY_todata, EVP_PKEY_get/set_params. `get` is asked first, and fills
     * what it knows; bits, security-bits, max-size and default-digest (or mandatory-digest) that it
     * left as they were come from the functions above and from the row. */
    bool (*import)(void *key, int selection, const OSSL_PARAM params[]);
    bool (*export)(const void *key, int selection, OSSL_PARAM_BLD *to);
    const OSSL_PARAM *(*import_types)(int selection), *(*export_types)(int selection);
    bool (*get)(const void *key, OSSL_PARAM params[]);
    bool (*set)(void *key, const OSSL_PARAM params[]);
    const OSSL_PARAM *gettable, *settable;
};

/* EVP_PKEY_keygen, EVP_PKEY_paramgen. `op` is the operation's state. */
struct pkey_generation {
    size_t ctx_size; /* zeroed before init */
    bool (*init)(void *op, const struct pkey_row *row, int selection, const void *template_key);
    bool (*set)(void *op, const OSSL_PARAM params[]);
    const OSSL_PARAM *settable;
    bool (*generate)(void *op, void *key, EVP_PKEY_CTX *ctx); /* ctx: for EVP_PKEY_CTX_set_cb */
    void (*wipe)(void *op);                                   /* NULL: OPENSSL_cleanse will do */
};

/* The state of an operation that is no longer than this lies within EVP_PKEY_CTX. */
#define PKEY_STATE_SIZE 256

/* What the operations share: the names by which they are fetched; `operation` is EVP_PKEY_OP_*; key
 * stays the caller's, and is NULL for a row without keys (HKDF). A state whose init failed is
 * wiped, too. */
#define PKEY_OPERATION                                                                  \
    const char *name, *aliases;                                                         \
    size_t ctx_size;                                                                    \
    bool (*init)(void *op, const struct pkey_row *row, const void *key, int operation); \
    bool (*set)(void *op, const OSSL_PARAM params[]);                                   \
    bool (*get)(void *op, OSSL_PARAM params[]);                                         \
    const OSSL_PARAM *settable, *gettable;                                              \
    bool (*copy)(void *to, const void *from); /* NULL: memcpy will do */                \
    void (*wipe)(void *op);                   /* NULL: OPENSSL_cleanse will do */       \
    struct operation_foreign *foreign         /* whose these are; NULL: the library's */

/* Outputs: with out NULL, *out_len becomes the most that may come; else *out_len says how much room
 * there is, and becomes what came. */
/* What is at the beginning of each of the four below. */
struct pkey_operation {
    PKEY_OPERATION;
};

struct evp_md_st; /* crypto/digest/digest.h */

struct pkey_signature {
    PKEY_OPERATION;
    /* The digest of what is signed, a row of the default provider's: what the parameter "digest"
     * says by name. NULL: by that. */
    bool (*set_md)(void *op, const struct evp_md_st *md);
    bool (*sign)(void *op, uint8_t *sig, size_t *sig_len, const uint8_t *tbs, size_t tbs_len);
    /* 1 right, 0 wrong, below 0 an error */
    int (*verify)(void *op, const uint8_t *sig, size_t sig_len, const uint8_t *tbs, size_t tbs_len);
    bool (*recover)(void *op, uint8_t *out, size_t *out_len, const uint8_t *sig, size_t sig_len);
    /* EVP_DigestSign of algorithms that sign messages, not digests (EdDSA); where these are NULL,
     * EVP_DigestSign hashes and calls `sign`. */
    bool (*sign_message)(void *op, uint8_t *sig, size_t *sig_len, const uint8_t *m, size_t len);
    int (*verify_message)(void *op, const uint8_t *sig, size_t sig_len, const uint8_t *m,
                          size_t len);
    /* What EVP_DigestSign and EVP_DigestVerify hash before the message (SM2's Z): its length, 0
     * after the first time. Rows that have it are told EVP_PKEY_OP_SIGNCTX and VERIFYCTX, where
     * others begin as EVP_PKEY_OP_SIGN and VERIFY. */
    bool (*prefix)(void *op, uint8_t *out, size_t *len);
    /* EVP_DigestSign of keys of MACs, whose message comes in parts: instead of all the above. */
    bool (*update)(void *op, const uint8_t *m, size_t len);
    bool (*finish)(void *op, uint8_t *mac, size_t *mac_len);
};

struct pkey_cipher {
    PKEY_OPERATION;
    bool (*encrypt)(void *op, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len);
    bool (*decrypt)(void *op, uint8_t *out, size_t *out_len, const uint8_t *in, size_t in_len);
};

struct pkey_exchange {
    PKEY_OPERATION;
    bool (*set_peer)(void *op, const void *peer_key);
    bool (*derive)(void *op, uint8_t *out, size_t *out_len);
};

struct pkey_kem {
    PKEY_OPERATION;
    bool (*encapsulate)(void *op, uint8_t *ct, size_t *ct_len, uint8_t *secret, size_t *secret_len);
    bool (*decapsulate)(void *op, uint8_t *secret, size_t *secret_len, const uint8_t *ct,
                        size_t ct_len);
};

/* DER and text of a key: crypto/pkey/ has the frames (SPKI, PKCS#8, ...), the row fills them. */
struct pkey_coding {
    /* The row of a key that was read, or given: kinds of keys with one OID differ in what is in
     * them (SM2 is a curve). A row NULL, or this: it stays as it is. */
    const struct pkey_row *(*kind)(const void *key);
    /* subjectPublicKey and AlgorithmIdentifier.parameters (the slice holds the whole TLV, or is
     * empty if absent). The decoders fill a new key. */
    bool (*spki_decode)(void *key, struct slice parameters, struct slice bits);
    bool (*spki_parameters)(const void *key, struct builder *b); /* writes the TLV, or nothing */
    bool (*spki_bits)(const void *key, struct builder *b);       /* the BIT STRING's contents */
    /* Instead of these, for a program's own kinds: SubjectPublicKeyInfo and PrivateKeyInfo whole */
    bool (*spki_get)(void *key, struct slice whole);
    bool (*spki_put)(const void *key, struct builder *b);
    bool (*pkcs8_get)(void *key, struct slice whole);
    bool (*pkcs8_put)(const void *key, struct builder *b);
    /* PrivateKeyInfo.privateKey's contents */
    bool (*pkcs8_decode)(void *key, struct slice parameters, struct slice octets);
    bool (*pkcs8_parameters)(const void *key, struct builder *b);
    bool (*pkcs8_octets)(const void *key, struct builder *b);
    /* RSAPrivateKey, ECPrivateKey, ... : "traditional" forms */
    const char *traditional_name; /* of PEM: "RSA", "EC"; NULL if there is none */
    bool (*traditional_decode)(void *key, struct slice der);
    bool (*traditional_encode)(const void *key, struct builder *b);
    /* parameters alone: DHParameter, ECParameters, DSAParameters */
    const char *parameters_name; /* "DH PARAMETERS" */
    bool (*parameters_decode)(void *key, struct slice der);
    bool (*parameters_encode)(const void *key, struct builder *b);
    /* EVP_PKEY_print_private, _public, _params */
    bool (*print)(BIO *out, const void *key, int selection, int indent);
};

struct pkey_row {
    int nid;             /* EVP_PKEY_RSA, ... ; 0 for those that OpenSSL 3.0 has no number for */
    int base;            /* what EVP_PKEY_get_base_id gives; 0: nid */
    const char *name;    /* "RSA" */
    const char *aliases; /* further names, a list of crypto/evp/name.h, OIDs in dots too */
    const char *description;
    const char *default_digest; /* "SHA256"; "" if it takes none; NULL: no answer */
    bool digest_mandatory;
    struct slice
        oid; /* of AlgorithmIdentifier: the contents in DER; empty if it is never written */
    const void *detail;           /* the row's own: a curve, the parameters of ML-KEM */
    const struct pkey_keys *keys; /* NULL: operations without a key (HKDF, TLS1-PRF, scrypt) */
    const struct pkey_generation *generation, *parameter_generation;
    const struct pkey_signature *signature;
    const struct pkey_cipher *cipher;
    const struct pkey_exchange *exchange;
    const struct pkey_kem *kem;
    const struct pkey_coding *coding;
    struct keymgmt_foreign *foreign; /* whose these are; NULL: the library's or the program's */
};

/* All of them, in crypto/pkey/rows.c; the last is NULL. */
extern const struct pkey_row *const pkey_rows[];

const struct pkey_row *pkey_row_by_nid(int nid);
const struct pkey_row *pkey_row_by_name(const char *name); /* or an alias, in any case */
const struct pkey_row *pkey_row_by_oid(struct slice contents);

struct evp_pkey_st {
    const struct pkey_row *row; /* NULL: empty */
    void *key;
    ENGINE *engine; /* whose method is for it, begun; or NULL */
    ENGINE *kind;   /* whose the row is, begun; or NULL */
    atomic_int references;
    CRYPTO_EX_DATA ex_data;
    struct stack_st_X509_ATTRIBUTE *attributes; /* or NULL */
    bool omits_parameters; /* EVP_PKEY_save_parameters(key, 0): AlgorithmIdentifier of DSA has none
                            */
};

/* In attr.c, for EVP_PKEY_dup and EVP_PKEY_free. */
bool pkey_copy_attributes(EVP_PKEY *to, const EVP_PKEY *from);
void pkey_drop_attributes(EVP_PKEY *pkey);

/* Puts a key of that row, which becomes its own, in the place of what it has; or only the row. */
void pkey_put(EVP_PKEY *pkey, const struct pkey_row *row, void *key);

/* A new EVP_PKEY with a key that becomes its own, with a fresh, empty key; NULL: out of memory. */
EVP_PKEY *pkey_new_with(const struct pkey_row *row, void *key);
EVP_PKEY *pkey_new_empty(const struct pkey_row *row, OSSL_LIB_CTX *libctx);

/* Its row becomes the one that its key belongs to. */
void pkey_settle(EVP_PKEY *pkey);

/* The key if it is one of the row's kind, else NULL without an error. */
void *pkey_key(const EVP_PKEY *pkey, const struct pkey_row *row);

#endif
