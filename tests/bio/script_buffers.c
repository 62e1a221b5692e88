/* Scripts for the filters that hold bytes back, and those that pass them on. */
#include "tests/bio/script.h"

#include <string.h>

static void begin_null(struct script *s)
{
    script_chain(s, BIO_f_null());
}

static void begin_buffer(struct script *s)
{
    script_chain(s, BIO_f_buffer());
}

static void begin_linebuffer(struct script *s)
{
    script_chain(s, BIO_f_linebuffer());
    script_drip_set(s->drip, s->trace, 0,
                    0); /* 3.0 loses bytes between a failed write and the next */
}

static void begin_readbuffer(struct script *s)
{
    script_chain(s, BIO_f_readbuffer());
}

static void begin_prefix(struct script *s)
{
    script_chain(s, BIO_f_prefix());
    script_drip_set(s->drip, s->trace, 0, 0); /* 3.0 goes on if the indentation can't be written */
}

static void begin_alone(struct script *s)
{
    const BIO_METHOD *(*const filters[])(void) = {BIO_f_buffer, BIO_f_linebuffer, BIO_f_readbuffer,
                                                  BIO_f_prefix, BIO_f_null};
    s->mem = BIO_new(BIO_s_mem());
    s->top = BIO_new(filters[gen_below(&s->gen, 5)]());
    s->other = s->mem;
    s->text = script_lines;
}

static void op_size(struct script *s)
{
    long size = (long)gen_below(&s->gen, 9000);
    switch (gen_below(&s->gen, 3)) {
    case 0:
        fprintf(s->trace, " both %ld\n", size);
        script_note(s, BIO_set_buffer_size(s->top, size), NULL, 0);
        break;
    case 1:
        fprintf(s->trace, " read %ld\n", size);
        script_note(s, BIO_set_read_buffer_size(s->top, size), NULL, 0);
        break;
    default:
        fprintf(s->trace, " write %ld\n", size);
        script_note(s, BIO_set_write_buffer_size(s->top, size), NULL, 0);
    }
}

static void op_read_data(struct script *s)
{
    char data[6000];
    size_t len = script_lines(s, data, sizeof(data));
    fprintf(s->trace, " %zu\n", len);
    script_note(s, BIO_set_buffer_read_data(s->top, data, (long)len), NULL, 0);
}

static void op_peek(struct script *s)
{
    char data[5000] = "";
    size_t len = gen_below(&s->gen, 5000);
    fprintf(s->trace, " %zu\n", len);
    long n = BIO_buffer_peek(s->top, data, (long)len);
    script_note(s, n, data, n > 0 ? (size_t)n : 0);
}

static void op_dup(struct script *s)
{
    fprintf(s->trace, "\n");
    BIO *b = BIO_new(BIO_f_buffer());
    script_note(s, BIO_dup_state(s->top, b), NULL, 0);
    BIO_free(b);
}

static void op_seek(struct script *s)
{
    long to = (long)gen_below(&s->gen, 3000);
    int cmd = gen_below(&s->gen, 3) == 0 ? BIO_CTRL_RESET : BIO_C_FILE_SEEK;
    fprintf(s->trace, " %d %ld\n", cmd, to);
    script_note(s, BIO_ctrl(s->top, cmd, to, NULL), NULL, 0);
}

static void op_prefix(struct script *s)
{
    static const char *const texts[] = {NULL, "", "> ", "some prefix: "};
    const char *text = texts[gen_below(&s->gen, 4)];
    fprintf(s->trace, " %s\n", text != NULL ? text : "none");
    script_note(s, BIO_set_prefix(s->top, text), NULL, 0);
}

static void op_indent(struct script *s)
{
    long indent = (long)gen_below(&s->gen, 8) - 1;
    fprintf(s->trace, " %ld\n", indent);
    script_note(s, BIO_set_indent(s->top, indent), NULL, 0);
}

static const struct script_op of_buffer[] = {
    {"size", 1, op_size}, {"read_data", 1, op_read_data}, {"peek", 1, op_peek}, {"dup", 1, op_dup},
    {NULL, 0, NULL},
};
static const struct script_op of_readbuffer[] = {{"seek", 4, op_seek}, {NULL, 0, NULL}};
static const struct script_op of_prefix[] = {
    {"prefix", 2, op_prefix}, {"indent", 2, op_indent}, {NULL, 0, NULL}};

const struct script_kind script_buffers[] = {
    {"null", begin_null, script_both, NULL},
    {"buffer", begin_buffer, script_both, of_buffer},
    {"linebuffer", begin_linebuffer, script_both, NULL},
    {"readbuffer", begin_readbuffer, script_both, of_readbuffer},
    {"prefix", begin_prefix, script_both, of_prefix},
    {"alone", begin_alone, script_writing, NULL},
    {NULL, NULL, NULL, NULL},
};
