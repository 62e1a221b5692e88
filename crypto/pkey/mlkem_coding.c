/* Keys of ML-KEM in DER (RFC 9935), in what OpenSSL 3.5 writes, and as text.
 *
 *   ML-KEM-PrivateKey ::= CHOICE {
 *       seed         [0] OCTET STRING (SIZE (64)),
 *       expandedKey  OCTET STRING,
 *       both         SEQUENCE { seed OCTET STRING (SIZE (64)), expandedKey OCTET STRING } }
 */
#include <openssl/core_dispatch.h>
#include <openssl/crypto.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bytes/builder.h"
#include "crypto/der/der.h"
#include "crypto/pkey/mlkem.h"
#include "crypto/pkey/print.h"

static bool spki_decode(void *vkey, struct slice parameters, struct slice bits)
{
    struct mlkem_key *key = vkey;
    return parameters.len == 0 && bits.len == key->kind->params->ek_len &&
           mlkem_take_ek(key, bits.ptr);
}

static bool spki_bits(const void *vkey, struct builder *b)
{
    const struct mlkem_key *key = vkey;
    if (!key->has_ek)
        return false;
    build_bytes(b, key->ek, key->kind->params->ek_len);
    return !b->failed;
}

/* Seed and expanded key must belong together (section 8 of the RFC). */
static bool take(struct mlkem_key *key, struct slice seed, struct slice expanded)
{
    const struct mlkem_params *p = key->kind->params;
    if ((seed.ptr != NULL && seed.len != MLKEM_KEY_SEED) ||
        (expanded.ptr != NULL && expanded.len != p->dk_len))
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
    if (seed.ptr == NULL)
        return mlkem_take_dk(key, expanded.ptr);
    memcpy(key->seed, seed.ptr, MLKEM_KEY_SEED);
    mlkem_from_seed(key);
    return expanded.ptr == NULL || CRYPTO_memcmp(key->dk, expanded.ptr, p->dk_len) == 0 ||
           FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
}

static bool pkcs8_decode(void *key, struct slice parameters, struct slice octets)
{
    struct slice seed = {NULL, 0}, expanded = {NULL, 0}, both;
    if (parameters.len != 0)
        return false;
    bool whole = der_next_is(octets, DER_CONTEXT) ? der_get(&octets, DER_CONTEXT, &seed)
                 : der_next_is(octets, DER_OCTET_STRING)
                     ? der_get_octets(&octets, &expanded)
                     : der_get(&octets, DER_SEQUENCE, &both) && der_get_octets(&both, &seed) &&
                           der_get_octets(&both, &expanded) && both.len == 0;
    return whole && octets.len == 0 && take(key, seed, expanded);
}

static bool pkcs8_octets(const void *vkey, struct builder *b)
{
    const struct mlkem_key *key = vkey;
    if (!key->has_dk)
        return false;
    struct slice expanded = slice_of(key->dk, key->kind->params->dk_len);
    if (key->has_seed) {
        size_t both = der_open(b, DER_SEQUENCE);
        der_put_octets(b, slice_of(key->seed, MLKEM_KEY_SEED));
        der_put_octets(b, expanded);
        der_close(b, both);
    } else {
        der_put_octets(b, expanded);
    }
    return !b->failed;
}

static bool no_parameters(const void *key, struct builder *b)
{
    (void)key;
    return !b->failed;
}

static bool print_part(BIO *out, const char *label, bool there, struct slice octets, int indent)
{
    return !there || print_octets(out, label, octets, indent);
}

static bool print(BIO *out, const void *vkey, int selection, int indent)
{
    const struct mlkem_key *key = vkey;
    const struct mlkem_params *p = key->kind->params;
    bool private = selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY;
    if (!key->has_ek || (private && !key->has_dk))
        return FAIL(ERR_LIB_PROV, private ? PROV_R_NOT_A_PRIVATE_KEY : PROV_R_NOT_A_PUBLIC_KEY);
    return BIO_printf(out, "%*s%s %s-Key:\n", indent, "", key->row->name,
                      private ? "Private" : "Public") > 0 &&
           print_part(out, "seed:", private && key->has_seed, slice_of(key->seed, MLKEM_KEY_SEED),
                      indent) &&
           print_part(out, "dk:", private, slice_of(key->dk, p->dk_len), indent) &&
           print_part(out, "ek:", true, slice_of(key->ek, p->ek_len), indent);
}

const struct pkey_coding mlkem_coding = {
    .spki_decode = spki_decode,
    .spki_parameters = no_parameters,
    .spki_bits = spki_bits,
    .pkcs8_decode = pkcs8_decode,
    .pkcs8_parameters = no_parameters,
    .pkcs8_octets = pkcs8_octets,
    .print = print,
};
