/* UI_process(3): a dialogue is held, and what was answered. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ui/ui.h"

/* ---- Results ---- */

static bool has_text(const UI_STRING *s)
{
    return s->type == UIT_PROMPT || s->type == UIT_VERIFY;
}

static int set_text(UI *ui, UI_STRING *s, const char *result, int len)
{
    int reason = len < s->min ? UI_R_RESULT_TOO_SMALL : len > s->max ? UI_R_RESULT_TOO_LARGE : 0;
    if (reason != 0) {
        ui->redoable = true;
        ERR_raise_data(ERR_LIB_UI, reason, "You must type in %d to %d characters", s->min, s->max);
        return -1;
    }
    if (s->result == NULL) {
        ERR_raise(ERR_LIB_UI, UI_R_NO_RESULT_BUFFER);
        return -1;
    }
    memcpy(s->result, result, (size_t)len);
    s->result[len] = '\0'; /* for which there is room behind max bytes */
    s->result_len = (size_t)len;
    return 0;
}

/* The first character that means one or the other decides. */
static int set_boolean(UI_STRING *s, const char *result)
{
    if (s->result == NULL) {
        ERR_raise(ERR_LIB_UI, UI_R_NO_RESULT_BUFFER);
        return -1;
    }
    s->result[0] = '\0';
    for (; *result != '\0' && s->result[0] == '\0'; result++)
        if (strchr(s->ok, *result) != NULL)
            s->result[0] = s->ok[0];
        else if (strchr(s->cancel, *result) != NULL)
            s->result[0] = s->cancel[0];
    return 0;
}

int UI_set_result_ex(UI *ui, UI_STRING *uis, const char *result, int len)
{
    ui->redoable = false;
    if (has_text(uis))
        return set_text(ui, uis, result, len);
    return uis->type == UIT_BOOLEAN ? set_boolean(uis, result) : 0;
}

int UI_set_result(UI *ui, UI_STRING *uis, const char *result)
{
    return UI_set_result_ex(ui, uis, result, (int)strlen(result));
}

static UI_STRING *string_at(UI *ui, int i)
{
    UI_STRING *s = i >= 0 ? sk_UI_STRING_value(ui->strings, i) : NULL;
    if (s == NULL)
        ERR_raise(ERR_LIB_UI, i < 0 ? UI_R_INDEX_TOO_SMALL : UI_R_INDEX_TOO_LARGE);
    return s;
}

const char *UI_get0_result(UI *ui, int i)
{
    UI_STRING *s = string_at(ui, i);
    return s != NULL ? UI_get0_result_string(s) : NULL;
}

int UI_get_result_length(UI *ui, int i)
{
    UI_STRING *s = string_at(ui, i);
    return s != NULL ? UI_get_result_string_length(s) : -1;
}

/* ---- What a string tells ---- */

enum UI_string_types UI_get_string_type(UI_STRING *uis)
{
    return uis->type;
}

int UI_get_input_flags(UI_STRING *uis)
{
    return uis->input_flags;
}

const char *UI_get0_output_string(UI_STRING *uis)
{
    return uis->out;
}

const char *UI_get0_action_string(UI_STRING *uis)
{
    return uis->action;
}

const char *UI_get0_result_string(UI_STRING *uis)
{
    return has_text(uis) ? uis->result : NULL;
}

int UI_get_result_string_length(UI_STRING *uis)
{
    return has_text(uis) ? (int)uis->result_len : -1;
}

const char *UI_get0_test_string(UI_STRING *uis)
{
    return uis->test;
}

int UI_get_result_minsize(UI_STRING *uis)
{
    return uis->min;
}

int UI_get_result_maxsize(UI_STRING *uis)
{
    return uis->max;
}

/* ---- The dialogue ---- */

static int failed(const char *during)
{
    ERR_raise_data(ERR_LIB_UI, UI_R_PROCESSING_ERROR, "while %s", during);
    return -1;
}

static int print_error(const char *text, size_t len, void *arg)
{
    UI *ui = arg;
    (void)len;
    UI_STRING s = {.type = UIT_ERROR, .out = text};
    return ui->method->write == NULL || ui->method->write(ui, &s) > 0 ? 0 : -1;
}

static int read_all(UI *ui)
{
    for (int i = 0; ui->method->read != NULL && i < sk_UI_STRING_num(ui->strings); i++) {
        int answer = ui->method->read(ui, sk_UI_STRING_value(ui->strings, i));
        if (answer == -1)
            return -2;
        if (answer == 0)
            return failed("reading strings");
    }
    return 0;
}

/* 0, -1: failed, -2: broken off. */
static int hold(UI *ui)
{
    const UI_METHOD *m = ui->method;
    if (m->open != NULL && m->open(ui) <= 0)
        return failed("opening session");
    if (ui->print_errors)
        ERR_print_errors_cb(print_error, ui);
    for (int i = 0; m->write != NULL && i < sk_UI_STRING_num(ui->strings); i++)
        if (m->write(ui, sk_UI_STRING_value(ui->strings, i)) <= 0)
            return failed("writing strings");
    int flushed = m->flush != NULL ? m->flush(ui) : 1;
    if (flushed == -1)
        return -2;
    return flushed == 0 ? failed("flushing") : read_all(ui);
}

int UI_process(UI *ui)
{
    int ret = hold(ui);
    if (ui->method->close != NULL && ui->method->close(ui) <= 0)
        ret = ret == -1 ? -1 : failed("closing session");
    return ret;
}

int UI_ctrl(UI *ui, int cmd, long i, void *p, void (*f)(void))
{
    (void)p;
    (void)f;
    if (ui == NULL) {
        ERR_raise(ERR_LIB_UI, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    bool before = ui->print_errors;
    switch (cmd) {
    case UI_CTRL_PRINT_ERRORS:
        ui->print_errors = i != 0;
        return before;
    case UI_CTRL_IS_REDOABLE:
        return ui->redoable;
    default:
        ERR_raise(ERR_LIB_UI, UI_R_UNKNOWN_CONTROL_COMMAND);
        return -1;
    }
}
