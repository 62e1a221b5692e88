/* The provider itself: what it asks the library for, and what it tells. As a shared object it says
 * what happens to it, if $FOREIGN_SAYS is set. */
#include "tests/provider/foreign.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct foreign_core foreign_core;

static char notes[64];
static size_t n_notes;

void foreign_note(char what)
{
    if (n_notes < sizeof(notes) - 1)
        notes[n_notes++] = what;
    if (getenv("FOREIGN_SAYS") != NULL)
        fprintf(stderr, "foreign: %c\n", what);
}

const char *foreign_notes(void)
{
    static char last[sizeof(notes)];
    memcpy(last, notes, n_notes);
    last[n_notes] = '\0';
    n_notes = 0;
    return last;
}

void (*foreign_function(int number))(void)
{
    for (const OSSL_DISPATCH *d = foreign_core.functions; d != NULL && d->function_id != 0; d++)
        if (d->function_id == number)
            return d->function;
    return NULL;
}

/* ---- Errors ---- */

static const OSSL_ITEM reasons[] = {
    {FOREIGN_BAD_LENGTH, (void *)(uintptr_t) "a length that is bad"},
    {FOREIGN_NOT_NOW, (void *)(uintptr_t) "not now"},
    {0, NULL},
};

static const OSSL_ITEM *get_reasons(void *ctx)
{
    (void)ctx;
    return reasons;
}

void foreign_raise(unsigned reason, const char *format, ...)
{
    OSSL_FUNC_core_new_error_fn *begin =
        (OSSL_FUNC_core_new_error_fn *)foreign_function(OSSL_FUNC_CORE_NEW_ERROR);
    OSSL_FUNC_core_set_error_debug_fn *where =
        (OSSL_FUNC_core_set_error_debug_fn *)foreign_function(OSSL_FUNC_CORE_SET_ERROR_DEBUG);
    OSSL_FUNC_core_vset_error_fn *set =
        (OSSL_FUNC_core_vset_error_fn *)foreign_function(OSSL_FUNC_CORE_VSET_ERROR);
    va_list args;
    va_start(args, format);
    begin(foreign_core.handle);
    where(foreign_core.handle, "foreign.c", 1, "a_function");
    set(foreign_core.handle, reason, format, args);
    va_end(args);
}

/* ---- What it tells ---- */

static const OSSL_PARAM *gettable(void *ctx)
{
    static const OSSL_PARAM list[] = {
        {OSSL_PROV_PARAM_NAME, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_VERSION, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_BUILDINFO, OSSL_PARAM_UTF8_PTR, NULL, 0, 0},
        {OSSL_PROV_PARAM_STATUS, OSSL_PARAM_INTEGER, NULL, 0, 0},
        OSSL_PARAM_END,
    };
    (void)ctx;
    return list;
}

static int get(void *ctx, OSSL_PARAM params[])
{
    OSSL_PARAM *p;
    (void)ctx;
    foreign_note('g');
    return ((p = OSSL_PARAM_locate(params, OSSL_PROV_PARAM_NAME)) == NULL ||
            OSSL_PARAM_set_utf8_ptr(p, "A provider to try")) &&
           ((p = OSSL_PARAM_locate(params, OSSL_PROV_PARAM_VERSION)) == NULL ||
            OSSL_PARAM_set_utf8_ptr(p, "1.2.3")) &&
           ((p = OSSL_PARAM_locate(params, OSSL_PROV_PARAM_BUILDINFO)) == NULL ||
            OSSL_PARAM_set_utf8_ptr(p, "1.2.3-tests")) &&
           ((p = OSSL_PARAM_locate(params, OSSL_PROV_PARAM_STATUS)) == NULL ||
            OSSL_PARAM_set_int(p, 1));
}

static int self_test(void *ctx)
{
    (void)ctx;
    foreign_note('s');
    return 1;
}

static int capabilities(void *ctx, const char *which, OSSL_CALLBACK *cb, void *arg)
{
    int number = 7;
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_int("number", &number), OSSL_PARAM_END};
    (void)ctx;
    return strcmp(which, "FOREIGN") != 0 || cb(params, arg);
}

int foreign_number(const OSSL_PARAM params[], void *arg)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, "number");
    return p != NULL && OSSL_PARAM_get_int(p, arg);
}

static const OSSL_ALGORITHM *query(void *ctx, int operation, int *no_cache)
{
    (void)ctx;
    *no_cache = 0;
    switch (operation) {
    case OSSL_OP_DIGEST:
        return foreign_digests;
    case OSSL_OP_CIPHER:
        return foreign_ciphers;
    case OSSL_OP_MAC:
        return foreign_macs;
    case OSSL_OP_KDF:
        return foreign_kdfs;
    case OSSL_OP_RAND:
        return foreign_rands;
    case OSSL_OP_KEYMGMT:
        return foreign_keys;
    case OSSL_OP_ENCODER:
        return foreign_encoders;
    case OSSL_OP_DECODER:
        return foreign_decoders;
    case OSSL_OP_SIGNATURE:
        return foreign_signatures;
    case OSSL_OP_KEYEXCH:
        return foreign_exchanges;
    case OSSL_OP_ASYM_CIPHER:
        return foreign_asym_ciphers;
    case OSSL_OP_KEM:
        return foreign_kems;
    case OSSL_OP_STORE:
        return foreign_stores;
    default:
        return NULL;
    }
}

static void teardown(void *ctx)
{
    (void)ctx;
    foreign_note('t');
}

static const OSSL_DISPATCH functions[] = {
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_TEARDOWN, teardown),
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_GETTABLE_PARAMS, gettable),
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_GET_PARAMS, get),
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_QUERY_OPERATION, query),
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_GET_REASON_STRINGS, get_reasons),
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_GET_CAPABILITIES, capabilities),
    FOREIGN_FUNCTION(OSSL_FUNC_PROVIDER_SELF_TEST, self_test),
    {0, NULL},
};

/* What the library says of the provider: core_get_params. */
static void say_settings(void)
{
    char *values[4] = {NULL};
    OSSL_PARAM ask[] = {
        OSSL_PARAM_construct_utf8_ptr("openssl-version", &values[0], 0),
        OSSL_PARAM_construct_utf8_ptr("provider-name", &values[1], 0),
        OSSL_PARAM_construct_utf8_ptr("colour", &values[2], 0),
        OSSL_PARAM_construct_utf8_ptr("deep.colour", &values[3], 0),
        OSSL_PARAM_END,
    };
    OSSL_FUNC_core_get_params_fn *get_params =
        (OSSL_FUNC_core_get_params_fn *)foreign_function(OSSL_FUNC_CORE_GET_PARAMS);
    int ok = get_params(foreign_core.handle, ask);
    fprintf(stderr, "foreign: %d %.3s %s %s %s\n", ok, values[0], values[1],
            values[2] != NULL ? values[2] : "-", values[3] != NULL ? values[3] : "-");
}

int foreign_init(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in, const OSSL_DISPATCH **out,
                 void **provctx)
{
    foreign_core.handle = handle;
    foreign_core.functions = in;
    foreign_note('i');
    if (getenv("FOREIGN_SAYS") != NULL)
        say_settings();
    *out = functions;
    *provctx = &foreign_core;
    return getenv("FOREIGN_FAILS") == NULL;
}

int foreign_refuse(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in,
                   const OSSL_DISPATCH **out, void **provctx)
{
    (void)handle, (void)in, (void)out, (void)provctx;
    return 0;
}

#ifdef FOREIGN_OBJECT
int OSSL_provider_init(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in,
                       const OSSL_DISPATCH **out, void **provctx)
{
    return foreign_init(handle, in, out, provctx);
}
#endif
