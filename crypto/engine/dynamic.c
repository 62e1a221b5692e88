/* The engine "dynamic": its commands say which shared object is to be loaded, and LOAD makes an
 * engine of that of it (engine.h; "Dynamic engine" of ENGINE_add(3)). */
#include "crypto/engine/dynamic.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/library.h"
#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"

enum how { NEVER, ALLOWED, ALWAYS }; /* the values of LIST_ADD and DIR_LOAD */

struct dynamic {
    char *path; /* or NULL: it is named after the id */
    char *id;   /* or NULL: the object's choice */
    STACK_OF(OPENSSL_STRING) * folders;
    enum how in_list, in_folders;
    bool any_version;
};

static void free_string(char *s)
{
    OPENSSL_free(s);
}

void dynamic_free(struct dynamic *d)
{
    if (d == NULL)
        return;
    OPENSSL_free(d->path);
    OPENSSL_free(d->id);
    sk_OPENSSL_STRING_pop_free(d->folders, free_string);
    OPENSSL_free(d);
}

/* The settings of an engine: each copy of "dynamic" has its own. */
static struct dynamic *settings_of(ENGINE *e)
{
    if (e->dynamic != NULL)
        return e->dynamic;
    struct dynamic *d = OPENSSL_zalloc(sizeof(*d));
    STACK_OF(OPENSSL_STRING) *folders = sk_OPENSSL_STRING_new_null();
    if (d == NULL || folders == NULL) {
        OPENSSL_free(d);
        sk_OPENSSL_STRING_free(folders);
        ERR_raise(ERR_LIB_ENGINE, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    d->folders = folders;
    d->in_folders = ALLOWED;
    return e->dynamic = d;
}

/* ---- The object ---- */

static struct library *open_in(const char *folder, const char *name)
{
    char *path = NULL;
    size_t room = strlen(folder) + strlen(name) + 2;
    if (name[0] != '/' && (path = OPENSSL_malloc(room)) != NULL)
        BIO_snprintf(path, room, "%s/%s", folder, name);
    struct library *l = NULL;
    if (name[0] == '/' || path != NULL)
        l = library_open(path != NULL ? path : name);
    OPENSSL_free(path);
    return l;
}

/* By its name alone (a bare one is libNAME.so, where the loader looks for it), or in the folders,
 * as DIR_LOAD says. */
static struct library *open_library(const struct dynamic *d)
{
    char bare[256];
    const char *name = d->path;
    if (strchr(name, '/') == NULL && strstr(name, ".so") == NULL &&
        (size_t)BIO_snprintf(bare, sizeof(bare), "lib%s.so", name) < sizeof(bare))
        name = bare;
    struct library *l = d->in_folders != ALWAYS ? library_open(name) : NULL;
    int folders = d->in_folders != NEVER ? sk_OPENSSL_STRING_num(d->folders) : 0;
    for (int i = 0; i < folders && l == NULL; i++)
        l = open_in(sk_OPENSSL_STRING_value(d->folders, i), d->path);
    if (l == NULL)
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_DSO_NOT_FOUND);
    return l;
}

/* ID.so; or the id itself, if that is a path. */
static bool name_after_id(struct dynamic *d)
{
    size_t room = d->id != NULL ? strlen(d->id) + sizeof(".so") : 0;
    if (d->path != NULL || room == 0 || (d->path = OPENSSL_malloc(room)) == NULL)
        return d->path != NULL;
    BIO_snprintf(d->path, room, "%s%s", d->id, strchr(d->id, '/') == NULL ? ".so" : "");
    return true;
}

static dynamic_bind_engine bind_of(struct library *l, bool any_version)
{
    union {
        library_symbol_fn *symbol;
        dynamic_bind_engine bind;
        dynamic_v_check_fn version;
    } bind, check;
    bind.symbol = library_symbol(l, "bind_engine");
    if (bind.symbol == NULL) {
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_DSO_FAILURE);
        return NULL;
    }
    if (any_version)
        return bind.bind;
    check.symbol = library_symbol(l, "v_check");
    if (check.symbol != NULL && check.version(OSSL_DYNAMIC_VERSION) >= OSSL_DYNAMIC_OLDEST)
        return bind.bind;
    ERR_raise(ERR_LIB_ENGINE, ENGINE_R_VERSION_INCOMPATIBILITY);
    return NULL;
}

void *ENGINE_get_static_state(void)
{
    static char one_of_this_library;
    return &one_of_this_library;
}

/* The object's engine in the place of "dynamic", or "dynamic" as it was. */
static bool become(ENGINE *e, const char *id, dynamic_bind_engine bind)
{
    dynamic_fns functions = {.static_state = ENGINE_get_static_state()};
    ENGINE before = *e;
    CRYPTO_get_mem_functions(&functions.mem_fns.malloc_fn, &functions.mem_fns.realloc_fn,
                             &functions.mem_fns.free_fn);
    engine_clear_parts(e);
    if (bind(e, id, &functions))
        return true;
    memcpy(e, &before, ENGINE_PARTS_SIZE);
    return FAIL(ERR_LIB_ENGINE, ENGINE_R_INIT_FAILED);
}

static bool load(ENGINE *e, struct dynamic *d)
{
    if (!name_after_id(d))
        return false;
    struct library *l = open_library(d);
    dynamic_bind_engine bind = l != NULL ? bind_of(l, d->any_version) : NULL;
    if (bind == NULL || !become(e, d->id, bind)) {
        library_drop(l);
        return false;
    }
    enum how in_list = d->in_list;
    e->library = l;
    e->dynamic = NULL;
    dynamic_free(d);
    ERR_set_mark();
    if (in_list == NEVER || ENGINE_add(e) || in_list == ALLOWED) {
        ERR_pop_to_mark();
        return true;
    }
    ERR_clear_last_mark();
    return FAIL(ERR_LIB_ENGINE, ENGINE_R_CONFLICTING_ENGINE_ID);
}

/* ---- Commands ---- */

enum { SO_PATH = ENGINE_CMD_BASE, NO_VCHECK, ID, LIST_ADD, DIR_LOAD, DIR_ADD, LOAD };

static const ENGINE_CMD_DEFN commands[] = {
    {SO_PATH, "SO_PATH", "Specifies the path to the new ENGINE shared library",
     ENGINE_CMD_FLAG_STRING},
    {NO_VCHECK, "NO_VCHECK", "Specifies to continue even if version checking fails (boolean)",
     ENGINE_CMD_FLAG_NUMERIC},
    {ID, "ID", "Specifies an ENGINE id name for loading", ENGINE_CMD_FLAG_STRING},
    {LIST_ADD, "LIST_ADD",
     "Whether to add a loaded ENGINE to the internal list (0=no,1=yes,2=mandatory)",
     ENGINE_CMD_FLAG_NUMERIC},
    {DIR_LOAD, "DIR_LOAD",
     "Specifies whether to load from 'DIR_ADD' directories (0=no,1=yes,2=mandatory)",
     ENGINE_CMD_FLAG_NUMERIC},
    {DIR_ADD, "DIR_ADD", "Adds a directory from which ENGINEs can be loaded",
     ENGINE_CMD_FLAG_STRING},
    {LOAD, "LOAD", "Load up the ENGINE specified by other settings", ENGINE_CMD_FLAG_NO_INPUT},
    {0, NULL, NULL, 0},
};

/* No text, or an empty one, takes away what was set, and gives 0. */
static int set_text(char **to, const char *text)
{
    OPENSSL_free(*to);
    *to = NULL;
    if (text == NULL || *text == '\0')
        return 0;
    *to = OPENSSL_strdup(text);
    return *to != NULL || FAIL(ERR_LIB_ENGINE, ERR_R_MALLOC_FAILURE);
}

static int set_how(enum how *to, long value)
{
    if (value < NEVER || value > ALWAYS)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_INVALID_ARGUMENT);
    *to = (enum how)value;
    return 1;
}

static int add_folder(struct dynamic *d, const char *folder)
{
    if (folder == NULL || *folder == '\0')
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_INVALID_ARGUMENT);
    char *copy = OPENSSL_strdup(folder);
    if (copy != NULL && sk_OPENSSL_STRING_push(d->folders, copy) > 0)
        return 1;
    OPENSSL_free(copy);
    return FAIL(ERR_LIB_ENGINE, ERR_R_MALLOC_FAILURE);
}

static int control(ENGINE *e, int command, long number, void *text, void (*f)(void))
{
    struct dynamic *d = settings_of(e);
    (void)f;
    if (d == NULL)
        return 0;
    switch (command) {
    case SO_PATH:
        return set_text(&d->path, text);
    case NO_VCHECK:
        d->any_version = number != 0;
        return 1;
    case ID:
        return set_text(&d->id, text);
    case LIST_ADD:
        return set_how(&d->in_list, number);
    case DIR_LOAD:
        return set_how(&d->in_folders, number);
    case DIR_ADD:
        return add_folder(d, text);
    case LOAD:
        return load(e, d);
    default:
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_CTRL_COMMAND_NOT_IMPLEMENTED);
    }
}

/* By itself it can do nothing. */
static int refuse(ENGINE *e)
{
    (void)e;
    return 0;
}

static bool add(void)
{
    ENGINE *e = ENGINE_new();
    if (e == NULL)
        return false;
    e->id = "dynamic";
    e->name = "Dynamic engine loading support";
    e->init = e->finish = refuse;
    e->ctrl = control;
    e->flags = ENGINE_FLAGS_BY_ID_COPY;
    e->commands = commands;
    ENGINE_add(e); /* unless the program has one of that name */
    return ENGINE_free(e);
}

void engine_add_dynamic(void)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static bool added;
    pthread_mutex_lock(&lock);
    ERR_set_mark();
    added = added || add();
    ERR_pop_to_mark();
    pthread_mutex_unlock(&lock);
}

ENGINE *engine_from_folder(const char *id)
{
    const char *named = secure_getenv("OPENSSL_ENGINES");
    const char *folder = named != NULL ? named : OPENSSL_info(OPENSSL_INFO_ENGINES_DIR);
    ENGINE *e = ENGINE_by_id("dynamic");
    if (e != NULL && ENGINE_ctrl_cmd_string(e, "ID", id, 0) &&
        ENGINE_ctrl_cmd_string(e, "DIR_LOAD", "2", 0) &&
        ENGINE_ctrl_cmd_string(e, "DIR_ADD", folder, 0) &&
        ENGINE_ctrl_cmd_string(e, "LIST_ADD", "1", 0) && ENGINE_ctrl_cmd_string(e, "LOAD", NULL, 0))
        return e;
    ENGINE_free(e);
    return NULL;
}
