/* New DH parameters and keys under EVP_PKEY: EVP_PKEY-DH(7). */
#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh_pkey.h"
#include "crypto/evp/name.h"
#include "crypto/ffc/pkey.h"

enum method { BY_GENERATOR, BY_FIPS_186_2, BY_FIPS_186_4, BY_GROUP };

struct generation {
    const struct pkey_row *row;
    const DH *template_key;
    enum method method;
    const struct ffc_group *group;
    int generator, priv_len;
    struct ffc_wanted w;
    uint8_t *seed;
};

static bool init(void *vop, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)selection;
    struct generation *op = vop;
    op->row = row;
    op->template_key = template_key;
    op->method = dh_row_is_x942(row) ? BY_FIPS_186_4 : BY_GENERATOR;
    op->generator = DH_GENERATOR_2;
    op->w = (struct ffc_wanted){.p_bits = 2048, .q_bits = 224, .gindex = -1, .for_dh = true};
    return true;
}

static bool take_method(struct generation *op, const OSSL_PARAM *p)
{
    bool x942 = dh_row_is_x942(op->row);
    const struct {
        const char *name;
        enum method method;
        bool there;
    } names[] = {
        {"fips186_4", BY_FIPS_186_4, true},
        {"fips186_2", BY_FIPS_186_2, true},
        {"group", BY_GROUP, true},
        {"generator", BY_GENERATOR, !x942},
        {"default", x942 ? BY_FIPS_186_4 : BY_GENERATOR, true},
    };
    if (p->data_type != OSSL_PARAM_UTF8_STRING)
        return false;
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (names[i].there && name_equal(names[i].name, p->data)) {
            op->method = names[i].method;
            return true;
        }
    return FAIL(ERR_LIB_DH, ERR_R_PASSED_INVALID_ARGUMENT);
}

static bool take_group(struct generation *op, const OSSL_PARAM *p)
{
    op->group = p->data_type == OSSL_PARAM_UTF8_STRING ? ffc_group_by_name(p->data) : NULL;
    if (op->group == NULL)
        return FAIL(ERR_LIB_DH, ERR_R_PASSED_INVALID_ARGUMENT);
    op->method = BY_GROUP;
    return true;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct generation *op = vop;
    const OSSL_PARAM *type = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_FFC_TYPE);
    const OSSL_PARAM *group = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_GROUP_NAME);
    const OSSL_PARAM *generator = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_DH_GENERATOR);
    const OSSL_PARAM *length = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_DH_PRIV_LEN);
    return (type == NULL || take_method(op, type)) && (group == NULL || take_group(op, group)) &&
           (generator == NULL || OSSL_PARAM_get_int(generator, &op->generator)) &&
           (length == NULL || OSSL_PARAM_get_int(length, &op->priv_len)) &&
           ffc_take_wanted(&op->w, &op->seed, params);
}

static void wipe(void *vop)
{
    struct generation *op = vop;
    OPENSSL_free(op->seed);
}

/* By the length of p alone: RFC 7919's. */
static const struct ffc_group *group_of_length(int p_bits)
{
    for (size_t i = 0; i < FFC_GROUPS; i++)
        if (ffc_group_is_safe(&ffc_groups[i]) && BN_num_bits(&ffc_groups[i].p) == p_bits)
            return p_bits == 1536 ? NULL : &ffc_groups[i];
    return NULL;
}

static bool make_params(struct generation *op, DH *dh, EVP_PKEY_CTX *ctx)
{
    if (op->method == BY_GROUP) {
        const struct ffc_group *g = op->group != NULL ? op->group : group_of_length(op->w.p_bits);
        return g != NULL ? ffc_set_group(&dh->key.params, g)
                         : FAIL(ERR_LIB_DH, DH_R_INVALID_PARAMETER_NID);
    }
    BN_GENCB *cb = ffc_progress(ctx);
    bool ok = cb != NULL;
    op->w.libctx = dh->key.libctx;
    op->w.legacy = op->method == BY_FIPS_186_2;
    if (ok && op->method == BY_GENERATOR)
        ok = DH_generate_parameters_ex(dh, op->w.p_bits, op->generator, cb);
    else if (ok)
        ok = ffc_generate(&dh->key.params, &op->w, cb, ERR_LIB_DH);
    BN_GENCB_free(cb);
    return ok;
}

static bool generate_params(void *vop, void *key, EVP_PKEY_CTX *ctx)
{
    struct generation *op = vop;
    DH *dh = key;
    return make_params(op, dh, ctx) && (op->priv_len <= 0 || DH_set_length(dh, op->priv_len));
}

/* Parameters come of the template, or are a group's. */
static bool generate_key(void *vop, void *key, EVP_PKEY_CTX *ctx)
{
    struct generation *op = vop;
    DH *dh = key;
    if (op->method == BY_GROUP) {
        if (!make_params(op, dh, ctx))
            return false;
    } else if (op->template_key == NULL) {
        return FAIL(ERR_LIB_DH, DH_R_NO_PARAMETERS_SET);
    } else {
        dh->key.length = op->template_key->key.length;
        if (!ffc_copy(&dh->key.params, &op->template_key->key.params))
            return false;
    }
    return (op->priv_len <= 0 || DH_set_length(dh, op->priv_len)) && DH_generate_key(dh);
}

static const OSSL_PARAM settable[] = {
    FFC_GENERATION,
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, NULL, 0),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_DH_PRIV_LEN, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_DH_GENERATOR, NULL),
    OSSL_PARAM_END,
};

const struct pkey_generation dh_generation = {
    .ctx_size = sizeof(struct generation),
    .init = init,
    .set = set,
    .settable = settable,
    .generate = generate_key,
    .wipe = wipe,
};

const struct pkey_generation dh_parameter_generation = {
    .ctx_size = sizeof(struct generation),
    .init = init,
    .set = set,
    .settable = settable,
    .generate = generate_params,
    .wipe = wipe,
};
