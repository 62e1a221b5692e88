/* Streams of bytes, and filters that stand in a chain before one: bio(7). The filters that encode,
 * digest and encrypt are in evp.h. */
#ifndef OPENSSL_BIO_H
#define OPENSSL_BIO_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_BIO_H
#endif

#include <openssl/bioerr.h>
#include <openssl/core.h>
#include <openssl/crypto.h>
#include <openssl/e_os2.h>
#include <openssl/safestack.h>
#include <stdarg.h>
#ifndef OPENSSL_NO_STDIO
#include <stdio.h>
#endif

ASSAY_API_BEGIN

/* ---- Types: a number and what kind it is ---- */

#define BIO_TYPE_DESCRIPTOR  0x0100 /* over a file descriptor */
#define BIO_TYPE_FILTER      0x0200
#define BIO_TYPE_SOURCE_SINK 0x0400

#define BIO_TYPE_NONE         0
#define BIO_TYPE_MEM          (1 | BIO_TYPE_SOURCE_SINK)
#define BIO_TYPE_FILE         (2 | BIO_TYPE_SOURCE_SINK)
#define BIO_TYPE_FD           (4 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR)
#define BIO_TYPE_SOCKET       (5 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR)
#define BIO_TYPE_NULL         (6 | BIO_TYPE_SOURCE_SINK)
#define BIO_TYPE_SSL          (7 | BIO_TYPE_FILTER)
#define BIO_TYPE_MD           (8 | BIO_TYPE_FILTER)
#define BIO_TYPE_BUFFER       (9 | BIO_TYPE_FILTER)
#define BIO_TYPE_CIPHER       (10 | BIO_TYPE_FILTER)
#define BIO_TYPE_BASE64       (11 | BIO_TYPE_FILTER)
#define BIO_TYPE_CONNECT      (12 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR)
#define BIO_TYPE_ACCEPT       (13 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR)
#define BIO_TYPE_NBIO_TEST    (16 | BIO_TYPE_FILTER)
#define BIO_TYPE_NULL_FILTER  (17 | BIO_TYPE_FILTER)
#define BIO_TYPE_BIO          (19 | BIO_TYPE_SOURCE_SINK)
#define BIO_TYPE_LINEBUFFER   (20 | BIO_TYPE_FILTER)
#define BIO_TYPE_DGRAM        (21 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR)
#define BIO_TYPE_ASN1         (22 | BIO_TYPE_FILTER)
#define BIO_TYPE_COMP         (23 | BIO_TYPE_FILTER)
#define BIO_TYPE_CORE_TO_PROV (25 | BIO_TYPE_SOURCE_SINK)
#define BIO_TYPE_START        128 /* programs' own numbers are above */

#define BIO_NOCLOSE 0x00
#define BIO_CLOSE   0x01 /* what is below goes with the BIO */

/* ---- Control commands ---- */

#define BIO_CTRL_RESET        1
#define BIO_CTRL_EOF          2
#define BIO_CTRL_INFO         3
#define BIO_CTRL_SET          4
#define BIO_CTRL_GET          5
#define BIO_CTRL_PUSH         6
#define BIO_CTRL_POP          7
#define BIO_CTRL_GET_CLOSE    8
#define BIO_CTRL_SET_CLOSE    9
#define BIO_CTRL_PENDING      10
#define BIO_CTRL_FLUSH        11
#define BIO_CTRL_DUP          12
#define BIO_CTRL_WPENDING     13
#define BIO_CTRL_SET_CALLBACK 14
#define BIO_CTRL_GET_CALLBACK 15
#define BIO_CTRL_PEEK         29
#define BIO_CTRL_SET_FILENAME 30

/* Of datagrams. */
#define BIO_CTRL_DGRAM_CONNECT               31
#define BIO_CTRL_DGRAM_SET_CONNECTED         32
#define BIO_CTRL_DGRAM_SET_RECV_TIMEOUT      33
#define BIO_CTRL_DGRAM_GET_RECV_TIMEOUT      34
#define BIO_CTRL_DGRAM_SET_SEND_TIMEOUT      35
#define BIO_CTRL_DGRAM_GET_SEND_TIMEOUT      36
#define BIO_CTRL_DGRAM_GET_RECV_TIMER_EXP    37
#define BIO_CTRL_DGRAM_GET_SEND_TIMER_EXP    38
#define BIO_CTRL_DGRAM_MTU_DISCOVER          39
#define BIO_CTRL_DGRAM_QUERY_MTU             40
#define BIO_CTRL_DGRAM_GET_MTU               41
#define BIO_CTRL_DGRAM_SET_MTU               42
#define BIO_CTRL_DGRAM_MTU_EXCEEDED          43
#define BIO_CTRL_DGRAM_SET_PEER              44
#define BIO_CTRL_DGRAM_SET_NEXT_TIMEOUT      45
#define BIO_CTRL_DGRAM_GET_PEER              46
#define BIO_CTRL_DGRAM_GET_FALLBACK_MTU      47
#define BIO_CTRL_DGRAM_SET_DONT_FRAG         48
#define BIO_CTRL_DGRAM_GET_MTU_OVERHEAD      49
#define BIO_CTRL_DGRAM_SCTP_SET_IN_HANDSHAKE 50
#define BIO_CTRL_DGRAM_SET_PEEK_MODE         71
#define BIO_CTRL_DGRAM_SCTP_WAIT_FOR_DRY     77
#define BIO_CTRL_DGRAM_SCTP_MSG_WAITING      78

#define BIO_CTRL_GET_KTLS_SEND 73
#define BIO_CTRL_GET_KTLS_RECV 76

#define BIO_CTRL_SET_PREFIX 79
#define BIO_CTRL_SET_INDENT 80
#define BIO_CTRL_GET_INDENT 81

#define BIO_C_SET_CONNECT                 100
#define BIO_C_DO_STATE_MACHINE            101
#define BIO_C_SET_NBIO                    102
#define BIO_C_SET_FD                      104
#define BIO_C_GET_FD                      105
#define BIO_C_SET_FILE_PTR                106
#define BIO_C_GET_FILE_PTR                107
#define BIO_C_SET_FILENAME                108
#define BIO_C_SET_SSL                     109
#define BIO_C_GET_SSL                     110
#define BIO_C_SET_MD                      111
#define BIO_C_GET_MD                      112
#define BIO_C_GET_CIPHER_STATUS           113
#define BIO_C_SET_BUF_MEM                 114
#define BIO_C_GET_BUF_MEM_PTR             115
#define BIO_C_GET_BUFF_NUM_LINES          116
#define BIO_C_SET_BUFF_SIZE               117
#define BIO_C_SET_ACCEPT                  118
#define BIO_C_SSL_MODE                    119
#define BIO_C_GET_MD_CTX                  120
#define BIO_C_SET_BUFF_READ_DATA          122
#define BIO_C_GET_CONNECT                 123
#define BIO_C_GET_ACCEPT                  124
#define BIO_C_SET_SSL_RENEGOTIATE_BYTES   125
#define BIO_C_GET_SSL_NUM_RENEGOTIATES    126
#define BIO_C_SET_SSL_RENEGOTIATE_TIMEOUT 127
#define BIO_C_FILE_SEEK                   128
#define BIO_C_GET_CIPHER_CTX              129
#define BIO_C_SET_BUF_MEM_EOF_RETURN      130
#define BIO_C_SET_BIND_MODE               131
#define BIO_C_GET_BIND_MODE               132
#define BIO_C_FILE_TELL                   133
#define BIO_C_GET_SOCKS                   134
#define BIO_C_SET_SOCKS                   135
#define BIO_C_SET_WRITE_BUF_SIZE          136
#define BIO_C_GET_WRITE_BUF_SIZE          137
#define BIO_C_MAKE_BIO_PAIR               138
#define BIO_C_DESTROY_BIO_PAIR            139
#define BIO_C_GET_WRITE_GUARANTEE         140
#define BIO_C_GET_READ_REQUEST            141
#define BIO_C_SHUTDOWN_WR                 142
#define BIO_C_NREAD0                      143
#define BIO_C_NREAD                       144
#define BIO_C_NWRITE0                     145
#define BIO_C_NWRITE                      146
#define BIO_C_RESET_READ_REQUEST          147
#define BIO_C_SET_MD_CTX                  148
#define BIO_C_SET_PREFIX                  149
#define BIO_C_GET_PREFIX                  150
#define BIO_C_SET_SUFFIX                  151
#define BIO_C_GET_SUFFIX                  152
#define BIO_C_SET_EX_ARG                  153
#define BIO_C_GET_EX_ARG                  154
#define BIO_C_SET_CONNECT_MODE            155

/* How BIO_C_SET_FILENAME opens a file. */
#define BIO_FP_READ   0x02
#define BIO_FP_WRITE  0x04
#define BIO_FP_APPEND 0x08
#define BIO_FP_TEXT   0x10

/* ---- Flags ---- */

#define BIO_FLAGS_READ         0x01
#define BIO_FLAGS_WRITE        0x02
#define BIO_FLAGS_IO_SPECIAL   0x04
#define BIO_FLAGS_RWS          (BIO_FLAGS_READ | BIO_FLAGS_WRITE | BIO_FLAGS_IO_SPECIAL)
#define BIO_FLAGS_SHOULD_RETRY 0x08
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define BIO_FLAGS_UPLINK 0
#endif
#define BIO_FLAGS_BASE64_NO_NL 0x100
#define BIO_FLAGS_MEM_RDONLY   0x200 /* the memory is the program's, and isn't changed */
#define BIO_FLAGS_NONCLEAR_RST 0x400 /* BIO_reset keeps the data and rewinds */
#define BIO_FLAGS_IN_EOF       0x800

/* Sets, tells and takes away the flags above. */
void BIO_set_flags(BIO *b, int flags);
int BIO_test_flags(const BIO *b, int flags);
void BIO_clear_flags(BIO *b, int flags);
#define BIO_get_flags(b)         BIO_test_flags(b, ~(0x0))
#define BIO_set_retry_special(b) BIO_set_flags(b, (BIO_FLAGS_IO_SPECIAL | BIO_FLAGS_SHOULD_RETRY))
#define BIO_set_retry_read(b)    BIO_set_flags(b, (BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY))
#define BIO_set_retry_write(b)   BIO_set_flags(b, (BIO_FLAGS_WRITE | BIO_FLAGS_SHOULD_RETRY))
#define BIO_clear_retry_flags(b) BIO_clear_flags(b, (BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY))
#define BIO_get_retry_flags(b)   BIO_test_flags(b, (BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY))

/* After a call that gave nothing: whether to try again, and when. */
#define BIO_should_read(a)       BIO_test_flags(a, BIO_FLAGS_READ)
#define BIO_should_write(a)      BIO_test_flags(a, BIO_FLAGS_WRITE)
#define BIO_should_io_special(a) BIO_test_flags(a, BIO_FLAGS_IO_SPECIAL)
#define BIO_retry_type(a)        BIO_test_flags(a, BIO_FLAGS_RWS)
#define BIO_should_retry(a)      BIO_test_flags(a, BIO_FLAGS_SHOULD_RETRY)

/* For what special reason, and which BIO of the chain asks for it. */
#define BIO_RR_SSL_X509_LOOKUP 0x01
#define BIO_RR_CONNECT         0x02
#define BIO_RR_ACCEPT          0x03
BIO *BIO_get_retry_BIO(BIO *bio, int *reason);
int BIO_get_retry_reason(BIO *bio);
void BIO_set_retry_reason(BIO *bio, int reason);

/* ---- Callbacks: BIO_set_callback(3) ---- */

#define BIO_CB_FREE      0x01
#define BIO_CB_READ      0x02
#define BIO_CB_WRITE     0x03
#define BIO_CB_PUTS      0x04
#define BIO_CB_GETS      0x05
#define BIO_CB_CTRL      0x06
#define BIO_CB_RETURN    0x80 /* after the operation */
#define BIO_CB_return(a) ((a) | BIO_CB_RETURN)
#define BIO_cb_pre(a)    (!((a)&BIO_CB_RETURN))
#define BIO_cb_post(a)   ((a)&BIO_CB_RETURN)

typedef long (*BIO_callback_fn_ex)(BIO *b, int oper, const char *argp, size_t len, int argi,
                                   long argl, int ret, size_t *processed);
/* What is called before and after each operation, and the argument that it finds at the BIO. */
BIO_callback_fn_ex BIO_get_callback_ex(const BIO *b);
void BIO_set_callback_ex(BIO *b, BIO_callback_fn_ex callback);
char *BIO_get_callback_arg(const BIO *b);
void BIO_set_callback_arg(BIO *b, char *arg);
/* A callback that tells of each operation: to the BIO that is its argument, or to stderr. */
long BIO_debug_callback_ex(BIO *bio, int oper, const char *argp, size_t len, int argi, long argl,
                           int ret, size_t *processed);
#ifndef OPENSSL_NO_DEPRECATED_3_0
/* The same with lengths that are ints. It is called if there is none of the others. */
typedef long (*BIO_callback_fn)(BIO *b, int oper, const char *argp, int argi, long argl, long ret);
OSSL_DEPRECATEDIN_3_0 BIO_callback_fn BIO_get_callback(const BIO *b);
OSSL_DEPRECATEDIN_3_0 void BIO_set_callback(BIO *b, BIO_callback_fn callback);
OSSL_DEPRECATEDIN_3_0 long BIO_debug_callback(BIO *bio, int cmd, const char *argp, int argi,
                                              long argl, long ret);
#endif

typedef int BIO_info_cb(BIO *, int, int);
typedef BIO_info_cb bio_info_cb;

/* ---- Methods: BIO_meth_new(3) ---- */

typedef struct bio_method_st BIO_METHOD;

/* A number for a type of one's own, or -1. */
int BIO_get_new_index(void);
BIO_METHOD *BIO_meth_new(int type, const char *name);
void BIO_meth_free(BIO_METHOD *biom);
int (*BIO_meth_get_write(const BIO_METHOD *biom))(BIO *, const char *, int);
int (*BIO_meth_get_write_ex(const BIO_METHOD *biom))(BIO *, const char *, size_t, size_t *);
int BIO_meth_set_write(BIO_METHOD *biom, int (*write)(BIO *, const char *, int));
int BIO_meth_set_write_ex(BIO_METHOD *biom, int (*bwrite)(BIO *, const char *, size_t, size_t *));
int (*BIO_meth_get_read(const BIO_METHOD *biom))(BIO *, char *, int);
int (*BIO_meth_get_read_ex(const BIO_METHOD *biom))(BIO *, char *, size_t, size_t *);
int BIO_meth_set_read(BIO_METHOD *biom, int (*read)(BIO *, char *, int));
int BIO_meth_set_read_ex(BIO_METHOD *biom, int (*bread)(BIO *, char *, size_t, size_t *));
int (*BIO_meth_get_puts(const BIO_METHOD *biom))(BIO *, const char *);
int BIO_meth_set_puts(BIO_METHOD *biom, int (*puts)(BIO *, const char *));
int (*BIO_meth_get_gets(const BIO_METHOD *biom))(BIO *, char *, int);
int BIO_meth_set_gets(BIO_METHOD *biom, int (*ossl_gets)(BIO *, char *, int));
long (*BIO_meth_get_ctrl(const BIO_METHOD *biom))(BIO *, int, long, void *);
int BIO_meth_set_ctrl(BIO_METHOD *biom, long (*ctrl)(BIO *, int, long, void *));
int (*BIO_meth_get_create(const BIO_METHOD *bion))(BIO *);
int BIO_meth_set_create(BIO_METHOD *biom, int (*create)(BIO *));
int (*BIO_meth_get_destroy(const BIO_METHOD *biom))(BIO *);
int BIO_meth_set_destroy(BIO_METHOD *biom, int (*destroy)(BIO *));
long (*BIO_meth_get_callback_ctrl(const BIO_METHOD *biom))(BIO *, int, BIO_info_cb *);
int BIO_meth_set_callback_ctrl(BIO_METHOD *biom, long (*callback_ctrl)(BIO *, int, BIO_info_cb *));

/* The name and the type of a BIO's method. */
const char *BIO_method_name(const BIO *b);
int BIO_method_type(const BIO *b);

/* ---- A BIO ---- */

/* A new one, or NULL. Freed when the last reference goes: 1, or 0 for NULL; free_all the whole
 * chain, up to the first BIO that somebody else holds too. */
BIO *BIO_new_ex(OSSL_LIB_CTX *libctx, const BIO_METHOD *method);
BIO *BIO_new(const BIO_METHOD *type);
int BIO_free(BIO *a);
void BIO_vfree(BIO *a);
void BIO_free_all(BIO *a);
int BIO_up_ref(BIO *a);

/* For methods: their own data, whether the BIO is ready, whether what is below goes with it. */
void BIO_set_data(BIO *a, void *ptr);
void *BIO_get_data(BIO *a);
void BIO_set_init(BIO *a, int init);
int BIO_get_init(BIO *a);
void BIO_set_shutdown(BIO *a, int shut);
int BIO_get_shutdown(BIO *a);

/* A program's data. */
#define BIO_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_BIO, l, p, newf, dupf, freef)
int BIO_set_ex_data(BIO *bio, int idx, void *data);
void *BIO_get_ex_data(const BIO *bio, int idx);
#define BIO_set_app_data(s, arg) BIO_set_ex_data(s, 0, arg)
#define BIO_get_app_data(s)      BIO_get_ex_data(s, 0)

/* Reads or writes: how many bytes, 0 or -1 for none (see BIO_should_retry), -2 if the BIO can't.
 * The _ex ones give 1, or 0. gets reads a line, get_line too but byte by byte; both end it with a
 * zero byte and keep its '\n'. */
int BIO_read(BIO *b, void *data, int dlen);
int BIO_read_ex(BIO *b, void *data, size_t dlen, size_t *readbytes);
int BIO_gets(BIO *bp, char *buf, int size);
int BIO_get_line(BIO *bio, char *buf, int size);
int BIO_write(BIO *b, const void *data, int dlen);
int BIO_write_ex(BIO *b, const void *data, size_t dlen, size_t *written);
int BIO_puts(BIO *bp, const char *buf);
/* Writes `indent` spaces, at most `max`. 1 or 0. */
int BIO_indent(BIO *b, int indent, int max);

/* As printf: BIO_printf gives what it wrote, BIO_snprintf what it put there, or -1 if it didn't
 * fit. */
int BIO_printf(BIO *bio, const char *format, ...) __attribute__((__format__(__printf__, 2, 3)));
int BIO_vprintf(BIO *bio, const char *format, va_list args)
    __attribute__((__format__(__printf__, 2, 0)));
int BIO_snprintf(char *buf, size_t n, const char *format, ...)
    __attribute__((__format__(__printf__, 3, 4)));
int BIO_vsnprintf(char *buf, size_t n, const char *format, va_list args)
    __attribute__((__format__(__printf__, 3, 0)));

/* How many bytes have passed. */
uint64_t BIO_number_read(BIO *bio);
uint64_t BIO_number_written(BIO *bio);

/* Control: what the commands mean is the method's business; 0 if it doesn't know one, -2 if it has
 * no controls. */
long BIO_ctrl(BIO *bp, int cmd, long larg, void *parg);
long BIO_callback_ctrl(BIO *b, int cmd, BIO_info_cb *fp);
void *BIO_ptr_ctrl(BIO *bp, int cmd, long larg);
long BIO_int_ctrl(BIO *bp, int cmd, long larg, int iarg);
size_t BIO_ctrl_pending(BIO *b);
size_t BIO_ctrl_wpending(BIO *b);
#define BIO_reset(b)                  (int)BIO_ctrl(b, BIO_CTRL_RESET, 0, NULL)
#define BIO_eof(b)                    (int)BIO_ctrl(b, BIO_CTRL_EOF, 0, NULL)
#define BIO_set_close(b, c)           (int)BIO_ctrl(b, BIO_CTRL_SET_CLOSE, (c), NULL)
#define BIO_get_close(b)              (int)BIO_ctrl(b, BIO_CTRL_GET_CLOSE, 0, NULL)
#define BIO_pending(b)                (int)BIO_ctrl(b, BIO_CTRL_PENDING, 0, NULL)
#define BIO_wpending(b)               (int)BIO_ctrl(b, BIO_CTRL_WPENDING, 0, NULL)
#define BIO_flush(b)                  (int)BIO_ctrl(b, BIO_CTRL_FLUSH, 0, NULL)
#define BIO_dup_state(b, ret)         BIO_ctrl(b, BIO_CTRL_DUP, 0, (char *)(ret))
#define BIO_get_info_callback(b, cbp) (int)BIO_ctrl(b, BIO_CTRL_GET_CALLBACK, 0, cbp)
#define BIO_set_info_callback(b, cb)  (int)BIO_callback_ctrl(b, BIO_CTRL_SET_CALLBACK, cb)

/* ---- Chains ---- */

/* Lists of BIOs: the functions of safestack.h. */
SKM_DEFINE_STACK_OF_INTERNAL(BIO, BIO, BIO)
#define sk_BIO_num(sk)                           ASSAY_SK_num(BIO, sk)
#define sk_BIO_value(sk, idx)                    ASSAY_SK_value(BIO, BIO, sk, idx)
#define sk_BIO_new(cmp)                          ASSAY_SK_new(BIO, cmp)
#define sk_BIO_new_null()                        ASSAY_SK_new_null(BIO)
#define sk_BIO_new_reserve(cmp, n)               ASSAY_SK_new_reserve(BIO, cmp, n)
#define sk_BIO_reserve(sk, n)                    ASSAY_SK_reserve(BIO, sk, n)
#define sk_BIO_free(sk)                          ASSAY_SK_free(BIO, sk)
#define sk_BIO_zero(sk)                          ASSAY_SK_zero(BIO, sk)
#define sk_BIO_delete(sk, i)                     ASSAY_SK_delete(BIO, BIO, sk, i)
#define sk_BIO_delete_ptr(sk, ptr)               ASSAY_SK_delete_ptr(BIO, BIO, sk, ptr)
#define sk_BIO_push(sk, ptr)                     ASSAY_SK_push(BIO, sk, ptr)
#define sk_BIO_unshift(sk, ptr)                  ASSAY_SK_unshift(BIO, sk, ptr)
#define sk_BIO_pop(sk)                           ASSAY_SK_pop(BIO, BIO, sk)
#define sk_BIO_shift(sk)                         ASSAY_SK_shift(BIO, BIO, sk)
#define sk_BIO_pop_free(sk, freefunc)            ASSAY_SK_pop_free(BIO, sk, freefunc)
#define sk_BIO_insert(sk, ptr, idx)              ASSAY_SK_insert(BIO, sk, ptr, idx)
#define sk_BIO_set(sk, idx, ptr)                 ASSAY_SK_set(BIO, BIO, sk, idx, ptr)
#define sk_BIO_find(sk, ptr)                     ASSAY_SK_find(BIO, sk, ptr)
#define sk_BIO_find_ex(sk, ptr)                  ASSAY_SK_find_ex(BIO, sk, ptr)
#define sk_BIO_find_all(sk, ptr, pnum)           ASSAY_SK_find_all(BIO, sk, ptr, pnum)
#define sk_BIO_sort(sk)                          ASSAY_SK_sort(BIO, sk)
#define sk_BIO_is_sorted(sk)                     ASSAY_SK_is_sorted(BIO, sk)
#define sk_BIO_dup(sk)                           ASSAY_SK_dup(BIO, sk)
#define sk_BIO_deep_copy(sk, copyfunc, freefunc) ASSAY_SK_deep_copy(BIO, sk, copyfunc, freefunc)
#define sk_BIO_set_cmp_func(sk, cmp)             ASSAY_SK_set_cmp_func(BIO, sk, cmp)

/* Hangs `append` behind the end of b's chain; takes b out of its chain and gives what came after.
 */
BIO *BIO_push(BIO *b, BIO *append);
BIO *BIO_pop(BIO *b);
BIO *BIO_next(BIO *b);
void BIO_set_next(BIO *b, BIO *next);
/* A chain of new BIOs of the same methods and settings; NULL if one can't be copied. */
BIO *BIO_dup_chain(BIO *in);
/* The first of that type, or of that kind if bio_type has no number. */
BIO *BIO_find_type(BIO *b, int bio_type);
/* For filters: takes over the retry flags and the reason of the next one. */
void BIO_copy_next_retry(BIO *b);
/* Sets up what the chain ends in: a connection, a listening socket, a handshake. */
#define BIO_do_handshake(b) BIO_ctrl(b, BIO_C_DO_STATE_MACHINE, 0, NULL)
#define BIO_do_connect(b)   BIO_do_handshake(b)
#define BIO_do_accept(b)    BIO_do_handshake(b)
/* Operations that needn't wait. */
#define BIO_set_nbio(b, n) BIO_ctrl(b, BIO_C_SET_NBIO, (n), NULL)
/* Waits until `bio` can do what it asked to retry, or max_time comes (0: none): 1, 0 for the time,
 * -1. nap_milliseconds is what it sleeps if it has no socket. */
int BIO_wait(BIO *bio, time_t max_time, unsigned int nap_milliseconds);
/* BIO_do_connect until it is through, fails, or `timeout` seconds have passed (0: none; less: one
 * try): 1, 0 for the time, -1. Clears the errors on the way. */
int BIO_do_connect_retry(BIO *bio, int timeout, int nap_milliseconds);
/* Whether the kernel's TLS sends and receives the records. */
#ifndef OPENSSL_NO_KTLS
#define BIO_get_ktls_send(b) (BIO_ctrl(b, BIO_CTRL_GET_KTLS_SEND, 0, NULL) > 0)
#define BIO_get_ktls_recv(b) (BIO_ctrl(b, BIO_CTRL_GET_KTLS_RECV, 0, NULL) > 0)
#else
#define BIO_get_ktls_send(b) (0)
#define BIO_get_ktls_recv(b) (0)
#endif

/* ---- Memory: BIO_s_mem(3) ---- */

/* A buffer that grows: what is written is read again. s_secmem keeps it in the secure heap. */
const BIO_METHOD *BIO_s_mem(void);
const BIO_METHOD *BIO_s_secmem(void);
/* Reads from len bytes at buf (-1: a string), which must stay. */
BIO *BIO_new_mem_buf(const void *buf, int len);
#define BIO_get_mem_data(b, pp)      BIO_ctrl(b, BIO_CTRL_INFO, 0, (char *)(pp))
#define BIO_set_mem_buf(b, bm, c)    BIO_ctrl(b, BIO_C_SET_BUF_MEM, c, (char *)(bm))
#define BIO_get_mem_ptr(b, pp)       BIO_ctrl(b, BIO_C_GET_BUF_MEM_PTR, 0, (char *)(pp))
#define BIO_set_mem_eof_return(b, v) BIO_ctrl(b, BIO_C_SET_BUF_MEM_EOF_RETURN, v, NULL)

/* ---- Files: BIO_s_file(3) ---- */

/* A FILE: opened by name and fopen(3)'s mode, or the program's own. NULL on failure. */
const BIO_METHOD *BIO_s_file(void);
BIO *BIO_new_file(const char *filename, const char *mode);
#ifndef OPENSSL_NO_STDIO
BIO *BIO_new_fp(FILE *stream, int close_flag);
#endif
#define BIO_set_fp(b, fp, c) BIO_ctrl(b, BIO_C_SET_FILE_PTR, c, (char *)(fp))
#define BIO_get_fp(b, fpp)   BIO_ctrl(b, BIO_C_GET_FILE_PTR, 0, (char *)(fpp))
#define BIO_seek(b, ofs)     (int)BIO_ctrl(b, BIO_C_FILE_SEEK, ofs, NULL)
#define BIO_tell(b)          (int)BIO_ctrl(b, BIO_C_FILE_TELL, 0, NULL)
#define BIO_read_filename(b, name) \
    (int)BIO_ctrl(b, BIO_C_SET_FILENAME, BIO_CLOSE | BIO_FP_READ, (char *)(name))
#define BIO_write_filename(b, name) \
    (int)BIO_ctrl(b, BIO_C_SET_FILENAME, BIO_CLOSE | BIO_FP_WRITE, name)
#define BIO_append_filename(b, name) \
    (int)BIO_ctrl(b, BIO_C_SET_FILENAME, BIO_CLOSE | BIO_FP_APPEND, name)
#define BIO_rw_filename(b, name) \
    (int)BIO_ctrl(b, BIO_C_SET_FILENAME, BIO_CLOSE | BIO_FP_READ | BIO_FP_WRITE, name)

/* ---- The system's log ---- */

/* Each write is a message of syslog(3), whose first word (PANIC, ALERT, CRIT, ERR, WARN, NOTE,
 * INFO, DEBUG and the like) says how much it matters; else it is an error. BIO_ctrl() with
 * BIO_CTRL_SET takes the facility and the program's name. */
const BIO_METHOD *BIO_s_log(void);

/* ---- Null ---- */

/* Takes all and has nothing; the filter that changes nothing. */
const BIO_METHOD *BIO_s_null(void);
const BIO_METHOD *BIO_f_null(void);

/* ---- BIOs of the library that loaded a provider: BIO_s_core(3) ---- */

/* A BIO of a context of OSSL_LIB_CTX_new_from_dispatch(3) whose data is that library's BIO; such a
 * BIO around one that is held then, too. NULL if the context isn't of that kind. */
const BIO_METHOD *BIO_s_core(void);
BIO *BIO_new_from_core_bio(OSSL_LIB_CTX *libctx, OSSL_CORE_BIO *corebio);

/* ---- Filters that hold bytes back: BIO_f_buffer(3), BIO_f_readbuffer(3) ---- */

/* Reads and writes what is next in larger pieces; writes a line at a time; keeps all that was read,
 * for going back. */
const BIO_METHOD *BIO_f_buffer(void);
const BIO_METHOD *BIO_f_linebuffer(void);
const BIO_METHOD *BIO_f_readbuffer(void);
#define BIO_get_buffer_num_lines(b)           BIO_ctrl(b, BIO_C_GET_BUFF_NUM_LINES, 0, NULL)
#define BIO_set_buffer_size(b, size)          BIO_ctrl(b, BIO_C_SET_BUFF_SIZE, size, NULL)
#define BIO_set_read_buffer_size(b, size)     BIO_int_ctrl(b, BIO_C_SET_BUFF_SIZE, size, 0)
#define BIO_set_write_buffer_size(b, size)    BIO_int_ctrl(b, BIO_C_SET_BUFF_SIZE, size, 1)
#define BIO_set_buffer_read_data(b, buf, num) BIO_ctrl(b, BIO_C_SET_BUFF_READ_DATA, num, buf)
#define BIO_buffer_get_num_lines(b)           BIO_ctrl(b, BIO_CTRL_GET, 0, NULL)
#define BIO_buffer_peek(b, s, l)              BIO_ctrl(b, BIO_CTRL_PEEK, (l), (s))

/* Puts a text and `indent` spaces before each line that is written: BIO_f_prefix(3). */
const BIO_METHOD *BIO_f_prefix(void);
#define BIO_set_prefix(b, p) BIO_ctrl((b), BIO_CTRL_SET_PREFIX, 0, (void *)(p))
#define BIO_set_indent(b, i) BIO_ctrl((b), BIO_CTRL_SET_INDENT, (i), NULL)
#define BIO_get_indent(b)    BIO_ctrl((b), BIO_CTRL_GET_INDENT, 0, NULL)

/* For BIO_f_asn1 (asn1.h), which makes an OCTET STRING of each write: what it writes before the
 * first, and when it is flushed. One function makes the bytes, the other frees them; parg points at
 * the argument that BIO_C_SET_EX_ARG set. 1, or 0. */
typedef int asn1_ps_func(BIO *b, unsigned char **pbuf, int *plen, void *parg);
int BIO_asn1_set_prefix(BIO *b, asn1_ps_func *prefix, asn1_ps_func *prefix_free);
int BIO_asn1_get_prefix(BIO *b, asn1_ps_func **pprefix, asn1_ps_func **pprefix_free);
int BIO_asn1_set_suffix(BIO *b, asn1_ps_func *suffix, asn1_ps_func *suffix_free);
int BIO_asn1_get_suffix(BIO *b, asn1_ps_func **psuffix, asn1_ps_func **psuffix_free);

/* For tests: passes small pieces at random, and now and then asks for a retry. */
const BIO_METHOD *BIO_f_nbio_test(void);

/* ---- Pairs: BIO_s_bio(3) ---- */

/* What is written to one half is read from the other, through a ring of bytes. */
const BIO_METHOD *BIO_s_bio(void);
/* Two halves with that room for what is written to each, 0 for the usual room. 1; or 0, and NULL in
 * both. */
int BIO_new_bio_pair(BIO **bio1, size_t writebuf1, BIO **bio2, size_t writebuf2);
#define BIO_set_write_buf_size(b, size) (int)BIO_ctrl(b, BIO_C_SET_WRITE_BUF_SIZE, size, NULL)
#define BIO_get_write_buf_size(b, size) (size_t) BIO_ctrl(b, BIO_C_GET_WRITE_BUF_SIZE, size, NULL)
#define BIO_make_bio_pair(b1, b2)       (int)BIO_ctrl(b1, BIO_C_MAKE_BIO_PAIR, 0, b2)
#define BIO_destroy_bio_pair(b)         (int)BIO_ctrl(b, BIO_C_DESTROY_BIO_PAIR, 0, NULL)
#define BIO_shutdown_wr(b)              (int)BIO_ctrl(b, BIO_C_SHUTDOWN_WR, 0, NULL)
#define BIO_get_write_guarantee(b)      (int)BIO_ctrl(b, BIO_C_GET_WRITE_GUARANTEE, 0, NULL)
#define BIO_get_read_request(b)         (int)BIO_ctrl(b, BIO_C_GET_READ_REQUEST, 0, NULL)
/* How much can be written now; how much the other half asked for in vain. reset: 1, or 0 if there
 * is no other half. */
size_t BIO_ctrl_get_write_guarantee(BIO *b);
size_t BIO_ctrl_get_read_request(BIO *b);
int BIO_ctrl_reset_read_request(BIO *b);
/* Without copying: where *buf has bytes to be read, or room to write, and how much; nread and
 * nwrite go on by at most num. -1 for nothing now, -2 if it has no such thing. */
int BIO_nread0(BIO *bio, char **buf);
int BIO_nread(BIO *bio, char **buf, int num);
int BIO_nwrite0(BIO *bio, char **buf);
int BIO_nwrite(BIO *bio, char **buf, int num);

/* ---- Descriptors: BIO_s_fd(3), BIO_s_socket(3) ---- */

/* A file descriptor: read(2), write(2), lseek(2). */
const BIO_METHOD *BIO_s_fd(void);
BIO *BIO_new_fd(int fd, int close_flag);
#define BIO_set_fd(b, fd, c) BIO_int_ctrl(b, BIO_C_SET_FD, c, fd)
#define BIO_get_fd(b, c)     BIO_ctrl(b, BIO_C_GET_FD, 0, (char *)(c))
/* Whether a result of read or write, or errno, means to try again. */
int BIO_fd_should_retry(int i);
int BIO_fd_non_fatal_error(int error);

/* ---- Bytes as text ---- */

/* A line of 16 bytes in hexadecimal and as they are, indented: what was written, as those writes
 * told, or -1. */
int BIO_dump_cb(int (*cb)(const void *data, size_t len, void *u), void *u, const void *s, int len);
int BIO_dump_indent_cb(int (*cb)(const void *data, size_t len, void *u), void *u, const void *s,
                       int len, int indent);
int BIO_dump(BIO *b, const void *bytes, int len);
int BIO_dump_indent(BIO *b, const void *bytes, int len, int indent);
#ifndef OPENSSL_NO_STDIO
int BIO_dump_fp(FILE *fp, const void *s, int len);
int BIO_dump_indent_fp(FILE *fp, const void *s, int len, int indent);
#endif
/* As 0A:1B:2C, `width` a line, the lines after the first indented. 1 or 0. */
int BIO_hex_string(BIO *out, int indent, int width, const void *data, int datalen);

#ifndef OPENSSL_NO_SOCK
/* ---- Addresses: BIO_ADDR(3), BIO_ADDRINFO(3) ---- */

typedef union bio_addr_st BIO_ADDR;
typedef struct bio_addrinfo_st BIO_ADDRINFO;

/* One without a family; clear makes it so again. */
BIO_ADDR *BIO_ADDR_new(void);
void BIO_ADDR_free(BIO_ADDR *);
void BIO_ADDR_clear(BIO_ADDR *ap);
/* From an address of wherelen bytes in network order, or a path; the port in network order too. */
int BIO_ADDR_rawmake(BIO_ADDR *ap, int family, const void *where, size_t wherelen,
                     unsigned short port);
int BIO_ADDR_family(const BIO_ADDR *ap);
int BIO_ADDR_rawaddress(const BIO_ADDR *ap, void *p, size_t *l);
unsigned short BIO_ADDR_rawport(const BIO_ADDR *ap);
/* Strings to be freed, or NULL. */
char *BIO_ADDR_hostname_string(const BIO_ADDR *ap, int numeric);
char *BIO_ADDR_service_string(const BIO_ADDR *ap, int numeric);
char *BIO_ADDR_path_string(const BIO_ADDR *ap);

/* Chains of addresses, as a look-up gives them. */
const BIO_ADDRINFO *BIO_ADDRINFO_next(const BIO_ADDRINFO *bai);
int BIO_ADDRINFO_family(const BIO_ADDRINFO *bai);
int BIO_ADDRINFO_socktype(const BIO_ADDRINFO *bai);
int BIO_ADDRINFO_protocol(const BIO_ADDRINFO *bai);
const BIO_ADDR *BIO_ADDRINFO_address(const BIO_ADDRINFO *bai);
void BIO_ADDRINFO_free(BIO_ADDRINFO *bai);

/* "host:service" into new strings: BIO_parse_hostserv(3). 1 or 0. */
enum BIO_hostserv_priorities { BIO_PARSE_PRIO_HOST, BIO_PARSE_PRIO_SERV };
int BIO_parse_hostserv(const char *hostserv, char **host, char **service,
                       enum BIO_hostserv_priorities hostserv_prio);
/* The addresses of a host and a service, by getaddrinfo(3). 1 or 0. */
enum BIO_lookup_type { BIO_LOOKUP_CLIENT, BIO_LOOKUP_SERVER };
int BIO_lookup(const char *host, const char *service, enum BIO_lookup_type lookup_type, int family,
               int socktype, BIO_ADDRINFO **res);
int BIO_lookup_ex(const char *host, const char *service, int lookup_type, int family, int socktype,
                  int protocol, BIO_ADDRINFO **res);

/* ---- Sockets: BIO_connect(3) ---- */

#define BIO_SOCK_REUSEADDR 0x01
#define BIO_SOCK_V6_ONLY   0x02
#define BIO_SOCK_KEEPALIVE 0x04
#define BIO_SOCK_NONBLOCK  0x08
#define BIO_SOCK_NODELAY   0x10

/* A new socket, an accepted one; or -1. The others give 1 or 0. */
int BIO_socket(int domain, int socktype, int protocol, int options);
int BIO_accept_ex(int accept_sock, BIO_ADDR *addr, int options);
int BIO_connect(int sock, const BIO_ADDR *addr, int options);
int BIO_bind(int sock, const BIO_ADDR *addr, int options);
int BIO_listen(int sock, const BIO_ADDR *addr, int options);
int BIO_closesocket(int sock);

/* Before the first socket, where the system needs it: 1. */
int BIO_sock_init(void);
/* The socket's pending error, an errno. */
int BIO_sock_error(int sock);
int BIO_socket_ioctl(int fd, long type, void *arg);
int BIO_socket_nbio(int fd, int mode);
int BIO_set_tcp_ndelay(int sock, int turn_on);
int BIO_sock_should_retry(int i);
int BIO_sock_non_fatal_error(int error);
/* Waits until it can be read or written, or max_time comes (0: doesn't wait): 1, 0, -1. */
int BIO_socket_wait(int fd, int for_read, time_t max_time);

/* The socket's own address. */
union BIO_sock_info_u {
    BIO_ADDR *addr;
};
enum BIO_sock_info_type { BIO_SOCK_INFO_ADDRESS };
int BIO_sock_info(int sock, enum BIO_sock_info_type type, union BIO_sock_info_u *info);

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define BIO_sock_cleanup() \
    while (0)              \
    continue
/* As they were before there were addresses: for IPv4 alone. */
OSSL_DEPRECATEDIN_1_1_0 struct hostent *BIO_gethostbyname(const char *name);
OSSL_DEPRECATEDIN_1_1_0 int BIO_get_port(const char *str, unsigned short *port_ptr);
OSSL_DEPRECATEDIN_1_1_0 int BIO_get_host_ip(const char *str, unsigned char *ip);
OSSL_DEPRECATEDIN_1_1_0 int BIO_get_accept_socket(char *host_port, int mode);
OSSL_DEPRECATEDIN_1_1_0 int BIO_accept(int sock, char **ip_port);
#endif

/* A connected socket. */
const BIO_METHOD *BIO_s_socket(void);
BIO *BIO_new_socket(int sock, int close_flag);

/* ---- Connecting: BIO_s_connect(3) ---- */

#define BIO_FAMILY_IPV4  4
#define BIO_FAMILY_IPV6  6
#define BIO_FAMILY_IPANY 256

/* Connects when it is first used; new_connect: to "host:port". */
const BIO_METHOD *BIO_s_connect(void);
BIO *BIO_new_connect(const char *host_port);
#define BIO_set_conn_hostname(b, name) BIO_ctrl(b, BIO_C_SET_CONNECT, 0, (char *)(name))
#define BIO_set_conn_port(b, port)     BIO_ctrl(b, BIO_C_SET_CONNECT, 1, (char *)(port))
#define BIO_set_conn_address(b, addr)  BIO_ctrl(b, BIO_C_SET_CONNECT, 2, (char *)(addr))
#define BIO_set_conn_ip_family(b, f)   BIO_int_ctrl(b, BIO_C_SET_CONNECT, 3, f)
#define BIO_get_conn_hostname(b)       ((const char *)BIO_ptr_ctrl(b, BIO_C_GET_CONNECT, 0))
#define BIO_get_conn_port(b)           ((const char *)BIO_ptr_ctrl(b, BIO_C_GET_CONNECT, 1))
#define BIO_get_conn_address(b)        ((const BIO_ADDR *)BIO_ptr_ctrl(b, BIO_C_GET_CONNECT, 2))
#define BIO_get_conn_ip_family(b)      BIO_ctrl(b, BIO_C_GET_CONNECT, 3, NULL)
#define BIO_set_conn_mode(b, n)        BIO_ctrl(b, BIO_C_SET_CONNECT_MODE, (n), NULL)

/* ---- Accepting: BIO_s_accept(3) ---- */

/* Listens, and puts each connection behind itself; new_accept: at "host:port" or "port". */
const BIO_METHOD *BIO_s_accept(void);
BIO *BIO_new_accept(const char *host_port);
#define BIO_set_accept_name(b, name)   BIO_ctrl(b, BIO_C_SET_ACCEPT, 0, (char *)(name))
#define BIO_set_accept_port(b, port)   BIO_ctrl(b, BIO_C_SET_ACCEPT, 1, (char *)(port))
#define BIO_set_nbio_accept(b, n)      BIO_ctrl(b, BIO_C_SET_ACCEPT, 2, (n) ? (void *)"a" : NULL)
#define BIO_set_accept_bios(b, bio)    BIO_ctrl(b, BIO_C_SET_ACCEPT, 3, (char *)(bio))
#define BIO_set_accept_ip_family(b, f) BIO_int_ctrl(b, BIO_C_SET_ACCEPT, 4, f)
#define BIO_get_accept_name(b)         ((const char *)BIO_ptr_ctrl(b, BIO_C_GET_ACCEPT, 0))
#define BIO_get_accept_port(b)         ((const char *)BIO_ptr_ctrl(b, BIO_C_GET_ACCEPT, 1))
#define BIO_get_peer_name(b)           ((const char *)BIO_ptr_ctrl(b, BIO_C_GET_ACCEPT, 2))
#define BIO_get_peer_port(b)           ((const char *)BIO_ptr_ctrl(b, BIO_C_GET_ACCEPT, 3))
#define BIO_get_accept_ip_family(b)    BIO_ctrl(b, BIO_C_GET_ACCEPT, 4, NULL)
#define BIO_BIND_NORMAL                0
#define BIO_BIND_REUSEADDR             BIO_SOCK_REUSEADDR
#define BIO_BIND_REUSEADDR_IF_UNUSED   BIO_SOCK_REUSEADDR
#define BIO_set_bind_mode(b, mode)     BIO_ctrl(b, BIO_C_SET_BIND_MODE, mode, NULL)
#define BIO_get_bind_mode(b)           BIO_ctrl(b, BIO_C_GET_BIND_MODE, 0, NULL)
#endif

#ifndef OPENSSL_NO_DGRAM
/* ---- Datagrams: BIO_s_datagram(3) ---- */

/* Of a read or a write each is one. non_fatal_error: whether an errno passes. */
const BIO_METHOD *BIO_s_datagram(void);
BIO *BIO_new_dgram(int fd, int close_flag);
int BIO_dgram_non_fatal_error(int error);
#endif
#define BIO_ctrl_dgram_connect(b, peer) (int)BIO_ctrl(b, BIO_CTRL_DGRAM_CONNECT, 0, (char *)(peer))
#define BIO_ctrl_set_connected(b, peer) \
    (int)BIO_ctrl(b, BIO_CTRL_DGRAM_SET_CONNECTED, 0, (char *)(peer))
#define BIO_dgram_recv_timedout(b)  (int)BIO_ctrl(b, BIO_CTRL_DGRAM_GET_RECV_TIMER_EXP, 0, NULL)
#define BIO_dgram_send_timedout(b)  (int)BIO_ctrl(b, BIO_CTRL_DGRAM_GET_SEND_TIMER_EXP, 0, NULL)
#define BIO_dgram_get_peer(b, peer) (int)BIO_ctrl(b, BIO_CTRL_DGRAM_GET_PEER, 0, (char *)(peer))
#define BIO_dgram_set_peer(b, peer) (int)BIO_ctrl(b, BIO_CTRL_DGRAM_SET_PEER, 0, (char *)(peer))
#define BIO_dgram_get_mtu_overhead(b) \
    (unsigned int)BIO_ctrl((b), BIO_CTRL_DGRAM_GET_MTU_OVERHEAD, 0, NULL)

/* ---- TLS: what a chain with a BIO_f_ssl in it understands ---- */

#define BIO_set_ssl(b, ssl, c)      BIO_ctrl(b, BIO_C_SET_SSL, c, (char *)(ssl))
#define BIO_get_ssl(b, sslp)        BIO_ctrl(b, BIO_C_GET_SSL, 0, (char *)(sslp))
#define BIO_set_ssl_mode(b, client) BIO_ctrl(b, BIO_C_SSL_MODE, client, NULL)
#define BIO_get_num_renegotiates(b) BIO_ctrl(b, BIO_C_GET_SSL_NUM_RENEGOTIATES, 0, NULL)
#define BIO_set_ssl_renegotiate_bytes(b, num) \
    BIO_ctrl(b, BIO_C_SET_SSL_RENEGOTIATE_BYTES, num, NULL)
#define BIO_set_ssl_renegotiate_timeout(b, seconds) \
    BIO_ctrl(b, BIO_C_SET_SSL_RENEGOTIATE_TIMEOUT, seconds, NULL)

ASSAY_API_END

#endif
