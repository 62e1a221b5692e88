/* The row of EC: EVP_PKEY-EC(7). */
#include "crypto/ec/pkey.h"

#include "crypto/pkey/rows.h"

const struct pkey_row pkey_ec = {
    .nid = EVP_PKEY_EC,
    .name = "EC",
    .aliases = "id-ecPublicKey\0001.2.840.10045.2.1\0",
    .description = "Assay EC implementation",
    .default_digest = "SHA256",
    .oid = {(const uint8_t *)"\x2a\x86\x48\xce\x3d\x02\x01", 7},
    .keys = &ec_pkey_keys,
    .generation = &ec_generation,
    .parameter_generation = &ec_params_generation,
    .signature = &ec_signature,
    .exchange = &ec_exchange,
    .coding = &ec_coding,
};
