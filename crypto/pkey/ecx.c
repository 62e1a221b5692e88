/* X25519 (RFC 7748) and Ed25519 (RFC 8032) as kinds of keys. */
#include "crypto/pkey/ecx.h"

#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ec/ed25519.h"
#include "crypto/impl/curve25519.h"
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

static const struct pkey_exchange x25519_exchange = {
    .name = "X25519",
    .aliases = "1.3.101.110\0",
    .ctx_size = sizeof(struct exchange),
    .init = exchange_init,
    .set_peer = exchange_set_peer,
    .derive = exchange_derive,
};

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

static const struct pkey_signature ed25519_signature = {
    .name = "ED25519",
    .aliases = "1.3.101.112\0",
    .ctx_size = sizeof(const struct ecx_key *),
    .init = sign_init,
    .sign_message = sign_message,
    .verify_message = verify_message,
};

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

const struct pkey_row pkey_x25519 = {
    .nid = EVP_PKEY_X25519,
    .name = "X25519",
    .aliases = "1.3.101.110\0",
    .description = "Assay X25519 implementation",
    .oid = {(const uint8_t *)"\x2b\x65\x6e", 3},
    .detail = &x25519_kind,
    .keys = &ecx_keys_x,
    .generation = &ecx_generation,
    .parameter_generation = &ecx_parameter_generation,
    .exchange = &x25519_exchange,
    .coding = &ecx_coding,
};

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

const struct pkey_row pkey_ed25519 = {
    .nid = EVP_PKEY_ED25519,
    .name = "ED25519",
    .aliases = "1.3.101.112\0",
    .description = "Assay Ed25519 implementation",
    .default_digest = "",
    .digest_mandatory = true,
    .oid = {(const uint8_t *)"\x2b\x65\x70", 3},
    .detail = &ed25519_kind,
    .keys = &ecx_keys_ed,
    .generation = &ecx_generation,
    .parameter_generation = &ecx_parameter_generation,
    .signature = &ed25519_signature,
    .coding = &ecx_coding,
};
