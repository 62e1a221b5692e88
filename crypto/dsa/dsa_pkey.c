/* DSA as a kind of keys: EVP_PKEY-DSA(7), EVP_SIGNATURE-DSA(7). */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/dsa/dsa_pkey.h"
#include "crypto/evp/name.h"
#include "crypto/ffc/pkey.h"
#include "crypto/pkey/rows.h"

/* ---- Keys ---- */

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)row;
    DSA *dsa = DSA_new();
    if (dsa != NULL)
        dsa->key.libctx = libctx;
    return dsa;
}

static void *dup(const void *key, int selection)
{
    const DSA *from = key;
    DSA *dsa = DSA_new();
    if (dsa != NULL && ffc_key_copy(&dsa->key, &from->key, selection)) {
        dsa->key.libctx = from->key.libctx;
        return dsa;
    }
    DSA_free(dsa);
    return NULL;
}

static bool validate(const void *vkey, int selection, int check_type)
{
    const struct ffc_key *k = &((const DSA *)vkey)->key;
    const struct ffc *f = &k->params;
    if (!ffc_key_has(k, selection) || f->q == NULL || f->g == NULL || !ffc_modulus_good(f->p))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) &&
        ffc_validate(f, false, check_type == OSSL_KEYMGMT_VALIDATE_QUICK_CHECK) != 1)
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && ffc_check_public(f, k->pub, false) != 0)
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && !ffc_private_in_range(k->priv, f->q))
        return false;
    return (selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != OSSL_KEYMGMT_SELECT_KEYPAIR ||
           ffc_key_pairwise(k);
}

static int bits(const void *key)
{
    return DSA_bits(key);
}

static int security_bits(const void *key)
{
    return DSA_security_bits(key);
}

static int size(const void *key)
{
    return DSA_size(key);
}

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM params[] = {FFC_PARAMETERS, OSSL_PARAM_END};
    static const OSSL_PARAM all[] = {FFC_PARAMETERS, FFC_NUMBERS, OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_KEYPAIR             ? all
           : selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS ? params
                                                               : NULL;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_DEFAULT_DIGEST, NULL, 0),
    FFC_PARAMETERS,
    FFC_NUMBERS,
    OSSL_PARAM_END,
};

static const struct pkey_keys keys = {
    .create = create,
    .destroy = ffc_key_free,
    .up_ref = ffc_key_up_ref,
    .dup = dup,
    .has = ffc_key_has,
    .match = ffc_key_match,
    .validate = validate,
    .bits = bits,
    .security_bits = security_bits,
    .size = size,
    .import = ffc_key_import,
    .export = ffc_key_export,
    .import_types = types,
    .export_types = types,
    .get = ffc_key_get,
    .gettable = gettable,
};

/* ---- New parameters and keys ---- */

struct generation {
    struct ffc_wanted w;
    uint8_t *seed;
    const DSA *template_key;
    bool chosen; /* the method isn't the default one */
};

static bool gen_init(void *vop, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)row;
    (void)selection;
    struct generation *op = vop;
    op->w = (struct ffc_wanted){.p_bits = 2048, .q_bits = 224, .gindex = -1};
    op->template_key = template_key;
    return true;
}

/* "default": by FIPS 186-2 below 2048 bits. */
static bool take_type(struct generation *op, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_FFC_TYPE);
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_UTF8_STRING)
        return false;
    op->chosen = !name_equal(p->data, "default");
    op->w.legacy = name_equal(p->data, "fips186_2");
    return !op->chosen || op->w.legacy || name_equal(p->data, "fips186_4");
}

static bool gen_set(void *vop, const OSSL_PARAM params[])
{
    struct generation *op = vop;
    return take_type(op, params) && ffc_take_wanted(&op->w, &op->seed, params);
}

static const OSSL_PARAM gen_settable[] = {FFC_GENERATION, OSSL_PARAM_END};

static void gen_wipe(void *vop)
{
    struct generation *op = vop;
    OPENSSL_free(op->seed);
}

static bool generate_params(void *vop, void *key, EVP_PKEY_CTX *ctx)
{
    struct generation *op = vop;
    DSA *dsa = key;
    op->w.libctx = dsa->key.libctx;
    if (!op->chosen)
        op->w.legacy = op->w.p_bits < 2048;
    BN_GENCB *cb = ffc_progress(ctx);
    bool ok = cb != NULL && ffc_generate(&dsa->key.params, &op->w, cb, ERR_LIB_DSA);
    BN_GENCB_free(cb);
    return ok;
}

static bool generate_key(void *vop, void *key, EVP_PKEY_CTX *ctx)
{
    (void)ctx;
    const struct generation *op = vop;
    DSA *dsa = key;
    if (op->template_key == NULL)
        return FAIL(ERR_LIB_DSA, DSA_R_NO_PARAMETERS_SET);
    return ffc_copy(&dsa->key.params, &op->template_key->key.params) && DSA_generate_key(dsa);
}

static const struct pkey_generation generation = {
    .ctx_size = sizeof(struct generation),
    .init = gen_init,
    .set = gen_set,
    .settable = gen_settable,
    .generate = generate_key,
    .wipe = gen_wipe,
};

static const struct pkey_generation parameter_generation = {
    .ctx_size = sizeof(struct generation),
    .init = gen_init,
    .set = gen_set,
    .settable = gen_settable,
    .generate = generate_params,
    .wipe = gen_wipe,
};

/* ---- The row ---- */

const struct pkey_row pkey_dsa = {
    .nid = EVP_PKEY_DSA,
    .name = "DSA",
    .aliases = DSA_ALIASES,
    .description = "Assay DSA implementation",
    .default_digest = "SHA256",
    .oid = {(const uint8_t *)"\x2a\x86\x48\xce\x38\x04\x01", 7},
    .keys = &keys,
    .generation = &generation,
    .parameter_generation = &parameter_generation,
    .signature = &dsa_signature,
    .coding = &dsa_coding,
};
