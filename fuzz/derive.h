/* Keys from passphrases, for fuzzers. The library counts as far as a file says, which takes hours
 * if that says so; here it counts to 4096, by a program's right to add its own algorithms. */
#ifndef ASSAY_FUZZ_DERIVE_H
#define ASSAY_FUZZ_DERIVE_H

#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <stdbool.h>

#include "fuzz/fuzz.h"

enum { MOST_ITERATIONS = 4096 };

static inline bool derive_few(const ASN1_INTEGER *n)
{
    int64_t i = 0;
    return n == NULL || (ASN1_INTEGER_get_int64(&i, n) == 1 && i <= MOST_ITERATIONS);
}

static EVP_PBE_KEYGEN *pbkdf2, *scrypt; /* the library's */

static inline bool pbe_is_cheap(ASN1_TYPE *param)
{
    PBEPARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), param);
    bool cheap = p == NULL || derive_few(p->iter);
    PBEPARAM_free(p);
    return cheap;
}

static inline int of_pkcs12(EVP_CIPHER_CTX *ctx, const char *pass, int len, ASN1_TYPE *param,
                            const EVP_CIPHER *cipher, const EVP_MD *md, int enc)
{
    return pbe_is_cheap(param) && PKCS12_PBE_keyivgen(ctx, pass, len, param, cipher, md, enc);
}

static inline int of_pkcs5(EVP_CIPHER_CTX *ctx, const char *pass, int len, ASN1_TYPE *param,
                           const EVP_CIPHER *cipher, const EVP_MD *md, int enc)
{
    return pbe_is_cheap(param) && PKCS5_PBE_keyivgen(ctx, pass, len, param, cipher, md, enc);
}

static inline int of_pbkdf2(EVP_CIPHER_CTX *ctx, const char *pass, int len, ASN1_TYPE *param,
                            const EVP_CIPHER *cipher, const EVP_MD *md, int enc)
{
    PBKDF2PARAM *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), param);
    bool cheap = p == NULL || derive_few(p->iter);
    PBKDF2PARAM_free(p);
    return cheap && pbkdf2(ctx, pass, len, param, cipher, md, enc);
}

static inline int of_scrypt(EVP_CIPHER_CTX *ctx, const char *pass, int len, ASN1_TYPE *param,
                            const EVP_CIPHER *cipher, const EVP_MD *md, int enc)
{
    SCRYPT_PARAMS *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), param);
    bool cheap = p == NULL || (derive_few(p->costParameter) && derive_few(p->blockSize) &&
                               derive_few(p->parallelizationParameter));
    SCRYPT_PARAMS_free(p);
    return cheap && scrypt(ctx, pass, len, param, cipher, md, enc);
}

static inline void derive_cheaply(void)
{
    int type, nid;
    fuzz_must(EVP_PBE_find(EVP_PBE_TYPE_KDF, NID_id_pbkdf2, NULL, NULL, &pbkdf2) == 1 &&
                  EVP_PBE_find(EVP_PBE_TYPE_KDF, NID_id_scrypt, NULL, NULL, &scrypt) == 1,
              "no derivations");
    EVP_PBE_alg_add_type(EVP_PBE_TYPE_KDF, NID_id_pbkdf2, -1, -1, of_pbkdf2);
    EVP_PBE_alg_add_type(EVP_PBE_TYPE_KDF, NID_id_scrypt, -1, -1, of_scrypt);
    for (size_t i = 0; EVP_PBE_get(&type, &nid, i); i++) {
        int cipher, md;
        EVP_PBE_KEYGEN *keygen = NULL;
        if (type != EVP_PBE_TYPE_OUTER || nid == NID_pbes2 ||
            !EVP_PBE_find(type, nid, &cipher, &md, &keygen) ||
            (keygen != PKCS12_PBE_keyivgen && keygen != PKCS5_PBE_keyivgen))
            continue;
        EVP_PBE_alg_add_type(type, nid, cipher, md,
                             keygen == PKCS12_PBE_keyivgen ? of_pkcs12 : of_pkcs5);
    }
}

#endif
