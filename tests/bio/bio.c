/* bio.h: BIO_new(3), BIO_read(3), BIO_s_mem(3), BIO_s_file(3). */
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/suite.h"

/* The result, and the last error's reason (0: none), both consumed. */
static void expect(const char *what, long got, long want, int reason)
{
    int raised = ERR_GET_REASON(ERR_peek_last_error());
    check(got == want && raised == reason, "%s: %ld, reason %d; want %ld, reason %d", what, got,
          raised, want, reason);
    ERR_clear_error();
}

/* ---- The frame ---- */

static char seen[200];

static long note(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, int ret,
                 size_t *done)
{
    size_t at = strlen(seen);
    check(BIO_get_callback_arg(b) == seen && (argp == NULL || len > 0 || oper != 0), "callback");
    snprintf(seen + at, sizeof(seen) - at, "%d,%zu,%d,%ld,%d,%ld ", oper, len, argi, argl, ret,
             done != NULL ? (long)*done : -1);
    return ret;
}

static long forbid(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, int ret,
                   size_t *done)
{
    (void)b;
    (void)argp;
    (void)len;
    (void)argi;
    (void)argl;
    (void)done;
    return oper == BIO_CB_FREE ? ret : -7;
}

static void callbacks(void)
{
    char buf[50];
    BIO *b = BIO_new(BIO_s_mem());
    BIO_set_callback_ex(b, note);
    BIO_set_callback_arg(b, seen);
    seen[0] = '\0';
    BIO_write(b, "hello\nx", 7);
    BIO_puts(b, "ab\n");
    BIO_gets(b, buf, 50);
    BIO_read(b, buf, 3);
    BIO_ctrl(b, BIO_CTRL_PENDING, 5, NULL);
    const char *want = "3,7,0,0,1,-1 131,7,0,0,1,7 4,0,0,0,1,-1 132,0,0,0,1,3 "
                       "5,50,0,0,1,-1 133,50,0,0,1,6 2,3,0,0,1,-1 130,3,0,0,1,3 "
                       "6,0,10,5,1,-1 134,0,10,5,1,-1 ";
    check(strcmp(seen, want) == 0, "callbacks: %s", seen);
    check(BIO_number_read(b) == 3 && BIO_number_written(b) == 10, "counts");
    BIO_set_callback_ex(b, forbid);
    check(BIO_get_callback_ex(b) == forbid && BIO_read(b, buf, 1) == -7 &&
              BIO_write(b, buf, 1) == -7 && BIO_ctrl(b, BIO_CTRL_PENDING, 0, NULL) == -7,
          "a callback that forbids");
    BIO_free(b);
}

static int refuse(BIO *b)
{
    (void)b;
    return 0;
}

static int old_read(BIO *b, char *buf, int len)
{
    memset(buf, 'r', (size_t)len);
    return BIO_get_data(b) != NULL ? len : -3;
}

static int old_write(BIO *b, const char *buf, int len)
{
    return BIO_get_data(b) != NULL && buf[0] == 'w' ? len - 1 : 0;
}

static void methods(void)
{
    char buf[8];
    size_t n;
    int type = BIO_get_new_index();
    check(type > BIO_TYPE_START && BIO_get_new_index() == type + 1, "new types");
    BIO_METHOD *m = BIO_meth_new(type | BIO_TYPE_SOURCE_SINK, "of the test");
    BIO *b = BIO_new(m);
    check(BIO_get_init(b) == 1 && strcmp(BIO_method_name(b), "of the test") == 0, "new method");
    expect("no read", BIO_read(b, buf, 5), -2, BIO_R_UNSUPPORTED_METHOD);
    expect("no write", BIO_write(b, buf, 5), -2, BIO_R_UNSUPPORTED_METHOD);
    expect("no gets", BIO_gets(b, buf, 5), -2, BIO_R_UNSUPPORTED_METHOD);
    expect("no puts", BIO_puts(b, "x"), -2, BIO_R_UNSUPPORTED_METHOD);
    expect("no ctrl", BIO_reset(b), -2, BIO_R_UNSUPPORTED_METHOD);
    expect("no callback", BIO_set_info_callback(b, NULL), -2, BIO_R_UNSUPPORTED_METHOD);
    BIO_meth_set_read(m, old_read);
    BIO_meth_set_write(m, old_write);
    check(BIO_meth_get_read(m) == old_read && BIO_meth_get_write(m) == old_write, "get");
    expect("old read fails", BIO_read(b, buf, 5), -3, 0);
    BIO_set_data(b, m);
    check(BIO_read_ex(b, buf, 5, &n) == 1 && n == 5 && memcmp(buf, "rrrrr", 5) == 0, "old read");
    check(BIO_write_ex(b, "wxyz", 4, &n) == 1 && n == 3, "old write");
    BIO_free(b);
    BIO_meth_set_create(m, refuse);
    expect("create refuses", BIO_new(m) == NULL, 1, ERR_R_INIT_FAIL);
    BIO_meth_free(m);
}

static void null_and_uninitialized(void)
{
    char buf[8];
    size_t n;
    expect("read NULL", BIO_read(NULL, buf, 5), -1, ERR_R_PASSED_NULL_PARAMETER);
    expect("write NULL", BIO_write(NULL, buf, 5), 0, 0);
    expect("write_ex NULL", BIO_write_ex(NULL, buf, 0, &n), 0, 0);
    expect("gets NULL", BIO_gets(NULL, buf, 5), -1, ERR_R_PASSED_NULL_PARAMETER);
    expect("puts NULL", BIO_puts(NULL, "x"), -1, ERR_R_PASSED_NULL_PARAMETER);
    expect("ctrl NULL", BIO_reset(NULL), -1, 0);
    expect("free NULL", BIO_free(NULL), 0, 0);
    BIO *b = BIO_new(BIO_s_file());
    expect("read", BIO_read(b, buf, 5), -1, BIO_R_UNINITIALIZED);
    expect("read of less than nothing", BIO_read(b, buf, -5), 0, 0);
    expect("write", BIO_write(b, buf, 5), -1, BIO_R_UNINITIALIZED);
    expect("gets", BIO_gets(b, buf, 5), -1, BIO_R_UNINITIALIZED);
    expect("gets of less than nothing", BIO_gets(b, buf, -5), -1, BIO_R_INVALID_ARGUMENT);
    expect("puts", BIO_puts(b, "x"), -1, BIO_R_UNINITIALIZED);
    expect("get_line", BIO_get_line(b, buf, 5), -1, BIO_R_UNINITIALIZED);
    BIO_free(b);
}

static void chains(void)
{
    char buf[8];
    BIO *mem = BIO_new_mem_buf("one\ntwo\n", -1), *f = BIO_new(BIO_f_null());
    check(BIO_push(f, mem) == f && BIO_next(f) == mem && BIO_push(NULL, f) == f, "push");
    check(BIO_gets(f, buf, 8) == 4 && BIO_read(f, buf, 2) == 2 && BIO_pending(f) == 2, "filter");
    check(BIO_find_type(f, BIO_TYPE_MEM) == mem && BIO_find_type(f, BIO_TYPE_FILTER) == f &&
              BIO_find_type(f, BIO_TYPE_FILE) == NULL,
          "find");
    check(BIO_pop(f) == mem && BIO_next(f) == NULL && BIO_read(f, buf, 1) == 0, "pop");
    BIO_push(f, mem);
    check(BIO_up_ref(mem) == 1, "up_ref");
    BIO_free_all(f);
    check(BIO_read(mem, buf, 8) == 2 && BIO_read(mem, buf, 8) == 0, "it is still there");
    BIO_free(mem);
    BIO *null = BIO_new(BIO_s_null());
    check(BIO_write(null, buf, 5) == 5 && BIO_puts(null, "abc") == 3 &&
              BIO_read(null, buf, 5) == 0 && BIO_eof(null) == 1 && BIO_pending(null) == 0,
          "null");
    check(BIO_set_ex_data(null, 5, buf) == 1 && BIO_get_ex_data(null, 5) == buf, "ex_data");
    BIO_free(null);
}

void test_bio(void)
{
    callbacks();
    methods();
    null_and_uninitialized();
    chains();
    ERR_clear_error();
}

/* ---- Memory ---- */

static void mem_writable(void)
{
    char buf[20], *p;
    BUF_MEM *m;
    BIO *b = BIO_new(BIO_s_mem());
    expect("empty", BIO_read(b, buf, 1), -1, 0);
    check(BIO_should_read(b) && BIO_should_retry(b) && BIO_gets(b, buf, 5) == 0 &&
              !BIO_should_retry(b),
          "retry");
    check(BIO_write(b, "abcdef", 6) == 6 && BIO_read(b, buf, 2) == 2, "write, read");
    check(BIO_get_mem_ptr(b, &m) == 1 && m->length == 4 && memcmp(m->data, "cdef", 4) == 0, "ptr");
    check(BIO_puts(b, "\ngh") == 3 && BIO_gets(b, buf, 20) == 5 && strcmp(buf, "cdef\n") == 0,
          "gets");
    check(BIO_get_mem_data(b, &p) == 2 && memcmp(p, "gh", 2) == 0, "data");
    expect("write of NULL", BIO_write(b, NULL, 5), -1, ERR_R_PASSED_NULL_PARAMETER);
    check(BIO_reset(b) == 1 && BIO_eof(b) == 1 && BIO_pending(b) == 0, "reset");
    BIO_set_flags(b, BIO_FLAGS_NONCLEAR_RST);
    BIO_puts(b, "abcdef");
    BIO_read(b, buf, 2);
    BIO_puts(b, "gh");
    BIO_read(b, buf, 3);
    check(BIO_reset(b) == 1 && BIO_read(b, buf, 20) == 6 && memcmp(buf, "cdefgh", 6) == 0,
          "rewind");
    for (int i = 0, out = 0; i < 5000; i++) { /* the unread bytes move now and then */
        BIO_printf(b, "%04d", i);
        if (i % 3 == 0) {
            buf[4] = '\0';
            check(BIO_read(b, buf, 4) == 4 && atoi(buf) == out, "reads between writes");
            out++;
        }
    }
    BIO_free(b);
}

static void mem_read_only(void)
{
    char buf[20];
    size_t n;
    BUF_MEM *m;
    BIO *b = BIO_new_mem_buf("0123\n56789", -1);
    expect("write", BIO_write(b, "a", 1), -1, BIO_R_WRITE_TO_READ_ONLY_BIO);
    expect("write nothing", BIO_write_ex(b, "", 0, &n), 1, BIO_R_WRITE_TO_READ_ONLY_BIO);
    check(BIO_read(b, buf, 2) == 2 && BIO_get_mem_ptr(b, &m) == 1 && m->length == 8 &&
              m->data[0] == '2' && BIO_tell(b) == 2,
          "ptr");
    check(BIO_seek(b, 1) == 1 && BIO_pending(b) == 9 && BIO_seek(b, 11) == -1, "seek");
    check(BIO_reset(b) == 1 && BIO_get_line(b, buf, 4) == 3 && BIO_get_line(b, buf, 20) == 2 &&
              BIO_get_line(b, buf, 20) == 5 && BIO_get_line(b, buf, 20) == 0,
          "lines");
    check(BIO_read(b, buf, 1) == 0 && !BIO_should_retry(b), "end");
    BIO_set_mem_eof_return(b, -5);
    check(BIO_read(b, buf, 1) == -5 && BIO_should_retry(b), "end that asks for a retry");
    BIO_free(b);
    expect("of NULL", BIO_new_mem_buf(NULL, 0) == NULL, 1, ERR_R_PASSED_NULL_PARAMETER);
}

void test_bio_mem(void)
{
    mem_writable();
    mem_read_only();
    BUF_MEM *m = BUF_MEM_new();
    check(BUF_MEM_grow(m, 5) == 5 && m->max == 8 && memcmp(m->data, "\0\0\0\0\0", 5) == 0, "grow");
    m->data[2] = 'x';
    check(BUF_MEM_grow_clean(m, 2) == 2 && m->data[2] == 0 && BUF_MEM_grow(m, 100) == 100 &&
              m->max == 136,
          "grow and shrink");
    expect("too long", (long)BUF_MEM_grow(m, 0x5ffffffd), 0, ERR_R_MALLOC_FAILURE);
    BUF_MEM_free(m);
    unsigned char five[] = "abcde", round[6] = "";
    BUF_reverse(round, five, 5);
    BUF_reverse(five, NULL, 5);
    check(memcmp(round, "edcba", 5) == 0 && memcmp(five, "edcba", 5) == 0, "reverse");
    ERR_clear_error();
}

/* ---- Files, text ---- */

void test_bio_file(void)
{
    char buf[2000], name[] = "/tmp/bio-XXXXXX";
    close(mkstemp(name));
    BIO *b = BIO_new(BIO_s_file());
    expect("missing", BIO_read_filename(b, "/nonexistent"), 0, ERR_R_SYS_LIB);
    expect("missing", BIO_new_file("/nonexistent", "r") == NULL, 1, BIO_R_NO_SUCH_FILE);
    expect("no mode", BIO_ctrl(b, BIO_C_SET_FILENAME, BIO_CLOSE, name), 0, BIO_R_BAD_FOPEN_MODE);
    check(BIO_write_filename(b, name) == 1 && BIO_puts(b, "line1\nline2\n") == 12 &&
              BIO_tell(b) == 12 && BIO_flush(b) == 1,
          "write");
    expect("read", BIO_read(b, buf, 3), -1, ERR_R_SYS_LIB);
    BIO_free(b);
    b = BIO_new_file(name, "r");
    check(BIO_gets(b, buf, 99) == 6 && strcmp(buf, "line1\n") == 0 && BIO_seek(b, 2) == 0 &&
              BIO_gets(b, buf, 3) == 2 && strcmp(buf, "ne") == 0 && BIO_eof(b) == 0,
          "gets");
    check(BIO_reset(b) == 0 && BIO_read(b, buf, 99) == 12 && BIO_eof(b) == 1, "reset, read");
    BIO_free(b);
    unlink(name);
    b = BIO_new(BIO_s_mem());
    check(BIO_printf(b, "%s %5d %#lx|", "text", -42, 255ul) == 16 && BIO_read(b, buf, 99) == 16 &&
              memcmp(buf, "text   -42 0xff|", 16) == 0,
          "printf");
    check(BIO_printf(b, "%1500s", "x") == 1500 && BIO_pending(b) == 1500, "long printf");
    check(BIO_snprintf(buf, 4, "%s", "abc") == 3 && BIO_snprintf(buf, 4, "%s", "abcd") == -1 &&
              strcmp(buf, "abc") == 0,
          "snprintf");
    (void)BIO_reset(b);
    check(BIO_indent(b, 9, 3) == 1 && BIO_indent(b, -1, 3) == 1 && BIO_pending(b) == 3, "indent");
    ERR_raise(ERR_LIB_BIO, BIO_R_IN_USE);
    (void)BIO_reset(b);
    ERR_print_errors(b);
    check(BIO_gets(b, buf, sizeof(buf)) > 0 && strstr(buf, ":BIO routines:") != NULL &&
              strstr(buf, ":in use:") != NULL,
          "errors");
    BIO_free(b);
    ERR_clear_error();
}
