/* Basic constraints, extended key usage, policy constraints and mappings, TLS features: pairs of a
 * name and a plain value. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/types.h"
#include "crypto/x509v3/value.h"

/* The pairs if they could be made, else NULL; the list is freed then unless it is the caller's. */
static STACK_OF(CONF_VALUE) *
    made(bool ok, STACK_OF(CONF_VALUE) * made, STACK_OF(CONF_VALUE) * given)
{
    if (ok)
        return made;
    if (given == NULL)
        sk_CONF_VALUE_pop_free(made, X509V3_conf_free);
    return NULL;
}

/* ---- BasicConstraints ---- */

I2V(basic_constraints_i2v)
{
    const BASIC_CONSTRAINTS *c = v;
    STACK_OF(CONF_VALUE) *pairs = list;
    (void)m;
    bool ok = X509V3_add_value_bool("CA", c->ca, &pairs) &&
              X509V3_add_value_int("pathlen", c->pathlen, &pairs);
    return made(ok, pairs, list);
}

static bool set_constraint(BASIC_CONSTRAINTS *c, const CONF_VALUE *pair)
{
    if (strcmp(pair->name, "CA") == 0)
        return X509V3_get_value_bool(pair, &c->ca);
    if (strcmp(pair->name, "pathlen") != 0)
        return fail_pair(X509V3_R_INVALID_NAME, pair);
    ASN1_INTEGER_free(c->pathlen);
    c->pathlen = NULL;
    return X509V3_get_value_int(pair, &c->pathlen);
}

V2I(basic_constraints_v2i)
{
    BASIC_CONSTRAINTS *c = BASIC_CONSTRAINTS_new();
    (void)m, (void)ctx;
    for (int i = 0; c != NULL && i < sk_CONF_VALUE_num(list); i++)
        if (!set_constraint(c, sk_CONF_VALUE_value(list, i))) {
            BASIC_CONSTRAINTS_free(c);
            return NULL;
        }
    if (c == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return c;
}

/* ---- ExtKeyUsageSyntax ---- */

I2V(key_purposes_i2v)
{
    const EXTENDED_KEY_USAGE *purposes = v;
    STACK_OF(CONF_VALUE) *pairs = list;
    bool ok = true;
    (void)m;
    for (int i = 0; ok && i < sk_ASN1_OBJECT_num(purposes); i++) {
        char text[80];
        i2t_ASN1_OBJECT(text, sizeof(text), sk_ASN1_OBJECT_value(purposes, i));
        ok = X509V3_add_value(NULL, text, &pairs);
    }
    return made(ok, pairs, list);
}

V2I(key_purposes_v2i)
{
    EXTENDED_KEY_USAGE *purposes = sk_ASN1_OBJECT_new_null();
    (void)m, (void)ctx;
    for (int i = 0; purposes != NULL && i < sk_CONF_VALUE_num(list); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(list, i);
        const char *text = pair->value != NULL ? pair->value : pair->name;
        ASN1_OBJECT *o = OBJ_txt2obj(text, 0);
        if (o != NULL && sk_ASN1_OBJECT_push(purposes, o) > 0)
            continue;
        if (o == NULL)
            fail_text(X509V3_R_INVALID_OBJECT_IDENTIFIER, text);
        ASN1_OBJECT_free(o);
        sk_ASN1_OBJECT_pop_free(purposes, ASN1_OBJECT_free);
        return NULL;
    }
    if (purposes == NULL)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return purposes;
}

/* ---- PolicyConstraints ---- */

I2V(policy_constraints_i2v)
{
    const POLICY_CONSTRAINTS *c = v;
    STACK_OF(CONF_VALUE) *pairs = list;
    (void)m;
    bool ok = X509V3_add_value_int("Require Explicit Policy", c->requireExplicitPolicy, &pairs) &&
              X509V3_add_value_int("Inhibit Policy Mapping", c->inhibitPolicyMapping, &pairs);
    return made(ok, pairs, list);
}

static bool set_policy_constraint(POLICY_CONSTRAINTS *c, const CONF_VALUE *pair)
{
    ASN1_INTEGER **field =
        strcmp(pair->name, "requireExplicitPolicy") == 0  ? &c->requireExplicitPolicy
        : strcmp(pair->name, "inhibitPolicyMapping") == 0 ? &c->inhibitPolicyMapping
                                                          : NULL;
    if (field == NULL)
        return fail_text(X509V3_R_INVALID_NAME, pair->name);
    ASN1_INTEGER_free(*field);
    *field = NULL;
    return X509V3_get_value_int(pair, field);
}

V2I(policy_constraints_v2i)
{
    POLICY_CONSTRAINTS *c = POLICY_CONSTRAINTS_new();
    (void)m, (void)ctx;
    if (c == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    bool ok = true;
    for (int i = 0; ok && i < sk_CONF_VALUE_num(list); i++)
        ok = set_policy_constraint(c, sk_CONF_VALUE_value(list, i));
    if (ok && (c->inhibitPolicyMapping != NULL || c->requireExplicitPolicy != NULL))
        return c;
    if (ok)
        ERR_raise(ERR_LIB_X509V3, X509V3_R_ILLEGAL_EMPTY_EXTENSION);
    POLICY_CONSTRAINTS_free(c);
    return NULL;
}

/* ---- PolicyMappings ---- */

I2V(policy_mappings_i2v)
{
    const POLICY_MAPPINGS *maps = v;
    STACK_OF(CONF_VALUE) *pairs = list;
    bool ok = true;
    (void)m;
    for (int i = 0; ok && i < sk_POLICY_MAPPING_num(maps); i++) {
        const POLICY_MAPPING *map = sk_POLICY_MAPPING_value(maps, i);
        char issuer[80], subject[80];
        i2t_ASN1_OBJECT(issuer, sizeof(issuer), map->issuerDomainPolicy);
        i2t_ASN1_OBJECT(subject, sizeof(subject), map->subjectDomainPolicy);
        ok = X509V3_add_value(issuer, subject, &pairs);
    }
    return made(ok, pairs, list);
}

static bool add_mapping(POLICY_MAPPINGS *maps, const CONF_VALUE *pair)
{
    ASN1_OBJECT *issuer = NULL, *subject = NULL;
    if (pair->value != NULL && pair->name != NULL) {
        issuer = OBJ_txt2obj(pair->name, 0);
        subject = OBJ_txt2obj(pair->value, 0);
    }
    if (issuer == NULL || subject == NULL) {
        ASN1_OBJECT_free(issuer);
        ASN1_OBJECT_free(subject);
        return fail_text(X509V3_R_INVALID_OBJECT_IDENTIFIER, pair->name);
    }
    POLICY_MAPPING *map = POLICY_MAPPING_new();
    if (map == NULL) {
        ASN1_OBJECT_free(issuer);
        ASN1_OBJECT_free(subject);
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    }
    map->issuerDomainPolicy = issuer;
    map->subjectDomainPolicy = subject;
    if (sk_POLICY_MAPPING_push(maps, map) > 0)
        return true;
    POLICY_MAPPING_free(map);
    return false;
}

V2I(policy_mappings_v2i)
{
    POLICY_MAPPINGS *maps = sk_POLICY_MAPPING_new_null();
    (void)m, (void)ctx;
    if (maps == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++)
        if (!add_mapping(maps, sk_CONF_VALUE_value(list, i))) {
            sk_POLICY_MAPPING_pop_free(maps, POLICY_MAPPING_free);
            return NULL;
        }
    return maps;
}

/* ---- TLSFeatures (RFC 7633): numbers of TLS extensions ---- */

static const struct {
    long number;
    const char *name;
} features[] = {{5, "status_request"}, {17, "status_request_v2"}};
#define FEATURES (sizeof(features) / sizeof(features[0]))

I2V(tls_feature_i2v)
{
    const TLS_FEATURE *numbers = v;
    STACK_OF(CONF_VALUE) *pairs = list;
    bool ok = true;
    (void)m;
    for (int i = 0; ok && i < sk_ASN1_INTEGER_num(numbers); i++) {
        const ASN1_INTEGER *number = sk_ASN1_INTEGER_value(numbers, i);
        size_t f = 0;
        while (f < FEATURES && features[f].number != ASN1_INTEGER_get(number))
            f++;
        ok = f < FEATURES ? X509V3_add_value(NULL, features[f].name, &pairs)
                          : X509V3_add_value_int(NULL, number, &pairs);
    }
    return made(ok, pairs, list);
}

static ASN1_INTEGER *feature_of(const CONF_VALUE *pair)
{
    const char *text = pair->value != NULL ? pair->value : pair->name;
    long number = -1;
    for (size_t f = 0; f < FEATURES; f++)
        if (OPENSSL_strcasecmp(text, features[f].name) == 0)
            number = features[f].number;
    if (number == -1) {
        char *end;
        number = strtol(text, &end, 10);
        if (*end != '\0' || text == end || number < 0 || number > 65535) {
            fail_pair(X509V3_R_INVALID_SYNTAX, pair);
            return NULL;
        }
    }
    ASN1_INTEGER *a = ASN1_INTEGER_new();
    if (a != NULL && ASN1_INTEGER_set(a, number))
        return a;
    ASN1_INTEGER_free(a);
    ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    return NULL;
}

V2I(tls_feature_v2i)
{
    TLS_FEATURE *numbers = sk_ASN1_INTEGER_new_null();
    (void)m, (void)ctx;
    for (int i = 0; numbers != NULL && i < sk_CONF_VALUE_num(list); i++) {
        ASN1_INTEGER *a = feature_of(sk_CONF_VALUE_value(list, i));
        if (a != NULL && sk_ASN1_INTEGER_push(numbers, a) > 0)
            continue;
        ASN1_INTEGER_free(a);
        sk_ASN1_INTEGER_pop_free(numbers, ASN1_INTEGER_free);
        return NULL;
    }
    return numbers;
}
