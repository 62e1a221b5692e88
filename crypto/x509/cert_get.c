/* X509_get_version(3), X509_get_serialNumber(3), X509_get_subject_name(3), X509_get0_notBefore(3),
 * X509_get_pubkey(3), X509_get0_signature(3), and their setters; the accessors over slices. */
#include <openssl/err.h>
#include <openssl/objects.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/x509/cert_object.h"
#include "crypto/x509/pubkey.h"

/* The object of a field if there is one. */
static void *made(const X509 *x, enum x509_field field)
{
    return atomic_load_explicit(&x->object[field], memory_order_acquire);
}

bool x509_has_object(const X509 *x, enum x509_field field)
{
    return made(x, field) != NULL;
}

/* The contents of an element. */
static struct slice contents_of(struct slice whole)
{
    struct slice contents = {NULL, 0};
    unsigned tag;
    der_get_any(&whole, &tag, &contents, NULL);
    return contents;
}

/* ---- Slices ---- */

static struct slice name_der(const X509 *x, enum x509_field field)
{
    const X509_NAME *n = made(x, field);
    return n == NULL ? x->p.at[field] : x509_name_der(n);
}

struct slice x509_subject_der(const X509 *x)
{
    return name_der(x, X509_SUBJECT);
}

struct slice x509_issuer_der(const X509 *x)
{
    return name_der(x, X509_ISSUER);
}

struct slice x509_serial(const X509 *x)
{
    return contents_of(x->p.at[X509_SERIAL]);
}

static struct slice time_of(const X509 *x, enum x509_field field, int *type)
{
    const ASN1_TIME *t = made(x, field);
    if (t != NULL) {
        *type = t->type;
        return asn1_string_slice(t);
    }
    struct slice whole = x->p.at[field];
    *type = whole.len > 0 ? whole.ptr[0] : 0;
    return contents_of(whole);
}

struct slice x509_not_before(const X509 *x, int *type)
{
    return time_of(x, X509_NOT_BEFORE, type);
}

struct slice x509_not_after(const X509 *x, int *type)
{
    return time_of(x, X509_NOT_AFTER, type);
}

struct slice x509_spki_bits(const X509 *x)
{
    const X509_PUBKEY *pub = made(x, X509_SPKI);
    if (pub != NULL)
        return asn1_string_slice(pub->public_key);
    struct slice spki = contents_of(x->p.at[X509_SPKI]), alg, bits = {NULL, 0}, first;
    if (!der_get(&spki, DER_SEQUENCE, &alg) || !der_get(&spki, DER_BIT_STRING, &bits) ||
        !read_slice(&bits, 1, &first))
        return slice_of(NULL, 0);
    return bits;
}

/* The stack's encoding, kept if it isn't the last one again. Without memory: the last one. */
static struct slice encode_extensions(X509 *x, const STACK_OF(X509_EXTENSION) * stack)
{
    struct builder b;
    struct x509_encoding *last = atomic_load_explicit(&x->exts, memory_order_acquire), *made = NULL;
    build_init(&b);
    bool put = asn1_put_item(&b, (const ASN1_VALUE *)stack, ASN1_ITEM_rptr(X509_EXTENSIONS));
    bool same = put && last != NULL && last->len == b.len && memcmp(last->der, b.ptr, b.len) == 0;
    if (put && !same && (made = OPENSSL_malloc(sizeof(*made) + b.len)) != NULL) {
        made->older = last;
        made->len = b.len;
        memcpy(made->der, b.ptr, b.len);
        while (!atomic_compare_exchange_weak(&x->exts, &made->older, made))
            ;
        last = made;
    }
    build_free(&b);
    return last != NULL ? slice_of(last->der, last->len) : slice_of(NULL, 0);
}

struct slice x509_extensions(const X509 *x)
{
    const STACK_OF(X509_EXTENSION) *stack = made(x, X509_EXTS);
    if (x->modified && stack != NULL)
        return contents_of(encode_extensions((X509 *)x, stack));
    return contents_of(contents_of(x->p.at[X509_EXTS]));
}

/* ---- The key ---- */

EVP_PKEY *x509_key(const X509 *x)
{
    const X509_PUBKEY *pub = made(x, X509_SPKI);
    if (pub != NULL)
        return X509_PUBKEY_get0(pub);
    EVP_PKEY *found = atomic_load_explicit(&x->key, memory_order_acquire);
    if (found != NULL)
        return found;
    EVP_PKEY *key = x509_decode_key(x->p.at[X509_SPKI], x->libctx);
    if (key == NULL)
        return NULL;
    if (atomic_compare_exchange_strong(&((X509 *)x)->key, &found, key))
        return key;
    EVP_PKEY_free(key);
    return found;
}

EVP_PKEY *X509_get0_pubkey(const X509 *x)
{
    return x == NULL ? NULL : x509_key(x);
}

EVP_PKEY *X509_get_pubkey(X509 *x)
{
    EVP_PKEY *key = X509_get0_pubkey(x);
    return key != NULL && EVP_PKEY_up_ref(key) ? key : NULL;
}

X509_PUBKEY *X509_get_X509_PUBKEY(const X509 *x)
{
    if (x == NULL)
        return NULL;
    X509_PUBKEY *pub = x509_object(x, X509_SPKI);
    EVP_PKEY *key = atomic_load_explicit(&x->key, memory_order_acquire);
    if (pub != NULL && key != NULL)
        x509_pubkey_adopt(pub, key);
    return pub;
}

ASN1_BIT_STRING *X509_get0_pubkey_bitstr(const X509 *x)
{
    const X509_PUBKEY *pub = X509_get_X509_PUBKEY(x);
    return pub == NULL ? NULL : pub->public_key;
}

int X509_set_pubkey(X509 *x, EVP_PKEY *pkey)
{
    X509_PUBKEY *pub = NULL;
    if (x == NULL || !X509_PUBKEY_set(&pub, pkey))
        return 0;
    EVP_PKEY_free(atomic_exchange(&x->key, NULL));
    x509_set_object(x, X509_SPKI, pub);
    return 1;
}

/* ---- The other fields ---- */

long X509_get_version(const X509 *x)
{
    return x->p.version;
}

int X509_set_version(X509 *x, long version)
{
    if (x == NULL)
        return 0;
    if (version != x->p.version) {
        x509_touch(x);
        x->p.version = version;
    }
    return 1;
}

const ASN1_INTEGER *X509_get0_serialNumber(const X509 *x)
{
    return x == NULL ? NULL : x509_object(x, X509_SERIAL);
}

ASN1_INTEGER *X509_get_serialNumber(X509 *x)
{
    return x == NULL ? NULL : x509_object(x, X509_SERIAL);
}

/* A string in the place of another of the same field. */
static int set_string(X509 *x, enum x509_field field, const ASN1_STRING *from)
{
    if (x == NULL || from == NULL)
        return 0;
    if (from == made(x, field))
        return 1;
    ASN1_STRING *copy = ASN1_STRING_dup(from);
    if (copy == NULL)
        return 0;
    x509_set_object(x, field, copy);
    return 1;
}

int X509_set_serialNumber(X509 *x, ASN1_INTEGER *serial)
{
    return set_string(x, X509_SERIAL, serial);
}

const ASN1_TIME *X509_get0_notBefore(const X509 *x)
{
    return x509_object(x, X509_NOT_BEFORE);
}

ASN1_TIME *X509_getm_notBefore(const X509 *x)
{
    return x509_object(x, X509_NOT_BEFORE);
}

int X509_set1_notBefore(X509 *x, const ASN1_TIME *tm)
{
    return set_string(x, X509_NOT_BEFORE, tm);
}

const ASN1_TIME *X509_get0_notAfter(const X509 *x)
{
    return x509_object(x, X509_NOT_AFTER);
}

ASN1_TIME *X509_getm_notAfter(const X509 *x)
{
    return x509_object(x, X509_NOT_AFTER);
}

int X509_set1_notAfter(X509 *x, const ASN1_TIME *tm)
{
    return set_string(x, X509_NOT_AFTER, tm);
}

X509_NAME *X509_get_issuer_name(const X509 *a)
{
    return x509_object(a, X509_ISSUER);
}

X509_NAME *X509_get_subject_name(const X509 *a)
{
    return x509_object(a, X509_SUBJECT);
}

static int set_name(X509 *x, enum x509_field field, const X509_NAME *name)
{
    if (x == NULL || name == NULL)
        return 0;
    if (name == made(x, field)) {
        x509_touch(x);
        return 1;
    }
    X509_NAME *copy = X509_NAME_dup(name);
    if (copy == NULL)
        return 0;
    x509_set_object(x, field, copy);
    return 1;
}

int X509_set_issuer_name(X509 *x, const X509_NAME *name)
{
    return set_name(x, X509_ISSUER, name);
}

int X509_set_subject_name(X509 *x, const X509_NAME *name)
{
    return set_name(x, X509_SUBJECT, name);
}

void X509_get0_uids(const X509 *x, const ASN1_BIT_STRING **piuid, const ASN1_BIT_STRING **psuid)
{
    if (piuid != NULL)
        *piuid = x509_object(x, X509_ISSUER_UID);
    if (psuid != NULL)
        *psuid = x509_object(x, X509_SUBJECT_UID);
}

const STACK_OF(X509_EXTENSION) * X509_get0_extensions(const X509 *x)
{
    return x509_object(x, X509_EXTS);
}

const X509_ALGOR *X509_get0_tbs_sigalg(const X509 *x)
{
    return x509_object(x, X509_TBS_ALG);
}

void X509_get0_signature(const ASN1_BIT_STRING **psig, const X509_ALGOR **palg, const X509 *x)
{
    if (psig != NULL)
        *psig = x509_object(x, X509_SIGNATURE);
    if (palg != NULL)
        *palg = x509_object(x, X509_ALG);
}

int X509_get_signature_nid(const X509 *x)
{
    const X509_ALGOR *alg = made(x, X509_ALG);
    int nid = NID_undef;
    struct slice der = x->p.at[X509_ALG], parameters;
    if (alg != NULL)
        return OBJ_obj2nid(alg->algorithm);
    der_get_algorithm(&der, &nid, &parameters);
    return nid;
}

void X509_set0_distinguishing_id(X509 *x, ASN1_OCTET_STRING *d_id)
{
    ASN1_OCTET_STRING_free(x->distinguishing_id);
    x->distinguishing_id = d_id;
}

ASN1_OCTET_STRING *X509_get0_distinguishing_id(X509 *x)
{
    return x->distinguishing_id;
}
