#include <openssl/crypto.h>
#include <string.h>

#include "apps/app.h"

void add_text(struct opt_list *texts, char *room, size_t size, const char *name, const char *value)
{
    if (value == NULL || texts->n == OPT_LIST_MAX)
        return;
    snprintf(room, size, "%s:%s", name, value);
    texts->v[texts->n++] = room;
}

static bool one(OSSL_PARAM *p, const OSSL_PARAM *settable, const char *text)
{
    int found = 1;
    char *name = OPENSSL_strdup(text), *value = name == NULL ? NULL : strchr(name, ':');
    bool ok = value != NULL;
    if (ok) {
        *value++ = '\0';
        ok = OSSL_PARAM_allocate_from_text(p, settable, name, value, strlen(value), &found);
    }
    if (!ok)
        fprintf(stderr, "Parameter %s '%s'\n", found ? "error" : "unknown", text);
    OPENSSL_free(name);
    return ok;
}

OSSL_PARAM *params_from_texts(const struct opt_list *texts, const OSSL_PARAM *settable)
{
    OSSL_PARAM *params = OPENSSL_zalloc((texts->n + 1) * sizeof(*params));
    if (params == NULL)
        return NULL;
    for (size_t i = 0; i < texts->n; i++)
        if (!one(&params[i], settable, texts->v[i])) {
            params_free(params);
            return NULL;
        }
    params[texts->n] = OSSL_PARAM_construct_end();
    return params;
}

void params_free(OSSL_PARAM *params)
{
    for (OSSL_PARAM *p = params; p != NULL && p->key != NULL; p++)
        OPENSSL_free(p->data);
    OPENSSL_free(params);
}
