/* SHA-1 of several pieces: what SRP's hashes are (RFC 5054, 2.1). */
#include <openssl/evp.h>

#include "crypto/srp/srp.h"

bool srp_sha1(uint8_t out[20], const struct srp_piece *pieces, size_t count, OSSL_LIB_CTX *libctx,
              const char *propq)
{
    EVP_MD *md = EVP_MD_fetch(libctx, "SHA1", propq);
    EVP_MD_CTX *c = md != NULL ? EVP_MD_CTX_new() : NULL;
    bool ok = c != NULL && EVP_DigestInit_ex(c, md, NULL);
    for (size_t i = 0; ok && i < count; i++)
        ok = EVP_DigestUpdate(c, pieces[i].data, pieces[i].len);
    ok = ok && EVP_DigestFinal_ex(c, out, NULL);
    EVP_MD_CTX_free(c);
    EVP_MD_free(md);
    return ok;
}
