/* Controls: the numbers and texts by which EVP_PKEY_CTX_ctrl(3) and EVP_PKEY_CTX_ctrl_str(3) call
 * what an operation's parameters are called by in EVP_PKEY_CTX_set_params(3). */
#ifndef ASSAY_PKEY_CTRL_H
#define ASSAY_PKEY_CTRL_H

#include "crypto/pkey/ctx.h"

/* What EVP_PKEY_CTX_ctrl's p1 and p2 are, and so the parameter. */
enum control_kind {
    CONTROL_INT,    /* p1, or *(int *)p2 to get it */
    CONTROL_UINT64, /* *(uint64_t *)p2 */
    CONTROL_DIGEST, /* (const EVP_MD *)p2, or *(const EVP_MD **)p2: its name */
    CONTROL_CIPHER, /* (const EVP_CIPHER *)p2: its name */
    CONTROL_OCTETS, /* p1 bytes at p2, or *(unsigned char **)p2 and the length as the result */
    CONTROL_OWNED,  /* the same; those at p2 become the library's when they are set */
    CONTROL_ADDED,  /* the same; they go behind those that were set before */
    CONTROL_BIGNUM, /* (BIGNUM *)p2, which becomes the library's */
    CONTROL_NAME,   /* p1 stands for one of `names` */
    CONTROL_GROUP,  /* p1 is a NID: its name */
    CONTROL_OBJECT, /* (ASN1_OBJECT *)p2, which becomes the library's, or *(ASN1_OBJECT **)p2, which
                     * stays so: its name */
};

struct control_name {
    int number;
    const char *text; /* NULL: the end */
};

#define CONTROL_ANY_KEY (-1)

struct control {
    int key_types[2]; /* EVP_PKEY_*, RSA is RSA-PSS too; or CONTROL_ANY_KEY */
    int operations;   /* EVP_PKEY_OP_*, a mask */
    int set, get;     /* EVP_PKEY_CTRL_*, or 0 */
    const char *text; /* EVP_PKEY_CTX_ctrl_str's, or NULL */
    enum control_kind kind;
    const char *param;
    const char *text_param;           /* for `text`, if it isn't param */
    const struct control_name *names; /* of CONTROL_NAME */
    int unknown;                      /* the result for a number that isn't among them */
    bool asks;                        /* p1 -2 asks for the number */
};

extern const struct control pkey_controls[]; /* ctrl_table.c; ends where param is NULL */

#define CONTROL_NAME_LEN 80 /* of digests and groups */

/* -2 and EVP_R_COMMAND_NOT_SUPPORTED. */
int ctrl_unsupported(void);

/* One parameter of the operation under way, whatever it is: 1 or 0; -2 if it doesn't have it. */
int ctrl_set_one(EVP_PKEY_CTX *ctx, OSSL_PARAM p);
int ctrl_get_one(EVP_PKEY_CTX *ctx, OSSL_PARAM *p);

/* The same if the operation is one of the mask; else -2 and an error. */
int ctrl_set(EVP_PKEY_CTX *ctx, int operations, OSSL_PARAM p);
int ctrl_set_int(EVP_PKEY_CTX *ctx, int operations, const char *param, int n);
int ctrl_set_text(EVP_PKEY_CTX *ctx, int operations, const char *param, const char *text);
int ctrl_set_octets(EVP_PKEY_CTX *ctx, int operations, const char *param, const void *octets,
                    int len);
int ctrl_set_digest(EVP_PKEY_CTX *ctx, int operations, const char *param, const EVP_MD *md);
int ctrl_get(EVP_PKEY_CTX *ctx, int operations, OSSL_PARAM *p);
int ctrl_get_int(EVP_PKEY_CTX *ctx, int operations, const char *param, int *n);
int ctrl_get_text(EVP_PKEY_CTX *ctx, int operations, const char *param, char *text, size_t len);
int ctrl_get_digest(EVP_PKEY_CTX *ctx, int operations, const char *param, const EVP_MD **md);

/* Octets that become the library's if this gives 1; and those that it holds: their length. */
int ctrl_set_owned(EVP_PKEY_CTX *ctx, int operations, const char *param, void *octets, int len);
int ctrl_get_octets(EVP_PKEY_CTX *ctx, int operations, const char *param, unsigned char **octets);

/* A digest and, unless NULL, the properties to find it by, of whatever operation. */
int ctrl_set_digest_name(EVP_PKEY_CTX *ctx, const char *param, const char *name,
                         const char *properties_param, const char *properties);

/* Octets behind those that were set before: "info" and "seed" of HKDF and TLS1-PRF. */
int ctrl_add_octets(EVP_PKEY_CTX *ctx, const char *param, const void *octets, int len);

/* How much the KDF of a key exchange gives. */
int ctrl_set_outlen(EVP_PKEY_CTX *ctx, int len);
int ctrl_get_outlen(EVP_PKEY_CTX *ctx, int *len);

#endif
