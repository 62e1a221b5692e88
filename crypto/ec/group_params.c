/* Groups from parameters and into them: EC_GROUP_new_from_params(3). */
#include "crypto/ec/group_params.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/params.h>

#include "crypto/base/params.h"
#include "crypto/base/raise.h"
#include "crypto/evp/name.h"

int ec_curve_by_name(const char *name)
{
    for (const struct ec_curve *c = ec_curves; c->nid != 0; c++) {
        const char *nist = EC_curve_nid2nist(c->nid);
        if (name_equal(OBJ_nid2sn(c->nid), name) || (nist != NULL && name_equal(nist, name)))
            return c->nid;
    }
    return NID_undef;
}

static const struct {
    const char *name;
    point_conversion_form_t form;
} forms[] = {
    {OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED, POINT_CONVERSION_UNCOMPRESSED},
    {OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_COMPRESSED, POINT_CONVERSION_COMPRESSED},
    {OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_HYBRID, POINT_CONVERSION_HYBRID},
};

#define N_FORMS (sizeof(forms) / sizeof(forms[0]))

const char *ec_form_name(point_conversion_form_t form)
{
    for (size_t i = 0; i < N_FORMS; i++)
        if (forms[i].form == form)
            return forms[i].name;
    return NULL;
}

bool ec_form_by_name(const char *name, point_conversion_form_t *form)
{
    for (size_t i = 0; name != NULL && i < N_FORMS; i++)
        if (name_equal(forms[i].name, name)) {
            *form = forms[i].form;
            return true;
        }
    return FAIL(ERR_LIB_EC, EC_R_INVALID_FORM);
}

/* ---- From parameters ---- */

static const char *text_of(const OSSL_PARAM params[], const char *key)
{
    const char *text = NULL;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, key);
    return p != NULL && OSSL_PARAM_get_utf8_string_ptr(p, &text) ? text : NULL;
}

bool ec_group_set_params(EC_GROUP *g, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_ENCODING);
    if (p != NULL) {
        const char *name = text_of(params, OSSL_PKEY_PARAM_EC_ENCODING);
        bool named = name != NULL && name_equal(name, OSSL_PKEY_EC_ENCODING_GROUP);
        if (!named && (name == NULL || !name_equal(name, OSSL_PKEY_EC_ENCODING_EXPLICIT)))
            return FAIL(ERR_LIB_EC, EC_R_INVALID_ENCODING);
        g->asn1_flag = named ? OPENSSL_EC_NAMED_CURVE : OPENSSL_EC_EXPLICIT_CURVE;
    }
    p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT);
    if (p != NULL &&
        !ec_form_by_name(text_of(params, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT), &g->form))
        return false;
    p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_SEED);
    if (p == NULL)
        return true;
    return (p->data_type == OSSL_PARAM_OCTET_STRING &&
            EC_GROUP_set_seed(g, p->data, p->data_size) > 0) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_SEED);
}

struct numbers {
    BIGNUM *p, *a, *b, *order, *cofactor;
};

static bool get_number(const OSSL_PARAM params[], const char *key, BIGNUM **to, int reason)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, key);
    if (p == NULL && reason == 0)
        return true;
    return OSSL_PARAM_get_BN(p, to) ||
           FAIL(ERR_LIB_EC, reason != 0 ? reason : EC_R_INVALID_COFACTOR);
}

static bool get_numbers(const OSSL_PARAM params[], struct numbers *x)
{
    return get_number(params, OSSL_PKEY_PARAM_EC_P, &x->p, EC_R_INVALID_P) &&
           get_number(params, OSSL_PKEY_PARAM_EC_A, &x->a, EC_R_INVALID_A) &&
           get_number(params, OSSL_PKEY_PARAM_EC_B, &x->b, EC_R_INVALID_B) &&
           get_number(params, OSSL_PKEY_PARAM_EC_ORDER, &x->order, EC_R_INVALID_GROUP_ORDER) &&
           get_number(params, OSSL_PKEY_PARAM_EC_COFACTOR, &x->cofactor, 0);
}

static bool take_generator(EC_GROUP *g, const OSSL_PARAM params[], const struct numbers *x)
{
    EC_POINT point;
    ec_point_set_infinite(g, &point);
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_GENERATOR);
    if (p == NULL || p->data_type != OSSL_PARAM_OCTET_STRING ||
        !EC_POINT_oct2point(g, &point, p->data, p->data_size, NULL))
        return FAIL(ERR_LIB_EC, EC_R_INVALID_GENERATOR);
    return EC_GROUP_set_generator(g, &point, x->order, x->cofactor) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_GENERATOR);
}

static bool from_numbers(EC_GROUP *g, const EC_METHOD *method, const OSSL_PARAM params[])
{
    struct numbers x = {NULL, NULL, NULL, NULL, NULL};
    const struct ec_domain *d =
        get_numbers(params, &x) ? ec_domain_of_curve(method, x.p, x.a, x.b) : NULL;
    bool ok = d != NULL;
    if (ok) {
        ec_group_init(g, d);
        ok = take_generator(g, params, &x);
        if (!ok)
            ec_group_end(g);
    }
    BN_free(x.p);
    BN_free(x.a);
    BN_free(x.b);
    BN_free(x.order);
    BN_free(x.cofactor);
    if (ok && g->domain->named != NULL)
        g->nid = g->domain->named->nid;
    return ok;
}

static bool from_name(EC_GROUP *g, const char *name)
{
    int nid = name != NULL ? ec_curve_by_name(name) : NID_undef;
    return nid != NID_undef ? ec_group_init_named(g, nid) : FAIL(ERR_LIB_EC, EC_R_INVALID_CURVE);
}

static bool in_full(EC_GROUP *g, const OSSL_PARAM params[])
{
    const char *field = text_of(params, OSSL_PKEY_PARAM_EC_FIELD_TYPE);
    static const EC_METHOD *const methods[] = {&ec_prime_method, &ec_binary_method};
    for (size_t i = 0; field != NULL && i < 2; i++)
        if (name_equal(field, OBJ_nid2sn(methods[i]->field_type)))
            return from_numbers(g, methods[i], params);
    return FAIL(ERR_LIB_EC, EC_R_INVALID_FIELD);
}

bool ec_group_from_params(EC_GROUP *g, const OSSL_PARAM params[])
{
    const OSSL_PARAM *name = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_GROUP_NAME);
    if (name != NULL ? !from_name(g, text_of(params, OSSL_PKEY_PARAM_GROUP_NAME))
                     : !in_full(g, params))
        return false;
    if (!ec_group_set_params(g, params)) {
        ec_group_end(g);
        return false;
    }
    int explicit = 0;
    const OSSL_PARAM *p =
        OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS);
    g->from_explicit = name == NULL;
    if (p != NULL && OSSL_PARAM_get_int(p, &explicit))
        g->from_explicit = explicit != 0;
    return true;
}

EC_GROUP *EC_GROUP_new_from_params(const OSSL_PARAM params[], OSSL_LIB_CTX *libctx,
                                   const char *propq)
{
    (void)libctx;
    (void)propq;
    EC_GROUP *g = params != NULL ? OPENSSL_malloc(sizeof(*g)) : NULL;
    if (g != NULL && !ec_group_from_params(g, params)) {
        OPENSSL_free(g);
        return NULL;
    }
    return g;
}

/* ---- Into parameters ---- */

static const char *encoding_name(const EC_GROUP *g)
{
    return g->asn1_flag & OPENSSL_EC_NAMED_CURVE ? OSSL_PKEY_EC_ENCODING_GROUP
                                                 : OSSL_PKEY_EC_ENCODING_EXPLICIT;
}

static bool push_generator(const EC_GROUP *g, OSSL_PARAM_BLD *to)
{
    uint8_t octets[1 + 2 * EC_BYTES_MAX];
    size_t len = ec_point_octets_len(g, &g->domain->generator, g->form);
    ec_point_write(g, &g->domain->generator, g->form, octets);
    return param_push_octets(to, OSSL_PKEY_PARAM_EC_GENERATOR, octets, len);
}

static bool export_in_full(const EC_GROUP *g, OSSL_PARAM_BLD *to)
{
    const struct ec_domain *d = g->domain;
    return OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_EC_FIELD_TYPE,
                                           OBJ_nid2sn(ec_method_of(g)->field_type), 0) &&
           OSSL_PARAM_BLD_push_BN(to, OSSL_PKEY_PARAM_EC_P, &d->p) &&
           OSSL_PARAM_BLD_push_BN(to, OSSL_PKEY_PARAM_EC_A, &d->a) &&
           OSSL_PARAM_BLD_push_BN(to, OSSL_PKEY_PARAM_EC_B, &d->b) &&
           OSSL_PARAM_BLD_push_BN(to, OSSL_PKEY_PARAM_EC_ORDER, &d->order) &&
           push_generator(g, to) &&
           (BN_is_zero(&d->cofactor) ||
            OSSL_PARAM_BLD_push_BN(to, OSSL_PKEY_PARAM_EC_COFACTOR, &d->cofactor)) &&
           (g->seed_len == 0 ||
            OSSL_PARAM_BLD_push_octet_string(to, OSSL_PKEY_PARAM_EC_SEED, g->seed, g->seed_len));
}

bool ec_group_export(const EC_GROUP *g, OSSL_PARAM_BLD *to)
{
    const char *name = OSSL_EC_curve_nid2name(g->nid);
    return OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                           ec_form_name(g->form), 0) &&
           OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_EC_ENCODING, encoding_name(g), 0) &&
           OSSL_PARAM_BLD_push_int(to, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS,
                                   g->from_explicit) &&
           (name == NULL ||
            OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_GROUP_NAME, name, 0)) &&
           ((name != NULL && g->asn1_flag & OPENSSL_EC_NAMED_CURVE) || !g->domain->has_generator ||
            export_in_full(g, to));
}

static bool give_text(OSSL_PARAM params[], const char *key, const char *text)
{
    OSSL_PARAM *p = text != NULL ? OSSL_PARAM_locate(params, key) : NULL;
    return p == NULL || OSSL_PARAM_set_utf8_string(p, text);
}

static bool give_number(OSSL_PARAM params[], const char *key, const BIGNUM *n)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || OSSL_PARAM_set_BN(p, n);
}

static bool give_octets(OSSL_PARAM params[], const char *key, const uint8_t *octets, size_t len)
{
    OSSL_PARAM *p = len > 0 ? OSSL_PARAM_locate(params, key) : NULL;
    return p == NULL || OSSL_PARAM_set_octet_string(p, octets, len);
}

static bool give_int(OSSL_PARAM params[], const char *key, int value)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, key);
    return p == NULL || OSSL_PARAM_set_int(p, value);
}

/* The field's type; of a binary one, its polynomial too. */
static bool give_field(const EC_GROUP *g, OSSL_PARAM params[])
{
    int basis = EC_GROUP_get_basis_type(g);
    if (!give_text(params, OSSL_PKEY_PARAM_EC_FIELD_TYPE, OBJ_nid2sn(ec_method_of(g)->field_type)))
        return false;
    if (basis == 0)
        return true;
    const int *e = ec_curve_of(g)->binary.exponents;
    if (!give_int(params, OSSL_PKEY_PARAM_EC_CHAR2_M, e[0]) ||
        !give_text(params, OSSL_PKEY_PARAM_EC_CHAR2_TYPE, OBJ_nid2sn(basis)))
        return false;
    if (basis == NID_X9_62_tpBasis)
        return give_int(params, OSSL_PKEY_PARAM_EC_CHAR2_TP_BASIS, e[1]);
    return give_int(params, OSSL_PKEY_PARAM_EC_CHAR2_PP_K1, e[3]) &&
           give_int(params, OSSL_PKEY_PARAM_EC_CHAR2_PP_K2, e[2]) &&
           give_int(params, OSSL_PKEY_PARAM_EC_CHAR2_PP_K3, e[1]);
}

bool ec_group_get_params(const EC_GROUP *g, OSSL_PARAM params[])
{
    const struct ec_domain *d = g->domain;
    uint8_t generator[1 + 2 * EC_BYTES_MAX];
    size_t len = d->has_generator ? ec_point_octets_len(g, &d->generator, g->form) : 0;
    if (len > 0)
        ec_point_write(g, &d->generator, g->form, generator);
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS);
    return (p == NULL || OSSL_PARAM_set_int(p, g->from_explicit)) &&
           give_text(params, OSSL_PKEY_PARAM_GROUP_NAME, OSSL_EC_curve_nid2name(g->nid)) &&
           give_text(params, OSSL_PKEY_PARAM_EC_ENCODING, encoding_name(g)) &&
           give_text(params, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, ec_form_name(g->form)) &&
           give_field(g, params) && give_number(params, OSSL_PKEY_PARAM_EC_P, &d->p) &&
           give_number(params, OSSL_PKEY_PARAM_EC_A, &d->a) &&
           give_number(params, OSSL_PKEY_PARAM_EC_B, &d->b) &&
           give_number(params, OSSL_PKEY_PARAM_EC_ORDER, &d->order) &&
           give_number(params, OSSL_PKEY_PARAM_EC_COFACTOR, &d->cofactor) &&
           give_octets(params, OSSL_PKEY_PARAM_EC_GENERATOR, generator, len) &&
           give_octets(params, OSSL_PKEY_PARAM_EC_SEED, g->seed, g->seed_len);
}
