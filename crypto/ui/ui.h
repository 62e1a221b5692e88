/* What a dialogue and its method are: UI_new(3). */
#ifndef ASSAY_UI_UI_H
#define ASSAY_UI_UI_H

#include <openssl/crypto.h>
#include <openssl/ui.h>
#include <stdbool.h>

struct ui_method_st {
    char *name;
    int (*open)(UI *ui);
    int (*write)(UI *ui, UI_STRING *uis);
    int (*flush)(UI *ui);
    int (*read)(UI *ui, UI_STRING *uis);
    int (*close)(UI *ui);
    void *(*duplicate)(UI *ui, void *data);
    void (*destroy)(UI *ui, void *data);
    char *(*construct_prompt)(UI *ui, const char *phrase, const char *object);
    pem_password_cb *pem_callback; /* of UI_UTIL_wrap_read_pem_callback */
    int pem_writing;
    CRYPTO_EX_DATA ex_data;
};

struct ui_string_st {
    enum UI_string_types type;
    bool copied; /* the texts are its own */
    const char *out;
    int input_flags;
    char *result; /* the caller's */
    size_t result_len;
    int min, max;                     /* of the result; -1: it has none of a length */
    const char *test;                 /* what a UIT_VERIFY must be, or NULL */
    const char *action, *ok, *cancel; /* of a UIT_BOOLEAN */
};

struct ui_st {
    const UI_METHOD *method;
    STACK_OF(UI_STRING) * strings; /* NULL until the first */
    void *user_data;
    bool data_copied;
    bool redoable, print_errors;
    CRYPTO_EX_DATA ex_data;
};

#endif
