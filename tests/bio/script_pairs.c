/* Scripts for pairs. */
#include "tests/bio/script.h"

#include <string.h>

static void begin_pair(struct script *s)
{
    size_t one = gen_below(&s->gen, 2) ? 1 + gen_below(&s->gen, 300) : 0;
    size_t two = gen_below(&s->gen, 2) ? 1 + gen_below(&s->gen, 300) : 0;
    fprintf(s->trace, "%zu %zu: %d\n", one, two, BIO_new_bio_pair(&s->top, one, &s->other, two));
}

static void begin_halves(struct script *s)
{
    s->top = BIO_new(BIO_s_bio());
    s->other = BIO_new(BIO_s_bio());
}

/* The operations go to either half. */
static void op_turn(struct script *s)
{
    BIO *b = s->top;
    s->top = s->other;
    s->other = b;
    fprintf(s->trace, "\n");
}

static void op_ctrl(struct script *s)
{
    static const int cmds[] = {BIO_CTRL_RESET,
                               BIO_CTRL_EOF,
                               BIO_CTRL_PENDING,
                               BIO_CTRL_WPENDING,
                               BIO_C_GET_WRITE_GUARANTEE,
                               BIO_C_GET_READ_REQUEST,
                               BIO_C_RESET_READ_REQUEST,
                               BIO_C_GET_WRITE_BUF_SIZE,
                               BIO_CTRL_FLUSH,
                               BIO_CTRL_GET_CLOSE,
                               BIO_C_NREAD0,
                               BIO_C_SHUTDOWN_WR,
                               BIO_CTRL_INFO,
                               BIO_CTRL_GET,
                               BIO_CTRL_SET};
    size_t i = gen_below(&s->gen, sizeof(cmds) / sizeof(cmds[0]));
    if (cmds[i] == BIO_C_SHUTDOWN_WR && gen_below(&s->gen, 3) != 0)
        i = 0;
    fprintf(s->trace, " %d\n", cmds[i]);
    script_note(s, BIO_ctrl(s->top, cmds[i], 0, NULL), NULL, 0);
}

static void op_functions(struct script *s)
{
    fprintf(s->trace, " %zu %zu %zu %zu\n", BIO_ctrl_pending(s->top), BIO_ctrl_wpending(s->top),
            BIO_ctrl_get_write_guarantee(s->top), BIO_ctrl_get_read_request(s->top));
    script_note(s, BIO_ctrl_reset_read_request(s->other), NULL, 0);
}

static void op_nread(struct script *s)
{
    char *at = NULL;
    int len = (int)gen_below(&s->gen, 200) - 1;
    fprintf(s->trace, " %d\n", len);
    int n = gen_below(&s->gen, 3) == 0 ? BIO_nread0(s->top, &at) : BIO_nread(s->top, &at, len);
    script_note(s, n, at, n > 0 && at != NULL ? (size_t)n : 0);
}

static void op_nwrite(struct script *s)
{
    char *at = NULL;
    int len = (int)gen_below(&s->gen, 200);
    int n = BIO_nwrite0(s->top, &at);
    fprintf(s->trace, " %d %d\n", len, n);
    if (n > 0)
        memset(at, 'a' + len % 26, (size_t)n);
    script_note(s, BIO_nwrite(s->top, &at, len), NULL, 0);
}

static void op_make(struct script *s)
{
    fprintf(s->trace, "\n");
    if (gen_below(&s->gen, 2))
        script_note(s, BIO_make_bio_pair(s->top, s->other), NULL, 0);
    else
        script_note(s, BIO_destroy_bio_pair(s->top), NULL, 0);
}

static void op_size(struct script *s)
{
    long size = (long)gen_below(&s->gen, 100);
    fprintf(s->trace, " %ld\n", size);
    script_note(s, BIO_set_write_buf_size(s->top, size), NULL, 0);
}

static const struct script_op of_pair[] = {
    {"turn", 12, op_turn},  {"ctrl", 8, op_ctrl},     {"functions", 3, op_functions},
    {"nread", 3, op_nread}, {"nwrite", 3, op_nwrite}, {NULL, 0, NULL},
};
static const struct script_op of_halves[] = {
    {"turn", 12, op_turn}, {"ctrl", 4, op_ctrl},   {"make", 6, op_make},
    {"size", 4, op_size},  {"nread", 1, op_nread}, {NULL, 0, NULL},
};

const struct script_kind script_pairs[] = {
    {"pair", begin_pair, script_ends, of_pair},
    {"halves", begin_halves, script_ends, of_halves},
    {NULL, NULL, NULL, NULL},
};
