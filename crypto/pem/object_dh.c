/* DH in PEM: PEM_read_bio_DHparams(3). */
#include <openssl/dh.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include "crypto/pem/objects.h"

static const struct pem_object_kind kind = {EVP_PKEY_DH, EVP_PKEY_DHX, EVP_R_EXPECTING_A_DH_KEY};

/* *x, unless x is NULL, becomes the new one. Where there are no parameters the error is PEM's,
 * which looks for a name here, not the decoder's. A mark was set before. */
static DH *give(DH **x, DH *object)
{
    unsigned long e = ERR_peek_last_error();
    if (object == NULL && ERR_GET_LIB(e) == ERR_LIB_OSSL_DECODER &&
        ERR_GET_REASON(e) == ERR_R_UNSUPPORTED) {
        ERR_pop_to_mark();
        ERR_raise_data(ERR_LIB_PEM, PEM_R_NO_START_LINE, "Expecting: DH PARAMETERS");
        return NULL;
    }
    ERR_clear_last_mark();
    if (object != NULL && x != NULL) {
        DH_free(*x);
        *x = object;
    }
    return object;
}

DH *PEM_read_bio_DHparams(BIO *out, DH **x, pem_password_cb *cb, void *u)
{
    ERR_set_mark();
    return give(x, pem_object_read(out, &kind, PEM_PARAMETERS, cb, u));
}

DH *PEM_read_DHparams(FILE *out, DH **x, pem_password_cb *cb, void *u)
{
    ERR_set_mark();
    return give(x, pem_object_read_fp(out, &kind, PEM_PARAMETERS, cb, u));
}

int PEM_write_bio_DHparams(BIO *out, const DH *x)
{
    return pem_object_write(out, EVP_PKEY_DH, x, PEM_PARAMETERS, NULL);
}

int PEM_write_DHparams(FILE *out, const DH *x)
{
    return pem_object_write_fp(out, EVP_PKEY_DH, x, PEM_PARAMETERS, NULL);
}

int PEM_write_bio_DHxparams(BIO *out, const DH *x)
{
    return pem_object_write(out, EVP_PKEY_DHX, x, PEM_PARAMETERS, NULL);
}

int PEM_write_DHxparams(FILE *out, const DH *x)
{
    return pem_object_write_fp(out, EVP_PKEY_DHX, x, PEM_PARAMETERS, NULL);
}
