/* The frames of keys in DER: SubjectPublicKeyInfo, PrivateKeyInfo, and the forms that each kind of
 * key has of its own. */
#include "crypto/pkey/coding.h"

#include <openssl/asn1err.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/encode/foreign.h"
#include "crypto/pkey/foreign.h"

/* ---- Rows ---- */

static bool name_is(const char *name, struct slice text)
{
    return name != NULL && slice_is(text, name, strlen(name));
}

const struct pkey_row *pkey_row_by_traditional(struct slice name)
{
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        if ((*r)->coding != NULL && name_is((*r)->coding->traditional_name, name))
            return *r;
    return NULL;
}

const struct pkey_row *pkey_row_by_parameters(struct slice name)
{
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        if ((*r)->coding != NULL && name_is((*r)->coding->parameters_name, name))
            return *r;
    return NULL;
}

/* ---- Algorithms ---- */

/* AlgorithmIdentifier of a key: its row, and its parameters as a whole element, or empty. */
static const struct pkey_row *get_algorithm(const struct pkey_row *required, struct slice *s,
                                            struct slice *parameters)
{
    struct slice c, oid, contents;
    unsigned tag;
    *parameters = slice_of(NULL, 0);
    if (!der_get(s, DER_SEQUENCE, &c) || !der_get_oid(&c, &oid) ||
        (c.len > 0 && (!der_get_any(&c, &tag, &contents, parameters) || c.len > 0))) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
        return NULL;
    }
    const struct pkey_row *row = pkey_row_by_oid(oid);
    if (row == NULL || row->coding == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        return NULL;
    }
    if (required != NULL && slice_is(oid, required->oid.ptr, required->oid.len))
        row = required;
    if (required != NULL && row != required) {
        ERR_raise(ERR_LIB_EVP, EVP_R_DIFFERENT_KEY_TYPES);
        return NULL;
    }
    return row;
}

static void put_algorithm(struct builder *b, const EVP_PKEY *key,
                          bool (*parameters)(const void *key, struct builder *b))
{
    size_t algorithm = der_open(b, DER_SEQUENCE);
    der_put(b, DER_OID, key->row->oid);
    bool omitted = key->omits_parameters && key->row->nid == EVP_PKEY_DSA;
    if (!omitted && !parameters(key->key, b))
        b->failed = true;
    der_close(b, algorithm);
}

/* What was taken off a slice. */
static struct slice taken(struct slice whole, struct slice rest)
{
    return slice_of(whole.ptr, whole.len - rest.len);
}

/* The key itself, once its row is known. */
static EVP_PKEY *filled(EVP_PKEY *key, bool ok)
{
    if (key != NULL && ok)
        pkey_settle(key);
    if (key == NULL || ok)
        return key;
    ERR_raise(ERR_LIB_EVP, EVP_R_DECODE_ERROR);
    EVP_PKEY_free(key);
    return NULL;
}

static const struct pkey_coding *coding_of(const EVP_PKEY *key)
{
    return key != NULL && key->key != NULL ? key->row->coding : NULL;
}

static bool cant(int reason)
{
    return FAIL(ERR_LIB_ASN1, reason);
}

static bool built(const struct builder *b, bool ok)
{
    return ok && !b->failed ? true : FAIL(ERR_LIB_EVP, ERR_R_EVP_LIB);
}

/* What the library doesn't know itself, where any kind of key will do, is shown to the decoders of
 * foreign providers. */
static EVP_PKEY *get_any(pkey_getter *own, const struct pkey_row *required, struct slice *der,
                         OSSL_LIB_CTX *libctx, int selection)
{
    if (required != NULL || !foreign_active(libctx))
        return own(required, der, libctx);
    const struct foreign_decoding how = {.libctx = libctx, .selection = selection};
    ERR_set_mark();
    EVP_PKEY *key = own(NULL, der, libctx);
    if (key == NULL)
        key = foreign_decode(&how, der);
    if (key != NULL)
        ERR_pop_to_mark();
    else
        ERR_clear_last_mark();
    return key;
}

/* ---- SubjectPublicKeyInfo ---- */

static EVP_PKEY *get_spki(const struct pkey_row *required, struct slice *der, OSSL_LIB_CTX *libctx)
{
    struct slice rest = *der, c, parameters, bits;
    if (!der_get(&rest, DER_SEQUENCE, &c)) {
        cant(ASN1_R_DECODE_ERROR);
        return NULL;
    }
    const struct pkey_row *row = get_algorithm(required, &c, &parameters);
    if (row == NULL)
        return NULL;
    const struct pkey_coding *coding = row->coding;
    if (!der_get_bits(&c, &bits) || c.len != 0 ||
        (coding->spki_decode == NULL && coding->spki_get == NULL)) {
        cant(ASN1_R_DECODE_ERROR);
        return NULL;
    }
    EVP_PKEY *key = pkey_new_empty(row, libctx);
    key = filled(key, key != NULL && (coding->spki_get != NULL
                                          ? coding->spki_get(key->key, taken(*der, rest))
                                          : coding->spki_decode(key->key, parameters, bits)));
    if (key != NULL)
        *der = rest;
    return key;
}

EVP_PKEY *pkey_get_spki(const struct pkey_row *required, struct slice *der, OSSL_LIB_CTX *libctx)
{
    return get_any(get_spki, required, der, libctx, EVP_PKEY_PUBLIC_KEY);
}

bool pkey_put_spki(struct builder *b, const EVP_PKEY *key)
{
    const struct pkey_coding *coding = coding_of(key);
    if (coding != NULL && coding->spki_put != NULL)
        return built(b, coding->spki_put(key->key, b));
    if (coding == NULL || coding->spki_bits == NULL)
        return cant(ASN1_R_UNSUPPORTED_PUBLIC_KEY_TYPE);
    size_t spki = der_open(b, DER_SEQUENCE);
    put_algorithm(b, key, coding->spki_parameters);
    size_t bits = der_open_bits(b);
    bool ok = coding->spki_bits(key->key, b);
    der_close(b, bits);
    der_close(b, spki);
    return built(b, ok);
}

/* ---- PrivateKeyInfo ---- */

/* version v1(0) or v2(1); [0] attributes; [1] publicKey, with v2 alone. */
static bool get_pkcs8_frame(const struct pkey_row **row, struct slice *der,
                            struct slice *parameters, struct slice *octets)
{
    struct slice c, ignored;
    uint64_t version;
    bool present;
    if (!der_get(der, DER_SEQUENCE, &c) || !der_get_u64(&c, &version) || version > 1)
        return cant(ASN1_R_DECODE_ERROR);
    *row = get_algorithm(*row, &c, parameters);
    if (*row == NULL)
        return false;
    if (!der_get_octets(&c, octets) ||
        !der_get_optional(&c, DER_CONSTRUCTED | 0, &ignored, &present) ||
        (version == 1 && !der_get_optional(&c, DER_CONTEXT | 1, &ignored, &present)) || c.len != 0)
        return cant(ASN1_R_DECODE_ERROR);
    return true;
}

static EVP_PKEY *get_pkcs8(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    struct slice rest = *der, parameters, octets;
    if (!get_pkcs8_frame(&row, &rest, &parameters, &octets))
        return NULL;
    const struct pkey_coding *coding = row->coding;
    if (coding->pkcs8_decode == NULL && coding->pkcs8_get == NULL) {
        cant(ASN1_R_DECODE_ERROR);
        return NULL;
    }
    EVP_PKEY *key = pkey_new_empty(row, libctx);
    key = filled(key, key != NULL && (coding->pkcs8_get != NULL
                                          ? coding->pkcs8_get(key->key, taken(*der, rest))
                                          : coding->pkcs8_decode(key->key, parameters, octets)));
    if (key != NULL)
        *der = rest;
    return key;
}

EVP_PKEY *pkey_get_pkcs8(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    return get_any(get_pkcs8, row, der, libctx, EVP_PKEY_KEYPAIR);
}

bool pkey_put_pkcs8(struct builder *b, const EVP_PKEY *key)
{
    const struct pkey_coding *coding = coding_of(key);
    if (coding != NULL && coding->pkcs8_put != NULL)
        return built(b, coding->pkcs8_put(key->key, b));
    if (coding == NULL || coding->pkcs8_octets == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_PRIVATE_KEY_ALGORITHM);
    size_t info = der_open(b, DER_SEQUENCE);
    der_put_u64(b, 0);
    put_algorithm(b, key, coding->pkcs8_parameters);
    size_t octets = der_open(b, DER_OCTET_STRING);
    bool ok = coding->pkcs8_octets(key->key, b);
    der_close(b, octets);
    der_close(b, info);
    return built(b, ok);
}

/* ---- Forms of one kind of key ---- */

/* `decode` is of the row's coding, or NULL if there is none. */
static EVP_PKEY *get_own(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx,
                         bool (*decode)(void *key, struct slice der))
{
    struct slice rest = *der, contents, whole;
    unsigned tag;
    if (decode == NULL) {
        cant(ASN1_R_UNSUPPORTED_TYPE);
        return NULL;
    }
    if (!der_get_any(&rest, &tag, &contents, &whole)) {
        cant(ASN1_R_DECODE_ERROR);
        return NULL;
    }
    EVP_PKEY *key = pkey_new_empty(row, libctx);
    key = filled(key, key != NULL && decode(key->key, whole));
    if (key != NULL)
        *der = rest;
    return key;
}

EVP_PKEY *pkey_get_traditional(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    return get_own(row, der, libctx, row->coding != NULL ? row->coding->traditional_decode : NULL);
}

EVP_PKEY *pkey_get_parameters(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    return get_own(row, der, libctx, row->coding != NULL ? row->coding->parameters_decode : NULL);
}

bool pkey_put_traditional(struct builder *b, const EVP_PKEY *key)
{
    const struct pkey_coding *coding = coding_of(key);
    if (coding == NULL || coding->traditional_encode == NULL)
        return cant(ASN1_R_UNSUPPORTED_TYPE);
    return built(b, coding->traditional_encode(key->key, b));
}

bool pkey_put_parameters(struct builder *b, const EVP_PKEY *key)
{
    const struct pkey_coding *coding = coding_of(key);
    if (coding == NULL || coding->parameters_encode == NULL)
        return cant(ASN1_R_UNSUPPORTED_TYPE);
    return built(b, coding->parameters_encode(key->key, b));
}

/* ---- Private keys in any form ---- */

enum form { FORM_UNKNOWN, FORM_PKCS8, FORM_EC, FORM_DSA, FORM_RSA };

/* By what stands behind the version: an AlgorithmIdentifier; an OCTET STRING; four more numbers
 * (p, q, g, y, x are five); more than those. */
static enum form form_of(struct slice der)
{
    struct slice c, integer;
    if (!der_get(&der, DER_SEQUENCE, &c) || !der_get_integer(&c, &integer))
        return FORM_UNKNOWN;
    if (der_next_is(c, DER_SEQUENCE))
        return FORM_PKCS8;
    if (der_next_is(c, DER_OCTET_STRING))
        return FORM_EC;
    size_t numbers = 0;
    while (der_get_integer(&c, &integer))
        numbers++;
    return numbers == 5 ? FORM_DSA : numbers > 5 ? FORM_RSA : FORM_UNKNOWN;
}

/* The types of those that name none. */
static const int form_types[] = {
    [FORM_EC] = EVP_PKEY_EC, [FORM_DSA] = EVP_PKEY_DSA, [FORM_RSA] = EVP_PKEY_RSA};

static EVP_PKEY *get_private(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    enum form form = form_of(*der);
    if (form == FORM_PKCS8)
        return get_pkcs8(row, der, libctx);
    if (row == NULL && form != FORM_UNKNOWN)
        row = pkey_row_by_nid(form_types[form]);
    if (row == NULL) {
        cant(ASN1_R_DECODE_ERROR);
        return NULL;
    }
    return pkey_get_traditional(row, der, libctx);
}

EVP_PKEY *pkey_get_private(const struct pkey_row *row, struct slice *der, OSSL_LIB_CTX *libctx)
{
    return get_any(get_private, row, der, libctx, EVP_PKEY_KEYPAIR);
}

bool pkey_put_private(struct builder *b, const EVP_PKEY *key)
{
    const struct pkey_coding *coding = coding_of(key);
    bool own = coding != NULL && coding->traditional_encode != NULL;
    return own ? pkey_put_traditional(b, key) : pkey_put_pkcs8(b, key);
}

/* ---- Results ---- */

EVP_PKEY *pkey_give(EVP_PKEY **a, EVP_PKEY *key)
{
    if (key == NULL || a == NULL)
        return key;
    if (*a == NULL || (*a)->key != NULL) { /* others may hold it, or work with it */
        EVP_PKEY_free(*a);
        return *a = key;
    }
    pkey_put(*a, key->row, key->key);
    key->key = NULL;
    EVP_PKEY_free(key);
    return *a;
}
