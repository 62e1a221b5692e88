/* openssl pkeyutl: what it works with, and the operations themselves (pkeyutl_operate.c). */
#ifndef ASSAY_APPS_PKEYUTL_H
#define ASSAY_APPS_PKEYUTL_H

#include <openssl/evp.h>
#include <stdbool.h>
#include <stdio.h>

struct pkeyutl {
    const char *in_name, *out_name, *secret_name, *digest, *kem_operation;
    bool rawin, hexdump, asn1parse;
    EVP_PKEY *key;
    EVP_PKEY_CTX *ctx, *owned; /* of the operation; the one that the command frees */
    EVP_MD_CTX *mctx;          /* of -rawin; then ctx is its */
};
extern struct pkeyutl pkeyutl;

struct pkeyutl_bytes {
    unsigned char *p;
    size_t len;
};

/* A whole file; false after a message. */
bool pkeyutl_read(FILE *from, struct pkeyutl_bytes *to);
bool pkeyutl_read_signature(const char *file, struct pkeyutl_bytes *to);
void pkeyutl_reverse(struct pkeyutl_bytes *b);
void pkeyutl_free(struct pkeyutl_bytes *b);

/* -rawin: the key signs or verifies the message. */
bool pkeyutl_begin_message(int operation);
bool pkeyutl_message(int operation, FILE *from, const struct pkeyutl_bytes *sig);

/* The verdict, on the output. */
bool pkeyutl_verify(const struct pkeyutl_bytes *sig, const struct pkeyutl_bytes *hash);

/* All other operations, and their output; a KDF gives kdf_len bytes. */
bool pkeyutl_operate(int operation, const struct pkeyutl_bytes *in, size_t kdf_len);

#endif
