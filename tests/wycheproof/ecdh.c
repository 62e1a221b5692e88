/* ECDH with keys in DER, PEM and JWK, through EVP_PKEY. */
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

EVP_PKEY *wp_ec_key(const char *curve, const struct bytes *private, const struct bytes *public)
{
    if (strcmp(curve, "secp256r1") == 0)
        curve = "P-256";
    else if (strcmp(curve, "secp192r1") == 0)
        curve = "P-192";
    else if (strcmp(curve, "P-256K") == 0)
        curve = "secp256k1";
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
    BIGNUM *d = private != NULL ? BN_bin2bn(private->p, (int)private->len, NULL) : NULL;
    OSSL_PARAM_BLD_push_utf8_string(b, "group", curve, 0);
    if (d != NULL)
        OSSL_PARAM_BLD_push_BN(b, "priv", d);
    if (public != NULL)
        OSSL_PARAM_BLD_push_octet_string(b, "pub", public->p, public->len);
    OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(b);
    if (EVP_PKEY_fromdata_init(c) != 1 || EVP_PKEY_fromdata(c, &key, EVP_PKEY_KEYPAIR, params) != 1)
        key = NULL;
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(b);
    BN_free(d);
    EVP_PKEY_CTX_free(c);
    return key;
}

/* A secret that isn't refused is the right one, of acceptable cases too. */
static void run(const struct wp_case *c, EVP_PKEY *own, EVP_PKEY *peer)
{
    struct bytes shared = wp_bytes(c, "shared");
    uint8_t z[80];
    size_t len = sizeof(z);
    EVP_PKEY_CTX *ctx = own != NULL ? EVP_PKEY_CTX_new(own, NULL) : NULL;
    bool derived = ctx != NULL && peer != NULL && EVP_PKEY_derive_init(ctx) == 1 &&
                   EVP_PKEY_derive_set_peer(ctx, peer) == 1 && EVP_PKEY_derive(ctx, z, &len) == 1;
    bool same = derived && len == shared.len && memcmp(z, shared.p, len) == 0;
    wp_check(c, same, "ecdh");
    if (c->verdict == ACCEPTABLE && derived)
        check(same, "case %zu: another secret", wp_int(c, "tcId"));
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(own);
    EVP_PKEY_free(peer);
    free(shared.p);
    ERR_clear_error();
}

static const char *curve_of(const struct wp_case *c)
{
    return json_string_value(json_object_get(c->group, "curve"));
}

void wp_ecdh_point(const struct wp_case *c)
{
    struct bytes public = wp_bytes(c, "public"), private = wp_bytes(c, "private");
    run(c, wp_ec_key(curve_of(c), &private, NULL), wp_ec_key(curve_of(c), NULL, &public));
    free(public.p), free(private.p);
}

void wp_ecdh_spki(const struct wp_case *c)
{
    struct bytes public = wp_bytes(c, "public"), private = wp_bytes(c, "private");
    const unsigned char *in = public.p;
    EVP_PKEY *peer = d2i_PUBKEY(NULL, &in, (long)public.len);
    if (peer != NULL && in != public.p + public.len) { /* something follows */
        EVP_PKEY_free(peer);
        peer = NULL;
    }
    run(c, wp_ec_key(curve_of(c), &private, NULL), peer);
    free(public.p), free(private.p);
}

static BIO *text_of(const struct wp_case *c, const char *field)
{
    return BIO_new_mem_buf(json_string_value(json_object_get(c->test, field)), -1);
}

void wp_ecdh_pem(const struct wp_case *c)
{
    BIO *public = text_of(c, "public"), *private = text_of(c, "private");
    EVP_PKEY *peer = PEM_read_bio_PUBKEY(public, NULL, NULL, NULL);
    run(c, PEM_read_bio_PrivateKey(private, NULL, NULL, NULL), peer);
    BIO_free(public);
    BIO_free(private);
}

/* ---- JWK: numbers in base64url (RFC 7517, RFC 7518, 6.2) ---- */

static int digit(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const char *at = strchr(digits, c);
    return at != NULL && c != '\0' ? (int)(at - digits) : -1;
}

/* Appends the member's bytes; false if it isn't there, or isn't base64url, or doesn't fit. */
static bool append(struct bytes *b, size_t room, json_t *key, const char *member)
{
    const char *text = json_string_value(json_object_get(key, member));
    uint32_t bits = 0, n = 0;
    for (; text != NULL && *text != '\0'; text++) {
        if (digit(*text) < 0 || b->len == room)
            return false;
        bits = bits << 6 | (uint32_t)digit(*text);
        n += 6;
        if (n >= 8) {
            n -= 8;
            b->p[b->len++] = (uint8_t)(bits >> n);
        }
    }
    return text != NULL;
}

void wp_ecdh_jwk(const struct wp_case *c)
{
    uint8_t point[160] = {4}, number[80];
    struct bytes public = {point, 1}, private = {number, 0};
    json_t *theirs = json_object_get(c->test, "public"),
           *ours = json_object_get(c->test, "private");
    const char *curve = json_string_value(json_object_get(theirs, "crv"));
    EVP_PKEY *peer = NULL, *own = NULL;
    if (curve != NULL && append(&public, sizeof(point), theirs, "x") &&
        append(&public, sizeof(point), theirs, "y"))
        peer = wp_ec_key(curve, NULL, &public);
    curve = json_string_value(json_object_get(ours, "crv"));
    if (curve != NULL && append(&private, sizeof(number), ours, "d"))
        own = wp_ec_key(curve, &private, NULL);
    run(c, own, peer);
}

/* RFC 8037: the curve's name is that of the key. Another curve's key, or one of a wrong length, is
 * none. */
static EVP_PKEY *okp(json_t *jwk, const char *member, bool private)
{
    uint8_t octets[80];
    struct bytes b = {octets, 0};
    const char *curve = json_string_value(json_object_get(jwk, "crv"));
    if (curve == NULL || !append(&b, sizeof(octets), jwk, member))
        return NULL;
    return private ? EVP_PKEY_new_raw_private_key_ex(NULL, curve, NULL, octets, b.len)
                   : EVP_PKEY_new_raw_public_key_ex(NULL, curve, NULL, octets, b.len);
}

void wp_okp_jwk(const struct wp_case *c)
{
    EVP_PKEY *own = okp(json_object_get(c->test, "private"), "d", true);
    run(c, own, okp(json_object_get(c->test, "public"), "x", false));
}
