/* X25519 and X448 (RFC 7748), Ed25519 and Ed448 (RFC 8032) as kinds of keys. */
#include "crypto/pkey/ecx.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/ed25519.h"
#include "crypto/ec/ed448.h"
#include "crypto/impl/curve25519.h"
#include "crypto/impl/curve448.h"
#include "crypto/pkey/rows.h"

/* ---- The exchange ---- */

struct exchange {
    const struct ecx_key *own, *peer;
};

static bool exchange_init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    struct exchange *op = vop;
    op->own = key;
    return true;
}

static bool exchange_set_peer(void *vop, const void *peer)
{
    struct exchange *op = vop;
    op->peer = peer;
    return true;
}

static bool exchange_derive(void *vop, uint8_t *out, size_t *out_len)
{
    const struct exchange *op = vop;
    if (op->peer == NULL || !op->own->has_private || !op->peer->has_public)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    size_t len = op->own->kind->key_len;
    if (out == NULL) {
        *out_len = len;
        return true;
    }
    if (*out_len < len)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (!op->own->kind->exchange(out, op->own->private_key, op->peer->public_key))
        return FAIL(ERR_LIB_PROV, PROV_R_FAILED_DURING_DERIVATION);
    *out_len = len;
    return true;
}

#define EXCHANGE(NAME, OID)                                                                       \
    {                                                                                             \
        .name = NAME, .aliases = OID, .ctx_size = sizeof(struct exchange), .init = exchange_init, \
        .set_peer = exchange_set_peer, .derive = exchange_derive,                                 \
    }
static const struct pkey_exchange x25519_exchange = EXCHANGE("X25519", "1.3.101.110\0"),
                                  x448_exchange = EXCHANGE("X448", "1.3.101.111\0");

/* ---- Signatures: of messages, never of digests ---- */

static bool sign_init(void *op, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    *(const struct ecx_key **)op = key;
    return true;
}

static bool sign_message(void *op, uint8_t *sig, size_t *sig_len, const uint8_t *m, size_t len)
{
    const struct ecx_key *key = *(const struct ecx_key **)op;
    size_t n = key->kind->signature_len;
    if (sig == NULL) {
        *sig_len = n;
        return true;
    }
    if (*sig_len < n)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (!key->has_private)
        return FAIL(ERR_LIB_PROV, PROV_R_NOT_A_PRIVATE_KEY);
    key->kind->sign(sig, m, len, key->public_key, key->private_key);
    *sig_len = n;
    return true;
}

static int verify_message(void *op, const uint8_t *sig, size_t sig_len, const uint8_t *m,
                          size_t len)
{
    const struct ecx_key *key = *(const struct ecx_key **)op;
    return sig_len == key->kind->signature_len && key->has_public &&
           key->kind->verify(sig, m, len, key->public_key);
}

/* AlgorithmIdentifier of the signature: a SEQUENCE of the key's own OID (RFC 8410, section 3). */
static bool sign_get(void *op, OSSL_PARAM params[])
{
    const struct slice oid = (*(const struct ecx_key **)op)->row->oid;
    uint8_t der[7] = {0x30, 5, 6, 3};
    memcpy(der + 4, oid.ptr, 3);
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_SIGNATURE_PARAM_ALGORITHM_ID);
    return p == NULL || OSSL_PARAM_set_octet_string(p, der, sizeof(der));
}

static const OSSL_PARAM sign_gettable[] = {
    OSSL_PARAM_octet_string(OSSL_SIGNATURE_PARAM_ALGORITHM_ID, NULL, 0), OSSL_PARAM_END};

#define SIGNATURE(NAME, OID)                                                      \
    {                                                                             \
        .name = NAME, .aliases = OID, .ctx_size = sizeof(const struct ecx_key *), \
        .init = sign_init, .get = sign_get, .gettable = sign_gettable,            \
        .sign_message = sign_message, .verify_message = verify_message,           \
    }
static const struct pkey_signature ed25519_signature = SIGNATURE("ED25519", "1.3.101.112\0"),
                                   ed448_signature = SIGNATURE("ED448", "1.3.101.113\0");

/* ---- The kinds ---- */

static void x25519_clamp(uint8_t *k)
{
    k[0] &= 248;
    k[31] = (uint8_t)((k[31] & 127) | 64);
}

static void x25519_public(uint8_t *public_key, const uint8_t *private_key)
{
    IMPL(curve25519)->x25519_base(public_key, private_key);
}

/* Section 6.1: a secret of zeros comes from a key that isn't one. */
static bool x25519(uint8_t *secret, const uint8_t *private_key, const uint8_t *public_key)
{
    return IMPL(curve25519)->x25519(secret, private_key, public_key) == 0;
}

static const struct ecx_kind x25519_kind = {
    .key_len = 32,
    .bits = 253,
    .security_bits = 128,
    .clamp = x25519_clamp,
    .public_key = x25519_public,
    .exchange = x25519,
};

static void x448_clamp(uint8_t *k)
{
    k[0] &= 252;
    k[55] |= 128;
}

static void x448_public(uint8_t *public_key, const uint8_t *private_key)
{
    IMPL(curve448)->x448_base(public_key, private_key);
}

static bool x448(uint8_t *secret, const uint8_t *private_key, const uint8_t *public_key)
{
    return IMPL(curve448)->x448(secret, private_key, public_key) == 0;
}

static const struct ecx_kind x448_kind = {
    .key_len = 56,
    .bits = 448,
    .security_bits = 224,
    .clamp = x448_clamp,
    .public_key = x448_public,
    .exchange = x448,
};

#define OID(last)                           \
    {                                       \
        (const uint8_t *)"\x2b\x65" last, 3 \
    } /* 1.3.101.x, RFC 8410 section 3 */

#define ROW_X(NID, NAME, DOTS, LAST, KIND, EXCHANGE_OF)                                            \
    {                                                                                              \
        .nid = NID, .name = NAME, .aliases = DOTS, .description = "Assay " NAME " implementation", \
        .oid = OID(LAST), .detail = KIND, .keys = &ecx_keys_x, .generation = &ecx_generation,      \
        .parameter_generation = &ecx_parameter_generation, .exchange = EXCHANGE_OF,                \
        .coding = &ecx_coding,                                                                     \
    }
const struct pkey_row pkey_x25519 = ROW_X(EVP_PKEY_X25519, "X25519", "1.3.101.110\0", "\x6e",
                                          &x25519_kind, &x25519_exchange),
                      pkey_x448 = ROW_X(EVP_PKEY_X448, "X448", "1.3.101.111\0", "\x6f", &x448_kind,
                                        &x448_exchange);

static void sign25519(uint8_t *signature, const uint8_t *message, size_t len,
                      const uint8_t *public_key, const uint8_t *private_key)
{
    ed25519_sign(signature, message, len, public_key, private_key, NULL);
}

static bool verify25519(const uint8_t *signature, const uint8_t *message, size_t len,
                        const uint8_t *public_key)
{
    return ed25519_verify(signature, message, len, public_key, NULL) == 1;
}

static void public25519(uint8_t *public_key, const uint8_t *private_key)
{
    ed25519_public(public_key, private_key);
}

static const struct ecx_kind ed25519_kind = {
    .key_len = ED25519_KEY_LEN,
    .signature_len = ED25519_SIGNATURE_LEN,
    .bits = 256,
    .security_bits = 128,
    .public_key = public25519,
    .sign = sign25519,
    .verify = verify25519,
};

static void sign448(uint8_t *signature, const uint8_t *message, size_t len,
                    const uint8_t *public_key, const uint8_t *private_key)
{
    ed448_sign(signature, message, len, public_key, private_key, NULL);
}

static bool verify448(const uint8_t *signature, const uint8_t *message, size_t len,
                      const uint8_t *public_key)
{
    return ed448_verify(signature, message, len, public_key, NULL) == 1;
}

static const struct ecx_kind ed448_kind = {
    .key_len = ED448_KEY_LEN,
    .signature_len = ED448_SIGNATURE_LEN,
    .bits = 456,
    .security_bits = 224,
    .public_key = ed448_public,
    .sign = sign448,
    .verify = verify448,
};

#define ROW_ED(NID, NAME, DOTS, LAST, KIND, SIGNATURE_OF)                                          \
    {                                                                                              \
        .nid = NID, .name = NAME, .aliases = DOTS, .description = "Assay " NAME " implementation", \
        .default_digest = "", .digest_mandatory = true, .oid = OID(LAST), .detail = KIND,          \
        .keys = &ecx_keys_ed, .generation = &ecx_generation,                                       \
        .parameter_generation = &ecx_parameter_generation, .signature = SIGNATURE_OF,              \
        .coding = &ecx_coding,                                                                     \
    }
const struct pkey_row pkey_ed25519 = ROW_ED(EVP_PKEY_ED25519, "ED25519", "1.3.101.112\0", "\x70",
                                            &ed25519_kind, &ed25519_signature),
                      pkey_ed448 = ROW_ED(EVP_PKEY_ED448, "ED448", "1.3.101.113\0", "\x71",
                                          &ed448_kind, &ed448_signature);
