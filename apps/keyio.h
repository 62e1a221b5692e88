/* Keys, and how commands read them from files and write them: key options of openssl(1). All
 * complain on standard error in OpenSSL's words, error queue included, before they fail. */
#ifndef ASSAY_APPS_KEYIO_H
#define ASSAY_APPS_KEYIO_H

#include <openssl/bio.h>
#include <openssl/evp.h>

#include "apps/app.h"

/* ---- Passphrases ---- */

/* What -passin and -passout stand for. */
struct key_passes {
    bool has_in, has_out;
    char in[1024], out[1024];
};

/* Asks the sources (NULL: there is none); if both are the same (stdin, a file) the first line is
 * for reading and the second for writing. false after "Error getting passwords". */
bool key_passes_get(struct key_passes *p, const char *in_source, const char *out_source);
void key_passes_wipe(struct key_passes *p);

/* The one to hand to the functions below, or NULL: they ask on the terminal. */
static inline const char *key_pass_in(const struct key_passes *p)
{
    return p->has_in ? p->in : NULL;
}

static inline const char *key_pass_out(const struct key_passes *p)
{
    return p->has_out ? p->out : NULL;
}

/* ---- Reading ---- */

/* What a file is to have, and so how the messages call it. */
enum key_part { KEY_PRIVATE, KEY_PUBLIC, KEY_PARAMETERS };

/* Reads the first private key, public key (a private key won't do), or parameters (PEM alone, since
 * DER doesn't say whose they are: d2i_KeyParams_bio) of a file (NULL: standard input): PEM or DER
 * as `format` says, any of them if it says neither. Other PEM before it is passed over. Messages
 * are "Could not read WHAT from FILE". */
EVP_PKEY *key_load(enum key_part part, const char *file, enum opt_format format, const char *pass,
                   const char *what);

/* All of a file (NULL: standard input), to be freed with OPENSSL_clear_free; NULL after a message.
 */
unsigned char *key_read_file(const char *file, size_t *len, const char *what);
bool key_is_pem(const unsigned char *p, size_t len);
/* Leaves in the error queue what OSSL_STORE would of a file that holds nothing of the kind. */
void key_store_errors(bool pem);

/* The callback and its data by which everything here asks for a passphrase: the one given, or
 * "Enter pass phrase for FILE:" on the terminal. */
struct key_prompt {
    const char *pass, *file;
};
int key_prompt_cb(char *buf, int size, int for_writing, void *prompt);

/* ---- Writing ---- */

/* A file for writing (NULL: standard output); one for private keys only its owner can read. */
BIO *key_open_out(const char *file, bool private);
/* A file for reading (NULL: standard input). */
BIO *key_open_in(const char *file);

struct key_output {
    enum opt_format format;   /* not FORMAT_OTHER */
    const EVP_CIPHER *cipher; /* NULL: not encrypted; what isn't PEM never is */
    const char *pass;         /* NULL: the terminal is asked */
    bool traditional;         /* not PKCS#8; DER is wherever the kind of key has that form */
    int pvk_level;            /* of encryption: i2b_PVK_bio's */
};

/* No message when these fail. */
bool key_write_private(BIO *out, EVP_PKEY *key, const struct key_output *how);
bool key_write_public(BIO *out, EVP_PKEY *key, enum opt_format format);
bool key_write_parameters(BIO *out, EVP_PKEY *key, enum opt_format format);

/* The cipher of an option like -aes256; false after "Unknown cipher", which the first leaves
 * without the error queue. */
bool key_cipher_option(const char *name, const EVP_CIPHER **cipher);
bool key_cipher(const char *name, const EVP_CIPHER **cipher);

/* The digest of an option like -sha256; NULL after "Unknown option or message digest". */
EVP_MD *key_digest(const char *name);

#endif
