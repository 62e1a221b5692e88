/* Texts that programs register for errors of their own, and the numbers for their libraries. The
 * lock is taken when texts come, go, or are looked for, and there are some. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdatomic.h>

#include "crypto/base/err_strings.h"

struct loaded {
    const ERR_STRING_DATA *texts;
    struct loaded *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct loaded *_Atomic loaded; /* the last array first: a later text wins */
static _Atomic int next_library = ERR_LIB_USER;

static const char *find(unsigned long code)
{
    for (const struct loaded *l = loaded; l != NULL; l = l->next)
        for (const ERR_STRING_DATA *t = l->texts; t->error != 0; t++)
            if (t->error == code)
                return t->string;
    return NULL;
}

const char *err_loaded_text(unsigned long code)
{
    if (loaded == NULL)
        return NULL;
    pthread_mutex_lock(&lock);
    const char *text = find(code);
    pthread_mutex_unlock(&lock);
    return text;
}

int ERR_load_strings_const(const ERR_STRING_DATA *str)
{
    struct loaded *l = OPENSSL_malloc(sizeof(*l));
    if (l == NULL)
        return 0;
    l->texts = str;
    pthread_mutex_lock(&lock);
    l->next = loaded;
    loaded = l;
    pthread_mutex_unlock(&lock);
    return 1;
}

static void set_library(int lib, ERR_STRING_DATA *str)
{
    for (; str->error != 0; str++)
        str->error |= ERR_PACK(lib, 0, 0);
}

int ERR_load_strings(int lib, ERR_STRING_DATA *str)
{
    set_library(lib, str);
    return ERR_load_strings_const(str);
}

int ERR_unload_strings(int lib, ERR_STRING_DATA *str)
{
    set_library(lib, str);
    struct loaded *out = NULL;
    pthread_mutex_lock(&lock);
    struct loaded *before = NULL, *l = loaded;
    for (; l != NULL && l->texts != str; before = l, l = l->next)
        continue;
    if (l != NULL) {
        out = l;
        if (before != NULL)
            before->next = l->next;
        else
            loaded = l->next;
    }
    pthread_mutex_unlock(&lock);
    OPENSSL_free(out);
    return 1;
}

void err_loaded_free(void)
{
    pthread_mutex_lock(&lock);
    struct loaded *l = loaded;
    loaded = NULL;
    pthread_mutex_unlock(&lock);
    while (l != NULL) {
        struct loaded *rest = l->next;
        OPENSSL_free(l);
        l = rest;
    }
}

int ERR_get_next_error_library(void)
{
    int lib = next_library;
    while (lib <= ERR_LIB_MASK && !atomic_compare_exchange_weak(&next_library, &lib, lib + 1))
        continue;
    return lib <= ERR_LIB_MASK ? lib : 0;
}
