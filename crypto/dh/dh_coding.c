/* DH keys in SubjectPublicKeyInfo and PrivateKeyInfo, with PKCS #3's parameters or X9.42's
 * (RFC 3279, 2.3.3); their text. */
#include <openssl/core_dispatch.h>

#include "crypto/der/der.h"
#include "crypto/dh/dh_pkey.h"
#include "crypto/ffc/der.h"
#include "crypto/ffc/pkey.h"
#include "crypto/pkey/print.h"

static bool spki_decode(void *key, struct slice parameters, struct slice bits)
{
    DH *dh = key;
    return dh_read_params(dh, parameters) && ffc_read_number(&bits, &dh->key.pub) && bits.len == 0;
}

static bool write_pkcs3(const void *key, struct builder *b)
{
    return dh_write_params(key, false, b);
}

static bool write_x942(const void *key, struct builder *b)
{
    return dh_write_params(key, true, b);
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
    return put_number(((const DH *)key)->key.pub, b);
}

/* The public key isn't there: it is computed. */
static bool pkcs8_decode(void *vkey, struct slice parameters, struct slice octets)
{
    struct ffc_key *k = &((DH *)vkey)->key;
    if (!dh_read_params(vkey, parameters) || !ffc_read_number(&octets, &k->priv) ||
        octets.len != 0 || !ffc_modulus_good(k->params.p) ||
        !ffc_private_in_range(k->priv, k->params.p))
        return false;
    BN_set_flags(k->priv, BN_FLG_CONSTTIME);
    k->pub = BN_new();
    return k->pub != NULL && ffc_public_key(&k->params, k->pub, k->priv);
}

static bool pkcs8_octets(const void *key, struct builder *b)
{
    return put_number(((const DH *)key)->key.priv, b);
}

static bool parameters_decode(void *key, struct slice der)
{
    return dh_read_params(key, der);
}

static bool print(BIO *out, const void *key, int selection, int indent)
{
    const struct ffc_key *k = &((const DH *)key)->key;
    bool private = selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY && k->priv != NULL;
    bool public = selection & OSSL_KEYMGMT_SELECT_KEYPAIR;
    const char *what = private ? "Private-Key" : public ? "Public-Key" : "Parameters";
    if (k->params.p == NULL ||
        BIO_printf(out, "%*sDH %s: (%d bit)\n", indent, "", what, BN_num_bits(k->params.p)) <= 0)
        return false;
    return (!private || print_number(out, "private-key:", k->priv, indent)) &&
           (!public || k->pub == NULL || print_number(out, "public-key:", k->pub, indent)) &&
           ffc_print(out, &k->params, indent) &&
           (k->length == 0 ||
            BIO_printf(out, "%*srecommended-private-length: %d bits\n", indent, "", k->length) > 0);
}

#define DH_CODING(write_params, name)                                                             \
    {                                                                                             \
        .spki_decode = spki_decode, .spki_parameters = write_params, .spki_bits = spki_bits,      \
        .pkcs8_decode = pkcs8_decode, .pkcs8_parameters = write_params,                           \
        .pkcs8_octets = pkcs8_octets, .parameters_name = name,                                    \
        .parameters_decode = parameters_decode, .parameters_encode = write_params, .print = print \
    }

const struct pkey_coding dh_coding = DH_CODING(write_pkcs3, "DH PARAMETERS");
const struct pkey_coding dhx_coding = DH_CODING(write_x942, "X9.42 DH PARAMETERS");
