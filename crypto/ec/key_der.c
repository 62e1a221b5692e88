/* ECPrivateKey in DER (RFC 5915): d2i_ECPrivateKey(3), and its neighbours. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/ec/ec_der.h"
#include "crypto/pkey/d2i.h"

/* ---- Writing ---- */

bool ec_public_write(const EC_KEY *key, struct builder *b)
{
    if (!key->has_group || !key->has_public)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    size_t len = ec_point_octets_len(&key->group, &key->public_key, key->form);
    if (len == 0)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_FORM);
    uint8_t *at = build_room(b, len);
    if (at != NULL)
        ec_point_write(&key->group, &key->public_key, key->form, at);
    return at != NULL;
}

bool ec_private_write(const EC_KEY *key, unsigned flags, struct builder *b)
{
    if (!key->has_group || !key->has_private || !(flags & EC_PKEY_NO_PUBKEY || key->has_public))
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    size_t all = der_open(b, DER_SEQUENCE), len = ec_key_private_len(key), mark;
    der_put_u64(b, (uint64_t)key->version);
    mark = der_open(b, DER_OCTET_STRING);
    uint8_t *at = build_room(b, len);
    if (at != NULL)
        ec_number_to_bytes(at, len, key->d, ec_curve_of(&key->group)->n);
    der_close(b, mark);
    if (!(flags & EC_PKEY_NO_PARAMETERS)) {
        mark = der_open(b, DER_CONSTRUCTED | 0);
        if (!ec_group_write(&key->group, b))
            return false;
        der_close(b, mark);
    }
    if (!(flags & EC_PKEY_NO_PUBKEY)) {
        mark = der_open(b, DER_CONSTRUCTED | 1);
        size_t bits = der_open_bits(b);
        if (!ec_public_write(key, b))
            return false;
        der_close(b, bits);
        der_close(b, mark);
    }
    der_close(b, all);
    return !b->failed;
}

/* ---- Reading ---- */

bool ec_key_read_group(EC_KEY *key, struct slice parameters)
{
    struct ec_group_st g;
    if (!ec_group_read(&g, &parameters))
        return false;
    if (parameters.len != 0) {
        ec_group_end(&g);
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    }
    if (key->has_group)
        ec_group_end(&key->group);
    key->group = g;
    key->has_group = true;
    return true;
}

/* What comes without its public key gets it, and is written without it. */
static bool read_public(EC_KEY *key, bool present, struct slice wrapped)
{
    struct slice octets;
    if (!present) {
        key->enc_flags |= EC_PKEY_NO_PUBKEY;
        return ec_key_make_public(key);
    }
    if (!der_get_bits(&wrapped, &octets) || wrapped.len != 0)
        return FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
    return EC_KEY_oct2key(key, octets.ptr, octets.len, NULL) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
}

bool ec_private_read(EC_KEY *key, struct slice *s)
{
    struct slice all, private, parameters, public;
    bool has_parameters, has_public;
    uint64_t version;
    if (!der_get(s, DER_SEQUENCE, &all) || !der_get_u64(&all, &version) || version != 1 ||
        !der_get_octets(&all, &private) ||
        !der_get_optional(&all, DER_CONSTRUCTED | 0, &parameters, &has_parameters) ||
        !der_get_optional(&all, DER_CONSTRUCTED | 1, &public, &has_public) || all.len != 0)
        return FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR);
    if (has_parameters && !ec_key_read_group(key, parameters))
        return false;
    if (!key->has_group)
        return FAIL(ERR_LIB_EC, EC_R_MISSING_PARAMETERS);
    return EC_KEY_oct2priv(key, private.ptr, private.len) && read_public(key, has_public, public);
}

/* ---- The public functions ---- */

/* Reads into a copy of *key, or a new key, so that what fails changes nothing. */
static EC_KEY *d2i(EC_KEY **key, const unsigned char **in, long len,
                   bool (*read)(EC_KEY *key, struct slice *s))
{
    struct slice s = slice_of(*in, len < 0 ? 0 : (size_t)len);
    EC_KEY *k = key != NULL && *key != NULL ? *key : EC_KEY_new();
    if (k == NULL)
        return NULL;
    if (!read(k, &s)) {
        if (key == NULL || *key != k)
            EC_KEY_free(k);
        return NULL;
    }
    if (key != NULL)
        *key = k;
    *in = s.ptr;
    return k;
}

EC_KEY *d2i_ECPrivateKey(EC_KEY **key, const unsigned char **in, long len)
{
    return d2i(key, in, len, ec_private_read);
}

int i2d_ECPrivateKey(const EC_KEY *key, unsigned char **out)
{
    struct builder b;
    build_init_secret(&b);
    bool ok = ec_private_write(key, key->enc_flags, &b);
    int len = i2d_built(&b, ok, out);
    return len < 0 ? 0 : len;
}

static bool read_parameters(EC_KEY *key, struct slice *s)
{
    struct slice whole;
    unsigned tag;
    struct slice contents;
    return (der_get_any(s, &tag, &contents, &whole) || FAIL(ERR_LIB_EC, EC_R_ASN1_ERROR)) &&
           ec_key_read_group(key, whole);
}

EC_KEY *d2i_ECParameters(EC_KEY **key, const unsigned char **in, long len)
{
    return d2i(key, in, len, read_parameters);
}

int i2d_ECParameters(const EC_KEY *key, unsigned char **out)
{
    if (key == NULL || !key->has_group)
        return FAIL(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
    return i2d_ECPKParameters(&key->group, out);
}

EC_KEY *o2i_ECPublicKey(EC_KEY **key, const unsigned char **in, long len)
{
    if (key == NULL || *key == NULL || !(*key)->has_group || len < 0) {
        ERR_raise(ERR_LIB_EC, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    if (!EC_KEY_oct2key(*key, *in, (size_t)len, NULL))
        return NULL;
    *in += len;
    return *key;
}

int i2o_ECPublicKey(const EC_KEY *key, unsigned char **out)
{
    struct builder b;
    build_init(&b);
    bool ok = key != NULL && ec_public_write(key, &b);
    int len = i2d_built(&b, ok, out);
    return len < 0 ? 0 : len;
}
