#include "crypto/encode/pass.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ui.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/base/raise.h"

void pass_clear(struct pass_source *p)
{
    OPENSSL_clear_free(p->bytes, p->len);
    *p = (struct pass_source){.bytes = NULL};
}

int pass_set_bytes(struct pass_source *p, const unsigned char *bytes, size_t len)
{
    uint8_t *copy = OPENSSL_malloc(len + 1);
    if (copy == NULL)
        return 0;
    if (len > 0)
        memcpy(copy, bytes, len);
    pass_clear(p);
    p->bytes = copy;
    p->len = len;
    return 1;
}

int pass_set_pem_cb(struct pass_source *p, pem_password_cb *cb, void *data)
{
    pass_clear(p);
    p->cb = cb;
    p->data = data;
    return 1;
}

int pass_set_callback(struct pass_source *p, OSSL_PASSPHRASE_CALLBACK *callback, void *data)
{
    pass_clear(p);
    p->callback = callback;
    p->data = data;
    return 1;
}

int pass_set_ui(struct pass_source *p, const UI_METHOD *ui, void *data)
{
    if (ui == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
    pass_clear(p);
    p->ui = ui;
    p->data = data;
    return 1;
}

/* Asks, and what is to encrypt once more. */
static int ask(const struct pass_source *p, char *buf, int size, bool writing)
{
    char *again = writing ? OPENSSL_zalloc((size_t)size + 1) : NULL, *prompt = NULL;
    UI *ui = !writing || again != NULL ? UI_new_method(p->ui) : NULL;
    int len = -1;
    if (ui != NULL && (prompt = UI_construct_prompt(ui, "pass phrase", NULL)) != NULL) {
        const int flags = UI_INPUT_FLAG_DEFAULT_PWD, most = size - 1;
        if (p->data != NULL)
            UI_add_user_data(ui, p->data);
        if (UI_add_input_string(ui, prompt, flags, buf, 0, most) > 0 &&
            (!writing || UI_add_verify_string(ui, prompt, flags, again, 0, most, buf) > 0) &&
            UI_process(ui) == 0)
            len = UI_get_result_length(ui, 0);
    }
    UI_free(ui);
    OPENSSL_free(prompt);
    OPENSSL_clear_free(again, (size_t)size + 1);
    return len;
}

int pass_cb(char *buf, int size, int writing, void *source)
{
    struct pass_source *p = source;
    size_t len = 0;
    if (p->bytes != NULL) {
        if (p->len > (size_t)size)
            return -1;
        memcpy(buf, p->bytes, p->len);
        return (int)p->len;
    }
    if (p->cb != NULL)
        return p->cb(buf, size, writing, p->data);
    if (p->ui != NULL)
        return ask(p, buf, size, writing != 0);
    if (p->callback != NULL)
        return p->callback(buf, (size_t)size, &len, NULL, p->data) && len <= (size_t)size ? (int)len
                                                                                          : -1;
    return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT) - 1;
}
