/* Stacks, buffers and BIOs without memory. */
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <openssl/safestack.h>
#include <string.h>

#include "tests/alloc/alloc.h"

static bool stack(void)
{
    char *text = "text";
    STACK_OF(OPENSSL_STRING) *sk = sk_OPENSSL_STRING_new_null(), *copy = NULL;
    bool ok = sk != NULL;
    for (int i = 0; ok && i < 10; i++)
        ok = sk_OPENSSL_STRING_push(sk, text) == i + 1;
    if (ok)
        copy = sk_OPENSSL_STRING_dup(sk);
    ok = copy != NULL && sk_OPENSSL_STRING_num(copy) == 10;
    sk_OPENSSL_STRING_free(sk);
    sk_OPENSSL_STRING_free(copy);
    return ok;
}

static bool buffer(void)
{
    BUF_MEM *b = BUF_MEM_new();
    bool ok = b != NULL && BUF_MEM_grow(b, 10) == 10 && BUF_MEM_grow_clean(b, 100) == 100;
    BUF_MEM_free(b);
    return ok;
}

static bool mem(void)
{
    char line[800];
    BIO *b = BIO_new(BIO_s_mem());
    bool ok = b != NULL && BIO_write(b, "abc", 3) == 3 && BIO_printf(b, "%700s\n", "x") == 701 &&
              BIO_gets(b, line, sizeof(line)) == 704 && memcmp(line, "abc  ", 5) == 0;
    BIO_free(b);
    return ok;
}

static bool read_only(void)
{
    char buf[4];
    BIO *b = BIO_new_mem_buf("abc", -1);
    bool ok = b != NULL && BIO_read(b, buf, 4) == 3;
    BIO_free(b);
    return ok;
}

static bool file(void)
{
    char buf[4];
    BIO *b = BIO_new_file("/dev/zero", "r");
    bool ok = b != NULL && BIO_read(b, buf, 4) == 4;
    BIO_free(b);
    return ok;
}

static bool method(void)
{
    BIO_METHOD *m = BIO_meth_new(BIO_TYPE_START, "name");
    BIO_meth_free(m);
    return m != NULL;
}

const struct scenario scenarios_bio[] = {
    {"bio/stack", stack, 0}, {"bio/buffer", buffer, 0},
    {"bio/mem", mem, 0},     {"bio/read_only", read_only, 0},
    {"bio/file", file, 0},   {"bio/method", method, 0},
    {NULL, NULL, 0},
};
