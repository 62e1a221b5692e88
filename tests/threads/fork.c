/* fork     Exit 0 if a process and those it forks never draw the same random bytes: not through
 * fork, not from a thread, not where the kernel is asked directly and no handler of libc's runs. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DRAW = 16, SOURCES = 4, CHILDREN = 3, MOST = 256 };

static EVP_RAND_CTX *own[2]; /* the program's own generators, made before it forks */
static unsigned char drawn[MOST][DRAW];
static size_t n_drawn;
static unsigned failures;

static void fail(const char *what)
{
    fprintf(stderr, "FAIL fork: %s\n", what);
    failures++;
}

struct draws {
    unsigned char bytes[SOURCES][DRAW];
};

/* One draw of each source. */
static bool draw(struct draws *d)
{
    return RAND_bytes(d->bytes[0], DRAW) == 1 && RAND_priv_bytes(d->bytes[1], DRAW) == 1 &&
           EVP_RAND_generate(own[0], d->bytes[2], DRAW, 0, 0, NULL, 0) == 1 &&
           EVP_RAND_generate(own[1], d->bytes[3], DRAW, 0, 0, NULL, 0) == 1;
}

static void keep(const struct draws *d)
{
    if (n_drawn + SOURCES > MOST)
        abort();
    memcpy(drawn[n_drawn], d->bytes, sizeof(d->bytes));
    n_drawn += SOURCES;
}

static pid_t plain_fork(void)
{
    return fork();
}

static pid_t kernel_fork(void)
{
    return (pid_t)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
}

/* What a child draws comes back through a pipe; the first child has a child of its own. */
static void child(int to, pid_t (*make)(void), int generation)
{
    struct draws d;
    pid_t grandchild = generation == 0 ? make() : -1;
    if (!draw(&d) || write(to, &d, sizeof(d)) != (ssize_t)sizeof(d))
        _exit(1);
    int status = 0;
    if (grandchild > 0)
        waitpid(grandchild, &status, 0);
    _exit(status != 0);
}

static void generation(pid_t (*make)(void))
{
    int ends[2];
    struct draws d;
    if (pipe(ends) != 0)
        abort();
    for (int i = 0; i < CHILDREN; i++) {
        pid_t pid = make();
        if (pid == 0)
            child(ends[1], make, i);
        int status = -1;
        if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
            fail("a child could not draw");
    }
    close(ends[1]);
    while (read(ends[0], &d, sizeof(d)) == (ssize_t)sizeof(d))
        keep(&d);
    close(ends[0]);
    if (draw(&d))
        keep(&d);
    else
        fail("the parent could not draw");
}

static void *in_thread(void *make)
{
    generation(*(pid_t(**)(void))make);
    return NULL;
}

static EVP_RAND_CTX *generator(const char *name, const char *param, const char *value)
{
    EVP_RAND *r = EVP_RAND_fetch(NULL, name, NULL);
    EVP_RAND_CTX *c = EVP_RAND_CTX_new(r, NULL);
    EVP_RAND_free(r);
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_string(param, (char *)(size_t)value, 0),
                      OSSL_PARAM_END};
    if (EVP_RAND_instantiate(c, 0, 0, NULL, 0, p) != 1)
        fail(name);
    return c;
}

static int compare(const void *a, const void *b)
{
    return memcmp(a, b, DRAW);
}

int main(void)
{
    static pid_t (*ways[])(void) = {plain_fork, kernel_fork};
    own[0] = generator("CTR-DRBG", OSSL_DRBG_PARAM_CIPHER, "AES-256-CTR");
    own[1] = generator("HASH-DRBG", OSSL_DRBG_PARAM_DIGEST, "SHA2-256");
    struct draws d;
    if (!draw(&d)) /* so that every generator is seeded and buffered before the first fork */
        fail("the first draw");
    keep(&d);
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        generation(ways[i]);
        pthread_t t;
        if (pthread_create(&t, NULL, in_thread, &ways[i]) != 0)
            abort();
        pthread_join(t, NULL);
    }
    size_t want = SOURCES * (1 + 4 * (CHILDREN + 2));
    if (n_drawn != want)
        fail("some draws did not arrive");
    qsort(drawn, n_drawn, DRAW, compare);
    for (size_t i = 1; i < n_drawn; i++)
        if (memcmp(drawn[i - 1], drawn[i], DRAW) == 0)
            fail("two processes drew the same bytes");
    EVP_RAND_CTX_free(own[0]);
    EVP_RAND_CTX_free(own[1]);
    printf("%zu draws of 21 processes, %u failures\n", n_drawn, failures);
    return failures != 0;
}
