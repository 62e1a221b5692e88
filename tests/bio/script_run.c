/* The frame of scripts, and the operations that every BIO has. */
#include "tests/bio/script.h"

#include <ctype.h>
#include <openssl/err.h>
#include <string.h>

static char room[SCRIPT_ROOM];

/* ---- What there is to say ---- */

static void print_bytes(FILE *trace, const unsigned char *p, size_t len)
{
    unsigned long sum = 0;
    for (size_t i = 0; i < len; i++)
        sum = (sum * 31 + p[i]) & 0xffffffff;
    fprintf(trace, " %zu:", len);
    for (size_t i = 0; i < len && i < 24; i++)
        fprintf(trace, isprint(p[i]) ? "%c" : "\\%02x", p[i]);
    fprintf(trace, ":%08lx", sum);
}

void script_note(struct script *s, long ret, const void *data, size_t len)
{
    fprintf(s->trace, "  %ld", ret);
    if (data != NULL)
        print_bytes(s->trace, data, len);
    for (BIO *b = s->top; b != NULL; b = BIO_next(b))
        fprintf(s->trace, " [%x %d %d]", (unsigned)BIO_get_flags(b), BIO_get_retry_reason(b),
                BIO_get_init(b));
    for (unsigned long e; (e = ERR_get_error()) != 0;)
        fprintf(s->trace, " error %d:%d", ERR_GET_LIB(e), ERR_GET_REASON(e));
    fprintf(s->trace, "\n");
}

size_t script_length(struct script *s, size_t edge)
{
    switch (gen_below(&s->gen, 8)) {
    case 0:
        return gen_below(&s->gen, 3);
    case 1:
        return edge - 4 + gen_below(&s->gen, 8);
    case 2:
        return gen_below(&s->gen, 3 * edge);
    default:
        return 1 + gen_below(&s->gen, 120);
    }
}

size_t script_lines(struct script *s, char *out, size_t max)
{
    size_t len = script_length(s, 4096), line = 1 + gen_below(&s->gen, 60);
    len = len < max ? len : max;
    for (size_t i = 0; i < len; i++)
        out[i] = (char)(gen_below(&s->gen, line) == 0 ? '\n' : 'a' + (int)gen_below(&s->gen, 26));
    return len;
}

size_t script_bytes(struct script *s, char *out, size_t max)
{
    size_t len = script_length(s, 1024);
    len = len < max ? len : max;
    for (size_t i = 0; i < len; i++)
        out[i] = (char)gen_u64(&s->gen);
    return len;
}

/* ---- Operations ---- */

static void op_read(struct script *s)
{
    size_t len = s->least + script_length(s, 4096);
    fprintf(s->trace, " %zu\n", len);
    int n = BIO_read(s->top, room, (int)len);
    script_note(s, n, room, n > 0 ? (size_t)n : 0);
}

static void op_read_ex(struct script *s)
{
    size_t len = s->least + script_length(s, 1500), done = 77;
    fprintf(s->trace, " %zu\n", len);
    int ret = BIO_read_ex(s->top, room, len, &done);
    script_note(s, ret, room, ret > 0 ? done : 0);
}

static void op_gets(struct script *s)
{
    size_t len = 1 + script_length(s, 256);
    fprintf(s->trace, " %zu\n", len);
    int n = BIO_gets(s->top, room, (int)len);
    script_note(s, n, room, n > 0 ? (size_t)n : 0);
}

static void op_write(struct script *s)
{
    size_t len = gen_below(&s->gen, 2) ? script_lines(s, room, SCRIPT_ROOM)
                                       : script_bytes(s, room, SCRIPT_ROOM);
    fprintf(s->trace, " %zu\n", len);
    script_note(s, BIO_write(s->top, room, (int)len), NULL, 0);
}

static void op_write_ex(struct script *s)
{
    size_t len = script_bytes(s, room, 300), done = 77;
    fprintf(s->trace, " %zu\n", len);
    int ret = BIO_write_ex(s->top, room, len, &done);
    fprintf(s->trace, "  done %zu\n", done);
    script_note(s, ret, NULL, 0);
}

static void op_puts(struct script *s)
{
    size_t len = script_lines(s, room, 5000);
    room[len] = '\0';
    fprintf(s->trace, " %zu\n", strlen(room));
    script_note(s, BIO_puts(s->top, room), NULL, 0);
}

/* A control without arguments that matter. */
static void control(struct script *s, int cmd, long larg)
{
    fprintf(s->trace, " %d %ld\n", cmd, larg);
    script_note(s, BIO_ctrl(s->top, cmd, larg, NULL), NULL, 0);
}

static void op_flush(struct script *s)
{
    control(s, BIO_CTRL_FLUSH, 0);
}

static void op_reset(struct script *s)
{
    control(s, BIO_CTRL_RESET, 0);
}

static void op_query(struct script *s)
{
    static const int cmds[] = {BIO_CTRL_EOF,
                               BIO_CTRL_PENDING,
                               BIO_CTRL_WPENDING,
                               BIO_CTRL_INFO,
                               BIO_CTRL_GET_CLOSE,
                               BIO_C_FILE_TELL,
                               BIO_C_GET_BUFF_NUM_LINES,
                               BIO_CTRL_GET_INDENT,
                               9999};
    int cmd = cmds[gen_below(&s->gen, sizeof(cmds) / sizeof(cmds[0]))];
    if ((cmd == BIO_CTRL_PENDING || cmd == BIO_CTRL_WPENDING) && s->least > 0)
        cmd = BIO_CTRL_EOF;
    control(s, cmd, 0);
}

static void op_counts(struct script *s)
{
    fprintf(s->trace, "\n  ");
    for (BIO *b = s->top; b != NULL; b = BIO_next(b))
        fprintf(s->trace, " %lu/%lu", (unsigned long)BIO_number_read(b),
                (unsigned long)BIO_number_written(b));
    script_note(s, 0, NULL, 0);
}

/* More into the memory, or what is there out of it. */
static void op_feed(struct script *s)
{
    size_t len = s->text(s, room, SCRIPT_ROOM);
    fprintf(s->trace, " %zu\n", len);
    script_note(s, BIO_write(s->mem, room, (int)len), NULL, 0);
}

static void op_drain(struct script *s)
{
    fprintf(s->trace, "\n");
    int n = BIO_read(s->mem, room, SCRIPT_ROOM);
    script_note(s, n, room, n > 0 ? (size_t)n : 0);
}

static void op_end(struct script *s)
{
    long ret = gen_below(&s->gen, 2) ? -1 : 0;
    fprintf(s->trace, " %ld\n", ret);
    BIO_set_mem_eof_return(s->mem, ret);
}

const struct script_op script_reading[] = {
    {"read", 8, op_read},   {"read_ex", 2, op_read_ex}, {"feed", 5, op_feed},
    {"query", 2, op_query}, {"counts", 1, op_counts},   {"end", 1, op_end},
    {NULL, 0, NULL},
};
const struct script_op script_writing[] = {
    {"write", 8, op_write},   {"write_ex", 2, op_write_ex},
    {"puts", 1, op_puts},     {"drain", 3, op_drain},
    {"flush", 3, op_flush},   {"query", 2, op_query},
    {"counts", 1, op_counts}, {NULL, 0, NULL},
};
const struct script_op script_both[] = {
    {"read", 6, op_read},         {"read_ex", 1, op_read_ex},
    {"gets", 4, op_gets},         {"write", 3, op_write},
    {"write_ex", 1, op_write_ex}, {"puts", 2, op_puts},
    {"feed", 5, op_feed},         {"drain", 2, op_drain},
    {"flush", 3, op_flush},       {"query", 3, op_query},
    {"reset", 1, op_reset},       {"counts", 1, op_counts},
    {"end", 1, op_end},           {NULL, 0, NULL},
};
const struct script_op script_unflushed[] = {
    {"read", 6, op_read},   {"write", 3, op_write}, {"feed", 5, op_feed}, {"drain", 2, op_drain},
    {"query", 3, op_query}, {"reset", 1, op_reset}, {"end", 1, op_end},   {NULL, 0, NULL},
};
const struct script_op script_ends[] = {
    {"read", 8, op_read},     {"read_ex", 1, op_read_ex},
    {"gets", 2, op_gets},     {"write", 8, op_write},
    {"puts", 2, op_puts},     {"write_ex", 2, op_write_ex},
    {"counts", 1, op_counts}, {NULL, 0, NULL},
};

/* ---- The frame ---- */

void script_chain(struct script *s, const BIO_METHOD *filter)
{
    s->mem = BIO_new(BIO_s_mem());
    s->drip = BIO_push(BIO_new(script_drip()), s->mem);
    unsigned mode = (unsigned)gen_below(&s->gen, 4);
    script_drip_set(s->drip, s->trace, mode, gen_u64(&s->gen));
    s->top = filter != NULL ? BIO_push(BIO_new(filter), s->drip) : s->drip;
    s->text = script_lines;
    BIO_set_mem_eof_return(s->mem, gen_below(&s->gen, 2) ? -1 : 0);
}

static const struct script_op *choose(const struct script_kind *kind, struct gen *g)
{
    int total = 0;
    for (int turn = 0; turn < 2; turn++) {
        int at = turn == 0 ? -1 : (int)gen_below(g, (size_t)total);
        const struct script_op *lists[] = {kind->ops, kind->more};
        for (int i = 0; i < 2; i++)
            for (const struct script_op *o = lists[i]; o != NULL && o->name != NULL; o++) {
                if (turn == 0)
                    total += o->weight;
                else if ((at -= o->weight) < 0)
                    return o;
            }
    }
    return kind->ops;
}

void script_run(const struct script_kind *kind, unsigned long seed, FILE *trace)
{
    struct script s = {.gen = {seed * 1000003 + 17}, .trace = trace};
    memset(room, 0, sizeof(room));
    fprintf(trace, "%s %lu\n", kind->name, seed);
    ERR_clear_error();
    kind->begin(&s);
    script_note(&s, 0, NULL, 0);
    size_t ops = 3 + gen_below(&s.gen, 40);
    for (size_t i = 0; i < ops; i++) {
        const struct script_op *o = choose(kind, &s.gen);
        fprintf(trace, "%s", o->name);
        o->run(&s);
    }
    BIO_free_all(s.top);
    BIO_free_all(s.other);
}
