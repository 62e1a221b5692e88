/* OPENSSL_malloc(3) and OPENSSL_secure_malloc(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/child.h"
#include "tests/suite.h"

static void plain(void)
{
    check(OPENSSL_malloc(0) == NULL && OPENSSL_zalloc(0) == NULL, "no bytes");
    unsigned char *p = OPENSSL_zalloc(100);
    unsigned char any = 0;
    for (int i = 0; i < 100; i++)
        any |= p[i];
    check(any == 0, "zalloc");
    memset(p, 0x5a, 100);
    p = OPENSSL_clear_realloc(p, 100, 300);
    check(p[0] == 0x5a && p[99] == 0x5a, "grown, the contents kept");
    p = OPENSSL_clear_realloc(p, 300, 10);
    check(p[9] == 0x5a && p[10] == 0, "shrunk, the rest wiped");
    p = OPENSSL_realloc(p, 4000);
    check(p[9] == 0x5a, "realloc");
    OPENSSL_clear_free(p, 4000);
    check(OPENSSL_realloc(OPENSSL_malloc(3), 0) == NULL, "realloc to nothing frees");
    check(OPENSSL_clear_realloc(OPENSSL_malloc(3), 3, 0) == NULL, "clear_realloc, too");
    p = OPENSSL_realloc(NULL, 5);
    check(p != NULL, "realloc of nothing");
    OPENSSL_free(p);
    OPENSSL_free(NULL);
    OPENSSL_clear_free(NULL, 7);
}

static void copies(void)
{
    char *s = OPENSSL_strdup("text"), *n = OPENSSL_strndup("text", 2),
         *m = OPENSSL_memdup("a\0b", 3);
    check(strcmp(s, "text") == 0 && strcmp(n, "te") == 0, "strdup, strndup");
    check_bytes("memdup", m, "a\0b", 3);
    OPENSSL_free(s);
    OPENSSL_free(n);
    OPENSSL_free(m);
    const char unended[2] = {'a', 'b'};
    n = OPENSSL_strndup(unended, 2);
    check(strcmp(n, "ab") == 0, "strndup of what doesn't end");
    OPENSSL_free(n);
    check(OPENSSL_strdup(NULL) == NULL && OPENSSL_strndup(NULL, 1) == NULL &&
              OPENSSL_memdup(NULL, 1) == NULL && OPENSSL_memdup("", 0) == NULL,
          "copies of nothing");
}

static void compare(void)
{
    unsigned char a[33] = {1}, b[33] = {1};
    check(CRYPTO_memcmp(a, b, 33) == 0 && CRYPTO_memcmp(a, b, 0) == 0, "equal");
    for (int i = 0; i < 33 * 8; i++) {
        b[i / 8] ^= (unsigned char)(1 << i % 8);
        check(CRYPTO_memcmp(a, b, 33) != 0, "bit %d differs", i);
        b[i / 8] ^= (unsigned char)(1 << i % 8);
    }
    OPENSSL_cleanse(a, 20);
    check(a[0] == 0, "cleanse");
}

static int calls;

static void *counted_malloc(size_t n, const char *file, int line)
{
    calls += file != NULL && line > 0;
    return malloc(n);
}

static void *counted_realloc(void *p, size_t n, const char *file, int line)
{
    calls += file != NULL && line > 0;
    return realloc(p, n);
}

static void counted_free(void *p, const char *file, int line)
{
    calls += file != NULL && line > 0;
    free(p);
}

/* Once memory was given out, the functions stay. */
static void functions(void)
{
    CRYPTO_malloc_fn m;
    CRYPTO_realloc_fn r;
    CRYPTO_free_fn f;
    check(!CRYPTO_set_mem_functions(counted_malloc, counted_realloc, counted_free), "too late");
    CRYPTO_get_mem_functions(&m, &r, &f);
    check(m == CRYPTO_malloc && r == CRYPTO_realloc && f == CRYPTO_free && calls == 0, "ours");
}

void test_mem(void)
{
    plain();
    copies();
    compare();
    functions();
}

/* ---- The secure heap, in a child: it may not outlive the test ---- */

static int failures(void)
{
    return checks_failed != 0;
}

static void sizes(void)
{
    check(!CRYPTO_secure_malloc_init(100, 16) && !CRYPTO_secure_malloc_init(4096, 24) &&
              !CRYPTO_secure_malloc_init(0, 0) && !CRYPTO_secure_malloc_initialized(),
          "sizes that aren't powers of two");
    void *p = OPENSSL_secure_malloc(16);
    check(p != NULL && !CRYPTO_secure_allocated(p), "without a heap, plain memory");
    OPENSSL_secure_free(p);
    check(CRYPTO_secure_malloc_init(4096, 32) >= 1 && CRYPTO_secure_malloc_initialized() &&
              !CRYPTO_secure_malloc_init(4096, 32),
          "begun once");
}

static void blocks(void)
{
    void *all[128];
    for (int i = 0; i < 128; i++) {
        all[i] = OPENSSL_secure_zalloc(20);
        check(all[i] != NULL && CRYPTO_secure_allocated(all[i]) &&
                  OPENSSL_secure_actual_size(all[i]) == 32,
              "block %d", i);
        for (int j = 0; j < i; j++)
            check(labs((char *)all[i] - (char *)all[j]) >= 32, "blocks %d, %d overlap", i, j);
        memset(all[i], 0xa5, 20);
    }
    check(CRYPTO_secure_used() == 4096 && OPENSSL_secure_malloc(1) == NULL, "full");
    check(ERR_GET_REASON(ERR_peek_last_error()) == CRYPTO_R_SECURE_MALLOC_FAILURE, "and says so");
    check(!CRYPTO_secure_malloc_done(), "not done while in use");
    for (int i = 0; i < 128; i += 2)
        OPENSSL_secure_free(all[i]);
    check(CRYPTO_secure_used() == 2048 && OPENSSL_secure_malloc(64) == NULL, "only small gaps");
    for (int i = 1; i < 128; i += 2)
        OPENSSL_secure_clear_free(all[i], 20);
    unsigned char *whole = OPENSSL_secure_malloc(4096), any = 0;
    check(whole != NULL, "all joined again");
    for (int i = 0; i < 4096; i++)
        any |= whole != NULL ? whole[i] : 1;
    check(any == 0, "what was freed was wiped");
    check(OPENSSL_secure_malloc(4097) == NULL && OPENSSL_secure_malloc(0) == NULL, "too much");
    OPENSSL_secure_free(whole);
    OPENSSL_secure_free(NULL);
}

static int heap(void)
{
    sizes();
    blocks();
    void *p = OPENSSL_malloc(10);
    check(!CRYPTO_secure_allocated(p) && !CRYPTO_secure_allocated(&p), "others' memory");
    OPENSSL_secure_clear_free(p, 10);
    check(CRYPTO_secure_used() == 0 && CRYPTO_secure_malloc_done() &&
              !CRYPTO_secure_malloc_initialized() && !CRYPTO_secure_malloc_done(),
          "done once");
    ERR_clear_error();
    return failures();
}

void test_secure_heap(void)
{
    check(in_child(heap) == 0, "in a process of its own");
}
