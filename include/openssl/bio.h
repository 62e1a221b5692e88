/* Streams of bytes, and filters that stand in a chain before one: bio(7). Here: the frame and
 * programs' own methods, memory, files, null. */
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

#define BIO_C_SET_FILE_PTR           106
#define BIO_C_GET_FILE_PTR           107
#define BIO_C_SET_FILENAME           108
#define BIO_C_SET_BUF_MEM            114
#define BIO_C_GET_BUF_MEM_PTR        115
#define BIO_C_FILE_SEEK              128
#define BIO_C_SET_BUF_MEM_EOF_RETURN 130
#define BIO_C_FILE_TELL              133
#define BIO_C_SET_EX_ARG             153
#define BIO_C_GET_EX_ARG             154

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

/* Hangs `append` behind the end of b's chain; takes b out of its chain and gives what came after.
 */
BIO *BIO_push(BIO *b, BIO *append);
BIO *BIO_pop(BIO *b);
BIO *BIO_next(BIO *b);
void BIO_set_next(BIO *b, BIO *next);
/* The first of that type, or of that kind if bio_type has no number. */
BIO *BIO_find_type(BIO *b, int bio_type);
/* For filters: takes over the retry flags and the reason of the next one. */
void BIO_copy_next_retry(BIO *b);

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

/* ---- Null ---- */

/* Takes all and has nothing; the filter that changes nothing. */
const BIO_METHOD *BIO_s_null(void);
const BIO_METHOD *BIO_f_null(void);

ASSAY_API_END

#endif
