/* Responses made: RFC 3161, 2.4.2, by what a TS_RESP_CTX says. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>

#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"

enum { TIME_ROOM = 48, MICROS = 1000000 };

/* The status of a refusal, with a text and a bit. Gives false. */
static bool refuse(TS_RESP_CTX *ctx, const char *text, int failure)
{
    TS_RESP_CTX_set_status_info(ctx, TS_STATUS_REJECTION, text);
    TS_RESP_CTX_add_failure_info(ctx, failure);
    return false;
}

/* ---- Without callbacks ---- */

ASN1_INTEGER *ts_serial_one(struct TS_resp_ctx *ctx, void *data)
{
    ASN1_INTEGER *one = ASN1_INTEGER_new();
    (void)data;
    if (one != NULL && ASN1_INTEGER_set(one, 1))
        return one;
    ASN1_INTEGER_free(one);
    ERR_raise(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    refuse(ctx, "Error during serial number generation.", TS_INFO_ADD_INFO_NOT_AVAILABLE);
    return NULL;
}

int ts_time_now(struct TS_resp_ctx *ctx, void *data, long *sec, long *usec)
{
    struct timeval now;
    (void)data;
    if (gettimeofday(&now, NULL) != 0) {
        ERR_raise(ERR_LIB_TS, TS_R_TIME_SYSCALL_ERROR);
        return refuse(ctx, "Time is not available.", TS_INFO_TIME_NOT_AVAILABLE);
    }
    *sec = (long)now.tv_sec;
    *usec = (long)now.tv_usec;
    return 1;
}

/* ---- The request ---- */

static bool accepts(const TS_RESP_CTX *ctx, const X509_ALGOR *alg)
{
    char name[80];
    if (OBJ_obj2txt(name, sizeof(name), alg->algorithm, 0) <= 0)
        return false;
    for (int i = 0; i < OPENSSL_sk_num(ctx->mds); i++) {
        const EVP_MD *md = OPENSSL_sk_value(ctx->mds, i);
        if (md != NULL && EVP_MD_is_a(md, name))
            return true;
    }
    return false;
}

static bool check_request(TS_RESP_CTX *ctx)
{
    const TS_MSG_IMPRINT *imprint = ctx->request->msg_imprint;
    const X509_ALGOR *alg = imprint->hash_algo;
    if (TS_REQ_get_version(ctx->request) != 1)
        return refuse(ctx, "Bad request version.", TS_INFO_BAD_REQUEST);
    if (!accepts(ctx, alg))
        return refuse(ctx, "Message digest algorithm is not supported.", TS_INFO_BAD_ALG);
    if (alg->parameter != NULL && alg->parameter->type != V_ASN1_NULL)
        return refuse(ctx, "Superfluous message digest parameter.", TS_INFO_BAD_ALG);
    const EVP_MD *md = EVP_get_digestbyobj(alg->algorithm);
    if (md == NULL || ASN1_STRING_length(imprint->hashed_msg) != EVP_MD_get_size(md))
        return refuse(ctx, "Bad message digest.", TS_INFO_BAD_DATA_FORMAT);
    return true;
}

/* The one that is asked for, or the default one. */
static const ASN1_OBJECT *find_policy(TS_RESP_CTX *ctx)
{
    const ASN1_OBJECT *asked = ctx->request->policy_id;
    if (ctx->default_policy == NULL) {
        ERR_raise(ERR_LIB_TS, TS_R_INVALID_NULL_POINTER);
        return NULL;
    }
    if (asked == NULL || OBJ_cmp(asked, ctx->default_policy) == 0)
        return ctx->default_policy;
    for (int i = 0; i < sk_ASN1_OBJECT_num(ctx->policies); i++)
        if (OBJ_cmp(asked, sk_ASN1_OBJECT_value(ctx->policies, i)) == 0)
            return asked;
    ERR_raise(ERR_LIB_TS, TS_R_UNACCEPTABLE_POLICY);
    refuse(ctx, "Requested policy is not supported.", TS_INFO_UNACCEPTED_POLICY);
    return NULL;
}

/* ---- What is to be signed ---- */

/* With as many digits as wanted, but no zeros at the end: RFC 3161, 2.4.2, genTime. */
static bool set_time(TS_TST_INFO *info, long sec, long usec, unsigned digits)
{
    char text[TIME_ROOM];
    const time_t t = (time_t)sec;
    struct tm tm;
    if ((digits > 0 && (usec < 0 || usec >= MICROS)) || gmtime_r(&t, &tm) == NULL)
        return FAIL(ERR_LIB_TS, TS_R_COULD_NOT_SET_TIME);
    size_t n = strftime(text, sizeof(text), "%Y%m%d%H%M%S", &tm);
    if (n == 0 || n + 9 > sizeof(text))
        return FAIL(ERR_LIB_TS, TS_R_COULD_NOT_SET_TIME);
    if (digits > 0) {
        BIO_snprintf(text + n, sizeof(text) - n, ".%06ld", usec);
        n += 1 + digits;
        while (text[n - 1] == '0')
            n--;
        n -= text[n - 1] == '.';
    }
    memcpy(text + n, "Z", 2);
    return ASN1_GENERALIZEDTIME_set_string(info->time, text) ||
           FAIL(ERR_LIB_TS, TS_R_COULD_NOT_SET_TIME);
}

static bool set_accuracy(const TS_RESP_CTX *ctx, TS_TST_INFO *info)
{
    if (ctx->seconds == NULL && ctx->millis == NULL && ctx->micros == NULL)
        return true;
    info->accuracy = TS_ACCURACY_new();
    return info->accuracy != NULL &&
           (ctx->seconds == NULL || ts_set_integer(&info->accuracy->seconds, ctx->seconds)) &&
           (ctx->millis == NULL || ts_set_integer(&info->accuracy->millis, ctx->millis)) &&
           (ctx->micros == NULL || ts_set_integer(&info->accuracy->micros, ctx->micros));
}

static bool set_name(const TS_RESP_CTX *ctx, TS_TST_INFO *info)
{
    if ((ctx->flags & TS_TSA_NAME) == 0 || ctx->signer_cert == NULL)
        return true;
    X509_NAME *subject = X509_NAME_dup(X509_get_subject_name(ctx->signer_cert));
    info->tsa = GENERAL_NAME_new();
    if (subject == NULL || info->tsa == NULL) {
        X509_NAME_free(subject);
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    }
    GENERAL_NAME_set0_value(info->tsa, GEN_DIRNAME, subject);
    return true;
}

static bool fill(TS_RESP_CTX *ctx, const ASN1_OBJECT *policy)
{
    TS_TST_INFO *info = ctx->tst_info = TS_TST_INFO_new();
    long sec, usec;
    if (info == NULL || !TS_TST_INFO_set_version(info, 1) ||
        !ts_set_object(&info->policy_id, policy) ||
        !ts_set_imprint(&info->msg_imprint, ctx->request->msg_imprint))
        return false;
    ASN1_INTEGER *serial = ctx->serial_cb(ctx, ctx->serial_data);
    if (serial == NULL)
        return false;
    ASN1_INTEGER_free(info->serial);
    info->serial = serial;
    return ctx->time_cb(ctx, ctx->time_data, &sec, &usec) &&
           set_time(info, sec, usec, ctx->clock_digits) && set_accuracy(ctx, info) &&
           ((ctx->flags & TS_ORDERING) == 0 || TS_TST_INFO_set_ordering(info, 1)) &&
           (ctx->request->nonce == NULL || ts_set_integer(&info->nonce, ctx->request->nonce)) &&
           set_name(ctx, info);
}

static bool make_info(TS_RESP_CTX *ctx, const ASN1_OBJECT *policy)
{
    if (fill(ctx, policy))
        return true;
    ERR_raise(ERR_LIB_TS, TS_R_TST_INFO_SETUP_ERROR);
    TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_REJECTION, "Error during TSTInfo generation.");
    return false;
}

static bool take_extensions(TS_RESP_CTX *ctx)
{
    const int n = TS_REQ_get_ext_count(ctx->request);
    for (int i = 0; i < n; i++) {
        if (ctx->extension_cb == NULL)
            return refuse(ctx, "Unsupported extension.", TS_INFO_UNACCEPTED_EXTENSION);
        if (!ctx->extension_cb(ctx, TS_REQ_get_ext(ctx->request, i), ctx->extension_data))
            return false;
    }
    return true;
}

/* ---- A response ---- */

static bool respond(TS_RESP_CTX *ctx, BIO *in)
{
    const ASN1_OBJECT *policy;
    if (!TS_RESP_CTX_set_status_info(ctx, TS_STATUS_GRANTED, NULL))
        return false;
    if ((ctx->request = d2i_TS_REQ_bio(in, NULL)) == NULL)
        return refuse(ctx, "Bad request format or system error.", TS_INFO_BAD_DATA_FORMAT);
    return check_request(ctx) && (policy = find_policy(ctx)) != NULL && make_info(ctx, policy) &&
           take_extensions(ctx) && ts_sign(ctx);
}

TS_RESP *TS_RESP_create_response(TS_RESP_CTX *ctx, BIO *req_bio)
{
    TS_RESP *made = ctx->response = TS_RESP_new();
    if (made == NULL) {
        ERR_raise(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    if (!respond(ctx, req_bio)) {
        ERR_raise(ERR_LIB_TS, TS_R_RESPONSE_SETUP_ERROR);
        if (!TS_RESP_CTX_set_status_info_cond(ctx, TS_STATUS_REJECTION,
                                              "Error during response generation.")) {
            TS_RESP_free(made);
            made = NULL;
        }
    }
    TS_REQ_free(ctx->request);
    TS_TST_INFO_free(ctx->tst_info);
    ctx->request = NULL;
    ctx->response = NULL;
    ctx->tst_info = NULL;
    return made;
}
