/* Requests, what is signed and a status by their fields: what is set is there, NULL is refused
 * where it has no meaning. */
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "fuzz/fuzz.h"
#include "fuzz/tsa/state.h"

bool call_new(const struct called *c)
{
    TS_REQ *req = c->with[0] == 0 ? TS_REQ_new() : NULL;
    TS_TST_INFO *made = c->with[0] == 1 ? TS_TST_INFO_new() : NULL;
    TS_RESP *r = c->with[0] == 2 ? TS_RESP_new() : NULL;
    if (req != NULL) {
        TS_REQ_free(request);
        request = req;
    }
    if (made != NULL) {
        TS_TST_INFO_free(info);
        info = made;
    }
    if (r != NULL) {
        TS_RESP_free(response);
        response = r;
    }
    return true;
}

#define NUMBER(type, field)                                         \
    static int type##_##field##_set(void *x, const ASN1_INTEGER *n) \
    {                                                               \
        return type##_set_##field(x, n);                            \
    }                                                               \
    static const ASN1_INTEGER *type##_##field##_get(const void *x)  \
    {                                                               \
        return type##_get_##field(x);                               \
    }

NUMBER(TS_REQ, nonce)
NUMBER(TS_TST_INFO, serial)
NUMBER(TS_TST_INFO, nonce)
NUMBER(TS_ACCURACY, seconds)
NUMBER(TS_ACCURACY, millis)
NUMBER(TS_ACCURACY, micros)

/* which, the number, whether it is NULL (1) or the one that is there (2) */
bool call_number(const struct called *c)
{
    static const struct {
        int (*set)(void *x, const ASN1_INTEGER *n);
        const ASN1_INTEGER *(*get)(const void *x);
    } fields[] = {
        {TS_REQ_nonce_set, TS_REQ_nonce_get},
        {TS_TST_INFO_serial_set, TS_TST_INFO_serial_get},
        {TS_TST_INFO_nonce_set, TS_TST_INFO_nonce_get},
        {TS_ACCURACY_seconds_set, TS_ACCURACY_seconds_get},
        {TS_ACCURACY_millis_set, TS_ACCURACY_millis_get},
        {TS_ACCURACY_micros_set, TS_ACCURACY_micros_get},
    };
    TS_ACCURACY *accuracy = info != NULL ? TS_TST_INFO_get_accuracy(info) : NULL;
    void *const of[] = {request, info, info, accuracy, accuracy, accuracy};
    void *x = CALLS_ONE_OF(of, c->with[0]);
    ASN1_INTEGER *own = x != NULL && c->with[2] == 0 ? number(c->with[1]) : NULL;
    if (x == NULL || (own == NULL && c->with[2] == 0))
        return true;
    const ASN1_INTEGER *(*get)(const void *) = CALLS_ONE_OF(fields, c->with[0]).get;
    const ASN1_INTEGER *n = c->with[2] == 2 ? get(x) : own;
    const bool ok = CALLS_ONE_OF(fields, c->with[0]).set(x, n) == 1;
    fuzz_must(!ok || (n == NULL ? get(x) == NULL : ASN1_INTEGER_cmp(get(x), n) == 0),
              "not the number that was set");
    ASN1_INTEGER_free(own);
    return ok;
}

/* of the request (0) or what is signed (1), the version; whether it has the flag of its type */
bool call_version(const struct called *c)
{
    const long version = c->with[1];
    if (c->with[0] == 0 && request != NULL && TS_REQ_set_version(request, version))
        fuzz_must(TS_REQ_get_version(request) == version &&
                      TS_REQ_set_cert_req(request, (int)c->with[2]) == 1 &&
                      TS_REQ_get_cert_req(request) == (c->with[2] != 0),
                  "not the version that was set");
    if (c->with[0] == 1 && info != NULL && TS_TST_INFO_set_version(info, version))
        fuzz_must(TS_TST_INFO_get_version(info) == version &&
                      TS_TST_INFO_set_ordering(info, (int)c->with[2]) == 1 &&
                      TS_TST_INFO_get_ordering(info) == (c->with[2] != 0),
                  "not the version that was set");
    return true;
}

/* of what, the policy, or -1, or the one that is there: -2 */
bool call_policy(const struct called *c)
{
    ASN1_OBJECT *own = policy(c->with[1]), *had = NULL, *set = NULL;
    bool ok = true;
    if (c->with[0] == 0 && request != NULL) {
        had = c->with[1] == -2 ? TS_REQ_get_policy_id(request) : own;
        ok = TS_REQ_set_policy_id(request, had) == 1;
        set = TS_REQ_get_policy_id(request);
    } else if (info != NULL) {
        had = c->with[1] == -2 ? TS_TST_INFO_get_policy_id(info) : own;
        ok = TS_TST_INFO_set_policy_id(info, had) == 1;
        set = TS_TST_INFO_get_policy_id(info);
    }
    fuzz_must(!ok || had == NULL || OBJ_cmp(had, set) == 0, "not the policy that was set");
    ASN1_OBJECT_free(own);
    return ok;
}

/* An algorithm with parameters that are NULL (0), absent (1), none of a digest's (2). */
static X509_ALGOR *algorithm(const EVP_MD *md, long parameter)
{
    X509_ALGOR *alg = X509_ALGOR_new();
    ASN1_STRING *text = parameter == 2 ? ASN1_OCTET_STRING_new() : NULL;
    const int type = parameter == 2   ? V_ASN1_OCTET_STRING
                     : parameter == 1 ? V_ASN1_UNDEF
                                      : V_ASN1_NULL;
    if (alg != NULL && (parameter != 2 || text != NULL) &&
        X509_ALGOR_set0(alg, OBJ_nid2obj(EVP_MD_get_type(md)), type, text))
        return alg;
    ASN1_STRING_free(text);
    X509_ALGOR_free(alg);
    return NULL;
}

/* The digest of "some data", or so many bytes of it. */
static TS_MSG_IMPRINT *stamped(const EVP_MD *md, long parameter, long cut)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    TS_MSG_IMPRINT *made = TS_MSG_IMPRINT_new();
    X509_ALGOR *alg = algorithm(md, parameter);
    const bool ok =
        made != NULL && alg != NULL && EVP_Digest("some data", 9, hash, &n, md, NULL) &&
        TS_MSG_IMPRINT_set_algo(made, alg) &&
        TS_MSG_IMPRINT_set_msg(made, hash, cut > 0 && cut < (long)n ? (int)cut : (int)n);
    calls_must(!ok || X509_ALGOR_cmp(TS_MSG_IMPRINT_get_algo(made), alg) == 0, "another algorithm");
    X509_ALGOR_free(alg);
    if (ok)
        return made;
    TS_MSG_IMPRINT_free(made);
    return NULL;
}

/* digest, parameters, cut, whether NULL (1) or what is there (2): the request's and the info's */
bool call_imprint(const struct called *c)
{
    const EVP_MD *md = digest(c->with[0]);
    TS_MSG_IMPRINT *own = md != NULL ? stamped(md, c->with[1], c->with[2]) : NULL;
    const bool null = c->with[3] == 1;
    bool ok = true;
    if (own != NULL)
        fuzz_must(!TS_MSG_IMPRINT_set_algo(own, NULL), "no algorithm is one");
    if (request != NULL && (own != NULL || null))
        ok = TS_REQ_set_msg_imprint(request, null              ? NULL
                                             : c->with[3] == 2 ? TS_REQ_get_msg_imprint(request)
                                                               : own) == 1;
    if (info != NULL && (own != NULL || null))
        ok = TS_TST_INFO_set_msg_imprint(info, null              ? NULL
                                               : c->with[3] == 2 ? TS_TST_INFO_get_msg_imprint(info)
                                                                 : own) == 1 &&
             ok;
    TS_MSG_IMPRINT_free(own);
    return ok;
}

/* which of what is signed, which value; -1: NULL, -2: what is there */
bool call_info(const struct called *c)
{
    const bool own = c->with[1] != -2, null = c->with[1] == -1;
    bool ok = true;
    if (info == NULL)
        return true;
    if (c->with[0] == 0) {
        ASN1_GENERALIZEDTIME *t =
            null ? NULL : ASN1_GENERALIZEDTIME_set(NULL, (time_t)(int)c->with[1]);
        if (null || t != NULL)
            ok = TS_TST_INFO_set_time(info, own ? t : TS_TST_INFO_get_time(info)) == 1;
        ASN1_GENERALIZEDTIME_free(t);
    } else if (c->with[0] == 1) {
        TS_ACCURACY *a = null ? NULL : TS_ACCURACY_new();
        if (null || a != NULL)
            ok = TS_TST_INFO_set_accuracy(info, own ? a : TS_TST_INFO_get_accuracy(info)) == 1;
        TS_ACCURACY_free(a);
    } else {
        GENERAL_NAME *name = null ? NULL : general_name(c->with[1]);
        if (null || name != NULL)
            ok = TS_TST_INFO_set_tsa(info, own ? name : TS_TST_INFO_get_tsa(info)) == 1;
        calls_must(!ok || !own || name == NULL || TS_TST_INFO_get_tsa(info) == NULL ||
                       GENERAL_NAME_cmp(name, TS_TST_INFO_get_tsa(info)) == 0,
                   "not the name that was set");
        GENERAL_NAME_free(name);
    }
    return ok;
}

/* status of the response; NULL instead: -1. What is signed becomes the response's: 2. */
bool call_status(const struct called *c)
{
    if (response == NULL)
        return true;
    TS_STATUS_INFO *now = TS_RESP_get_status_info(response);
    if (c->with[0] == -1)
        return TS_RESP_set_status_info(response, NULL) == 1;
    TS_STATUS_INFO *own = TS_STATUS_INFO_dup(now);
    bool ok = own == NULL || (TS_STATUS_INFO_set_status(own, (int)c->with[0]) == 1 &&
                              TS_RESP_set_status_info(response, own) == 1);
    TS_STATUS_INFO_free(own);
    ok = ok && TS_RESP_set_status_info(response, TS_RESP_get_status_info(response)) == 1;
    now = TS_RESP_get_status_info(response);
    sk_ASN1_UTF8STRING_num(TS_STATUS_INFO_get0_text(now));
    TS_STATUS_INFO_get0_failure_info(now);
    if (c->with[1] == 2 && info != NULL && TS_RESP_get_token(response) != NULL) {
        PKCS7 *token = PKCS7_dup(TS_RESP_get_token(response));
        if (token != NULL) {
            TS_RESP_set_tst_info(response, token, info);
            info = NULL;
        }
    }
    return ok;
}

/* ---- Extensions: the same of what has them ---- */

#define EXTENSIONS(type, name)                                                           \
    static bool name##_extension(type *x, X509_EXTENSION *e, bool deletes)               \
    {                                                                                    \
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(e));                       \
        if (type##_add_ext(x, e, -1) != 1)                                               \
            return false;                                                                \
        const int n = type##_get_ext_count(x), at = type##_get_ext_by_NID(x, nid, -1);   \
        fuzz_must(at >= 0 && at < n && sk_X509_EXTENSION_num(type##_get_exts(x)) == n && \
                      type##_get_ext_by_OBJ(x, OBJ_nid2obj(nid), -1) == at &&            \
                      type##_get_ext(x, at) != NULL,                                     \
                  "where is it");                                                        \
        type##_get_ext_by_critical(x, 1, -1);                                            \
        GENERAL_NAMES *names = type##_get_ext_d2i(x, NID_subject_alt_name, NULL, NULL);  \
        GENERAL_NAMES_free(names);                                                       \
        if (deletes) {                                                                   \
            X509_EXTENSION_free(type##_delete_ext(x, at));                               \
            fuzz_must(type##_get_ext_count(x) == n - 1, "it is still there");            \
            type##_ext_free(x);                                                          \
            type##_ext_free(NULL);                                                       \
            fuzz_must(type##_get_exts(x) == NULL, "they are still there");               \
        }                                                                                \
        return true;                                                                     \
    }

EXTENSIONS(TS_REQ, request)
EXTENSIONS(TS_TST_INFO, info)

/* of what, what kind, whether they go again */
bool call_extension(const struct called *c)
{
    static const struct {
        int nid;
        const char *value;
    } kinds[] = {
        {NID_subject_alt_name, "DNS:a.example"},
        {NID_subject_alt_name, "critical,DNS:a.example"},
        {NID_netscape_comment, "text"},
    };
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, CALLS_ONE_OF(kinds, c->with[1]).nid,
                                            CALLS_ONE_OF(kinds, c->with[1]).value);
    ASN1_OCTET_STRING *bytes = ASN1_OCTET_STRING_new(); /* what isn't DER is shown as text */
    bool ok = true;
    if (e != NULL && bytes != NULL && c->with[3] &&
        ASN1_OCTET_STRING_set(bytes, c->bytes, (int)c->n))
        X509_EXTENSION_set_data(e, bytes);
    if (e != NULL && c->with[0] == 0 && request != NULL)
        ok = request_extension(request, e, c->with[2] != 0);
    if (e != NULL && c->with[0] == 1 && info != NULL)
        ok = info_extension(info, e, c->with[2] != 0);
    ASN1_OCTET_STRING_free(bytes);
    X509_EXTENSION_free(e);
    return ok;
}
