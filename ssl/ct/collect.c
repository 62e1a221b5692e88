/* A server's timestamps, from the three places where they may be (RFC 6962, 3.3). */
#include <openssl/ct.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include "ssl/ct/ct.h"

void ct_forget(SSL *s)
{
    SCT_LIST_free(s->sct_list);
    s->sct_list = NULL;
    s->scts_collected = false;
}

/* Moves them over: each where it came from. `from` is gone in either case. */
static bool add_all(STACK_OF(SCT) * to, STACK_OF(SCT) * from, sct_source_t source)
{
    bool ok = true;
    for (SCT *sct; ok && (sct = sk_SCT_shift(from)) != NULL;) {
        ok = SCT_set_source(sct, source) == 1 && sk_SCT_push(to, sct) > 0;
        if (!ok)
            SCT_free(sct);
    }
    SCT_LIST_free(from);
    return ok;
}

/* What can't be read, in an extension or a response, has none. */
static bool from_extension(const SSL *s, STACK_OF(SCT) * to)
{
    const unsigned char *p = s->scts;
    if (s->scts == NULL)
        return true;
    ERR_set_mark();
    STACK_OF(SCT) *list = o2i_SCT_LIST(NULL, &p, s->scts_len);
    ERR_pop_to_mark();
    return add_all(to, list, SCT_SOURCE_TLS_EXTENSION);
}

static bool from_ocsp(const SSL *s, STACK_OF(SCT) * to)
{
    const unsigned char *p = s->ocsp_response;
    bool ok = true;
    if (s->ocsp_response == NULL || s->ocsp_response_len == 0)
        return true;
    ERR_set_mark();
    OCSP_RESPONSE *response = d2i_OCSP_RESPONSE(NULL, &p, (long)s->ocsp_response_len);
    OCSP_BASICRESP *basic = response != NULL ? OCSP_response_get1_basic(response) : NULL;
    int n = basic != NULL ? OCSP_resp_count(basic) : 0;
    for (int i = 0; ok && i < n; i++) {
        OCSP_SINGLERESP *single = OCSP_resp_get0(basic, i);
        STACK_OF(SCT) *list = OCSP_SINGLERESP_get1_ext_d2i(single, NID_ct_cert_scts, NULL, NULL);
        ok = add_all(to, list, SCT_SOURCE_OCSP_STAPLED_RESPONSE);
    }
    OCSP_BASICRESP_free(basic);
    OCSP_RESPONSE_free(response);
    ERR_pop_to_mark();
    return ok;
}

static bool from_certificate(const SSL *s, STACK_OF(SCT) * to)
{
    const X509 *x = s->session != NULL ? s->session->peer : NULL;
    STACK_OF(SCT) *list = x != NULL ? X509_get_ext_d2i(x, NID_ct_precert_scts, NULL, NULL) : NULL;
    return add_all(to, list, SCT_SOURCE_X509V3_EXTENSION);
}

const STACK_OF(SCT) * SSL_get0_peer_scts(SSL *s)
{
    if (s->scts_collected)
        return s->sct_list;
    if (SSL_get0_peer_certificate(s) == NULL)
        return NULL; /* before the handshake */
    STACK_OF(SCT) *list = sk_SCT_new_null();
    if (list == NULL || !from_extension(s, list) || !from_ocsp(s, list) ||
        !from_certificate(s, list)) {
        SCT_LIST_free(list);
        return NULL;
    }
    s->sct_list = list;
    s->scts_collected = true;
    return list;
}
