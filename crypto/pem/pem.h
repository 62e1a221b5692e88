/* PEM text (RFC 7468, RFC 1421): what the files of this folder share. */
#ifndef ASSAY_PEM_PEM_H
#define ASSAY_PEM_PEM_H

#include <openssl/pem.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* One file's worth of PEM: name and header end with a zero byte that isn't counted. */
struct pem {
    struct builder name, header, data;
};

void pem_init(struct pem *p);
void pem_free(struct pem *p);

/* Reads the next one: the text before it is skipped, and not a byte behind its last line is read.
 * false, with an error of ERR_LIB_PEM. */
bool pem_read(BIO *in, struct pem *p);

/* As the above, with characters that aren't of base64 to be skipped or to end a line: PEM_FLAG_*.
 */
bool pem_read_flags(BIO *in, struct pem *p, unsigned flags);

static inline struct slice pem_name(const struct pem *p)
{
    return slice_of(p->name.ptr, p->name.len - 1);
}

static inline struct slice pem_data(const struct pem *p)
{
    return slice_of(p->data.ptr, p->data.len);
}

static inline bool pem_is(const struct pem *p, const char *name)
{
    return slice_is(pem_name(p), name, strlen(name));
}

/* Decrypts the data as the header says; does nothing if it says nothing. */
bool pem_decrypt(struct pem *p, pem_password_cb *cb, void *u);

/* Writes one; `header` may be empty. */
bool pem_write(BIO *out, const char *name, const char *header, struct slice data);

/* The same with the data encrypted under RFC 1421's header. kstr NULL: cb is asked. */
bool pem_write_encrypted(BIO *out, const char *name, struct slice data, const EVP_CIPHER *enc,
                         const unsigned char *kstr, int klen, pem_password_cb *cb, void *u);

/* A passphrase from `cb`, or by PEM_def_callback: its length; below 0 with an error. */
int pem_passphrase(char buf[PEM_BUFSIZE], bool writing, pem_password_cb *cb, void *u);

#endif
