/* A chain of decoders at work. Each that can take what there is hands on DER, which those before it
 * in the chain go on with, or a key; the constructor may take either. */
#include <openssl/core_names.h>
#include <openssl/core_object.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/pem.h>

#include "crypto/der/der.h"
#include "crypto/encode/decoder_ctx.h"
#include "crypto/evp/name.h"
#include "crypto/pem/keys.h"
#include "crypto/pkey/pbes2.h"

/* REFUSED: what came out is what it is, and nobody took it: others wouldn't make it anything else.
 */
enum outcome { NOT_MINE, TAKEN, REFUSED };

/* What is known of bytes to decode: NULL and STRUCTURE_ANY for nothing. */
struct known {
    const char *type;
    enum structure structure;
    const struct pkey_row *row;
};

/* What a decoder made out of them, and what is known of that. */
struct made {
    int object; /* OSSL_OBJECT_* */
    const char *type, *structure;
    struct slice der;
    struct known known;
};

static enum outcome go_on(OSSL_DECODER_CTX *ctx, struct slice *in, size_t below,
                          const struct known *known);

/* ---- The constructor ---- */

static OSSL_PARAM text(const char *key, const char *value)
{
    return OSSL_PARAM_construct_utf8_string(key, (char *)(uintptr_t)value, 0);
}

static bool construct(const OSSL_DECODER_CTX *ctx, struct coding_instance *instance,
                      const OSSL_PARAM *object)
{
    return ctx->construct((OSSL_DECODER_INSTANCE *)instance, object, ctx->construct_data) != 0;
}

/* DER, which goes on if the constructor has no use for it. */
static enum outcome hand_on(OSSL_DECODER_CTX *ctx, struct coding_instance *instance, size_t i,
                            struct made *made)
{
    OSSL_PARAM object[5], *p = object;
    if (made->type != NULL)
        *p++ = text(OSSL_OBJECT_PARAM_DATA_TYPE, made->type);
    *p++ = text(OSSL_OBJECT_PARAM_DATA_STRUCTURE, made->structure);
    *p++ = OSSL_PARAM_construct_octet_string(OSSL_OBJECT_PARAM_DATA,
                                             (void *)(uintptr_t)made->der.ptr, made->der.len);
    *p++ = OSSL_PARAM_construct_int(OSSL_OBJECT_PARAM_TYPE, &made->object);
    *p = OSSL_PARAM_construct_end();
    if (construct(ctx, instance, object))
        return TAKEN;
    made->known.type = "der";
    return go_on(ctx, &made->der, i, &made->known) == TAKEN ? TAKEN : REFUSED;
}

/* ---- Keys ---- */

static EVP_PKEY *own_key(const OSSL_DECODER_CTX *ctx, const struct pkey_row *row, struct slice *in)
{
    unsigned parts = decoder_parts(ctx->selection);
    EVP_PKEY *key = NULL;
    if (parts & PEM_PRIVATE && row->coding->traditional_decode != NULL)
        key = pkey_get_traditional(row, in, ctx->libctx);
    if (key == NULL && parts & PEM_PUBLIC && pkey_public_name(row) != NULL)
        key = pkey_get_public(row, in, ctx->libctx);
    if (key == NULL && parts & PEM_PARAMETERS && row->coding->parameters_decode != NULL)
        key = pkey_get_parameters(row, in, ctx->libctx);
    return key;
}

static EVP_PKEY *der_key(const OSSL_DECODER_CTX *ctx, const struct coding_method *m,
                         struct slice *in)
{
    unsigned parts = decoder_parts(ctx->selection);
    switch (method_structure(m)) {
    case STRUCTURE_PRIVATE_KEY_INFO:
        return parts & PEM_PRIVATE ? pkey_get_pkcs8(m->row, in, ctx->libctx) : NULL;
    case STRUCTURE_SUBJECT_PUBLIC_INFO:
        return parts & PEM_PUBLIC ? pkey_get_spki(m->row, in, ctx->libctx) : NULL;
    default:
        return own_key(ctx, m->row, in);
    }
}

static EVP_PKEY *key_of(OSSL_DECODER_CTX *ctx, const struct coding_method *m, struct slice *in)
{
    ERR_set_mark();
    EVP_PKEY *key = name_equal(m->type, "pvk")      ? decoder_pvk(ctx, in)
                    : name_equal(m->type, "msblob") ? decoder_msblob(ctx, in)
                                                    : der_key(ctx, m, in);
    ERR_pop_to_mark();
    if (key != NULL && key->row == m->row)
        return key;
    EVP_PKEY_free(key);
    return NULL;
}

static enum outcome take_key(OSSL_DECODER_CTX *ctx, struct coding_instance *instance,
                             struct slice *in)
{
    EVP_PKEY *key = key_of(ctx, instance->method, in);
    if (key == NULL)
        return NOT_MINE;
    int type = OSSL_OBJECT_PKEY;
    const OSSL_PARAM object[] = {
        OSSL_PARAM_construct_int(OSSL_OBJECT_PARAM_TYPE, &type),
        text(OSSL_OBJECT_PARAM_DATA_TYPE, key->row->name),
        OSSL_PARAM_construct_octet_string(OSSL_OBJECT_PARAM_REFERENCE, &key->key, sizeof(key->key)),
        OSSL_PARAM_construct_end()};
    bool taken = construct(ctx, instance, object);
    EVP_PKEY_free(key);
    return taken ? TAKEN : REFUSED;
}

/* ---- Frames ---- */

/* The name of the algorithm in an AlgorithmIdentifier, in `dotted` if it has no other. */
static const char *algorithm_name(struct slice *s, char *dotted, size_t room)
{
    struct slice algorithm, oid;
    if (!der_get(s, DER_SEQUENCE, &algorithm) || !der_get_oid(&algorithm, &oid))
        return NULL;
    int nid = oid_nid(oid);
    if (nid != NID_undef)
        return OBJ_nid2ln(nid);
    return oid_text(oid, dotted, room) > 0 ? dotted : NULL;
}

static bool get_public_info(struct slice *in, struct made *made, char *dotted, size_t room)
{
    struct slice c, bits;
    if (!der_get_whole(in, DER_SEQUENCE, &made->der))
        return false;
    struct slice whole = made->der;
    made->structure = "SubjectPublicKeyInfo";
    made->known.structure = STRUCTURE_SUBJECT_PUBLIC_INFO;
    return der_get(&whole, DER_SEQUENCE, &c) &&
           (made->type = algorithm_name(&c, dotted, room)) != NULL && der_get_bits(&c, &bits) &&
           c.len == 0;
}

static bool get_private_info(struct slice *in, struct made *made, char *dotted, size_t room)
{
    struct slice c, octets;
    uint64_t version;
    if (!der_get_whole(in, DER_SEQUENCE, &made->der))
        return false;
    struct slice whole = made->der;
    made->structure = "PrivateKeyInfo";
    made->known.structure = STRUCTURE_PRIVATE_KEY_INFO;
    return der_get(&whole, DER_SEQUENCE, &c) && der_get_u64(&c, &version) && version <= 1 &&
           (made->type = algorithm_name(&c, dotted, room)) != NULL && der_get_octets(&c, &octets);
}

static bool unseal(OSSL_DECODER_CTX *ctx, struct slice *in, struct builder *plain)
{
    char pass[PEM_BUFSIZE];
    int n = pem_passphrase(pass, false, pass_cb, &ctx->pass);
    bool ok = n >= 0 && pbes2_decrypt(in, slice_of(pass, (size_t)n), plain);
    OPENSSL_cleanse(pass, sizeof(pass));
    return ok;
}

/* EncryptedPrivateKeyInfo; a PrivateKeyInfo that isn't encrypted is handed on as it is. */
static enum outcome take_sealed(OSSL_DECODER_CTX *ctx, struct coding_instance *instance, size_t i,
                                struct slice *in)
{
    char dotted[128];
    struct made made = {.object = OSSL_OBJECT_PKEY};
    struct builder plain;
    if (!der_next_is_sealed(*in))
        return get_private_info(in, &made, dotted, sizeof(dotted))
                   ? hand_on(ctx, instance, i, &made)
                   : NOT_MINE;
    enum outcome outcome = REFUSED;
    build_init_secret(&plain);
    if (unseal(ctx, in, &plain)) {
        struct slice inner = slice_of(plain.ptr, plain.len);
        if (get_private_info(&inner, &made, dotted, sizeof(dotted)))
            outcome = hand_on(ctx, instance, i, &made);
    }
    build_free(&plain);
    return outcome;
}

static enum outcome take_public_info(OSSL_DECODER_CTX *ctx, struct coding_instance *instance,
                                     size_t i, struct slice *in)
{
    char dotted[128];
    struct made made = {.object = OSSL_OBJECT_PKEY};
    return get_public_info(in, &made, dotted, sizeof(dotted)) ? hand_on(ctx, instance, i, &made)
                                                              : NOT_MINE;
}

/* ---- PEM ---- */

static const struct {
    const char *name, *structure;
    int object;
} no_keys[] = {{PEM_STRING_X509, "Certificate", OSSL_OBJECT_CERT},
               {PEM_STRING_X509_OLD, "Certificate", OSSL_OBJECT_CERT},
               {PEM_STRING_X509_TRUSTED, "Certificate", OSSL_OBJECT_CERT},
               {PEM_STRING_X509_CRL, "CertificateList", OSSL_OBJECT_CRL}};

/* A key's: the type is said of those forms alone that don't say it themselves. */
static void know_key(const struct pem_kind *kind, struct made *made)
{
    made->object = OSSL_OBJECT_PKEY;
    made->known.row = kind->row;
    if (kind->row != NULL) {
        made->type = kind->row->name;
        made->structure = "type-specific";
        made->known.structure = STRUCTURE_OWN;
    } else if (kind->part == PEM_PUBLIC) {
        made->structure = "SubjectPublicKeyInfo";
        made->known.structure = STRUCTURE_SUBJECT_PUBLIC_INFO;
    } else {
        made->structure = kind->sealed ? "EncryptedPrivateKeyInfo" : "PrivateKeyInfo";
        made->known.structure =
            kind->sealed ? STRUCTURE_ENCRYPTED_KEY_INFO : STRUCTURE_PRIVATE_KEY_INFO;
    }
}

static void know_other(const struct pem *p, struct made *made)
{
    for (size_t i = 0; i < sizeof(no_keys) / sizeof(no_keys[0]); i++)
        if (pem_is(p, no_keys[i].name)) {
            made->object = no_keys[i].object;
            made->structure = no_keys[i].structure;
            made->known.structure = STRUCTURE_UNKNOWN;
        }
}

static enum outcome take_pem(OSSL_DECODER_CTX *ctx, struct coding_instance *instance, size_t i,
                             struct pem *p)
{
    struct made made = {.object = OSSL_OBJECT_UNKNOWN};
    struct pem_kind kind = pem_kind_of(pem_name(p));
    if (kind.part != 0)
        know_key(&kind, &made);
    else
        know_other(p, &made);
    if (made.structure == NULL)
        return NOT_MINE;
    if (kind.part == PEM_PRIVATE && !pem_decrypt(p, pass_cb, &ctx->pass))
        return REFUSED;
    made.der = pem_data(p);
    return hand_on(ctx, instance, i, &made);
}

/* The first that there is, whatever stands before it. */
static enum outcome next_pem(OSSL_DECODER_CTX *ctx, struct coding_instance *instance, size_t i,
                             struct slice *in)
{
    enum outcome outcome = NOT_MINE;
    BIO *b =
        in->len <= INT32_MAX && slice_has_pem(*in) ? BIO_new_mem_buf(in->ptr, (int)in->len) : NULL;
    struct pem p;
    if (b == NULL)
        return NOT_MINE;
    pem_init(&p);
    ERR_set_mark();
    bool found = pem_read(b, &p);
    ERR_pop_to_mark();
    if (found)
        outcome = take_pem(ctx, instance, i, &p);
    size_t left = (size_t)BIO_pending(b);
    *in = slice_of(in->ptr + in->len - left, left);
    pem_free(&p);
    BIO_free(b);
    return outcome;
}

/* ---- The chain ---- */

static bool may_take(const struct coding_method *m, const struct known *known)
{
    if (known->type != NULL && !name_equal(known->type, m->type))
        return false;
    if (known->row != NULL && m->row != known->row)
        return false;
    return known->structure == STRUCTURE_ANY || known->structure == method_structure(m);
}

static enum outcome take(OSSL_DECODER_CTX *ctx, struct coding_instance *instance, size_t i,
                         struct slice *in)
{
    const struct coding_method *m = instance->method;
    if (m->row != NULL)
        return take_key(ctx, instance, in);
    if (name_equal(m->type, "pem"))
        return next_pem(ctx, instance, i, in);
    return method_structure(m) == STRUCTURE_ENCRYPTED_KEY_INFO
               ? take_sealed(ctx, instance, i, in)
               : take_public_info(ctx, instance, i, in);
}

/* Those before `below`, the last of them first: each calls this one with less below it, so that it
 * ends. An instance is copied, since a constructor might add to the chain. */
static enum outcome go_on(OSSL_DECODER_CTX *ctx, struct slice *in, size_t below,
                          const struct known *known)
{
    enum outcome outcome = NOT_MINE;
    while (outcome == NOT_MINE && below-- > 0) {
        struct coding_instance instance = ctx->chain.items[below];
        struct slice rest = *in;
        if (may_take(instance.method, known))
            outcome = take(ctx, &instance, below, &rest);
        if (outcome == TAKEN)
            *in = rest;
    }
    return outcome;
}

bool decoder_chain_run(OSSL_DECODER_CTX *ctx, struct slice *in)
{
    const struct known known = {.type = ctx->type, .structure = STRUCTURE_ANY};
    return ctx->construct != NULL && go_on(ctx, in, ctx->chain.n, &known) == TAKEN;
}
