/* The identity of a signer that EVP_PKEY_CTX_set1_id(3) was told before the operation began: it is
 * kept, and told to each operation that begins, as EVP_MD_CTX_set_pkey_ctx(3) needs it. */
#ifndef ASSAY_PKEY_KEPT_ID_H
#define ASSAY_PKEY_KEPT_ID_H

#include "crypto/pkey/ctx.h"

/* 1, or 0 if memory is short. */
int pkey_keep_id(EVP_PKEY_CTX *ctx, const void *octets, size_t len);
bool pkey_copy_kept_id(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from);
void pkey_drop_kept_id(EVP_PKEY_CTX *ctx);

/* Of "distid" and "hexdistid": 1, 0, or -2 if it is another's. */
int pkey_keep_id_text(EVP_PKEY_CTX *ctx, const char *type, const char *value);

/* To the operation that has begun: 1, 0, or -2 if it has no such parameter. */
int pkey_tell_kept_id(EVP_PKEY_CTX *ctx);

#endif
