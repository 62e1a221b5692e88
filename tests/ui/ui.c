/* Dialogues, held by a method of the test's own. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ui.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return r;
}

/* What the method's functions were called with, and what they are to give. */
static char calls[400];
static const char *answer;
static int opened = 1, written = 1, flushed = 1, was_read = 1, closed = 1;

static void note(const char *what, UI_STRING *s)
{
    size_t at = strlen(calls);
    if (s == NULL)
        snprintf(calls + at, sizeof(calls) - at, "%s;", what);
    else
        snprintf(calls + at, sizeof(calls) - at, "%s %d %s;", what, (int)UI_get_string_type(s),
                 UI_get0_output_string(s));
}

static int my_open(UI *ui)
{
    (void)ui;
    note("open", NULL);
    return opened;
}

static int my_write(UI *ui, UI_STRING *s)
{
    (void)ui;
    note("write", s);
    return written;
}

static int my_flush(UI *ui)
{
    (void)ui;
    note("flush", NULL);
    return flushed;
}

static int my_read(UI *ui, UI_STRING *s)
{
    note("read", s);
    return UI_set_result(ui, s, answer) < 0 ? 0 : was_read;
}

static int my_close(UI *ui)
{
    (void)ui;
    note("close", NULL);
    return closed;
}

static void *copy_data(UI *ui, void *data)
{
    (void)ui;
    return OPENSSL_strdup(data);
}

static void drop_data(UI *ui, void *data)
{
    (void)ui;
    note("drop", NULL);
    OPENSSL_free(data);
}

static UI_METHOD *method(void)
{
    UI_METHOD *m = UI_create_method("test");
    check(m != NULL && UI_method_set_opener(m, my_open) == 0 &&
              UI_method_set_writer(m, my_write) == 0 && UI_method_set_flusher(m, my_flush) == 0 &&
              UI_method_set_reader(m, my_read) == 0 && UI_method_set_closer(m, my_close) == 0 &&
              UI_method_set_data_duplicator(m, copy_data, drop_data) == 0,
          "a method");
    check(UI_method_get_opener(m) == my_open && UI_method_get_writer(m) == my_write &&
              UI_method_get_flusher(m) == my_flush && UI_method_get_reader(m) == my_read &&
              UI_method_get_closer(m) == my_close &&
              UI_method_get_data_duplicator(m) == copy_data &&
              UI_method_get_data_destructor(m) == drop_data &&
              UI_method_get_prompt_constructor(m) == NULL,
          "its functions");
    return m;
}

/* A prompt and a text: what UI_process gives. */
static int process(UI_METHOD *m, const char *says, char result[11], const char *want_calls)
{
    UI *ui = UI_new_method(m);
    calls[0] = '\0';
    answer = says;
    memset(result, 0, 11);
    check(UI_add_input_string(ui, "P:", UI_INPUT_FLAG_ECHO, result, 4, 10) == 1 &&
              UI_dup_info_string(ui, "i") == 2,
          "added");
    int ret = UI_process(ui);
    check(strcmp(calls, want_calls) == 0, "%s instead of %s", calls, want_calls);
    if (ret == 0)
        check(strcmp(UI_get0_result(ui, 0), says) == 0 &&
                  UI_get_result_length(ui, 0) == (int)strlen(says) && UI_get0_result(ui, 1) == NULL,
              "the result");
    check(UI_get0_result(ui, 9) == NULL && reason() == UI_R_INDEX_TOO_LARGE, "no such string");
    check(UI_get_result_length(ui, -1) == -1 && reason() == UI_R_INDEX_TOO_SMALL,
          "before the first");
    UI_free(ui);
    return ret;
}

#define WRITTEN "open;write 1 P:;write 4 i;flush;"

void test_ui_process(void)
{
    check_context("ui process");
    UI_METHOD *m = method();
    char r[11];
    check(process(m, "secret", r, WRITTEN "read 1 P:;read 4 i;close;") == 0 && !strcmp(r, "secret"),
          "an answer");
    check(process(m, "0123456789", r, WRITTEN "read 1 P:;read 4 i;close;") == 0, "the longest");
    check(process(m, "sec", r, WRITTEN "read 1 P:;close;") == -1 && r[0] == '\0', "too short");
    check(process(m, "0123456789a", r, WRITTEN "read 1 P:;close;") == -1, "too long");
    opened = 0;
    check(process(m, "secret", r, "open;close;") == -1, "not opened");
    opened = 1;
    written = 0;
    check(process(m, "secret", r, "open;write 1 P:;close;") == -1, "not written");
    written = 1;
    flushed = 0;
    check(process(m, "secret", r, WRITTEN "close;") == -1, "not flushed");
    flushed = -1;
    check(process(m, "secret", r, WRITTEN "close;") == -2, "broken off");
    flushed = 1;
    was_read = -1;
    check(process(m, "secret", r, WRITTEN "read 1 P:;close;") == -2, "broken off");
    was_read = 1;
    closed = 0;
    check(process(m, "secret", r, WRITTEN "read 1 P:;read 4 i;close;") == -1, "not closed");
    closed = 1;
    UI_destroy_method(m);
}

void test_ui_strings(void)
{
    check_context("ui strings");
    UI_METHOD *m = method();
    UI *ui = UI_new_method(m);
    char first[11] = "", again[11] = "", choice[1] = "";
    check(UI_dup_input_string(ui, "P", 0, first, 1, 10) == 1 &&
              UI_dup_verify_string(ui, "V", 0, again, 1, 10, first) == 2 &&
              UI_dup_input_boolean(ui, "B", "yes or no", "yY", "nN", 0, choice) == 3 &&
              UI_add_error_string(ui, "e") == 4,
          "strings");
    answer = "no";
    calls[0] = '\0';
    check(UI_process(ui) == 0 && strcmp(first, "no") == 0 && strcmp(again, "no") == 0 &&
              choice[0] == 'n',
          "answers");
    answer = "maybe"; /* the first that means anything */
    check(UI_process(ui) == 0 && choice[0] == 'y', "yes");
    check(UI_ctrl(ui, UI_CTRL_IS_REDOABLE, 0, NULL, NULL) == 0, "not again");
    answer = "much too long";
    check(UI_process(ui) == -1 && UI_ctrl(ui, UI_CTRL_IS_REDOABLE, 0, NULL, NULL) == 1, "again");
    ERR_clear_error();
    check(UI_add_input_string(ui, NULL, 0, first, 1, 2) == -1 &&
              reason() == ERR_R_PASSED_NULL_PARAMETER,
          "no prompt");
    check(UI_add_input_string(ui, "p", 0, NULL, 1, 2) == -1 && reason() == UI_R_NO_RESULT_BUFFER,
          "no buffer");
    check(UI_add_input_boolean(ui, "p", "", NULL, "n", 0, choice) == -1 &&
              reason() == ERR_R_PASSED_NULL_PARAMETER,
          "nothing means yes");
    check(UI_add_input_boolean(ui, "p", "", "ab", "bc", 0, choice) == 5 &&
              reason() == UI_R_COMMON_OK_AND_CANCEL_CHARACTERS,
          "b means both");
    check(UI_ctrl(ui, UI_CTRL_PRINT_ERRORS, 1, NULL, NULL) == 0 &&
              UI_ctrl(ui, UI_CTRL_PRINT_ERRORS, 1, NULL, NULL) == 1,
          "print errors");
    check(UI_ctrl(ui, 99, 0, NULL, NULL) == -1 && reason() == UI_R_UNKNOWN_CONTROL_COMMAND, "99");
    calls[0] = '\0';
    answer = "y";
    ERR_raise(ERR_LIB_UI, ERR_R_INTERNAL_ERROR);
    check(UI_process(ui) == 0 && strstr(calls, "open;write 5 ") == calls &&
              strstr(calls, "internal error") != NULL,
          "the error is shown: %s", calls);
    UI_free(ui);
    UI_destroy_method(m);
}

static char *construct(UI *ui, const char *phrase, const char *object)
{
    (void)ui;
    (void)phrase;
    return OPENSSL_strdup(object);
}

static void check_prompt(UI *ui, const char *phrase, const char *object, const char *want)
{
    char *prompt = UI_construct_prompt(ui, phrase, object);
    check(prompt != NULL && strcmp(prompt, want) == 0, "%s", want);
    OPENSSL_free(prompt);
}

void test_ui_data(void)
{
    check_context("ui data");
    UI_METHOD *m = method();
    UI *ui = UI_new_method(m);
    char one[] = "one", two[] = "two", three[] = "three";
    calls[0] = '\0';
    check(UI_add_user_data(ui, one) == NULL && UI_add_user_data(ui, two) == one, "user data");
    check(UI_dup_user_data(ui, three) == 0 && UI_get0_user_data(ui) != three &&
              strcmp(UI_get0_user_data(ui), "three") == 0 && calls[0] == '\0',
          "copied");
    check(UI_add_user_data(ui, one) == NULL && strcmp(calls, "drop;") == 0, "dropped");
    check_prompt(ui, "pass phrase", NULL, "Enter pass phrase:");
    check_prompt(ui, "pass phrase", "key.pem", "Enter pass phrase for key.pem:");
    check(UI_construct_prompt(ui, NULL, "x") == NULL, "no phrase");
    UI_method_set_prompt_constructor(m, construct);
    check_prompt(ui, "pass phrase", "key.pem", "key.pem");
    check(UI_set_ex_data(ui, 0, two) == 1 && UI_get_ex_data(ui, 0) == two &&
              UI_method_set_ex_data(m, 0, one) == 1 && UI_method_get_ex_data(m, 0) == one,
          "application data");
    UI_free(ui);
    UI_destroy_method(m);
    ui = UI_new_method(UI_null());
    check(UI_process(ui) == 0 && UI_dup_user_data(ui, one) == -1 &&
              reason() == UI_R_USER_DATA_DUPLICATION_UNSUPPORTED,
          "nobody");
    char buf[20];
    UI_add_input_string(ui, "x", 0, buf, 0, 10);
    check(UI_process(ui) == -2, "nobody answers");
    UI_free(ui);
}

/* ---- Callbacks and the default method ---- */

static int passphrase(char *buf, int size, int writing, void *data)
{
    snprintf(buf, (size_t)size, "%s%d", (const char *)data, writing);
    return (int)strlen(buf);
}

void test_ui_default(void)
{
    check_context("ui default");
    UI_METHOD *m = UI_UTIL_wrap_read_pem_callback(passphrase, 1);
    char data[] = "pass", buf[20] = "";
    check(UI_get_default_method() == UI_OpenSSL(), "the terminal");
    UI_set_default_method(m);
    UI *ui = UI_new();
    check(UI_get_method(ui) == m && UI_add_user_data(ui, data) == NULL &&
              UI_add_input_string(ui, "x", 0, buf, 0, 19) == 1 && UI_process(ui) == 0 &&
              strcmp(buf, "pass1") == 0,
          "a callback: %s", buf);
    UI_free(ui);
    UI_destroy_method(m);
    m = method();
    UI_set_default_method(m);
    answer = "the phrase";
    calls[0] = '\0';
    check(UI_UTIL_read_pw_string(buf, sizeof(buf), "Q:", 1) == 0 && strcmp(buf, answer) == 0 &&
              strcmp(calls, "open;write 1 Q:;write 2 Q:;flush;read 1 Q:;read 2 Q:;close;") == 0,
          "%s", calls);
    EVP_set_pw_prompt("R:");
    calls[0] = '\0';
    check(EVP_read_pw_string_min(buf, 4, sizeof(buf), NULL, 0) == 0 && strcmp(buf, answer) == 0 &&
              strcmp(calls, "open;write 1 R:;flush;read 1 R:;close;") == 0,
          "%s", calls);
    answer = "abc";
    check(EVP_read_pw_string_min(buf, 4, sizeof(buf), NULL, 0) != 0, "too short");
    EVP_set_pw_prompt(NULL);
    UI_set_default_method(UI_OpenSSL());
    UI_destroy_method(m);
    ERR_clear_error();
}
