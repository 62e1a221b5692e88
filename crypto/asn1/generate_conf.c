/* ASN1_generate_nconf(3): SEQUENCEs and SETs out of a CONF's sections. */
#include <openssl/asn1.h>
#include <openssl/conf.h>

#include "crypto/asn1/generate.h"

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
