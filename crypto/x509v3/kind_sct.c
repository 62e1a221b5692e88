/* Lists of SCTs in certificates and OCSP responses: RFC 6962, 3.3. */
#include <openssl/ct.h>

#include "crypto/x509v3/method.h"

void scts_free(void *a)
{
    SCT_LIST_free(a);
}

/* Each says where it was found. */
static void *read_list(void *a, const unsigned char **in, long len, sct_source_t source)
{
    STACK_OF(SCT) *list = d2i_SCT_LIST(a, in, len);
    for (int i = 0; i < sk_SCT_num(list); i++)
        if (SCT_get_version(sk_SCT_value(list, i)) == SCT_VERSION_V1 &&
            !SCT_set_source(sk_SCT_value(list, i), source)) {
            SCT_LIST_free(list);
            return NULL;
        }
    return list;
}

void *scts_of_cert_d2i(void *a, const unsigned char **in, long len)
{
    return read_list(a, in, len, SCT_SOURCE_X509V3_EXTENSION);
}

void *scts_of_ocsp_d2i(void *a, const unsigned char **in, long len)
{
    return read_list(a, in, len, SCT_SOURCE_OCSP_STAPLED_RESPONSE);
}

int scts_i2d(const void *a, unsigned char **out)
{
    return i2d_SCT_LIST(a, out);
}

I2R(scts_i2r)
{
    (void)m;
    SCT_LIST_print(v, out, indent, "\n", NULL);
    return 1;
}
