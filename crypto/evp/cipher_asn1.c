/* A cipher's parameters in an AlgorithmIdentifier: EVP_CIPHER_param_to_asn1(3). An IV is an OCTET
 * STRING (RFC 8018, B.2); RC2 says its effective bits, too. */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/raise.h"

int EVP_CIPHER_set_asn1_iv(EVP_CIPHER_CTX *c, ASN1_TYPE *type)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    int len = EVP_CIPHER_CTX_get_iv_length(c);
    if (type == NULL)
        return 0;
    if (len < 0 || len > (int)sizeof(iv) ||
        (len > 0 && !EVP_CIPHER_CTX_get_original_iv(c, iv, (size_t)len)))
        return 0;
    return ASN1_TYPE_set_octetstring(type, iv, len);
}

int EVP_CIPHER_get_asn1_iv(EVP_CIPHER_CTX *c, ASN1_TYPE *type)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    if (type == NULL)
        return 0;
    int len = EVP_CIPHER_CTX_get_iv_length(c);
    if (len < 0 || len > (int)sizeof(iv) || ASN1_TYPE_get_octetstring(type, iv, len) != len)
        return -1;
    if (len > 0 && !EVP_CipherInit_ex(c, NULL, NULL, NULL, iv, -1))
        return -1;
    return len;
}

/* ---- RC2: RFC 8018, B.2.3 ---- */

static const struct {
    int bits;
    long version;
} rc2_versions[] = {{40, 160}, {64, 120}, {128, 58}};

static int put_rc2(EVP_CIPHER_CTX *c, ASN1_TYPE *type)
{
    unsigned char iv[8];
    int bits = 0;
    if (EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GET_RC2_KEY_BITS, 0, &bits) <= 0 ||
        !EVP_CIPHER_CTX_get_original_iv(c, iv, sizeof(iv)))
        return -1;
    for (size_t i = 0; i < sizeof(rc2_versions) / sizeof(rc2_versions[0]); i++)
        if (rc2_versions[i].bits == bits)
            return ASN1_TYPE_set_int_octetstring(type, rc2_versions[i].version, iv, sizeof(iv))
                       ? 1
                       : -1;
    return -1;
}

static int get_rc2(EVP_CIPHER_CTX *c, ASN1_TYPE *type)
{
    unsigned char iv[8];
    long version;
    if (ASN1_TYPE_get_int_octetstring(type, &version, iv, sizeof(iv)) != (int)sizeof(iv))
        return -1;
    for (size_t i = 0; i < sizeof(rc2_versions) / sizeof(rc2_versions[0]); i++) {
        int bits = rc2_versions[i].bits;
        if (rc2_versions[i].version == version)
            return EVP_CipherInit_ex(c, NULL, NULL, NULL, iv, -1) &&
                           EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_SET_RC2_KEY_BITS, bits, NULL) > 0 &&
                           EVP_CIPHER_CTX_set_key_length(c, bits / 8) > 0
                       ? 1
                       : -1;
    }
    ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEY_SIZE);
    return -1;
}

/* ---- By the cipher ---- */

enum form { FORM_IV, FORM_NULL, FORM_ABSENT, FORM_RC2, FORM_NONE, FORM_AEAD };

static enum form form_of(const EVP_CIPHER *cipher)
{
    switch (EVP_CIPHER_get_mode(cipher)) {
    case EVP_CIPH_WRAP_MODE:
        return EVP_CIPHER_get_nid(cipher) == NID_id_smime_alg_CMS3DESwrap ? FORM_NULL : FORM_ABSENT;
    case EVP_CIPH_GCM_MODE:
        return FORM_AEAD;
    case EVP_CIPH_CCM_MODE:
    case EVP_CIPH_XTS_MODE:
    case EVP_CIPH_OCB_MODE:
    case EVP_CIPH_SIV_MODE:
        return FORM_NONE;
    default:
        return EVP_CIPHER_get_type(cipher) == NID_rc2_cbc ? FORM_RC2 : FORM_IV;
    }
}

static int result(int ok)
{
    if (ok == -2)
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_CIPHER);
    else if (ok <= 0)
        ERR_raise(ERR_LIB_EVP, EVP_R_CIPHER_PARAMETER_ERROR);
    return ok < -1 ? -1 : ok;
}

int EVP_CIPHER_param_to_asn1(EVP_CIPHER_CTX *c, ASN1_TYPE *type)
{
    switch (form_of(EVP_CIPHER_CTX_get0_cipher(c))) {
    case FORM_NULL:
        ASN1_TYPE_set(type, V_ASN1_NULL, NULL);
        return 1;
    case FORM_ABSENT:
        return 1;
    case FORM_RC2:
        return result(put_rc2(c, type));
    case FORM_AEAD: /* CMS says the nonce and the tag's length itself */
        return result(-1);
    case FORM_NONE:
        return result(-2);
    default:
        return result(EVP_CIPHER_set_asn1_iv(c, type));
    }
}

int EVP_CIPHER_asn1_to_param(EVP_CIPHER_CTX *c, ASN1_TYPE *type)
{
    switch (form_of(EVP_CIPHER_CTX_get0_cipher(c))) {
    case FORM_NULL:
    case FORM_ABSENT:
        return 1;
    case FORM_RC2:
        return result(get_rc2(c, type));
    case FORM_AEAD:
        return result(-1);
    case FORM_NONE:
        return result(-2);
    default:
        return result(EVP_CIPHER_get_asn1_iv(c, type) >= 0 ? 1 : -1);
    }
}
