/* Dialogues with the user, for passphrases above all: UI_new(3), UI_create_method(3), UI_STRING(3).
 */
#ifndef OPENSSL_UI_H
#define OPENSSL_UI_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_UI_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#include <openssl/crypto.h>
#endif
#include <openssl/pem.h>
#include <openssl/safestack.h>
#include <openssl/types.h>
#include <openssl/uierr.h>

#ifndef OPENSSL_NO_DEPRECATED_3_0
#ifdef OPENSSL_NO_UI_CONSOLE
#define OPENSSL_NO_UI
#endif
#endif

ASSAY_API_BEGIN

/* ---- A dialogue ---- */

/* A new one, held by that method (NULL: the default one); NULL without memory. */
UI *UI_new(void);
UI *UI_new_method(const UI_METHOD *method);
void UI_free(UI *ui);

/* Adds a prompt for a line, or for the same line again (test_buf), to be put into result_buf, which
 * has room for maxsize bytes and the end. add keeps the pointers, dup copies the texts. The number
 * of strings then, or -1. */
int UI_add_input_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                        int maxsize);
int UI_dup_input_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                        int maxsize);
int UI_add_verify_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                         int maxsize, const char *test_buf);
int UI_dup_verify_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize,
                         int maxsize, const char *test_buf);

/* The same of a choice: the first of ok_chars or of cancel_chars comes into result_buf, one byte.
 */
int UI_add_input_boolean(UI *ui, const char *prompt, const char *action_desc, const char *ok_chars,
                         const char *cancel_chars, int flags, char *result_buf);
int UI_dup_input_boolean(UI *ui, const char *prompt, const char *action_desc, const char *ok_chars,
                         const char *cancel_chars, int flags, char *result_buf);

/* The same of a text to be shown. */
int UI_add_info_string(UI *ui, const char *text);
int UI_dup_info_string(UI *ui, const char *text);
int UI_add_error_string(UI *ui, const char *text);
int UI_dup_error_string(UI *ui, const char *text);

/* What is typed may be seen; a default passphrase is welcome; the first of the program's own. */
#define UI_INPUT_FLAG_ECHO        0x01
#define UI_INPUT_FLAG_DEFAULT_PWD 0x02
#define UI_INPUT_FLAG_USER_BASE   16

/* "Enter <phrase> for <object>:", or what the method makes of it; free it with OPENSSL_free. */
char *UI_construct_prompt(UI *ui_method, const char *phrase_desc, const char *object_name);

/* Data for the method: gives what was there; of a copy, which the method makes, 0 or -1. */
void *UI_add_user_data(UI *ui, void *user_data);
int UI_dup_user_data(UI *ui, void *user_data);
void *UI_get0_user_data(UI *ui);

/* Holds the dialogue: 0, -1 if it failed, -2 if it was broken off. */
int UI_process(UI *ui);

/* The answer to the i-th string, and its length; NULL and -1 if there is none. */
const char *UI_get0_result(UI *ui, int i);
int UI_get_result_length(UI *ui, int i);

/* UI_CTRL_PRINT_ERRORS: whether UI_process shows the errors in the queue first; what it was.
 * UI_CTRL_IS_REDOABLE: whether it is worth while to ask again. */
int UI_ctrl(UI *ui, int cmd, long i, void *p, void (*f)(void));
#define UI_CTRL_PRINT_ERRORS 1
#define UI_CTRL_IS_REDOABLE  2

/* The program's own data: CRYPTO_get_ex_new_index(3). */
#define UI_set_app_data(s, arg) UI_set_ex_data(s, 0, arg)
#define UI_get_app_data(s)      UI_get_ex_data(s, 0)
#define UI_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_UI, l, p, newf, dupf, freef)
int UI_set_ex_data(UI *r, int idx, void *arg);
void *UI_get_ex_data(const UI *r, int idx);

/* ---- Methods ---- */

/* The one that dialogues have unless they are told another; a dialogue's. */
void UI_set_default_method(const UI_METHOD *meth);
const UI_METHOD *UI_get_default_method(void);
const UI_METHOD *UI_get_method(UI *ui);
const UI_METHOD *UI_set_method(UI *ui, const UI_METHOD *meth);

#ifndef OPENSSL_NO_UI_CONSOLE
/* The terminal. */
UI_METHOD *UI_OpenSSL(void);
#endif
/* Nobody: prompts stay unanswered. */
const UI_METHOD *UI_null(void);

/* A string of a dialogue. */
typedef struct ui_string_st UI_STRING;
SKM_DEFINE_STACK_OF_INTERNAL(UI_STRING, UI_STRING, UI_STRING)
#define sk_UI_STRING_num(sk)                 ASSAY_SK_num(UI_STRING, sk)
#define sk_UI_STRING_value(sk, idx)          ASSAY_SK_value(UI_STRING, UI_STRING, sk, idx)
#define sk_UI_STRING_new(cmp)                ASSAY_SK_new(UI_STRING, cmp)
#define sk_UI_STRING_new_null()              ASSAY_SK_new_null(UI_STRING)
#define sk_UI_STRING_new_reserve(cmp, n)     ASSAY_SK_new_reserve(UI_STRING, cmp, n)
#define sk_UI_STRING_reserve(sk, n)          ASSAY_SK_reserve(UI_STRING, sk, n)
#define sk_UI_STRING_free(sk)                ASSAY_SK_free(UI_STRING, sk)
#define sk_UI_STRING_zero(sk)                ASSAY_SK_zero(UI_STRING, sk)
#define sk_UI_STRING_delete(sk, i)           ASSAY_SK_delete(UI_STRING, UI_STRING, sk, i)
#define sk_UI_STRING_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(UI_STRING, UI_STRING, sk, ptr)
#define sk_UI_STRING_push(sk, ptr)           ASSAY_SK_push(UI_STRING, sk, ptr)
#define sk_UI_STRING_unshift(sk, ptr)        ASSAY_SK_unshift(UI_STRING, sk, ptr)
#define sk_UI_STRING_pop(sk)                 ASSAY_SK_pop(UI_STRING, UI_STRING, sk)
#define sk_UI_STRING_shift(sk)               ASSAY_SK_shift(UI_STRING, UI_STRING, sk)
#define sk_UI_STRING_pop_free(sk, freefunc)  ASSAY_SK_pop_free(UI_STRING, sk, freefunc)
#define sk_UI_STRING_insert(sk, ptr, idx)    ASSAY_SK_insert(UI_STRING, sk, ptr, idx)
#define sk_UI_STRING_set(sk, idx, ptr)       ASSAY_SK_set(UI_STRING, UI_STRING, sk, idx, ptr)
#define sk_UI_STRING_find(sk, ptr)           ASSAY_SK_find(UI_STRING, sk, ptr)
#define sk_UI_STRING_find_ex(sk, ptr)        ASSAY_SK_find_ex(UI_STRING, sk, ptr)
#define sk_UI_STRING_find_all(sk, ptr, pnum) ASSAY_SK_find_all(UI_STRING, sk, ptr, pnum)
#define sk_UI_STRING_sort(sk)                ASSAY_SK_sort(UI_STRING, sk)
#define sk_UI_STRING_is_sorted(sk)           ASSAY_SK_is_sorted(UI_STRING, sk)
#define sk_UI_STRING_dup(sk)                 ASSAY_SK_dup(UI_STRING, sk)
#define sk_UI_STRING_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(UI_STRING, sk, copyfunc, freefunc)
#define sk_UI_STRING_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(UI_STRING, sk, cmp)

enum UI_string_types {
    UIT_NONE = 0,
    UIT_PROMPT,
    UIT_VERIFY,
    UIT_BOOLEAN,
    UIT_INFO,
    UIT_ERROR,
};

/* A new method without functions; NULL without memory. */
UI_METHOD *UI_create_method(const char *name);
void UI_destroy_method(UI_METHOD *ui_method);

/* Its functions, each of which may be absent: they give 1, 0 if they fail, and flush and read -1 if
 * the user breaks off. Called in this order, write and read once for each string. 0, or -1 if the
 * method is NULL. */
int UI_method_set_opener(UI_METHOD *method, int (*opener)(UI *ui));
int UI_method_set_writer(UI_METHOD *method, int (*writer)(UI *ui, UI_STRING *uis));
int UI_method_set_flusher(UI_METHOD *method, int (*flusher)(UI *ui));
int UI_method_set_reader(UI_METHOD *method, int (*reader)(UI *ui, UI_STRING *uis));
int UI_method_set_closer(UI_METHOD *method, int (*closer)(UI *ui));
int UI_method_set_data_duplicator(UI_METHOD *method, void *(*duplicator)(UI *ui, void *ui_data),
                                  void (*destructor)(UI *ui, void *ui_data));
int UI_method_set_prompt_constructor(UI_METHOD *method,
                                     char *(*prompt_constructor)(UI *ui, const char *phrase_desc,
                                                                 const char *object_name));
int UI_method_set_ex_data(UI_METHOD *method, int idx, void *data);
int (*UI_method_get_opener(const UI_METHOD *method))(UI *);
int (*UI_method_get_writer(const UI_METHOD *method))(UI *, UI_STRING *);
int (*UI_method_get_flusher(const UI_METHOD *method))(UI *);
int (*UI_method_get_reader(const UI_METHOD *method))(UI *, UI_STRING *);
int (*UI_method_get_closer(const UI_METHOD *method))(UI *);
char *(*UI_method_get_prompt_constructor(const UI_METHOD *method))(UI *, const char *,
                                                                   const char *);
void *(*UI_method_get_data_duplicator(const UI_METHOD *method))(UI *, void *);
void (*UI_method_get_data_destructor(const UI_METHOD *method))(UI *, void *);
const void *UI_method_get_ex_data(const UI_METHOD *method, int idx);

/* What a string tells the method, NULL or -1 where it has no such thing; its answer: 0, or -1 if
 * that doesn't fit. */
enum UI_string_types UI_get_string_type(UI_STRING *uis);
int UI_get_input_flags(UI_STRING *uis);
const char *UI_get0_output_string(UI_STRING *uis);
const char *UI_get0_action_string(UI_STRING *uis);
const char *UI_get0_result_string(UI_STRING *uis);
int UI_get_result_string_length(UI_STRING *uis);
const char *UI_get0_test_string(UI_STRING *uis);
int UI_get_result_minsize(UI_STRING *uis);
int UI_get_result_maxsize(UI_STRING *uis);
int UI_set_result(UI *ui, UI_STRING *uis, const char *result);
int UI_set_result_ex(UI *ui, UI_STRING *uis, const char *result, int len);

/* ---- Passphrases ---- */

/* Asks for one, and with `verify` once more: what UI_process gives. buff has room for the second
 * answer, as buf has for the first. */
int UI_UTIL_read_pw_string(char *buf, int length, const char *prompt, int verify);
int UI_UTIL_read_pw(char *buf, char *buff, int size, const char *prompt, int verify);
/* A method that asks a PEM callback (NULL: PEM_def_callback). */
UI_METHOD *UI_UTIL_wrap_read_pem_callback(pem_password_cb *cb, int rwflag);

ASSAY_API_END

#endif
