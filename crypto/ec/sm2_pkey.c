/* The row of SM2, and where its keys differ from EC's: there is one curve, and a private key isn't
 * the last number below the order either. */
#include "crypto/base/raise.h"
#include "crypto/ec/ec_print.h"
#include "crypto/ec/pkey.h"
#include "crypto/ec/sm2.h"
#include "crypto/ec/sm2_core.h"
#include "crypto/ec/sm2_err.h"
#include "crypto/pkey/rows.h"
#include "ref/ct.h"

bool sm2_is_curve(const EC_KEY *key)
{
    return key->has_group && EC_GROUP_get_curve_name(&key->group) == NID_sm2;
}

bool sm2_check_curve(const EC_KEY *key)
{
    return sm2_is_curve(key) || FAIL(ERR_LIB_SM2, SM2_R_INVALID_CURVE);
}

bool sm2_check_private(const EC_KEY *key)
{
    uint64_t valid = key->has_private ? sm2_private_valid(ec_curve_of(&key->group), key->d) : 0;
    ct_public(&valid, sizeof(valid));
    return valid != 0 || FAIL(ERR_LIB_SM2, SM2_R_INVALID_PRIVATE_KEY);
}

const struct pkey_row *ec_kind(const void *vkey)
{
    const EC_KEY *key = vkey;
    return !key->has_group ? NULL : sm2_is_curve(key) ? &pkey_sm2 : &pkey_ec;
}

/* ---- DER ---- */

static bool spki_decode(void *key, struct slice parameters, struct slice bits)
{
    return ec_coding.spki_decode(key, parameters, bits) && sm2_check_curve(key);
}

static bool pkcs8_decode(void *key, struct slice parameters, struct slice octets)
{
    return ec_coding.pkcs8_decode(key, parameters, octets) && sm2_check_curve(key);
}

static bool traditional_decode(void *key, struct slice der)
{
    return ec_coding.traditional_decode(key, der) && sm2_check_curve(key);
}

static bool parameters_decode(void *key, struct slice der)
{
    return ec_coding.parameters_decode(key, der) && sm2_check_curve(key);
}

static bool parameters_encode(const void *key, struct builder *b)
{
    return ec_coding.parameters_encode(key, b);
}

static bool spki_bits(const void *key, struct builder *b)
{
    return ec_coding.spki_bits(key, b);
}

static bool pkcs8_octets(const void *key, struct builder *b)
{
    return ec_coding.pkcs8_octets(key, b);
}

static bool traditional_encode(const void *key, struct builder *b)
{
    return ec_coding.traditional_encode(key, b);
}

/* Parameters alone have no title. */
static bool print(BIO *out, const void *vkey, int selection, int indent)
{
    const EC_KEY *key = vkey;
    if ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) == 0 && key->has_group)
        return ec_print_group(out, &key->group, indent);
    return ec_coding.print(out, key, selection, indent);
}

const struct pkey_coding sm2_coding = {
    .kind = ec_kind,
    .spki_decode = spki_decode,
    .spki_parameters = parameters_encode,
    .spki_bits = spki_bits,
    .pkcs8_decode = pkcs8_decode,
    .pkcs8_parameters = parameters_encode,
    .pkcs8_octets = pkcs8_octets,
    .traditional_name = "SM2",
    .traditional_decode = traditional_decode,
    .traditional_encode = traditional_encode,
    .parameters_name = "SM2 PARAMETERS",
    .parameters_decode = parameters_decode,
    .parameters_encode = parameters_encode,
    .print = print,
};

/* AlgorithmIdentifiers of its keys are EC's, with its curve. */
const struct pkey_row pkey_sm2 = {
    .nid = EVP_PKEY_SM2,
    .base = EVP_PKEY_EC,
    .name = "SM2",
    .aliases = "1.2.156.10197.1.301\0",
    .description = "Assay SM2 implementation",
    .default_digest = "SM3",
    .oid = {(const uint8_t *)"\x2a\x86\x48\xce\x3d\x02\x01", 7},
    .keys = &sm2_pkey_keys,
    .generation = &sm2_generation,
    .parameter_generation = &sm2_params_generation,
    .signature = &sm2_signature,
    .cipher = &sm2_cipher,
    .coding = &sm2_coding,
};
