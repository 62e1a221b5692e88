/* DSA keys in SubjectPublicKeyInfo (RFC 3279, 2.3.2), PrivateKeyInfo (PKCS #11 2.01, 11.9) and the
 * traditional form; their text. */
#include <openssl/core_dispatch.h>

#include "crypto/der/der.h"
#include "crypto/dsa/dsa_pkey.h"
#include "crypto/ffc/der.h"
#include "crypto/ffc/pkey.h"
#include "crypto/pkey/print.h"

/* Parameters may be absent, or NULL: then they are the issuer's. */
static bool read_optional(DSA *dsa, struct slice parameters)
{
    return parameters.len == 0 || (der_next_is(parameters, DER_NULL) && parameters.len == 2) ||
           dsa_read_params(dsa, parameters);
}

static bool spki_decode(void *key, struct slice parameters, struct slice bits)
{
    DSA *dsa = key;
    return read_optional(dsa, parameters) && ffc_read_number(&bits, &dsa->key.pub) && bits.len == 0;
}

static bool write_optional(const void *key, struct builder *b)
{
    return ((const DSA *)key)->key.params.p == NULL || dsa_write_params(key, b);
}

static bool put_number(const BIGNUM *n, struct builder *b)
{
    if (n == NULL)
        return false;
    der_put_bignum(b, n);
    return !b->failed;
}

static bool spki_bits(const void *key, struct builder *b)
{
    return put_number(((const DSA *)key)->key.pub, b);
}

bool dsa_find_public(DSA *dsa)
{
    struct ffc_key *k = &dsa->key;
    if (!ffc_modulus_good(k->params.p) || BN_ucmp(k->params.q, k->params.p) >= 0 ||
        !ffc_private_in_range(k->priv, k->params.q))
        return false;
    BN_set_flags(k->priv, BN_FLG_CONSTTIME);
    k->pub = BN_new();
    return k->pub != NULL && ffc_public_key(&k->params, k->pub, k->priv);
}

/* The public key isn't there: it is computed. */
static bool pkcs8_decode(void *vkey, struct slice parameters, struct slice octets)
{
    DSA *dsa = vkey;
    return dsa_read_params(dsa, parameters) && ffc_read_number(&octets, &dsa->key.priv) &&
           octets.len == 0 && dsa_find_public(dsa);
}

static bool write_params(const void *key, struct builder *b)
{
    return dsa_write_params(key, b);
}

static bool pkcs8_octets(const void *key, struct builder *b)
{
    return put_number(((const DSA *)key)->key.priv, b);
}

static bool traditional_decode(void *key, struct slice der)
{
    return dsa_read_private(key, der);
}

static bool traditional_encode(const void *key, struct builder *b)
{
    return dsa_write_private(key, b);
}

static bool parameters_decode(void *key, struct slice der)
{
    return dsa_read_params(key, der);
}

static bool print(BIO *out, const void *key, int selection, int indent)
{
    const struct ffc_key *k = &((const DSA *)key)->key;
    bool private = selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY && k->priv != NULL;
    bool public = selection & OSSL_KEYMGMT_SELECT_KEYPAIR;
    const char *what = private ? "Private-Key" : public ? "Public-Key" : "DSA-Parameters";
    if (k->params.p == NULL ||
        BIO_printf(out, "%*s%s: (%d bit)\n", indent, "", what, BN_num_bits(k->params.p)) <= 0)
        return false;
    return (!private || print_number(out, "priv:", k->priv, indent)) &&
           (!public || k->pub == NULL || print_number(out, "pub: ", k->pub, indent)) &&
           ffc_print(out, &k->params, indent);
}

const struct pkey_coding dsa_coding = {
    .spki_decode = spki_decode,
    .spki_parameters = write_optional,
    .spki_bits = spki_bits,
    .pkcs8_decode = pkcs8_decode,
    .pkcs8_parameters = write_params,
    .pkcs8_octets = pkcs8_octets,
    .traditional_name = "DSA",
    .traditional_decode = traditional_decode,
    .traditional_encode = traditional_encode,
    .parameters_name = "DSA PARAMETERS",
    .parameters_decode = parameters_decode,
    .parameters_encode = write_params,
    .print = print,
};
