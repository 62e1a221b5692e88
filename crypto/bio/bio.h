/* A BIO and its method, for the files of this folder; others use the public functions. */
#ifndef ASSAY_BIO_BIO_H
#define ASSAY_BIO_BIO_H

#include <openssl/bio.h>
#include <stdatomic.h>

/* The _ex functions are what is called; an old one is reached through bio_old_read, bio_old_write.
 */
struct bio_method_st {
    int type;
    const char *name;
    int (*write_ex)(BIO *, const char *, size_t, size_t *);
    int (*write)(BIO *, const char *, int);
    int (*read_ex)(BIO *, char *, size_t, size_t *);
    int (*read)(BIO *, char *, int);
    int (*puts)(BIO *, const char *);
    int (*gets)(BIO *, char *, int);
    long (*ctrl)(BIO *, int, long, void *);
    int (*create)(BIO *);
    int (*destroy)(BIO *);
    long (*callback_ctrl)(BIO *, int, BIO_info_cb *);
};

struct bio_st {
    const BIO_METHOD *method;
    BIO_callback_fn_ex callback; /* or, if that is null: */
    BIO_callback_fn old_callback;
    char *callback_arg;
    void *data;           /* the method's */
    OSSL_LIB_CTX *libctx; /* as BIO_new_ex was given it */
    BIO *next, *prev;
    int init, shutdown, flags, retry_reason;
    atomic_int references;
    uint64_t number_read, number_written;
    CRYPTO_EX_DATA ex_data;
};

/* Whether anybody listens; what he says: the new callback, or else the old one. */
static inline int bio_has_callback(const BIO *b)
{
    return b->callback != NULL || b->old_callback != NULL;
}
long bio_callback(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, long ret,
                  size_t *processed);

int bio_old_read(BIO *b, char *data, size_t len, size_t *done);
int bio_old_write(BIO *b, const char *data, size_t len, size_t *done);

#endif
