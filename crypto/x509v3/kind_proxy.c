/* Proxy certificates: RFC 3820, 3.8. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdio.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"
#include "crypto/x509v3/names.h"
#include "crypto/x509v3/value.h"

I2R(proxy_i2r)
{
    const PROXY_CERT_INFO_EXTENSION *info = v;
    const ASN1_OCTET_STRING *policy = info->proxyPolicy->policy;
    (void)m;
    BIO_printf(out, "%*sPath Length Constraint: ", indent, "");
    if (info->pcPathLengthConstraint != NULL)
        i2a_ASN1_INTEGER(out, info->pcPathLengthConstraint);
    else
        BIO_puts(out, "infinite");
    BIO_printf(out, "\n%*sPolicy Language: ", indent, "");
    i2a_ASN1_OBJECT(out, info->proxyPolicy->policyLanguage);
    if (policy != NULL && ASN1_STRING_get0_data(policy) != NULL)
        BIO_printf(out, "\n%*sPolicy Text: %.*s", indent, "", ASN1_STRING_length(policy),
                   (const char *)ASN1_STRING_get0_data(policy));
    return 1;
}

/* ---- By text ---- */

/* What the pairs have said so far. */
struct proxy {
    ASN1_OBJECT *language;
    ASN1_INTEGER *limit;
    ASN1_OCTET_STRING *policy;
};

static bool append(ASN1_OCTET_STRING *s, const void *bytes, size_t len)
{
    size_t have = (size_t)ASN1_STRING_length(s);
    unsigned char *all = OPENSSL_malloc(have + len + 1);
    if (all == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    if (have > 0)
        memcpy(all, ASN1_STRING_get0_data(s), have);
    if (len > 0)
        memcpy(all + have, bytes, len);
    all[have + len] = '\0';
    ASN1_STRING_set0(s, all, (int)(have + len));
    return true;
}

static bool append_hex(ASN1_OCTET_STRING *s, const char *hex)
{
    long len;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &len);
    bool ok = bytes != NULL && append(s, bytes, (size_t)len);
    OPENSSL_free(bytes);
    return ok;
}

static bool append_file(ASN1_OCTET_STRING *s, const char *name)
{
    char part[2048];
    int n;
    bool ok = true;
    BIO *in = BIO_new_file(name, "r");
    if (in == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_BIO_LIB);
    while (ok && (n = BIO_read(in, part, sizeof(part))) > 0)
        ok = append(s, part, (size_t)n);
    BIO_free_all(in);
    return ok;
}

/* "policy:hex:...", "policy:file:...", "policy:text:...": one behind the other. */
static bool add_policy(struct proxy *p, const CONF_VALUE *pair)
{
    if (p->policy == NULL)
        p->policy = ASN1_OCTET_STRING_new();
    if (p->policy == NULL)
        return FAIL(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    const char *value = pair->value;
    bool ok;
    if (strncmp(value, "hex:", 4) == 0)
        ok = append_hex(p->policy, value + 4);
    else if (strncmp(value, "file:", 5) == 0)
        ok = append_file(p->policy, value + 5);
    else if (strncmp(value, "text:", 5) == 0)
        ok = append(p->policy, value + 5, strlen(value + 5));
    else
        return fail_conf(X509V3_R_INCORRECT_POLICY_SYNTAX_TAG, pair);
    if (!ok)
        X509V3_conf_err(pair);
    return ok;
}

static bool set_pair(struct proxy *p, const CONF_VALUE *pair)
{
    if (pair->name == NULL || pair->value == NULL)
        return fail_conf(X509V3_R_INVALID_PROXY_POLICY_SETTING, pair);
    if (strcmp(pair->name, "language") == 0) {
        if (p->language != NULL)
            return fail_conf(X509V3_R_POLICY_LANGUAGE_ALREADY_DEFINED, pair);
        p->language = OBJ_txt2obj(pair->value, 0);
        return p->language != NULL || fail_conf(X509V3_R_INVALID_OBJECT_IDENTIFIER, pair);
    }
    if (strcmp(pair->name, "pathlen") == 0) {
        if (p->limit != NULL)
            return fail_conf(X509V3_R_POLICY_PATH_LENGTH_ALREADY_DEFINED, pair);
        if (X509V3_get_value_int(pair, &p->limit))
            return true;
        return fail_conf(X509V3_R_POLICY_PATH_LENGTH, pair);
    }
    return strcmp(pair->name, "policy") != 0 || add_policy(p, pair);
}

/* The pairs, those of sections among them. */
static bool set_list(struct proxy *p, X509V3_CTX *ctx, STACK_OF(CONF_VALUE) * list, bool nested)
{
    for (int i = 0; i < sk_CONF_VALUE_num(list); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(list, i);
        if (nested || pair->name == NULL || *pair->name != '@') {
            if (!set_pair(p, pair))
                return false;
            continue;
        }
        STACK_OF(CONF_VALUE) *section = X509V3_get_section(ctx, pair->name + 1);
        if (section == NULL)
            return fail_conf(X509V3_R_INVALID_SECTION, pair);
        bool ok = set_list(p, ctx, section, true);
        X509V3_section_free(ctx, section);
        if (!ok)
            return false;
    }
    return true;
}

static bool is_complete(const struct proxy *p)
{
    if (p->language == NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_NO_PROXY_CERT_POLICY_LANGUAGE_DEFINED);
    int nid = OBJ_obj2nid(p->language);
    if ((nid == NID_Independent || nid == NID_id_ppl_inheritAll) && p->policy != NULL)
        return FAIL(ERR_LIB_X509V3, X509V3_R_POLICY_WHEN_PROXY_LANGUAGE_REQUIRES_NO_POLICY);
    return true;
}

R2I(proxy_r2i)
{
    struct proxy p = {NULL, NULL, NULL};
    STACK_OF(CONF_VALUE) *list = X509V3_parse_list(text);
    PROXY_CERT_INFO_EXTENSION *info = NULL;
    (void)m;
    bool ok = list != NULL && set_list(&p, ctx, list, false) && is_complete(&p);
    sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    if (ok && (info = PROXY_CERT_INFO_EXTENSION_new()) != NULL) {
        ASN1_OBJECT_free(info->proxyPolicy->policyLanguage);
        info->proxyPolicy->policyLanguage = p.language;
        info->proxyPolicy->policy = p.policy;
        info->pcPathLengthConstraint = p.limit;
        return info;
    }
    if (ok)
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
    ASN1_OBJECT_free(p.language);
    ASN1_INTEGER_free(p.limit);
    ASN1_OCTET_STRING_free(p.policy);
    return NULL;
}
