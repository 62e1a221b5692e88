/* X509 objects: X509_new(3), d2i_X509(3), X509_dup(3), and the objects of their fields. */
#include "crypto/x509/cert.h"
#include "crypto/asn1/item_print.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <stddef.h>

#include "crypto/asn1/asn1.h"
#include "crypto/asn1/extern.h"
#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/x509/cert_object.h"
#include "crypto/x509/explain.h"
#include "crypto/x509/name.h"

/* ---- The items of the fields ---- */

/* clang-format off */
ASN1_ITEM_TEMPLATE(X509_EXTENSIONS) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, Extension, X509_EXTENSION)
ASN1_ITEM_TEMPLATE_END(X509_EXTENSIONS)

ASN1_ITEM_TEMPLATE(ISSUER_UID) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_IMPTAG | ASN1_TFLG_CONTEXT, 1, uid, ASN1_BIT_STRING)
static_ASN1_ITEM_TEMPLATE_END(ISSUER_UID)

ASN1_ITEM_TEMPLATE(SUBJECT_UID) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_IMPTAG | ASN1_TFLG_CONTEXT, 2, uid, ASN1_BIT_STRING)
static_ASN1_ITEM_TEMPLATE_END(SUBJECT_UID)

ASN1_ITEM_TEMPLATE(TAGGED_EXTENSIONS) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_EXPTAG | ASN1_TFLG_CONTEXT, 3, extensions, X509_EXTENSIONS)
static_ASN1_ITEM_TEMPLATE_END(TAGGED_EXTENSIONS)

IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(X509_EXTENSIONS, X509_EXTENSIONS, X509_EXTENSIONS)
    /* clang-format on */

    static const struct {
    ASN1_ITEM_EXP *item;
    bool optional;
} fields[X509_FIELDS] = {
    [X509_SERIAL] = {ASN1_ITEM_ref(ASN1_INTEGER), false},
    [X509_TBS_ALG] = {ASN1_ITEM_ref(X509_ALGOR), false},
    [X509_ISSUER] = {ASN1_ITEM_ref(X509_NAME), false},
    [X509_NOT_BEFORE] = {ASN1_ITEM_ref(ASN1_TIME), false},
    [X509_NOT_AFTER] = {ASN1_ITEM_ref(ASN1_TIME), false},
    [X509_SUBJECT] = {ASN1_ITEM_ref(X509_NAME), false},
    [X509_SPKI] = {ASN1_ITEM_ref(X509_PUBKEY), false},
    [X509_ISSUER_UID] = {ASN1_ITEM_ref(ISSUER_UID), true},
    [X509_SUBJECT_UID] = {ASN1_ITEM_ref(SUBJECT_UID), true},
    [X509_EXTS] = {ASN1_ITEM_ref(TAGGED_EXTENSIONS), true},
    [X509_ALG] = {ASN1_ITEM_ref(X509_ALGOR), false},
    [X509_SIGNATURE] = {ASN1_ITEM_ref(ASN1_BIT_STRING), false},
};

const ASN1_ITEM *x509_field_item(enum x509_field field)
{
    return fields[field].item();
}

void *x509_object(const X509 *x, enum x509_field field)
{
    void *found = atomic_load_explicit(&x->object[field], memory_order_acquire);
    struct slice der = x->p.at[field];
    if (found != NULL || der.ptr == NULL)
        return found;
    void *made = asn1_get_item(&der, x509_field_item(field));
    if (made == NULL)
        return NULL;
    if (atomic_compare_exchange_strong(&((X509 *)x)->object[field], &found, made))
        return made;
    ASN1_item_free(made, x509_field_item(field));
    return found;
}

void x509_set_object(X509 *x, enum x509_field field, void *object)
{
    ASN1_item_free(atomic_exchange(&x->object[field], object), x509_field_item(field));
    x509_touch(x);
}

void x509_touch(X509 *x)
{
    x->modified = true;
    atomic_store(&x->sha1.state, 0);
    atomic_store(&x->sha256.state, 0);
    x509_ext_cache_free(atomic_exchange(&x->ext_cache, NULL));
}

/* ---- Making and freeing ---- */

/* With room behind it for the bytes that it is parsed from. */
static X509 *allocate(size_t room)
{
    X509 *x = OPENSSL_malloc(sizeof(*x) + room);
    if (x == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    memset(x, 0, sizeof(*x));
    atomic_init(&x->references, 1);
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_X509, x, &x->ex_data)) {
        OPENSSL_free(x);
        return NULL;
    }
    return x;
}

void X509_free(X509 *x)
{
    if (x == NULL || atomic_fetch_sub(&x->references, 1) > 1)
        return;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_X509, x, &x->ex_data);
    for (int f = 0; f < X509_FIELDS; f++) {
        void *object = atomic_load_explicit(&x->object[f], memory_order_relaxed);
        if (object != NULL)
            ASN1_item_free(object, x509_field_item((enum x509_field)f));
    }
    EVP_PKEY_free(atomic_load_explicit(&x->key, memory_order_relaxed));
    x509_ext_cache_free(atomic_load_explicit(&x->ext_cache, memory_order_relaxed));
    X509_CERT_AUX_free(x->aux);
    ASN1_OCTET_STRING_free(x->distinguishing_id);
    for (struct x509_encoding *e = atomic_load(&x->exts), *older; e != NULL; e = older) {
        older = e->older;
        OPENSSL_free(e);
    }
    OPENSSL_free(x->owned);
    OPENSSL_free(x->propq);
    OPENSSL_free(x);
}

int X509_up_ref(X509 *x)
{
    return atomic_fetch_add_explicit(&x->references, 1, memory_order_relaxed) > 0;
}

X509 *X509_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    X509 *x = allocate(0);
    if (x == NULL)
        return NULL;
    x->modified = true;
    x->libctx = libctx;
    bool ok = propq == NULL || (x->propq = OPENSSL_strdup(propq)) != NULL;
    for (int f = 0; ok && f < X509_FIELDS; f++) {
        if (fields[f].optional)
            continue;
        void *object = ASN1_item_new(x509_field_item((enum x509_field)f));
        atomic_init(&x->object[f], object);
        ok = object != NULL;
    }
    if (ok)
        return x;
    X509_free(x);
    return NULL;
}

X509 *X509_new(void)
{
    return X509_new_ex(NULL, NULL);
}

/* The certificate that parse() found, moved onto a copy of its bytes. */
static void move_parts(struct x509_parts *p, const uint8_t *to)
{
    const uint8_t *from = p->der.ptr;
    for (int f = 0; f < X509_FIELDS; f++)
        if (p->at[f].ptr != NULL)
            p->at[f].ptr = to + (p->at[f].ptr - from);
    p->tbs.ptr = to + (p->tbs.ptr - from);
    p->der.ptr = to;
}

/* In our copy of the bytes, bits that the signature leaves unused are zero: OpenSSL writes so. */
static void clear_unused(uint8_t *der, const struct x509_parts *p)
{
    struct slice bits, whole = p->at[X509_SIGNATURE];
    if (der_get(&whole, DER_BIT_STRING, &bits) && bits.len > 1)
        der[p->der.len - 1] &= (uint8_t)(0xff << bits.ptr[0]);
}

X509 *x509_of(struct slice *der)
{
    struct x509_parts parts;
    struct slice rest = *der;
    if (!x509_parse(&rest, &parts)) {
        x509_explain(*der);
        return NULL;
    }
    X509 *x = allocate(parts.der.len);
    if (x == NULL)
        return NULL;
    uint8_t *copy = (uint8_t *)(x + 1);
    memcpy(copy, parts.der.ptr, parts.der.len);
    move_parts(&parts, copy);
    clear_unused(copy, &parts);
    x->p = parts;
    *der = rest;
    return x;
}

bool x509_adopt_encoding(X509 *x, uint8_t *der, size_t len)
{
    struct slice s = slice_of(der, len);
    struct x509_parts parts;
    if (!x509_parse(&s, &parts) || s.len != 0) {
        OPENSSL_free(der);
        return false;
    }
    clear_unused(der, &parts);
    x509_touch(x);
    OPENSSL_free(x->owned);
    x->owned = der;
    x->p = parts;
    x->modified = false;
    return true;
}

/* ---- Encoding ---- */

/* A field as it is now. */
static bool put_field(struct builder *b, const X509 *x, enum x509_field field)
{
    const void *object = atomic_load_explicit(&x->object[field], memory_order_acquire);
    if (object != NULL)
        return asn1_put_item(b, object, x509_field_item(field));
    if (x->p.at[field].ptr != NULL)
        build_slice(b, x->p.at[field]);
    return true;
}

static void put_version(struct builder *b, long version)
{
    if (version == 0)
        return;
    size_t mark = der_open(b, DER_CONSTRUCTED | 0);
    if (version > 0) {
        der_put_u64(b, (uint64_t)version);
    } else {
        uint8_t bytes[sizeof(long)];
        size_t n = sizeof(bytes);
        for (size_t i = 0; i < n; i++)
            bytes[n - 1 - i] = (uint8_t)((unsigned long)version >> (8 * i));
        size_t skip = 0;
        while (skip + 1 < n && bytes[skip] == 0xff && bytes[skip + 1] >= 0x80)
            skip++;
        der_put(b, DER_INTEGER, slice_of(bytes + skip, n - skip));
    }
    der_close(b, mark);
}

bool x509_put_tbs(struct builder *b, const X509 *x)
{
    size_t tbs = der_open(b, DER_SEQUENCE);
    put_version(b, x->p.version);
    bool ok = put_field(b, x, X509_SERIAL) && put_field(b, x, X509_TBS_ALG) &&
              put_field(b, x, X509_ISSUER);
    size_t validity = der_open(b, DER_SEQUENCE);
    ok = ok && put_field(b, x, X509_NOT_BEFORE) && put_field(b, x, X509_NOT_AFTER);
    der_close(b, validity);
    ok = ok && put_field(b, x, X509_SUBJECT) && put_field(b, x, X509_SPKI) &&
         put_field(b, x, X509_ISSUER_UID) && put_field(b, x, X509_SUBJECT_UID) &&
         put_field(b, x, X509_EXTS);
    der_close(b, tbs);
    return ok && !b->failed;
}

/* Whether its bytes are what it is: nobody was given the signature, which programs have changed. */
static bool is_as_read(const X509 *x)
{
    return !x->modified &&
           atomic_load_explicit(&x->object[X509_SIGNATURE], memory_order_acquire) == NULL;
}

bool x509_put(struct builder *b, const X509 *x)
{
    if (is_as_read(x)) {
        build_slice(b, x->p.der);
        return !b->failed;
    }
    size_t mark = der_open(b, DER_SEQUENCE);
    bool ok = true;
    if (x->modified)
        ok = x509_put_tbs(b, x);
    else
        build_slice(b, x->p.tbs);
    ok = ok && put_field(b, x, X509_ALG) && put_field(b, x, X509_SIGNATURE);
    der_close(b, mark);
    return ok && !b->failed;
}

/* ---- The item ---- */

static int cert_new(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    return (*pval = (ASN1_VALUE *)X509_new()) != NULL;
}

static int cert_new_ex(ASN1_VALUE **pval, const ASN1_ITEM *it, OSSL_LIB_CTX *libctx,
                       const char *propq)
{
    (void)it;
    return (*pval = (ASN1_VALUE *)X509_new_ex(libctx, propq)) != NULL;
}

static void cert_free(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    (void)it;
    if (pval != NULL) {
        X509_free((X509 *)*pval);
        *pval = NULL;
    }
}

/* Drops all that was made of the old bytes. */
static void forget(X509 *x)
{
    x509_touch(x);
    for (int f = 0; f < X509_FIELDS; f++)
        ASN1_item_free(atomic_exchange(&x->object[f], NULL), x509_field_item((enum x509_field)f));
    EVP_PKEY_free(atomic_exchange(&x->key, NULL));
    X509_CERT_AUX_free(x->aux);
    x->aux = NULL;
}

/* The program's object takes the place of what it was, and stays where it is. */
static bool refill(X509 *x, struct slice der)
{
    struct x509_parts parts;
    struct slice s = der;
    if (!x509_parse(&s, &parts)) {
        x509_explain(der);
        return false;
    }
    uint8_t *copy = OPENSSL_memdup(der.ptr, der.len);
    if (copy == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    forget(x);
    return x509_adopt_encoding(x, copy, der.len);
}

static int cert_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                    int tag, int aclass, char opt, ASN1_TLC *ctx)
{
    (void)it, (void)ctx;
    struct slice whole;
    const unsigned char *p = *in;
    int next = asn1_extern_next(&whole, &p, len, tag, aclass, opt);
    if (next <= 0)
        return next;
    if (*pval != NULL) {
        if (!refill((X509 *)*pval, whole))
            return 0;
    } else {
        X509 *x = x509_of(&whole);
        if (x == NULL)
            return 0;
        *pval = (ASN1_VALUE *)x;
    }
    *in = p;
    return 1;
}

/* The same with a context, which a new object takes over. */
static int cert_d2i_ex(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                       int tag, int aclass, char opt, ASN1_TLC *ctx, OSSL_LIB_CTX *libctx,
                       const char *propq)
{
    bool is_new = *pval == NULL;
    (void)propq;
    int r = cert_d2i(pval, in, len, it, tag, aclass, opt, ctx);
    if (r > 0 && is_new)
        ((X509 *)*pval)->libctx = libctx;
    return r;
}

static int write(const X509 *x, bool (*put)(struct builder *, const X509 *), unsigned char **out)
{
    struct builder b;
    build_init(&b);
    int r = put(&b, x) ? asn1_extern_write(slice_of(b.ptr, b.len), out) : -1;
    build_free(&b);
    return r;
}

static int cert_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                    int aclass)
{
    const X509 *x = (const X509 *)*pval;
    (void)it, (void)tag, (void)aclass;
    return is_as_read(x) ? asn1_extern_write(x->p.der, out) : write(x, x509_put, out);
}

static const ASN1_EXTERN_FUNCS cert_functions = {
    .app_data = &asn1_prints_fields,
    .asn1_ex_new = cert_new,
    .asn1_ex_free = cert_free,
    .asn1_ex_d2i = cert_d2i,
    .asn1_ex_i2d = cert_i2d,
    .asn1_ex_print = x509_item_print,
    .asn1_ex_new_ex = cert_new_ex,
    .asn1_ex_d2i_ex = cert_d2i_ex,
};

IMPLEMENT_EXTERN_ASN1(X509, V_ASN1_SEQUENCE, cert_functions)
IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(X509, X509, X509)

    X509 *X509_dup(const X509 *a)
{
    X509 *copy = ASN1_item_dup(ASN1_ITEM_rptr(X509), a);
    if (copy == NULL)
        return NULL;
    copy->libctx = a->libctx;
    if (a->propq == NULL || (copy->propq = OPENSSL_strdup(a->propq)) != NULL)
        return copy;
    X509_free(copy);
    return NULL;
}

/* ---- TBSCertificate by itself: what ASN1_item_sign and ASN1_item_verify are given ---- */

static int tbs_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                   int aclass)
{
    const X509 *x = (const X509 *)*pval;
    (void)it, (void)tag, (void)aclass;
    return x->modified ? write(x, x509_put_tbs, out) : asn1_extern_write(x->p.tbs, out);
}

static const ASN1_EXTERN_FUNCS tbs_functions = {.asn1_ex_i2d = tbs_i2d};

const ASN1_ITEM *x509_tbs_item(void)
{
    static const ASN1_ITEM item = {
        .itype = ASN1_ITYPE_EXTERN,
        .utype = V_ASN1_SEQUENCE,
        .funcs = &tbs_functions,
        .sname = "X509_CINF",
    };
    return &item;
}

int i2d_re_X509_tbs(X509 *x, unsigned char **pp)
{
    x->modified = true;
    return ASN1_item_i2d((const ASN1_VALUE *)x, pp, x509_tbs_item());
}

/* ---- ex_data ---- */

int X509_set_ex_data(X509 *r, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&r->ex_data, idx, arg);
}

void *X509_get_ex_data(const X509 *r, int idx)
{
    return CRYPTO_get_ex_data(&r->ex_data, idx);
}
