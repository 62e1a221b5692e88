/* Whether the leaf is for the names that are asked for: X509_VERIFY_PARAM_set1_host(3). */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/x509/vfy.h"

static bool is_for_host(X509 *x, X509_VERIFY_PARAM *p)
{
    int n = sk_OPENSSL_STRING_num(p->hosts);
    OPENSSL_free(p->peername);
    p->peername = NULL;
    for (int i = 0; i < n; i++)
        if (X509_check_host(x, sk_OPENSSL_STRING_value(p->hosts, i), 0, p->hostflags,
                            &p->peername) > 0)
            return true;
    return n <= 0;
}

int verify_identity(X509_STORE_CTX *ctx)
{
    X509_VERIFY_PARAM *p = ctx->param;
    X509 *x = ctx->cert;
    if (p->hosts != NULL && !is_for_host(x, p) &&
        !verify_fails(ctx, x, 0, X509_V_ERR_HOSTNAME_MISMATCH))
        return 0;
    if (p->email != NULL && X509_check_email(x, p->email, 0, 0) <= 0 &&
        !verify_fails(ctx, x, 0, X509_V_ERR_EMAIL_MISMATCH))
        return 0;
    if (p->ip != NULL && X509_check_ip(x, p->ip, p->ip_len, 0) <= 0 &&
        !verify_fails(ctx, x, 0, X509_V_ERR_IP_ADDRESS_MISMATCH))
        return 0;
    return 1;
}
