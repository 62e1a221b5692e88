/* UI_new(3): dialogues, and the strings that they are made of. */
#include <openssl/err.h>
#include <stdatomic.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ui/ui.h"

static const UI_METHOD *_Atomic default_method;
static atomic_bool default_chosen;

void UI_set_default_method(const UI_METHOD *meth)
{
    default_method = meth;
    default_chosen = true;
}

const UI_METHOD *UI_get_default_method(void)
{
    return default_chosen ? default_method : UI_OpenSSL();
}

UI *UI_new_method(const UI_METHOD *method)
{
    UI *ui = OPENSSL_zalloc(sizeof(*ui));
    if (ui == NULL) {
        ERR_raise(ERR_LIB_UI, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    ui->method = method != NULL ? method : UI_get_default_method();
    if (ui->method == NULL)
        ui->method = UI_null();
    if (CRYPTO_new_ex_data(CRYPTO_EX_INDEX_UI, ui, &ui->ex_data))
        return ui;
    OPENSSL_free(ui);
    return NULL;
}

UI *UI_new(void)
{
    return UI_new_method(NULL);
}

static void free_string(UI_STRING *s)
{
    if (s->copied) {
        OPENSSL_free((char *)(uintptr_t)s->out);
        OPENSSL_free((char *)(uintptr_t)s->action);
        OPENSSL_free((char *)(uintptr_t)s->ok);
        OPENSSL_free((char *)(uintptr_t)s->cancel);
    }
    OPENSSL_free(s);
}

static void drop_data(UI *ui)
{
    if (ui->data_copied)
        ui->method->destroy(ui, ui->user_data);
    ui->user_data = NULL;
    ui->data_copied = false;
}

void UI_free(UI *ui)
{
    if (ui == NULL)
        return;
    drop_data(ui);
    sk_UI_STRING_pop_free(ui->strings, free_string);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_UI, ui, &ui->ex_data);
    OPENSSL_free(ui);
}

const UI_METHOD *UI_get_method(UI *ui)
{
    return ui->method;
}

const UI_METHOD *UI_set_method(UI *ui, const UI_METHOD *meth)
{
    ui->method = meth;
    return meth;
}

int UI_set_ex_data(UI *r, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&r->ex_data, idx, arg);
}

void *UI_get_ex_data(const UI *r, int idx)
{
    return CRYPTO_get_ex_data(&r->ex_data, idx);
}

/* ---- The user's data ---- */

void *UI_add_user_data(UI *ui, void *user_data)
{
    void *before = ui->data_copied ? NULL : ui->user_data;
    drop_data(ui);
    ui->user_data = user_data;
    return before;
}

int UI_dup_user_data(UI *ui, void *user_data)
{
    if (ui->method->duplicate == NULL || ui->method->destroy == NULL) {
        ERR_raise(ERR_LIB_UI, UI_R_USER_DATA_DUPLICATION_UNSUPPORTED);
        return -1;
    }
    void *copy = ui->method->duplicate(ui, user_data);
    if (copy == NULL) {
        ERR_raise(ERR_LIB_UI, ERR_R_MALLOC_FAILURE);
        return -1;
    }
    drop_data(ui);
    ui->user_data = copy;
    ui->data_copied = true;
    return 0;
}

void *UI_get0_user_data(UI *ui)
{
    return ui->user_data;
}

/* ---- Adding strings ---- */

static int refuse(int reason)
{
    ERR_raise(ERR_LIB_UI, reason);
    return -1;
}

/* `*to` becomes a copy of itself. */
static bool own(const char **to)
{
    if (*to == NULL)
        return true;
    *to = OPENSSL_strdup(*to);
    return *to != NULL;
}

static bool own_all(UI_STRING *s)
{
    UI_STRING from = *s;
    s->copied = true;
    s->out = s->action = s->ok = s->cancel = NULL;
    const char *texts[] = {from.out, from.action, from.ok, from.cancel};
    const char **to[] = {&s->out, &s->action, &s->ok, &s->cancel};
    for (int i = 0; i < 4; i++) {
        const char *text = texts[i];
        if (!own(&text))
            return false;
        *to[i] = text;
    }
    return true;
}

/* The number of strings then, or -1. */
static int add(UI *ui, const UI_STRING *wanted, bool copy)
{
    if (wanted->out == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER);
    if (wanted->result == NULL && wanted->type <= UIT_BOOLEAN)
        return refuse(UI_R_NO_RESULT_BUFFER);
    if (ui->strings == NULL)
        ui->strings = sk_UI_STRING_new_null();
    UI_STRING *s = ui->strings != NULL ? OPENSSL_malloc(sizeof(*s)) : NULL;
    if (s == NULL)
        return refuse(ERR_R_MALLOC_FAILURE);
    *s = *wanted;
    if ((copy && !own_all(s)) || sk_UI_STRING_push(ui->strings, s) <= 0) {
        free_string(s);
        return refuse(ERR_R_MALLOC_FAILURE);
    }
    return sk_UI_STRING_num(ui->strings);
}

static int add_text(UI *ui, enum UI_string_types type, const char *text, bool copy)
{
    return add(ui, &(UI_STRING){.type = type, .out = text, .min = -1, .max = -1}, copy);
}

static UI_STRING input(enum UI_string_types type, const char *prompt, int flags, char *result,
                       int min, int max, const char *test)
{
    return (UI_STRING){.type = type,
                       .out = prompt,
                       .input_flags = flags,
                       .result = result,
                       .min = min,
                       .max = max,
                       .test = test};
}

int UI_add_input_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                        int maxsize)
{
    UI_STRING s = input(UIT_PROMPT, prompt, flags, result_buf, minsize, maxsize, NULL);
    return add(ui, &s, false);
}

int UI_dup_input_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                        int maxsize)
{
    UI_STRING s = input(UIT_PROMPT, prompt, flags, result_buf, minsize, maxsize, NULL);
    return add(ui, &s, true);
}

int UI_add_verify_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                         int maxsize, const char *test_buf)
{
    UI_STRING s = input(UIT_VERIFY, prompt, flags, result_buf, minsize, maxsize, test_buf);
    return add(ui, &s, false);
}

int UI_dup_verify_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                         int maxsize, const char *test_buf)
{
    UI_STRING s = input(UIT_VERIFY, prompt, flags, result_buf, minsize, maxsize, test_buf);
    return add(ui, &s, true);
}

/* Characters that mean both are told of, and the string is added. */
static int add_boolean(UI *ui, const char *prompt, const char *action, const char *ok,
                       const char *cancel, int flags, char *result, bool copy)
{
    if (ok == NULL || cancel == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER);
    if (strpbrk(ok, cancel) != NULL)
        ERR_raise(ERR_LIB_UI, UI_R_COMMON_OK_AND_CANCEL_CHARACTERS);
    UI_STRING s = input(UIT_BOOLEAN, prompt, flags, result, -1, -1, NULL);
    s.action = action;
    s.ok = ok;
    s.cancel = cancel;
    return add(ui, &s, copy);
}

int UI_add_input_boolean(UI *ui, const char *prompt, const char *action_desc, const char *ok_chars,
                         const char *cancel_chars, int flags, char *result_buf)
{
    return add_boolean(ui, prompt, action_desc, ok_chars, cancel_chars, flags, result_buf, false);
}

int UI_dup_input_boolean(UI *ui, const char *prompt, const char *action_desc, const char *ok_chars,
                         const char *cancel_chars, int flags, char *result_buf)
{
    return add_boolean(ui, prompt, action_desc, ok_chars, cancel_chars, flags, result_buf, true);
}

int UI_add_info_string(UI *ui, const char *text)
{
    return add_text(ui, UIT_INFO, text, false);
}

int UI_dup_info_string(UI *ui, const char *text)
{
    return add_text(ui, UIT_INFO, text, true);
}

int UI_add_error_string(UI *ui, const char *text)
{
    return add_text(ui, UIT_ERROR, text, false);
}

int UI_dup_error_string(UI *ui, const char *text)
{
    return add_text(ui, UIT_ERROR, text, true);
}

/* ---- Prompts ---- */

char *UI_construct_prompt(UI *ui, const char *phrase_desc, const char *object_name)
{
    if (ui != NULL && ui->method->construct_prompt != NULL)
        return ui->method->construct_prompt(ui, phrase_desc, object_name);
    if (phrase_desc == NULL)
        return NULL;
    const char *between = object_name != NULL ? " for " : "";
    const char *object = object_name != NULL ? object_name : "";
    size_t room = strlen(phrase_desc) + strlen(object) + sizeof("Enter  for :");
    char *prompt = OPENSSL_malloc(room);
    if (prompt == NULL)
        ERR_raise(ERR_LIB_UI, ERR_R_MALLOC_FAILURE);
    else
        BIO_snprintf(prompt, room, "Enter %s%s%s:", phrase_desc, between, object);
    return prompt;
}
