#include "fuzz/calls/calls.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fuzz/fuzz.h"
#include "tests/alloc/alloc.h"

enum { MOST_LINES = 60, MOST_REFUSALS = 1500, LINE = 100 };

/* ---- Time and randomness ---- */

/* In libc's place. */
time_t time(time_t *t)
{
    const time_t now = 1800000000; /* in January 2027 */
    if (t != NULL)
        *t = now;
    return now;
}

static uint64_t stream;

/* splitmix64 (Steele, Lea, Flood 2014). */
static int draw(unsigned char *out, int n)
{
    for (int i = 0; i < n; i++) {
        uint64_t z = stream += 0x9e3779b97f4a7c15U;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
        z = (z ^ z >> 27) * 0x94d049bb133111ebU;
        out[i] = (unsigned char)(z ^ z >> 31);
    }
    return 1;
}

static int ready(void)
{
    return 1;
}

static const RAND_METHOD fixed = {NULL, draw, NULL, NULL, draw, ready};

/* ---- Room to write to ---- */

static BIO_METHOD *nowhere;
static size_t room; /* what may still be written, if it is to fill up */
static bool fills_up, filled;

static int write_nowhere(BIO *b, const char *bytes, int n)
{
    (void)b, (void)bytes;
    if (!fills_up)
        return n;
    filled |= room < (size_t)n;
    room -= filled ? 0 : (size_t)n;
    return filled ? -1 : n;
}

static long control_nowhere(BIO *b, int cmd, long larg, void *parg)
{
    (void)b, (void)larg, (void)parg;
    return cmd == BIO_CTRL_FLUSH || cmd == BIO_CTRL_PUSH || cmd == BIO_CTRL_POP;
}

static int create_nowhere(BIO *b)
{
    BIO_set_init(b, 1);
    return 1;
}

BIO *calls_out(void)
{
    return BIO_new(nowhere);
}

void calls_begin(void)
{
    fuzz_must(alloc_begin(), "memory was given out before");
    fuzz_must(RAND_set_rand_method(&fixed) == 1, "no stream of numbers");
    nowhere = BIO_meth_new(BIO_TYPE_SOURCE_SINK | 100, "nowhere");
    fuzz_must(nowhere != NULL && BIO_meth_set_write(nowhere, write_nowhere) &&
                  BIO_meth_set_ctrl(nowhere, control_nowhere) &&
                  BIO_meth_set_create(nowhere, create_nowhere),
              "no BIO");
}

/* ---- One run ---- */

void calls_must(bool ok, const char *what)
{
    fuzz_must(ok || calls_refused(), what);
}

bool calls_refused(void)
{
    return alloc_failed() || filled;
}

BIO *calls_in(const struct called *c)
{
    return BIO_new_mem_buf(c->n > 0 ? (const void *)c->bytes : "", (int)c->n);
}

struct program {
    const unsigned char *text;
    size_t n, lines; /* where the bytes begin */
};

/* A line's name and numbers; false behind the last one. */
static bool next_line(const struct program *p, size_t *at, char *name, struct called *c)
{
    char line[LINE] = {0};
    if (*at >= p->lines)
        return false;
    const unsigned char *begin = p->text + *at, *end = memchr(begin, '\n', p->lines - *at);
    const size_t len = end != NULL ? (size_t)(end - begin) : p->lines - *at;
    memcpy(line, begin, len < LINE - 1 ? len : LINE - 1);
    *at += len + 1;
    char *rest = line + strcspn(line, " ");
    memcpy(name, line, (size_t)(rest - line));
    name[rest - line] = '\0';
    for (size_t i = 0; i < CALL_NUMBERS; i++)
        c->with[i] = strtol(rest, &rest, 0);
    return true;
}

static const struct call *find(const struct calls *calls, const char *name)
{
    for (size_t i = 0; i < calls->n; i++)
        if (strcmp(calls->table[i].name, name) == 0)
            return &calls->table[i];
    return NULL;
}

static void run(const struct calls *calls, const struct program *p)
{
    char name[LINE];
    struct called c = {.bytes = p->text + p->lines, .n = p->n - p->lines};
    if (c.n > 0) /* the empty line's end */
        c.bytes++, c.n--;
    stream = 1;
    calls->open();
    size_t at = 0;
    for (size_t i = 0; i < MOST_LINES && next_line(p, &at, name, &c); i++) {
        const struct call *call = find(calls, name);
        ERR_clear_error();
        if (call != NULL && !call->run(&c))
            calls_must(ERR_peek_error() != 0, name);
    }
    calls->close();
    ERR_clear_error();
    OPENSSL_thread_stop();
}

/* ---- All of them ---- */

static bool leaves_memory(const struct calls *calls, const struct program *p)
{
    const long before = alloc_live();
    run(calls, p);
    return alloc_live() != before;
}

static void refuse_memory(size_t n)
{
    alloc_fail_at(n, false);
}

static void refuse_room(size_t n)
{
    room = n;
    fills_up = n > 0;
    filled = false;
}

/* What is made once, as a shared certificate's name, may be made for the first time behind a
 * refusal; then those in front of it have lower numbers the next time. A leak leaks again. */
static bool leaks(const struct calls *calls, const struct program *p, size_t n,
                  void (*refuse)(size_t n))
{
    enum { TRIES = 4, NEAR = 12 };
    bool left = true;
    for (int i = 0; left && i < TRIES; i++) {
        left = false;
        for (size_t at = n > NEAR ? n - NEAR : 1; at <= n; at++) {
            refuse(at);
            left |= leaves_memory(calls, p);
        }
    }
    return left;
}

/* From the n-th on, each that follows by a step, until nothing was refused. */
static void refuse_each(const struct calls *calls, const struct program *p, const long with[],
                        void (*refuse)(size_t n))
{
    bool hit = with[0] > 0 && with[1] > 0;
    for (size_t i = 0; hit && i < MOST_REFUSALS; i += fuzz_stride(i)) {
        const size_t n = (size_t)with[0] + i * (size_t)with[1];
        refuse(n);
        const bool left = leaves_memory(calls, p);
        hit = calls_refused();
        fuzz_must(!left || !leaks(calls, p, n, refuse), "memory is left");
        refuse(0);
    }
}

/* Where the lines end: at an empty one, or all of it is lines. */
static size_t length_of_lines(const unsigned char *text, size_t n)
{
    const unsigned char *empty = memmem(text, n, "\n\n", 2);
    return empty != NULL ? (size_t)(empty - text) + 1 : n;
}

void calls_run(const struct calls *calls, const unsigned char *text, size_t n)
{
    char name[LINE] = "";
    struct called first;
    size_t at = 0;
    const struct program p = {text, n, length_of_lines(text, n)};
    run(calls, &p); /* and makes what is made once */
    fuzz_must(!leaves_memory(calls, &p), "memory is left");
    if (!next_line(&p, &at, name, &first))
        return;
    if (strcmp(name, "refuse") == 0)
        refuse_each(calls, &p, first.with, refuse_memory);
    if (strcmp(name, "short") == 0)
        refuse_each(calls, &p, first.with, refuse_room);
}
