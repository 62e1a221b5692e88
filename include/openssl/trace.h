/* Traces of what the library does: OSSL_trace_enabled(3), in a library that is built without them
 * (OPENSSL_NO_TRACE). Categories have their names and numbers, and nothing is ever traced. */
#ifndef OPENSSL_TRACE_H
#define OPENSSL_TRACE_H

#include <openssl/bio.h>
#include <openssl/macros.h>
#include <stddef.h>

ASSAY_API_BEGIN

#define OSSL_TRACE_CATEGORY_ALL              0
#define OSSL_TRACE_CATEGORY_TRACE            1
#define OSSL_TRACE_CATEGORY_INIT             2
#define OSSL_TRACE_CATEGORY_TLS              3
#define OSSL_TRACE_CATEGORY_TLS_CIPHER       4
#define OSSL_TRACE_CATEGORY_CONF             5
#define OSSL_TRACE_CATEGORY_ENGINE_TABLE     6
#define OSSL_TRACE_CATEGORY_ENGINE_REF_COUNT 7
#define OSSL_TRACE_CATEGORY_PKCS5V2          8
#define OSSL_TRACE_CATEGORY_PKCS12_KEYGEN    9
#define OSSL_TRACE_CATEGORY_PKCS12_DECRYPT   10
#define OSSL_TRACE_CATEGORY_X509V3_POLICY    11
#define OSSL_TRACE_CATEGORY_BN_CTX           12
#define OSSL_TRACE_CATEGORY_CMP              13
#define OSSL_TRACE_CATEGORY_STORE            14
#define OSSL_TRACE_CATEGORY_DECODER          15
#define OSSL_TRACE_CATEGORY_ENCODER          16
#define OSSL_TRACE_CATEGORY_REF_COUNT        17
#define OSSL_TRACE_CATEGORY_NUM              18 /* of categories */

/* Its number by the name, whatever its letters' case, or -1; its name, or NULL. */
int OSSL_trace_get_category_num(const char *name);
const char *OSSL_trace_get_category_name(int num);

#define OSSL_TRACE_CTRL_BEGIN 0
#define OSSL_TRACE_CTRL_WRITE 1
#define OSSL_TRACE_CTRL_END   2

typedef size_t (*OSSL_trace_cb)(const char *buffer, size_t count, int category, int cmd,
                                void *data);

/* Where a category's traces go, and what stands before and behind them: 0, there are none. What is
 * given stays the caller's. */
int OSSL_trace_set_channel(int category, BIO *channel);
int OSSL_trace_set_prefix(int category, const char *prefix);
int OSSL_trace_set_suffix(int category, const char *suffix);
int OSSL_trace_set_callback(int category, OSSL_trace_cb callback, void *data);

/* Whether a category is traced: 0; the BIO to write a trace to: NULL. */
int OSSL_trace_enabled(int category);
BIO *OSSL_trace_begin(int category);
void OSSL_trace_end(int category, BIO *channel);

/* Traces of a program's own: compiled, and never run. */
#define OSSL_TRACE_BEGIN(category) \
    do {                           \
        BIO *trc_out = NULL;       \
        if (0)
#define OSSL_TRACE_END(category) \
    }                            \
    while (0)
#define OSSL_TRACE_CANCEL(category)                              ((void)0)
#define OSSL_TRACE_ENABLED(category)                             (0)
#define OSSL_TRACEV(category, args)                              ((void)0)
#define OSSL_TRACE(category, text)                               ((void)0)
#define OSSL_TRACE1(category, format, a)                         ((void)0)
#define OSSL_TRACE2(category, format, a, b)                      ((void)0)
#define OSSL_TRACE3(category, format, a, b, c)                   ((void)0)
#define OSSL_TRACE4(category, format, a, b, c, d)                ((void)0)
#define OSSL_TRACE5(category, format, a, b, c, d, e)             ((void)0)
#define OSSL_TRACE6(category, format, a, b, c, d, e, f)          ((void)0)
#define OSSL_TRACE7(category, format, a, b, c, d, e, f, g)       ((void)0)
#define OSSL_TRACE8(category, format, a, b, c, d, e, f, g, h)    ((void)0)
#define OSSL_TRACE9(category, format, a, b, c, d, e, f, g, h, i) ((void)0)

ASSAY_API_END

#endif
