/* Keys of a program's own type as keys of a row: a box round the program's key, and the functions
 * of its EVP_PKEY_ASN1_METHOD, which are given an EVP_PKEY with that box in it. */
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/objects.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/pkey/asn1_method.h"

struct box {
    atomic_int references;
    const EVP_PKEY_ASN1_METHOD *method;
    ENGINE *engine; /* whose the method is, begun; or NULL */
    void *inside;
};

static const struct pkey_keys keys;

const EVP_PKEY_ASN1_METHOD *asn1_method_of(const struct pkey_row *row)
{
    return row != NULL && row->keys == &keys ? row->detail : NULL;
}

ENGINE *asn1_engine_of(const struct pkey_row *row)
{
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(row);
    return m != NULL ? m->engine : NULL;
}

void *asn1_key_inside(const void *key)
{
    return key != NULL ? ((const struct box *)key)->inside : NULL;
}

void *asn1_key_box(const struct pkey_row *row, void *inside)
{
    struct box *b = OPENSSL_malloc(sizeof(*b));
    if (b == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    atomic_init(&b->references, 1);
    b->method = row->detail;
    b->engine = b->method->engine;
    b->inside = inside;
    if (b->engine == NULL || ENGINE_init(b->engine))
        return b;
    OPENSSL_free(b);
    return NULL;
}

/* For the time of a call. */
static EVP_PKEY around(const void *key)
{
    const struct box *b = key;
    EVP_PKEY pkey = {.row = &b->method->row, .key = (void *)(uintptr_t)key};
    atomic_init(&pkey.references, 1);
    return pkey;
}

int asn1_copy_parameters(EVP_PKEY *to, const EVP_PKEY *from)
{
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(from->row);
    return m->param_copy != NULL ? m->param_copy(to, from) : 0;
}

/* ---- As the rows have it ---- */

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)libctx;
    return asn1_key_box(row, NULL);
}

static void destroy(void *key)
{
    struct box *b = key;
    if (b == NULL || atomic_fetch_sub(&b->references, 1) != 1)
        return;
    if (b->inside != NULL && b->method->pkey_free != NULL) {
        EVP_PKEY pkey = around(b);
        b->method->pkey_free(&pkey);
    }
    ENGINE_finish(b->engine);
    OPENSSL_free(b);
}

static bool up_ref(void *key)
{
    atomic_fetch_add(&((struct box *)key)->references, 1);
    return true;
}

static void *dup(const void *key, int selection)
{
    (void)key, (void)selection;
    ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_KEY_TYPE);
    return NULL;
}

static bool has(const void *key, int selection)
{
    const struct box *b = key;
    EVP_PKEY pkey = around(key);
    if ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) && b->inside == NULL)
        return false;
    return !(selection & OSSL_KEYMGMT_SELECT_ALL_PARAMETERS) || b->method->param_missing == NULL ||
           !b->method->param_missing(&pkey);
}

static bool match(const void *a, const void *b, int selection)
{
    const EVP_PKEY_ASN1_METHOD *m = ((const struct box *)a)->method;
    EVP_PKEY x = around(a), y = around(b);
    if ((selection & OSSL_KEYMGMT_SELECT_ALL_PARAMETERS) && m->param_cmp != NULL &&
        m->param_cmp(&x, &y) <= 0)
        return false;
    return !(selection & OSSL_KEYMGMT_SELECT_KEYPAIR) ||
           (m->pub_cmp != NULL && m->pub_cmp(&x, &y) == 1);
}

static bool validate(const void *key, int selection, int check_type)
{
    const EVP_PKEY_ASN1_METHOD *m = ((const struct box *)key)->method;
    EVP_PKEY pkey = around(key);
    (void)check_type;
    int (*check)(const EVP_PKEY *) =
        selection == OSSL_KEYMGMT_SELECT_KEYPAIR      ? m->pkey_check
        : selection == OSSL_KEYMGMT_SELECT_PUBLIC_KEY ? m->pkey_public_check
        : selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY ? NULL
                                                      : m->pkey_param_check;
    if (check == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return check(&pkey) > 0;
}

static int number(const void *key, int (*of)(const EVP_PKEY *))
{
    EVP_PKEY pkey = around(key);
    return of != NULL ? of(&pkey) : 0;
}

static int bits(const void *key)
{
    return number(key, ((const struct box *)key)->method->pkey_bits);
}

static int security_bits(const void *key)
{
    return number(key, ((const struct box *)key)->method->pkey_security_bits);
}

static int size(const void *key)
{
    return number(key, ((const struct box *)key)->method->pkey_size);
}

static const struct pkey_keys keys = {
    .create = create,
    .destroy = destroy,
    .up_ref = up_ref,
    .dup = dup,
    .has = has,
    .match = match,
    .validate = validate,
    .bits = bits,
    .security_bits = security_bits,
    .size = size,
};

/* ---- Coding ---- */

/* A decoder has put a key into an EVP_PKEY that was empty: it moves into the box. */
static bool move(struct box *b, EVP_PKEY *from, bool ok)
{
    struct box *got = from->key;
    if (ok && got != NULL) {
        b->inside = got->inside;
        got->inside = NULL;
    }
    destroy(got);
    ENGINE_finish(from->kind); /* which it held when it became one of its kind */
    return ok && b->inside != NULL;
}

static EVP_PKEY empty(const struct box *b)
{
    EVP_PKEY pkey = around(b);
    pkey.key = NULL;
    return pkey;
}

static bool spki_get(void *key, struct slice whole)
{
    struct box *b = key;
    X509_PUBKEY *pub = (X509_PUBKEY *)asn1_get_item(&whole, ASN1_ITEM_rptr(X509_PUBKEY));
    EVP_PKEY pkey = empty(b);
    bool ok = pub != NULL && move(b, &pkey, b->method->pub_decode(&pkey, pub) == 1);
    X509_PUBKEY_free(pub);
    return ok;
}

static bool pkcs8_get(void *key, struct slice whole)
{
    struct box *b = key;
    PKCS8_PRIV_KEY_INFO *p8 =
        (PKCS8_PRIV_KEY_INFO *)asn1_get_item(&whole, ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO));
    EVP_PKEY pkey = empty(b);
    bool ok = p8 != NULL && move(b, &pkey, b->method->priv_decode(&pkey, p8) == 1);
    PKCS8_PRIV_KEY_INFO_free(p8);
    return ok;
}

static bool parameters_decode(void *key, struct slice der)
{
    struct box *b = key;
    EVP_PKEY pkey = empty(b);
    const unsigned char *p = der.ptr;
    return move(b, &pkey, b->method->param_decode(&pkey, &p, (int)der.len) == 1);
}

static bool spki_put(const void *key, struct builder *to)
{
    EVP_PKEY pkey = around(key);
    X509_PUBKEY *pub = X509_PUBKEY_new();
    bool ok = pub != NULL && ((const struct box *)key)->method->pub_encode(pub, &pkey) == 1 &&
              asn1_put_item(to, (const ASN1_VALUE *)pub, ASN1_ITEM_rptr(X509_PUBKEY));
    X509_PUBKEY_free(pub);
    return ok;
}

static bool pkcs8_put(const void *key, struct builder *to)
{
    EVP_PKEY pkey = around(key);
    PKCS8_PRIV_KEY_INFO *p8 = PKCS8_PRIV_KEY_INFO_new();
    bool ok = p8 != NULL && ((const struct box *)key)->method->priv_encode(p8, &pkey) == 1 &&
              asn1_put_item(to, (const ASN1_VALUE *)p8, ASN1_ITEM_rptr(PKCS8_PRIV_KEY_INFO));
    PKCS8_PRIV_KEY_INFO_free(p8);
    return ok;
}

static bool parameters_encode(const void *key, struct builder *to)
{
    EVP_PKEY pkey = around(key);
    unsigned char *der = NULL;
    int len = ((const struct box *)key)->method->param_encode(&pkey, &der);
    if (len > 0)
        build_bytes(to, der, (size_t)len);
    OPENSSL_free(der);
    return len > 0;
}

void asn1_row_fill(EVP_PKEY_ASN1_METHOD *m)
{
    const ASN1_OBJECT *o = OBJ_nid2obj(m->id);
    m->coding = (struct pkey_coding){
        .spki_get = m->pub_decode != NULL ? spki_get : NULL,
        .spki_put = m->pub_encode != NULL ? spki_put : NULL,
        .pkcs8_get = m->priv_decode != NULL ? pkcs8_get : NULL,
        .pkcs8_put = m->priv_encode != NULL ? pkcs8_put : NULL,
        .parameters_decode = m->param_decode != NULL ? parameters_decode : NULL,
        .parameters_encode = m->param_encode != NULL ? parameters_encode : NULL,
        .parameters_name = m->parameters_name,
    };
    m->row = (struct pkey_row){
        .nid = m->id,
        .name = m->pem,
        .aliases = m->names,
        .description = m->info,
        .oid = slice_of(OBJ_get0_data(o), OBJ_length(o)),
        .detail = m,
        .keys = &keys,
        .coding = &m->coding,
    };
}
