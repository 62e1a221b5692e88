/* RSASSA-PKCS1-v1_5 (RFC 8017, 8.2), and the signature of an OCTET STRING that SSL 2 had:
 * RSA_sign(3), RSA_sign_ASN1_OCTET_STRING(3); EMSA-PSS of a key's length:
 * RSA_padding_add_PKCS1_PSS(3). */
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/rsa/pad.h"
#include "crypto/rsa/rsa.h"

/* The modulus's bytes, 0 if no encoding has so many. */
static size_t em_length(const RSA *rsa)
{
    int k = RSA_size(rsa);
    if (k > RSA_BYTES_MAX)
        return (size_t)FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    return (size_t)k;
}

int RSA_sign(int type, const unsigned char *m, unsigned int m_length, unsigned char *sigret,
             unsigned int *siglen, RSA *rsa)
{
    if (rsa->meth->sign != NULL)
        return rsa->meth->sign(type, m, m_length, sigret, siglen, rsa) > 0;
    uint8_t em[RSA_BYTES_MAX];
    size_t k = em_length(rsa);
    if (k == 0 || !pkcs1_sign_encode(em, k, type, m, m_length))
        return 0;
    int len = RSA_private_encrypt((int)k, em, sigret, rsa, RSA_NO_PADDING);
    if (len <= 0)
        return 0;
    *siglen = (unsigned)len;
    return 1;
}

int pkcs1_sign_refuse(const uint8_t *em, size_t k)
{
    uint8_t data[RSA_BYTES_MAX];
    if (RSA_padding_check_PKCS1_type_1(data, (int)k, em, (int)k, (int)k) < 0)
        return rsa_bad(RSA_R_PADDING_CHECK_FAILED);
    return rsa_bad(RSA_R_BAD_SIGNATURE);
}

/* Section 8.2.2: the encoding made again, and compared whole. */
int RSA_verify(int type, const unsigned char *m, unsigned int m_length, const unsigned char *sigbuf,
               unsigned int siglen, RSA *rsa)
{
    if (rsa->meth->verify != NULL)
        return rsa->meth->verify(type, m, m_length, sigbuf, siglen, rsa);
    uint8_t em[RSA_BYTES_MAX], want[RSA_BYTES_MAX];
    size_t k = em_length(rsa);
    if (k == 0)
        return 0;
    if (siglen != k)
        return FAIL(ERR_LIB_RSA, RSA_R_WRONG_SIGNATURE_LENGTH);
    if (RSA_public_decrypt((int)k, sigbuf, em, rsa, RSA_NO_PADDING) != (int)k ||
        !pkcs1_sign_encode(want, k, type, m, m_length))
        return 0;
    return memcmp(em, want, k) == 0 || pkcs1_sign_refuse(em, k) > 0;
}

/* ---- An OCTET STRING in a block of type 1 ---- */

static bool octet_string(struct builder *b, uint8_t *der, size_t room, const uint8_t *m, size_t len)
{
    build_init_fixed(b, der, room);
    der_put_octets(b, slice_of(m, len));
    return !b->failed;
}

int RSA_sign_ASN1_OCTET_STRING(int type, const unsigned char *m, unsigned int m_length,
                               unsigned char *sigret, unsigned int *siglen, RSA *rsa)
{
    (void)type;
    uint8_t der[RSA_BYTES_MAX];
    struct builder b;
    size_t k = em_length(rsa);
    if (k < RSA_PKCS1_PADDING_SIZE ||
        !octet_string(&b, der, k - RSA_PKCS1_PADDING_SIZE + 1, m, m_length) ||
        b.len > k - RSA_PKCS1_PADDING_SIZE)
        return FAIL(ERR_LIB_RSA, RSA_R_DIGEST_TOO_BIG_FOR_RSA_KEY);
    int len = RSA_private_encrypt((int)b.len, der, sigret, rsa, RSA_PKCS1_PADDING);
    OPENSSL_cleanse(der, b.len);
    if (len <= 0)
        return 0;
    *siglen = (unsigned)len;
    return 1;
}

int RSA_verify_ASN1_OCTET_STRING(int dtype, const unsigned char *m, unsigned int m_length,
                                 unsigned char *sigbuf, unsigned int siglen, RSA *rsa)
{
    (void)dtype;
    uint8_t der[RSA_BYTES_MAX];
    size_t k = em_length(rsa);
    if (k == 0)
        return 0;
    if (siglen != k)
        return FAIL(ERR_LIB_RSA, RSA_R_WRONG_SIGNATURE_LENGTH);
    int len = RSA_public_decrypt((int)siglen, sigbuf, der, rsa, RSA_PKCS1_PADDING);
    if (len <= 0)
        return 0;
    struct slice rest = slice_of(der, (size_t)len), octets;
    return (der_get_octets(&rest, &octets) && rest.len == 0 && slice_is(octets, m, m_length)) ||
           FAIL(ERR_LIB_RSA, RSA_R_BAD_SIGNATURE);
}

/* ---- PSS ---- */

int RSA_padding_add_PKCS1_PSS_mgf1(RSA *rsa, unsigned char *EM, const unsigned char *mHash,
                                   const EVP_MD *Hash, const EVP_MD *mgf1Hash, int sLen)
{
    return pss_encode(EM, RSA_bits(rsa), mHash, Hash, mgf1Hash, sLen);
}

int RSA_padding_add_PKCS1_PSS(RSA *rsa, unsigned char *EM, const unsigned char *mHash,
                              const EVP_MD *Hash, int sLen)
{
    return RSA_padding_add_PKCS1_PSS_mgf1(rsa, EM, mHash, Hash, NULL, sLen);
}

int RSA_verify_PKCS1_PSS_mgf1(RSA *rsa, const unsigned char *mHash, const EVP_MD *Hash,
                              const EVP_MD *mgf1Hash, const unsigned char *EM, int sLen)
{
    return pss_verify(EM, RSA_bits(rsa), mHash, Hash, mgf1Hash, sLen);
}

int RSA_verify_PKCS1_PSS(RSA *rsa, const unsigned char *mHash, const EVP_MD *Hash,
                         const unsigned char *EM, int sLen)
{
    return RSA_verify_PKCS1_PSS_mgf1(rsa, mHash, Hash, NULL, EM, sLen);
}
