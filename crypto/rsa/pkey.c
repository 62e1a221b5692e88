/* The rows of RSA and RSA-PSS, and their codings: RFC 3279, 2.3.1; RFC 4055, 1.2; RFC 5958. */
#include "crypto/rsa/pkey.h"

#include <openssl/core_dispatch.h>
#include <openssl/obj_mac.h>

#include "crypto/der/der.h"
#include "crypto/pkey/rows.h"

/* ---- The frames' parts ---- */

/* Parameters are NULL; who leaves them out is understood, too. */
static bool get_parameters(RSA *key, struct slice parameters)
{
    if (rsa_is_pss(key))
        return rsa_pss_decode(&key->pss, parameters);
    return parameters.len == 0 || slice_is(parameters, "\x05\x00", 2);
}

static bool put_parameters(const void *vkey, struct builder *b)
{
    const RSA *key = vkey;
    if (rsa_is_pss(key))
        rsa_pss_encode(&key->pss, b);
    else
        der_put_null(b);
    return !b->failed;
}

static bool spki_decode(void *key, struct slice parameters, struct slice bits)
{
    return get_parameters(key, parameters) && rsa_public_decode(key, bits);
}

static bool spki_bits(const void *key, struct builder *b)
{
    return rsa_public_encode(key, b);
}

static bool pkcs8_decode(void *key, struct slice parameters, struct slice octets)
{
    return get_parameters(key, parameters) && rsa_private_decode(key, octets);
}

static bool private_encode(const void *key, struct builder *b)
{
    return rsa_private_encode(key, b);
}

static bool traditional_decode(void *key, struct slice der)
{
    return rsa_private_decode(key, der);
}

/* ---- Text ---- */

static const char *by_default(bool is)
{
    return is ? " (default)" : "";
}

static bool print_pss(BIO *out, const struct rsa_pss *pss, int indent)
{
    const struct rsa_pss *d = &rsa_pss_default;
    if (!rsa_pss_restricted(pss))
        return BIO_printf(out, "%*sNo PSS parameter restrictions\n", indent, "") > 0;
    return BIO_printf(out, "%*sPSS parameter restrictions:\n", indent, "") > 0 &&
           BIO_printf(out, "%*s  Hash Algorithm: %s%s\n", indent, "", EVP_MD_get0_name(pss->md),
                      by_default(pss->md == d->md)) > 0 &&
           BIO_printf(out, "%*s  Mask Algorithm: MGF1 with %s%s\n", indent, "",
                      EVP_MD_get0_name(pss->mgf1_md), by_default(pss->mgf1_md == d->mgf1_md)) > 0 &&
           BIO_printf(out, "%*s  Minimum Salt Length: %d%s\n", indent, "", pss->salt_len,
                      by_default(pss->salt_len == d->salt_len)) > 0 &&
           BIO_printf(out, "%*s  Trailer Field: 0x%x%s\n", indent, "", (unsigned)pss->trailer,
                      by_default(pss->trailer == d->trailer)) > 0;
}

static bool print(BIO *out, const void *vkey, int selection, int indent)
{
    const RSA *key = vkey;
    bool private = (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) != 0;
    if ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) && !rsa_print(out, key, private, "", indent))
        return false;
    return !rsa_is_pss(key) || print_pss(out, &key->pss, indent);
}

#define CODING                                                                             \
    .spki_decode = spki_decode, .spki_parameters = put_parameters, .spki_bits = spki_bits, \
    .pkcs8_decode = pkcs8_decode, .pkcs8_parameters = put_parameters,                      \
    .pkcs8_octets = private_encode, .print = print

const struct pkey_coding rsa_coding = {
    CODING,
    .traditional_name = "RSA",
    .traditional_decode = traditional_decode,
    .traditional_encode = private_encode,
};
const struct pkey_coding rsa_pss_coding = {CODING};

/* ---- The rows ---- */

const struct pkey_row pkey_rsa = {
    .nid = EVP_PKEY_RSA,
    .name = "RSA",
    .aliases = "rsaEncryption\0"
               "1.2.840.113549.1.1.1\0"
               "2.5.8.1.1\0",
    .description = "Assay RSA implementation",
    .oid = {(const uint8_t *)"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", 9},
    .keys = &rsa_keys,
    .generation = &rsa_generation,
    .signature = &rsa_signature,
    .cipher = &rsa_cipher,
    .kem = &rsa_kem,
    .coding = &rsa_coding,
};

const struct pkey_row pkey_rsa_pss = {
    .nid = EVP_PKEY_RSA_PSS,
    .name = "RSA-PSS",
    .aliases = "RSASSA-PSS\0"
               "rsassaPss\0"
               "1.2.840.113549.1.1.10\0",
    .description = "Assay RSA-PSS implementation",
    .oid = {(const uint8_t *)"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a", 9},
    .keys = &rsa_pss_keys,
    .generation = &rsa_pss_generation,
    .signature = &rsa_pss_signature,
    .coding = &rsa_pss_coding,
};
