/* Time stamps read, written, copied and shown. */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/ess/ess.h"
#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"
#include "fuzz/tsa/state.h"

/* The items that no program is given. */
DECLARE_ASN1_ITEM(TS_MSG_IMPRINT)
DECLARE_ASN1_ITEM(TS_REQ)
DECLARE_ASN1_ITEM(TS_ACCURACY)
DECLARE_ASN1_ITEM(TS_TST_INFO)
DECLARE_ASN1_ITEM(TS_STATUS_INFO)
DECLARE_ASN1_ITEM(TS_RESP)

/* ---- Read ---- */

/* Reads the bytes in each of the three ways: from memory, a BIO, a FILE; the same is in all. */
#define READ(type, to)                                                                        \
    static bool read_##type(const struct called *c)                                           \
    {                                                                                         \
        const unsigned char *p = c->bytes;                                                    \
        BIO *in = c->with[1] == 1 ? calls_in(c) : NULL;                                       \
        FILE *f = c->with[1] == 2 && c->n > 0 ? fmemopen((void *)c->bytes, c->n, "r") : NULL; \
        type *got = NULL;                                                                     \
        const bool can = c->with[1] == 0 || in != NULL || f != NULL;                          \
        if (can)                                                                              \
            got = in != NULL  ? d2i_##type##_bio(in, NULL)                                    \
                  : f != NULL ? d2i_##type##_fp(f, NULL)                                      \
                              : d2i_##type(NULL, &p, (long)c->n);                             \
        BIO_free(in);                                                                         \
        if (f != NULL)                                                                        \
            fclose(f);                                                                        \
        type##_free(to);                                                                      \
        to = got;                                                                             \
        return got != NULL || !can || c->n == 0;                                              \
    }

static TS_MSG_IMPRINT *imprint; /* read alone, it is the request's */

READ(TS_REQ, request)
READ(TS_TST_INFO, info)
READ(TS_RESP, response)
READ(TS_MSG_IMPRINT, imprint)

static bool read_names(const struct called *c)
{
    const unsigned char *p = c->bytes, *q = c->bytes;
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
    v1 = d2i_ESS_SIGNING_CERT(NULL, &p, (long)c->n);
    v2 = d2i_ESS_SIGNING_CERT_V2(NULL, &q, (long)c->n);
    return v1 != NULL || v2 != NULL || c->n == 0;
}

static bool read_imprint(const struct called *c)
{
    const bool ok = read_TS_MSG_IMPRINT(c);
    if (imprint != NULL && request != NULL)
        TS_REQ_set_msg_imprint(request, imprint);
    TS_MSG_IMPRINT_free(imprint);
    imprint = NULL;
    return ok;
}

/* what, how */
bool call_read(const struct called *c)
{
    static bool (*const readers[])(const struct called *c) = {
        read_TS_REQ, read_TS_TST_INFO, read_TS_RESP, read_imprint, read_names};
    return CALLS_ONE_OF(readers, c->with[0])(c);
}

/* What is written is read again and the same, and so is a copy; NULL if that can't be told. */
static void *again(const void *v, const ASN1_ITEM *it)
{
    unsigned char *der = NULL, *second = NULL;
    ASN1_VALUE *back = NULL;
    const int n = v != NULL ? ASN1_item_i2d(v, &der, it) : 0;
    ASN1_VALUE *copy = n > 0 ? ASN1_item_dup(it, v) : NULL;
    if (n > 0) {
        const unsigned char *p = der;
        ERR_clear_error();
        back = ASN1_item_d2i(NULL, &p, n, it);
        calls_must(back != NULL || ends_contents(back), "what is written isn't read again");
        calls_must(back == NULL || (ASN1_item_i2d(back, &second, it) == n &&
                                    memcmp(der, second, (size_t)n) == 0),
                   "it isn't the same again");
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    ASN1_item_free(copy, it);
    return back;
}

#define AGAIN(type, v)                                  \
    do {                                                \
        type *back_ = again((v), ASN1_ITEM_rptr(type)); \
        if (back_ != NULL) {                            \
            type##_free(v);                             \
            (v) = back_;                                \
        }                                               \
    } while (0)

/* Its token is there if its status says so, and is one. A status that was never set is written as
 * one that is granted. */
static bool is_whole(TS_RESP *r)
{
    PKCS7 *token = TS_RESP_get_token(r);
    const ASN1_INTEGER *said = TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(r));
    const long status = ASN1_INTEGER_get(said);
    TS_TST_INFO *in = token != NULL ? PKCS7_to_TS_TST_INFO(token) : NULL;
    const bool granted = status == TS_STATUS_GRANTED || status == TS_STATUS_GRANTED_WITH_MODS;
    const bool whole = ASN1_STRING_length(said) > 0 && granted == (token != NULL) &&
                       (in != NULL) == (token != NULL);
    TS_TST_INFO_free(in);
    return whole;
}

/* Each type has functions of its own, beside those of its item. */
#define COPY(type, v)                                                                  \
    do {                                                                               \
        unsigned char *der_ = NULL, *second_ = NULL;                                   \
        type *copy_ = (v) != NULL ? type##_dup(v) : NULL;                              \
        const int n_ = (v) != NULL ? i2d_##type((v), &der_) : -1;                      \
        const int m_ = copy_ != NULL ? i2d_##type(copy_, &second_) : -1;               \
        calls_must(copy_ == NULL ||                                                    \
                       (n_ == m_ && n_ > 0 && memcmp(der_, second_, (size_t)n_) == 0), \
                   "a copy isn't the same");                                           \
        OPENSSL_free(der_);                                                            \
        OPENSSL_free(second_);                                                         \
        type##_free(copy_);                                                            \
    } while (0)

/* The parts of the first one that is named. */
static void copy_names(void)
{
    const ESS_CERT_ID *one = v1 != NULL ? sk_ESS_CERT_ID_value(v1->cert_ids, 0) : NULL;
    const ESS_CERT_ID_V2 *two = v2 != NULL ? sk_ESS_CERT_ID_V2_value(v2->cert_ids, 0) : NULL;
    const ESS_ISSUER_SERIAL *by = one != NULL   ? one->issuer_serial
                                  : two != NULL ? two->issuer_serial
                                                : NULL;
    COPY(ESS_CERT_ID, one);
    COPY(ESS_CERT_ID_V2, two);
    COPY(ESS_ISSUER_SERIAL, by);
    COPY(ESS_SIGNING_CERT, v1);
    COPY(ESS_SIGNING_CERT_V2, v2);
}

bool call_again(const struct called *c)
{
    (void)c;
    COPY(TS_REQ, request);
    COPY(TS_TST_INFO, info);
    AGAIN(TS_REQ, request);
    AGAIN(TS_TST_INFO, info);
    AGAIN(ESS_SIGNING_CERT, v1);
    AGAIN(ESS_SIGNING_CERT_V2, v2);
    copy_names();
    if (request != NULL)
        COPY(TS_MSG_IMPRINT, TS_REQ_get_msg_imprint(request));
    if (info != NULL)
        COPY(TS_ACCURACY, TS_TST_INFO_get_accuracy(info));
    if (response == NULL)
        return true;
    COPY(TS_STATUS_INFO, TS_RESP_get_status_info(response));
    if (is_whole(response)) {
        COPY(TS_RESP, response);
        AGAIN(TS_RESP, response);
    }
    return true;
}

/* To a BIO, or to a FILE. */
#define WRITE(type, v)                  \
    do {                                \
        if ((v) != NULL && to_file)     \
            i2d_##type##_fp(f, (v));    \
        else if ((v) != NULL)           \
            i2d_##type##_bio(out, (v)); \
    } while (0)

bool call_write(const struct called *c)
{
    char *memory = NULL;
    size_t size = 0;
    BIO *out = calls_out();
    FILE *f = open_memstream(&memory, &size);
    const bool to_file = c->with[0] != 0;
    if (out != NULL && f != NULL) {
        WRITE(TS_REQ, request);
        WRITE(TS_TST_INFO, info);
        WRITE(TS_RESP, response);
        if (request != NULL)
            WRITE(TS_MSG_IMPRINT, TS_REQ_get_msg_imprint(request));
    }
    BIO_free(out);
    if (f != NULL)
        fclose(f);
    free(memory);
    return true;
}

bool call_print(const struct called *c)
{
    BIO *out = calls_out();
    (void)c;
    if (out != NULL) {
        fuzz_must(!TS_REQ_print_bio(out, NULL) && !TS_TST_INFO_print_bio(out, NULL), "nothing");
        TS_REQ_print_bio(out, request);
        TS_TST_INFO_print_bio(out, info);
        if (response != NULL)
            TS_RESP_print_bio(out, response);
        if (info != NULL) {
            TS_ASN1_INTEGER_print_bio(out, TS_TST_INFO_get_serial(info));
            TS_OBJ_print_bio(out, TS_TST_INFO_get_policy_id(info));
            TS_ext_print_bio(out, TS_TST_INFO_get_exts(info));
            TS_MSG_IMPRINT_print_bio(out, TS_TST_INFO_get_msg_imprint(info));
        }
    }
    BIO_free(out);
    return true;
}
