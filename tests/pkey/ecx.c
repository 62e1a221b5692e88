/* X25519 and Ed25519 through EVP: the RFCs' vectors, parameters, and what goes wrong. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/bytes/builder.h"
#include "crypto/pkey/pkey.h"
#include "tests/check.h"
#include "tests/suite.h"

/* RFC 7748, section 6.1. */
static const uint8_t alice_private[32] = {
    0x77, 0x07, 0x6d, 0x0a, 0x73, 0x18, 0xa5, 0x7d, 0x3c, 0x16, 0xc1, 0x72, 0x51, 0xb2, 0x66, 0x45,
    0xdf, 0x4c, 0x2f, 0x87, 0xeb, 0xc0, 0x99, 0x2a, 0xb1, 0x77, 0xfb, 0xa5, 0x1d, 0xb9, 0x2c, 0x2a};
static const uint8_t alice_public[32] = {
    0x85, 0x20, 0xf0, 0x09, 0x89, 0x30, 0xa7, 0x54, 0x74, 0x8b, 0x7d, 0xdc, 0xb4, 0x3e, 0xf7, 0x5a,
    0x0d, 0xbf, 0x3a, 0x0d, 0x26, 0x38, 0x1a, 0xf4, 0xeb, 0xa4, 0xa9, 0x8e, 0xaa, 0x9b, 0x4e, 0x6a};
static const uint8_t bob_public[32] = {
    0xde, 0x9e, 0xdb, 0x7d, 0x7b, 0x7d, 0xc1, 0xb4, 0xd3, 0x5b, 0x61, 0xc2, 0xec, 0xe4, 0x35, 0x37,
    0x3f, 0x83, 0x43, 0xc8, 0x5b, 0x78, 0x67, 0x4d, 0xad, 0xfc, 0x7e, 0x14, 0x6f, 0x88, 0x2b, 0x4f};
static const uint8_t secret[32] = {0x4a, 0x5d, 0x9d, 0x5b, 0xa4, 0xce, 0x2d, 0xe1, 0x72, 0x8e, 0x3b,
                                   0xf4, 0x80, 0x35, 0x0f, 0x25, 0xe0, 0x7e, 0x21, 0xc9, 0x47, 0xd1,
                                   0x9e, 0x33, 0x76, 0xf0, 0x9b, 0x3c, 0x1e, 0x16, 0x17, 0x42};

/* RFC 8032, section 7.1, test 2: the message is 0x72. */
static const uint8_t ed_private[32] = {
    0x4c, 0xcd, 0x08, 0x9b, 0x28, 0xff, 0x96, 0xda, 0x9d, 0xb6, 0xc3, 0x46, 0xec, 0x11, 0x4e, 0x0f,
    0x5b, 0x8a, 0x31, 0x9f, 0x35, 0xab, 0xa6, 0x24, 0xda, 0x8c, 0xf6, 0xed, 0x4f, 0xb8, 0xa6, 0xfb};
static const uint8_t ed_public[32] = {
    0x3d, 0x40, 0x17, 0xc3, 0xe8, 0x43, 0x89, 0x5a, 0x92, 0xb7, 0x0a, 0xa7, 0x4d, 0x1b, 0x7e, 0xbc,
    0x9c, 0x98, 0x2c, 0xcf, 0x2e, 0xc4, 0x96, 0x8c, 0xc0, 0xcd, 0x55, 0xf1, 0x2a, 0xf4, 0x66, 0x0c};
static const uint8_t ed_signature[64] = {
    0x92, 0xa0, 0x09, 0xa9, 0xf0, 0xd4, 0xca, 0xb8, 0x72, 0x0e, 0x82, 0x0b, 0x5f, 0x64, 0x25, 0x40,
    0xa2, 0xb2, 0x7b, 0x54, 0x16, 0x50, 0x3f, 0x8f, 0xb3, 0x76, 0x22, 0x23, 0xeb, 0xdb, 0x69, 0xda,
    0x08, 0x5a, 0xc1, 0xe4, 0x3e, 0x15, 0x99, 0x6e, 0x45, 0x8f, 0x36, 0x13, 0xd0, 0xf1, 0x1d, 0x8c,
    0x38, 0x7b, 0x2e, 0xae, 0xb4, 0x30, 0x2a, 0xee, 0xb0, 0x0d, 0x29, 0x16, 0x12, 0xbb, 0x0c, 0x00};

/* What was returned, and the last error's reason, if one is expected. */
static void is(const char *what, int got, int want, int reason)
{
    check(got == want, "%s: %d, not %d", what, got, want);
    int last = ERR_GET_REASON(ERR_peek_last_error());
    check(last == reason, "%s: reason %d, not %d", what, last, reason);
    ERR_clear_error();
}
#define IS(call, want, reason) is(#call, (call), (want), (reason))

static void derive(EVP_PKEY *own, EVP_PKEY *peer)
{
    uint8_t out[64] = {0};
    size_t len = 0;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(own, NULL);
    IS(EVP_PKEY_derive(ctx, out, &len), -1, EVP_R_OPERATION_NOT_INITIALIZED);
    IS(EVP_PKEY_derive_init(ctx), 1, 0);
    IS(EVP_PKEY_derive(ctx, NULL, &len), 0, PROV_R_MISSING_KEY);
    IS(EVP_PKEY_derive_set_peer(ctx, NULL), -1, EVP_R_UNSUPPORTED_ALGORITHM);
    IS(EVP_PKEY_derive_set_peer(ctx, peer), 1, 0);
    check(EVP_PKEY_CTX_get0_peerkey(ctx) == peer, "peer");
    IS(EVP_PKEY_derive(ctx, NULL, &len), 1, 0);
    check(len == 32, "length of the secret");
    len = 10;
    IS(EVP_PKEY_derive(ctx, out, &len), 0, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    len = sizeof(out);
    EVP_PKEY_CTX *copy = EVP_PKEY_CTX_dup(ctx);
    EVP_PKEY_CTX_free(ctx);
    IS(EVP_PKEY_derive(copy, out, &len), 1, 0);
    check(len == 32 && memcmp(out, secret, 32) == 0, "secret");

    const uint8_t zeros[32] = {0};
    EVP_PKEY *small = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, zeros, 32);
    IS(EVP_PKEY_derive_set_peer(copy, small), 1, 0);
    len = sizeof(out);
    IS(EVP_PKEY_derive(copy, out, &len), 0, PROV_R_FAILED_DURING_DERIVATION);
    IS(EVP_PKEY_sign_init(copy), -2, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    IS(EVP_PKEY_encrypt_init(copy), -2, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    IS(EVP_PKEY_encapsulate_init(copy, NULL), -2, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    EVP_PKEY_free(small);
    EVP_PKEY_CTX_free(copy);
}

void test_pkey_x25519(void)
{
    check_context("pkey x25519");
    EVP_PKEY *own = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, alice_private, 32);
    EVP_PKEY *peer =
        EVP_PKEY_new_raw_public_key_ex(NULL, "1.3.101.110", NULL, bob_public, sizeof(bob_public));
    if (!check(own != NULL && peer != NULL, "raw keys"))
        return;
    derive(own, peer);
    uint8_t out[64];
    size_t len = sizeof(out);
    IS(EVP_PKEY_get_raw_public_key(own, out, &len), 1, 0);
    check(len == 32 && memcmp(out, alice_public, 32) == 0, "public key");
    len = 31;
    IS(EVP_PKEY_get_raw_private_key(own, out, &len), 0, 0);
    IS(EVP_PKEY_get_raw_private_key(peer, NULL, &len), 0, 0);
    check(EVP_PKEY_get_id(own) == EVP_PKEY_X25519 && EVP_PKEY_get_bits(own) == 253 &&
              EVP_PKEY_get_security_bits(own) == 128 && EVP_PKEY_get_size(own) == 32 &&
              EVP_PKEY_is_a(own, "x25519") && !EVP_PKEY_is_a(own, "ED25519") &&
              !EVP_PKEY_can_sign(own) && EVP_PKEY_type(EVP_PKEY_X25519) == EVP_PKEY_X25519,
          "what it is");
    check(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, bob_public, 31) == NULL, "31 bytes");
    is("a short key", 0, 0, EVP_R_KEY_SETUP_FAILED);
    check(EVP_PKEY_new_raw_private_key(9999, NULL, bob_public, 32) == NULL, "no kind");
    is("no kind", 0, 0, EVP_R_UNSUPPORTED_ALGORITHM);

    unsigned char *encoded = NULL;
    check(EVP_PKEY_get1_encoded_public_key(own, &encoded) == 32, "encoded");
    if (encoded != NULL)
        check_bytes("encoded", encoded, alice_public, 32);
    OPENSSL_free(encoded);
    EVP_PKEY *copy = EVP_PKEY_dup(own);
    IS(EVP_PKEY_eq(own, copy), 1, 0);
    IS(EVP_PKEY_set1_encoded_public_key(copy, bob_public, 31), 0, 0);
    IS(EVP_PKEY_set1_encoded_public_key(copy, bob_public, 32), 1, 0);
    IS(EVP_PKEY_eq(copy, peer), 1, 0);
    IS(EVP_PKEY_eq(own, copy), 0, 0);
    IS(EVP_PKEY_get_raw_private_key(copy, NULL, &len), 0, 0);
    EVP_PKEY_free(copy);
    EVP_PKEY_free(own);
    EVP_PKEY_free(peer);
}

/* A copy has a context of its own, also where the first one's is the program's. */
static void copy_of_foreign(void)
{
    uint8_t sig[64];
    size_t len = sizeof(sig);
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, ed_private, 32);
    EVP_PKEY_CTX *own = EVP_PKEY_CTX_new(key, NULL);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    EVP_MD_CTX_set_pkey_ctx(ctx, own);
    IS(EVP_DigestSignInit(ctx, NULL, NULL, NULL, key), 1, 0);
    IS(EVP_MD_CTX_copy_ex(copy, ctx), 1, 0);
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_CTX_free(own);
    IS(EVP_DigestSign(copy, sig, &len, sig, 0), 1, 0);
    EVP_MD_CTX_free(copy);
    EVP_PKEY_free(key);
}

void test_pkey_ed25519(void)
{
    check_context("pkey ed25519");
    const uint8_t message[2] = {0x72, 0};
    uint8_t sig[64] = {0};
    size_t len = 0;
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, ed_private, 32);
    EVP_PKEY *public = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, ed_public, 32);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    IS(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key), 0, PROV_R_INVALID_DIGEST);
    IS(EVP_DigestSignInit(ctx, NULL, NULL, NULL, key), 1, 0);
    IS(EVP_DigestSignUpdate(ctx, message, 1), 0, ERR_GET_REASON(ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
    IS(EVP_DigestSign(ctx, NULL, &len, message, 1), 1, 0);
    check(len == 64, "length");
    len = 63;
    IS(EVP_DigestSign(ctx, sig, &len, message, 1), 0, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    len = sizeof(sig);
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
    IS(EVP_MD_CTX_copy_ex(copy, ctx), 1, 0);
    EVP_MD_CTX_free(ctx);
    IS(EVP_DigestSign(copy, sig, &len, message, 1), 1, 0);
    check_bytes("signature", sig, ed_signature, 64);
    IS(EVP_DigestVerify(copy, sig, 64, message, 1), -1,
       ERR_GET_REASON(ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
    IS(EVP_DigestVerifyInit(copy, NULL, NULL, NULL, public), 1, 0);
    IS(EVP_DigestVerify(copy, sig, 64, message, 1), 1, 0);
    IS(EVP_DigestVerify(copy, sig, 64, message, 2), 0, 0);
    IS(EVP_DigestVerify(copy, sig, 63, message, 1), 0, 0);
    sig[0] ^= 1;
    IS(EVP_DigestVerify(copy, sig, 64, message, 1), 0, 0);
    char name[8] = "x";
    IS(EVP_PKEY_get_default_digest_name(key, name, sizeof(name)), 2, 0);
    check(strcmp(name, "UNDEF") == 0, "no digest");
    IS(EVP_PKEY_digestsign_supports_digest(key, NULL, "SHA256", NULL), 0, 0);
    IS(EVP_PKEY_eq(key, public), 1, 0);
    EVP_MD_CTX_free(copy);
    EVP_PKEY_free(key);
    EVP_PKEY_free(public);
    copy_of_foreign();
}

/* Operations begin without a key, and end with an error; parameters are made, though there are
 * none. */
static void without_key(void)
{
    uint8_t out[32];
    size_t len = sizeof(out);
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_X25519, NULL);
    IS(EVP_PKEY_derive_init(ctx), 1, 0);
    IS(EVP_PKEY_CTX_get_operation(ctx), EVP_PKEY_OP_DERIVE, 0);
    IS(EVP_PKEY_derive(ctx, out, &len), -1, EVP_R_NO_KEY_SET);
    IS(EVP_PKEY_derive_set_peer(ctx, NULL), -1, EVP_R_NO_KEY_SET);
    EVP_PKEY_CTX *copy = EVP_PKEY_CTX_dup(ctx);
    IS(EVP_PKEY_derive(copy, out, &len), -1, EVP_R_NO_KEY_SET);
    EVP_PKEY_CTX_free(copy);
    IS(EVP_PKEY_sign_init(ctx), 0, EVP_R_NO_KEY_SET);
    IS(EVP_PKEY_paramgen_init(ctx), 1, 0);
    IS(EVP_PKEY_keygen(ctx, &key), -1, EVP_R_OPERATION_NOT_INITIALIZED);
    IS(EVP_PKEY_paramgen(ctx, &key), 1, 0);
    IS(EVP_PKEY_get_raw_private_key(key, out, &len), 0, 0);
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    IS(EVP_PKEY_paramgen_init(ctx), -2, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_from_name(NULL, "ML-KEM-512", NULL);
    IS(EVP_PKEY_paramgen_init(ctx), 0, EVP_R_INITIALIZATION_ERROR);
    EVP_PKEY_CTX_free(ctx);
}

static void generated(const char *name)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, name), *again = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, name, NULL);
    OSSL_PARAM *params = NULL;
    if (!check(key != NULL && ctx != NULL, "%s: keygen", name))
        return;
    IS(EVP_PKEY_todata(key, EVP_PKEY_KEYPAIR, &params), 1, 0);
    IS(EVP_PKEY_fromdata(ctx, &again, EVP_PKEY_KEYPAIR, params), -2,
       EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    IS(EVP_PKEY_fromdata_init(ctx), 1, 0);
    IS(EVP_PKEY_fromdata(ctx, &again, EVP_PKEY_KEYPAIR, params), 1, 0);
    IS(EVP_PKEY_eq(key, again), 1, 0);
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new(again, NULL);
    IS(EVP_PKEY_check(ctx), 1, 0);
    IS(EVP_PKEY_private_check(ctx), 1, 0);
    IS(EVP_PKEY_public_check(ctx), 1, 0);
    IS(EVP_PKEY_keygen_init(ctx), 1, 0);
    IS(EVP_PKEY_paramgen(ctx, &again), -1, EVP_R_OPERATION_NOT_INITIALIZED);
    IS(EVP_PKEY_keygen(ctx, NULL), -1, 0);
    IS(EVP_PKEY_keygen(ctx, &again), 1, 0);
    IS(EVP_PKEY_eq(key, again), 0, 0);
    OSSL_PARAM group[] = {OSSL_PARAM_construct_utf8_string("group", (char *)"P-256", 0),
                          OSSL_PARAM_END};
    IS(EVP_PKEY_CTX_set_params(ctx, group), 0, ERR_GET_REASON(ERR_R_PASSED_INVALID_ARGUMENT));
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(again);
    EVP_PKEY_free(key);
}

/* RFC 8410, section 10: the key of 10.3 in its OCTET STRING, and its public key of 10.1. */
static void coded(void)
{
    static const uint8_t octets[34] = {0x04, 0x20, 0xd4, 0xee, 0x72, 0xdb, 0xf9, 0x13, 0x58,
                                       0x4a, 0xd5, 0xb6, 0xd8, 0xf1, 0xf7, 0x69, 0xf8, 0xad,
                                       0x3a, 0xfe, 0x7c, 0x28, 0xcb, 0xf1, 0xd4, 0xfb, 0xe0,
                                       0x97, 0xa8, 0x8f, 0x44, 0x75, 0x58, 0x42};
    static const uint8_t bits[32] = {0x19, 0xbf, 0x44, 0x09, 0x69, 0x84, 0xcd, 0xfe,
                                     0x85, 0x41, 0xba, 0xc1, 0x67, 0xdc, 0x3b, 0x96,
                                     0xc8, 0x50, 0x86, 0xaa, 0x30, 0xb6, 0xb6, 0xcb,
                                     0x0c, 0x5c, 0x38, 0xad, 0x70, 0x31, 0x66, 0xe1};
    const struct pkey_row *row = pkey_row_by_oid(slice_of("\x2b\x65\x70", 3));
    if (!check(row != NULL && row == pkey_row_by_nid(EVP_PKEY_ED25519), "row by OID"))
        return;
    EVP_PKEY *key = pkey_new_empty(row, NULL);
    check(!row->coding->pkcs8_decode(key->key, slice_of(NULL, 0), slice_of(octets, 33)), "short");
    check(!row->coding->pkcs8_decode(key->key, slice_of("\5\0", 2), slice_of(octets, 34)), "NULL");
    check(row->coding->pkcs8_decode(key->key, slice_of(NULL, 0), slice_of(octets, 34)), "decode");
    struct builder b;
    build_init_secret(&b);
    check(row->coding->spki_bits(key->key, &b) && b.len == 32, "spki");
    check_bytes("spki", b.ptr, bits, 32);
    check(row->coding->pkcs8_octets(key->key, &b) && b.len == 66, "pkcs8");
    check_bytes("pkcs8", b.ptr + 32, octets, 34);
    build_free(&b);
    EVP_PKEY_free(key);
}

void test_pkey_object(void)
{
    check_context("pkey object");
    EVP_PKEY *empty = EVP_PKEY_new(), *x = EVP_PKEY_Q_keygen(NULL, NULL, "X25519"),
             *e = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    check(EVP_PKEY_get_id(empty) == 0 && EVP_PKEY_get_bits(empty) == 0 &&
              EVP_PKEY_get_size(NULL) == 0 && EVP_PKEY_get0_type_name(empty) == NULL,
          "empty");
    IS(EVP_PKEY_eq(x, e), -1, EVP_R_DIFFERENT_KEY_TYPES);
    IS(EVP_PKEY_eq(x, empty), -2, 0);
    IS(EVP_PKEY_eq(x, NULL), 0, 0);
    IS(EVP_PKEY_eq(NULL, NULL), 1, 0);
    IS(EVP_PKEY_parameters_eq(x, e), -1, EVP_R_DIFFERENT_KEY_TYPES);
    IS(EVP_PKEY_missing_parameters(x), 0, 0);
    IS(EVP_PKEY_copy_parameters(x, e), 0, EVP_R_DIFFERENT_PARAMETERS);
    IS(EVP_PKEY_copy_parameters(empty, x), 1, 0);
    check(EVP_PKEY_get_id(empty) == EVP_PKEY_X25519, "copied kind");
    IS(EVP_PKEY_set_type(empty, 9999), 0, EVP_R_UNSUPPORTED_ALGORITHM);
    IS(EVP_PKEY_set_type_str(empty, "ED25519", -1), 1, 0);
    check(EVP_PKEY_get_id(empty) == EVP_PKEY_ED25519, "kind that was set");
    check(EVP_PKEY_CTX_new(NULL, NULL) == NULL, "no key");
    is("no key", 0, 0, EVP_R_UNSUPPORTED_ALGORITHM);
    check(EVP_PKEY_CTX_new_from_name(NULL, "nope", NULL) == NULL, "no name");
    is("no name", 0, 0, ERR_GET_REASON(ERR_R_UNSUPPORTED));
    size_t n = 0;
    int bits = 0;
    IS(EVP_PKEY_get_size_t_param(x, "max-size", &n), 1, 0);
    IS(EVP_PKEY_get_int_param(x, "bits", &bits), 1, 0);
    check(n == 32 && bits == 253, "numbers");
    IS(EVP_PKEY_get_int_param(x, "nope", &bits), 0, 0);
    IS(EVP_PKEY_set_int_param(x, "nope", 1), 1, 0);
    generated("X25519");
    without_key();
    generated("ED25519");
    coded();
    EVP_PKEY_free(empty);
    EVP_PKEY_free(x);
    EVP_PKEY_free(e);
}
