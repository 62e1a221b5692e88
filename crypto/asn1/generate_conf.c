/* ASN1_generate_nconf(3): SEQUENCEs and SETs out of the sections of a CONF, or of what an
 * X509V3_CTX has for one. */
#include <openssl/asn1.h>
#include <openssl/conf.h>
#include <openssl/x509v3.h>

#include "crypto/asn1/generate.h"
#include "crypto/base/raise.h"

static const char *conf_value(const void *context, const char *section, int i, bool *found)
{
    const STACK_OF(CONF_VALUE) *values = NCONF_get_section(context, section);
    *found = values != NULL;
    return i < sk_CONF_VALUE_num(values) ? sk_CONF_VALUE_value(values, i)->value : NULL;
}

ASN1_TYPE *ASN1_generate_nconf(const char *str, CONF *nconf)
{
    struct gen_sections sections = {.context = nconf, .value = conf_value};
    return gen_type(str, nconf != NULL ? &sections : NULL);
}

/* A section is asked for anew for each value, since it might have to be given back. */
static const char *v3_value(const void *context, const char *section, int i, bool *found)
{
    const X509V3_CTX *ctx = context;
    if (ctx->db == NULL || ctx->db_meth == NULL || ctx->db_meth->get_section == NULL) {
        *found = FAIL(ERR_LIB_X509V3, X509V3_R_OPERATION_NOT_DEFINED);
        return NULL;
    }
    STACK_OF(CONF_VALUE) *values = ctx->db_meth->get_section(ctx->db, section);
    *found = values != NULL;
    const char *value =
        i < sk_CONF_VALUE_num(values) ? sk_CONF_VALUE_value(values, i)->value : NULL;
    if (values != NULL && ctx->db_meth->free_section != NULL)
        ctx->db_meth->free_section(ctx->db, values);
    return value;
}

ASN1_TYPE *ASN1_generate_v3(const char *str, X509V3_CTX *cnf)
{
    struct gen_sections sections = {.context = cnf, .value = v3_value};
    return gen_type(str, cnf != NULL ? &sections : NULL);
}
