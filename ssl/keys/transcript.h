/* The transcript hash (RFC 8446, 4.4.1; RFC 5246, 7.4.9): every handshake message, its header
 * included, in order. Until the hash is known the bytes are kept; a TLS 1.2 peer that may have to
 * sign or check all of them (CertificateVerify) keeps them on.
 */
#ifndef ASSAY_SSL_KEYS_TRANSCRIPT_H
#define ASSAY_SSL_KEYS_TRANSCRIPT_H

#include <openssl/evp.h>

#include "crypto/bytes/builder.h"

struct transcript {
    EVP_MD_CTX *hash;  /* NULL: not known yet */
    EVP_MD_CTX *spare; /* there when `hash` is: what a copy is ended in */
    struct builder kept;
    bool keep; /* go on keeping when the hash is known */
};

void transcript_init(struct transcript *t);
void transcript_free(struct transcript *t);
/* `to` is empty, and becomes what `from` is; that has a hash. */
bool transcript_copy(struct transcript *to, const struct transcript *from);
bool transcript_add(struct transcript *t, struct slice message);
/* The hash: what was kept goes in (and away, unless `keep`). */
bool transcript_set_hash(struct transcript *t, const EVP_MD *md);
/* What a HelloRetryRequest does: ClientHello1 becomes message_hash (RFC 8446, 4.4.1). */
bool transcript_hello_retry(struct transcript *t);
/* The hash of what is in it so far; out has EVP_MAX_MD_SIZE bytes. */
bool transcript_hash(const struct transcript *t, uint8_t *out, size_t *len);
/* The hash of what is in it and `more` behind that (a ClientHello up to its binders), by `md`,
 * which may differ from the transcript's own while that isn't known. */
bool transcript_hash_with(const struct transcript *t, const EVP_MD *md, struct slice more,
                          uint8_t *out, size_t *len);

#endif
