/* X509_cmp(3), X509_digest(3), X509_subject_name_hash(3), X509_check_private_key(3). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/x509err.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/x509/cert_object.h"
#include "crypto/x509/hash.h"

/* ---- Digests ---- */

static void whole_digest(struct x509_digest *d, struct slice der,
                         unsigned char *(*hash)(const unsigned char *, size_t, unsigned char *),
                         uint8_t *md, size_t len)
{
    if (atomic_load_explicit(&d->state, memory_order_acquire) == 2) {
        memcpy(md, d->md, len);
        return;
    }
    hash(der.ptr, der.len, md);
    int none = 0;
    if (atomic_compare_exchange_strong(&d->state, &none, 1)) {
        memcpy(d->md, md, len);
        atomic_store_explicit(&d->state, 2, memory_order_release);
    }
}

void x509_sha1(const X509 *x, uint8_t md[20])
{
    whole_digest(&((X509 *)x)->sha1, x->p.der, SHA1, md, 20);
}

void x509_sha256(const X509 *x, uint8_t md[32])
{
    whole_digest(&((X509 *)x)->sha256, x->p.der, SHA256, md, 32);
}

static bool is_whole(const X509 *x)
{
    return !x->modified && x->p.der.ptr != NULL;
}

int X509_digest(const X509 *data, const EVP_MD *type, unsigned char *md, unsigned int *len)
{
    if (is_whole(data) && type == EVP_sha1()) {
        x509_sha1(data, md);
        if (len != NULL)
            *len = SHA_DIGEST_LENGTH;
        return 1;
    }
    struct builder b;
    build_init(&b);
    int ok = x509_put(&b, data) && EVP_Digest(b.ptr, b.len, md, len, type, NULL);
    build_free(&b);
    return ok;
}

int X509_pubkey_digest(const X509 *data, const EVP_MD *type, unsigned char *md, unsigned int *len)
{
    struct slice bits = x509_spki_bits(data);
    return bits.ptr != NULL && EVP_Digest(bits.ptr, bits.len, md, len, type, NULL);
}

/* ---- Comparison ---- */

bool x509_equal(const X509 *a, const X509 *b)
{
    if (a == b)
        return true;
    if (is_whole(a) && is_whole(b))
        return slice_is(a->p.der, b->p.der.ptr, b->p.der.len);
    return X509_cmp(a, b) == 0;
}

static int three_way(int order)
{
    return (order > 0) - (order < 0);
}

/* By SHA-1 of the encodings; those that can't be encoded are all the same. */
int X509_cmp(const X509 *a, const X509 *b)
{
    uint8_t x[EVP_MAX_MD_SIZE] = {0}, y[EVP_MAX_MD_SIZE] = {0};
    if (a == b || (is_whole(a) && is_whole(b) && slice_is(a->p.der, b->p.der.ptr, b->p.der.len)))
        return 0;
    bool has_a = X509_digest(a, EVP_sha1(), x, NULL), has_b = X509_digest(b, EVP_sha1(), y, NULL);
    if (!has_a || !has_b)
        return has_a - has_b;
    int order = three_way(memcmp(x, y, SHA_DIGEST_LENGTH));
    if (order != 0 || !is_whole(a) || !is_whole(b))
        return order;
    size_t m = a->p.der.len, n = b->p.der.len;
    return m != n ? (m > n) - (m < n) : three_way(memcmp(a->p.der.ptr, b->p.der.ptr, n));
}

int X509_subject_name_cmp(const X509 *a, const X509 *b)
{
    return x509_name_slice_cmp(x509_subject_der(a), x509_subject_der(b));
}

int X509_issuer_name_cmp(const X509 *a, const X509 *b)
{
    return x509_name_slice_cmp(x509_issuer_der(a), x509_issuer_der(b));
}

int X509_issuer_and_serial_cmp(const X509 *a, const X509 *b)
{
    if (is_whole(a) && is_whole(b)) {
        struct slice s = x509_serial(a), t = x509_serial(b);
        if (slice_is(s, t.ptr, t.len))
            return X509_issuer_name_cmp(a, b);
    }
    int order = ASN1_INTEGER_cmp(X509_get0_serialNumber(a), X509_get0_serialNumber(b));
    return order != 0 ? order : X509_issuer_name_cmp(a, b);
}

/* ---- Hashes ---- */

unsigned long X509_subject_name_hash(X509 *x)
{
    unsigned long hash = 0;
    x509_name_hash(x509_subject_der(x), &hash);
    return hash;
}

unsigned long X509_issuer_name_hash(X509 *a)
{
    unsigned long hash = 0;
    x509_name_hash(x509_issuer_der(a), &hash);
    return hash;
}

unsigned long X509_subject_name_hash_old(X509 *x)
{
    unsigned long hash = 0;
    x509_name_hash_old(x509_subject_der(x), &hash);
    return hash;
}

unsigned long X509_issuer_name_hash_old(X509 *a)
{
    unsigned long hash = 0;
    x509_name_hash_old(x509_issuer_der(a), &hash);
    return hash;
}

/* MD5 of the issuer as one line and of the serial number's magnitude. */
unsigned long X509_issuer_and_serial_hash(X509 *a)
{
    unsigned long hash = 0;
    struct builder b;
    const ASN1_INTEGER *serial = X509_get0_serialNumber(a);
    char *issuer = X509_NAME_oneline(X509_get_issuer_name(a), NULL, 0);
    build_init(&b);
    if (issuer != NULL && serial != NULL) {
        build_bytes(&b, issuer, strlen(issuer));
        build_slice(&b, asn1_string_slice(serial));
        if (!b.failed)
            x509_name_hash_old(slice_of(b.ptr, b.len), &hash);
    }
    build_free(&b);
    OPENSSL_free(issuer);
    return hash;
}

/* ---- Stacks ---- */

X509 *X509_find_by_issuer_and_serial(STACK_OF(X509) * sk, const X509_NAME *name,
                                     const ASN1_INTEGER *serial)
{
    struct slice issuer = x509_name_der(name);
    for (int i = 0; i < sk_X509_num(sk); i++) {
        X509 *x = sk_X509_value(sk, i);
        if (ASN1_INTEGER_cmp(X509_get0_serialNumber(x), serial) == 0 &&
            x509_name_slice_equal(x509_issuer_der(x), issuer))
            return x;
    }
    return NULL;
}

X509 *X509_find_by_subject(STACK_OF(X509) * sk, const X509_NAME *name)
{
    struct slice subject = x509_name_der(name);
    for (int i = 0; i < sk_X509_num(sk); i++)
        if (x509_name_slice_equal(x509_subject_der(sk_X509_value(sk, i)), subject))
            return sk_X509_value(sk, i);
    return NULL;
}

STACK_OF(X509) * X509_chain_up_ref(STACK_OF(X509) * chain)
{
    STACK_OF(X509) *copy = sk_X509_dup(chain);
    for (int i = 0; i < sk_X509_num(copy); i++)
        X509_up_ref(sk_X509_value(copy, i));
    return copy;
}

static bool is_in(STACK_OF(X509) * sk, const X509 *cert)
{
    for (int i = 0; i < sk_X509_num(sk); i++)
        if (x509_equal(sk_X509_value(sk, i), cert))
            return true;
    return false;
}

int X509_add_cert(STACK_OF(X509) * sk, X509 *cert, int flags)
{
    if (sk == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    if ((flags & X509_ADD_FLAG_NO_DUP) != 0 && is_in(sk, cert))
        return 1;
    if ((flags & X509_ADD_FLAG_NO_SS) != 0) {
        int self_signed = X509_self_signed(cert, 0);
        if (self_signed != 0)
            return self_signed > 0;
    }
    if (!sk_X509_insert(sk, cert, (flags & X509_ADD_FLAG_PREPEND) != 0 ? 0 : -1))
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    return (flags & X509_ADD_FLAG_UP_REF) == 0 || X509_up_ref(cert);
}

/* Those put before the others keep their order. */
int X509_add_certs(STACK_OF(X509) * sk, STACK_OF(X509) * certs, int flags)
{
    int n = sk_X509_num(certs);
    for (int i = 0; i < n; i++) {
        int at = (flags & X509_ADD_FLAG_PREPEND) != 0 ? n - 1 - i : i;
        if (!X509_add_cert(sk, sk_X509_value(certs, at), flags))
            return 0;
    }
    return 1;
}

/* ---- Keys ---- */

int x509_keys_match(const EVP_PKEY *public_key, const EVP_PKEY *key)
{
    int reason;
    switch (public_key == NULL || key == NULL ? 0 : EVP_PKEY_eq(public_key, key)) {
    case 1:
        return 1;
    case 0:
        reason = X509_R_KEY_VALUES_MISMATCH;
        break;
    case -1:
        reason = X509_R_KEY_TYPE_MISMATCH;
        break;
    default:
        reason = X509_R_UNKNOWN_KEY_TYPE;
    }
    return FAIL(ERR_LIB_X509, reason);
}

int X509_check_private_key(const X509 *x509, const EVP_PKEY *pkey)
{
    const EVP_PKEY *own = X509_get0_pubkey(x509);
    if (own == NULL)
        return FAIL(ERR_LIB_X509, X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY);
    return x509_keys_match(own, pkey);
}

int X509_get_pubkey_parameters(EVP_PKEY *pkey, STACK_OF(X509) * chain)
{
    EVP_PKEY *from = NULL;
    int i = 0, n = sk_X509_num(chain);
    if (pkey != NULL && !EVP_PKEY_missing_parameters(pkey))
        return 1;
    for (; i < n; i++) {
        from = X509_get0_pubkey(sk_X509_value(chain, i));
        if (from == NULL)
            return FAIL(ERR_LIB_X509, X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY);
        if (!EVP_PKEY_missing_parameters(from))
            break;
    }
    if (i == n || from == NULL)
        return FAIL(ERR_LIB_X509, X509_R_UNABLE_TO_FIND_PARAMETERS_IN_CHAIN);
    while (i-- > 0)
        EVP_PKEY_copy_parameters(X509_get0_pubkey(sk_X509_value(chain, i)), from);
    if (pkey != NULL)
        EVP_PKEY_copy_parameters(pkey, from);
    return 1;
}
