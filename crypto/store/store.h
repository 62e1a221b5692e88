/* Stores: what the files of this folder share. A loader is a row of functions, whether it is the
 * library's own for files or one that a program registers; a context holds one loader at work. */
#ifndef ASSAY_STORE_STORE_H
#define ASSAY_STORE_STORE_H

#include <openssl/store.h>
#include <stdatomic.h>
#include <stdbool.h>

struct ossl_store_info_st {
    int type;
    void *data;  /* whose type is that of `type` */
    char *about; /* a name's description, or NULL */
};

/* Frees what an info of that type holds. */
void store_info_data_free(int type, void *data);

struct ossl_store_search_st {
    int type;
    X509_NAME *name;
    const ASN1_INTEGER *serial;
    const EVP_MD *digest;
    const unsigned char *bytes; /* a fingerprint, or the alias with its end */
    size_t len;
};

struct ossl_store_loader_st {
    const char *scheme;
    ENGINE *engine;
    OSSL_STORE_open_fn open;
    OSSL_STORE_open_ex_fn open_ex;
    OSSL_STORE_attach_fn attach;
    OSSL_STORE_ctrl_fn ctrl;
    OSSL_STORE_expect_fn expect;
    OSSL_STORE_find_fn find;
    OSSL_STORE_load_fn load;
    OSSL_STORE_eof_fn eof;
    OSSL_STORE_error_fn error;
    OSSL_STORE_close_fn close;
    bool (*set_params)(OSSL_STORE_LOADER_CTX *ctx, const OSSL_PARAM params[]); /* or NULL */
    unsigned provider;             /* PROVIDER_*: the library's own; 0: a program's */
    const char *properties;        /* of a provider's */
    struct store_foreign *foreign; /* whose it is, a foreign provider's: foreign.h; or NULL */
    atomic_int references;
};

/* The loader that a program registered for a scheme; else the provided one that the context and the
 * query allow. NULL with an error. */
const OSSL_STORE_LOADER *store_loader(OSSL_LIB_CTX *libctx, const char *scheme, const char *propq);

/* ---- The scheme "file": file.c ---- */

/* A row a provider that has it, the default one's first. */
enum { N_FILE_LOADERS = 2 };
extern const OSSL_STORE_LOADER store_file_loaders[N_FILE_LOADERS];

/* ---- Bytes that become objects: read.c ---- */

/* Forms that a program can name: OSSL_STORE_PARAM_INPUT_TYPE. */
enum store_form { STORE_ANY, STORE_PEM, STORE_DER, STORE_MSBLOB, STORE_PVK };

/* What objects are read with: who is asked for passphrases, and what is wanted. */
struct store_reading {
    OSSL_LIB_CTX *libctx;
    int expected; /* OSSL_STORE_INFO_*, 0: all */
    enum store_form form;
    const UI_METHOD *ui_method;
    void *ui_data;
};

/* A stream of objects; its state is all zero before the first. */
struct store_stream {
    BIO *in;
    BIO *buffer; /* in front of it, once begun */
    bool begun, text, ended;
    unsigned char *der; /* what is left of a stream that isn't text */
    size_t len, at;
    BIO *rest; /* text behind DER */
    /* what a PKCS #12 file had and wasn't given yet */
    EVP_PKEY *key;
    X509 *cert;
    STACK_OF(X509) * others;
};

/* The next object; NULL at the end (`ended`), or with an error. */
OSSL_STORE_INFO *store_stream_next(struct store_stream *s, const struct store_reading *how);
void store_stream_end(struct store_stream *s);

/* A passphrase: a pem_password_cb whose data is a struct store_asking. */
struct store_asking {
    const struct store_reading *how;
    const char *what; /* the passphrase is for, or NULL */
};
int store_ask(char *buf, int size, int writing, void *asking);

#endif
