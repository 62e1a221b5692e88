/* UI_create_method(3): how dialogues are held. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ui/ui.h"

UI_METHOD *UI_create_method(const char *name)
{
    UI_METHOD *m = OPENSSL_zalloc(sizeof(*m));
    if (m != NULL)
        m->name = OPENSSL_strdup(name);
    if (m != NULL && m->name != NULL &&
        CRYPTO_new_ex_data(CRYPTO_EX_INDEX_UI_METHOD, m, &m->ex_data))
        return m;
    if (m != NULL)
        OPENSSL_free(m->name);
    OPENSSL_free(m);
    ERR_raise(ERR_LIB_UI, ERR_R_MALLOC_FAILURE);
    return NULL;
}

/* Not for the built-in ones. */
void UI_destroy_method(UI_METHOD *ui_method)
{
    if (ui_method == NULL)
        return;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_UI_METHOD, ui_method, &ui_method->ex_data);
    OPENSSL_free(ui_method->name);
    OPENSSL_free(ui_method);
}

/* ---- Its functions: set, 0 or -1 if there is no method; got, or NULL ---- */

int UI_method_set_opener(UI_METHOD *method, int (*opener)(UI *ui))
{
    if (method == NULL)
        return -1;
    method->open = opener;
    return 0;
}

int UI_method_set_writer(UI_METHOD *method, int (*writer)(UI *ui, UI_STRING *uis))
{
    if (method == NULL)
        return -1;
    method->write = writer;
    return 0;
}

int UI_method_set_flusher(UI_METHOD *method, int (*flusher)(UI *ui))
{
    if (method == NULL)
        return -1;
    method->flush = flusher;
    return 0;
}

int UI_method_set_reader(UI_METHOD *method, int (*reader)(UI *ui, UI_STRING *uis))
{
    if (method == NULL)
        return -1;
    method->read = reader;
    return 0;
}

int UI_method_set_closer(UI_METHOD *method, int (*closer)(UI *ui))
{
    if (method == NULL)
        return -1;
    method->close = closer;
    return 0;
}

int UI_method_set_data_duplicator(UI_METHOD *method, void *(*duplicator)(UI *ui, void *ui_data),
                                  void (*destructor)(UI *ui, void *ui_data))
{
    if (method == NULL)
        return -1;
    method->duplicate = duplicator;
    method->destroy = destructor;
    return 0;
}

int UI_method_set_prompt_constructor(UI_METHOD *method,
                                     char *(*prompt_constructor)(UI *ui, const char *phrase_desc,
                                                                 const char *object_name))
{
    if (method == NULL)
        return -1;
    method->construct_prompt = prompt_constructor;
    return 0;
}

int UI_method_set_ex_data(UI_METHOD *method, int idx, void *data)
{
    return CRYPTO_set_ex_data(&method->ex_data, idx, data);
}

int (*UI_method_get_opener(const UI_METHOD *method))(UI *)
{
    return method != NULL ? method->open : NULL;
}

int (*UI_method_get_writer(const UI_METHOD *method))(UI *, UI_STRING *)
{
    return method != NULL ? method->write : NULL;
}

int (*UI_method_get_flusher(const UI_METHOD *method))(UI *)
{
    return method != NULL ? method->flush : NULL;
}

int (*UI_method_get_reader(const UI_METHOD *method))(UI *, UI_STRING *)
{
    return method != NULL ? method->read : NULL;
}

int (*UI_method_get_closer(const UI_METHOD *method))(UI *)
{
    return method != NULL ? method->close : NULL;
}

char *(*UI_method_get_prompt_constructor(const UI_METHOD *method))(UI *, const char *, const char *)
{
    return method != NULL ? method->construct_prompt : NULL;
}

void *(*UI_method_get_data_duplicator(const UI_METHOD *method))(UI *, void *)
{
    return method != NULL ? method->duplicate : NULL;
}

void (*UI_method_get_data_destructor(const UI_METHOD *method))(UI *, void *)
{
    return method != NULL ? method->destroy : NULL;
}

const void *UI_method_get_ex_data(const UI_METHOD *method, int idx)
{
    return CRYPTO_get_ex_data(&method->ex_data, idx);
}

/* ---- Nobody is asked: what needs an answer is broken off ---- */

static int null_read(UI *ui, UI_STRING *uis)
{
    (void)ui;
    return uis->type == UIT_INFO || uis->type == UIT_ERROR ? 1 : -1;
}

const UI_METHOD *UI_null(void)
{
    static char name[] = "OpenSSL NULL UI";
    static const UI_METHOD null = {.name = name, .read = null_read};
    return &null;
}

/* ---- A PEM callback as a method ---- */

static int pem_read(UI *ui, UI_STRING *uis)
{
    const UI_METHOD *m = ui->method;
    char answer[PEM_BUFSIZE + 1];
    if (uis->type != UIT_PROMPT)
        return 1;
    int room = uis->max > PEM_BUFSIZE ? PEM_BUFSIZE : uis->max;
    int len = m->pem_callback(answer, room, m->pem_writing, ui->user_data);
    if (len > room)
        len = -1;
    int ret = len;
    if (len >= 0) {
        answer[len] = '\0';
        ret = UI_set_result_ex(ui, uis, answer, len) >= 0;
    }
    OPENSSL_cleanse(answer, sizeof(answer));
    return ret;
}

UI_METHOD *UI_UTIL_wrap_read_pem_callback(pem_password_cb *cb, int rwflag)
{
    UI_METHOD *m = UI_create_method("PEM password callback wrapper");
    if (m == NULL)
        return NULL;
    m->read = pem_read;
    m->pem_callback = cb != NULL ? cb : PEM_def_callback;
    m->pem_writing = rwflag;
    return m;
}
