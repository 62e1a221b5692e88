/* Keys of curves in SubjectPublicKeyInfo (RFC 5480), PrivateKeyInfo (RFC 5958 with RFC 5915),
 * ECPrivateKey, ECPKParameters, and as text. */
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/ec/ec_der.h"
#include "crypto/ec/ec_print.h"
#include "crypto/ec/pkey.h"
#include "crypto/ec/sm2.h"

static bool parameters_encode(const void *vkey, struct builder *b)
{
    const EC_KEY *key = vkey;
    if (!key->has_group)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
    return ec_group_write(&key->group, b);
}

static bool parameters_decode(void *key, struct slice der)
{
    return ec_key_read_group(key, der);
}

static bool spki_decode(void *vkey, struct slice parameters, struct slice bits)
{
    EC_KEY *key = vkey;
    return ec_key_read_group(key, parameters) && EC_KEY_oct2key(key, bits.ptr, bits.len, NULL);
}

static bool spki_bits(const void *key, struct builder *b)
{
    return ec_public_write(key, b);
}

static bool traditional_decode(void *key, struct slice der)
{
    return ec_private_read(key, &der) && (der.len == 0 || FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR));
}

static bool traditional_encode(const void *vkey, struct builder *b)
{
    const EC_KEY *key = vkey;
    return ec_private_write(key, key->enc_flags, b);
}

static bool pkcs8_decode(void *vkey, struct slice parameters, struct slice octets)
{
    EC_KEY *key = vkey;
    return ec_key_read_group(key, parameters) && traditional_decode(key, octets);
}

/* The parameters are in the AlgorithmIdentifier already. */
static bool pkcs8_octets(const void *vkey, struct builder *b)
{
    const EC_KEY *key = vkey;
    return ec_private_write(key, key->enc_flags | EC_PKEY_NO_PARAMETERS, b);
}

static bool print(BIO *out, const void *vkey, int selection, int indent)
{
    const EC_KEY *key = vkey;
    bool private = (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
    bool public = (selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != 0;
    if (!key->has_group)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
    if (private && !key->has_private)
        return FAIL(ERR_LIB_PROV, PROV_R_NOT_A_PRIVATE_KEY);
    if (public && !key->has_public)
        return FAIL(ERR_LIB_PROV, PROV_R_NOT_A_PUBLIC_KEY);
    const char *title = private ? "Private-Key" : public ? "Public-Key" : "EC-Parameters";
    return ec_print_key(out, key, title, private, public, indent);
}

const struct pkey_coding ec_coding = {
    .kind = ec_kind,
    .spki_decode = spki_decode,
    .spki_parameters = parameters_encode,
    .spki_bits = spki_bits,
    .pkcs8_decode = pkcs8_decode,
    .pkcs8_parameters = parameters_encode,
    .pkcs8_octets = pkcs8_octets,
    .traditional_name = "EC",
    .traditional_decode = traditional_decode,
    .traditional_encode = traditional_encode,
    .parameters_name = "EC PARAMETERS",
    .parameters_decode = parameters_decode,
    .parameters_encode = parameters_encode,
    .print = print,
};
