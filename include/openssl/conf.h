/* Configuration files, config(5): NCONF_new(3), CONF_modules_load_file(3). */
#ifndef OPENSSL_CONF_H
#define OPENSSL_CONF_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CONF_H
#endif

#include <openssl/bio.h>
#include <openssl/conferr.h>
#include <openssl/e_os2.h>
#include <openssl/lhash.h>
#include <openssl/safestack.h>
#include <openssl/types.h>

ASSAY_API_BEGIN

/* A setting; or a section, which has no name, and whose value is a STACK_OF(CONF_VALUE). */
typedef struct {
    char *section;
    char *name;
    char *value;
} CONF_VALUE;

/* Settings in their order. */
SKM_DEFINE_STACK_OF_INTERNAL(CONF_VALUE, CONF_VALUE, CONF_VALUE)
#define sk_CONF_VALUE_num(sk)                 ASSAY_SK_num(CONF_VALUE, sk)
#define sk_CONF_VALUE_value(sk, idx)          ASSAY_SK_value(CONF_VALUE, CONF_VALUE, sk, idx)
#define sk_CONF_VALUE_new(cmp)                ASSAY_SK_new(CONF_VALUE, cmp)
#define sk_CONF_VALUE_new_null()              ASSAY_SK_new_null(CONF_VALUE)
#define sk_CONF_VALUE_new_reserve(cmp, n)     ASSAY_SK_new_reserve(CONF_VALUE, cmp, n)
#define sk_CONF_VALUE_reserve(sk, n)          ASSAY_SK_reserve(CONF_VALUE, sk, n)
#define sk_CONF_VALUE_free(sk)                ASSAY_SK_free(CONF_VALUE, sk)
#define sk_CONF_VALUE_zero(sk)                ASSAY_SK_zero(CONF_VALUE, sk)
#define sk_CONF_VALUE_delete(sk, i)           ASSAY_SK_delete(CONF_VALUE, CONF_VALUE, sk, i)
#define sk_CONF_VALUE_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(CONF_VALUE, CONF_VALUE, sk, ptr)
#define sk_CONF_VALUE_push(sk, ptr)           ASSAY_SK_push(CONF_VALUE, sk, ptr)
#define sk_CONF_VALUE_unshift(sk, ptr)        ASSAY_SK_unshift(CONF_VALUE, sk, ptr)
#define sk_CONF_VALUE_pop(sk)                 ASSAY_SK_pop(CONF_VALUE, CONF_VALUE, sk)
#define sk_CONF_VALUE_shift(sk)               ASSAY_SK_shift(CONF_VALUE, CONF_VALUE, sk)
#define sk_CONF_VALUE_pop_free(sk, freefunc)  ASSAY_SK_pop_free(CONF_VALUE, sk, freefunc)
#define sk_CONF_VALUE_insert(sk, ptr, idx)    ASSAY_SK_insert(CONF_VALUE, sk, ptr, idx)
#define sk_CONF_VALUE_set(sk, idx, ptr)       ASSAY_SK_set(CONF_VALUE, CONF_VALUE, sk, idx, ptr)
#define sk_CONF_VALUE_find(sk, ptr)           ASSAY_SK_find(CONF_VALUE, sk, ptr)
#define sk_CONF_VALUE_find_ex(sk, ptr)        ASSAY_SK_find_ex(CONF_VALUE, sk, ptr)
#define sk_CONF_VALUE_find_all(sk, ptr, pnum) ASSAY_SK_find_all(CONF_VALUE, sk, ptr, pnum)
#define sk_CONF_VALUE_sort(sk)                ASSAY_SK_sort(CONF_VALUE, sk)
#define sk_CONF_VALUE_is_sorted(sk)           ASSAY_SK_is_sorted(CONF_VALUE, sk)
#define sk_CONF_VALUE_dup(sk)                 ASSAY_SK_dup(CONF_VALUE, sk)
#define sk_CONF_VALUE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(CONF_VALUE, sk, copyfunc, freefunc)
#define sk_CONF_VALUE_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(CONF_VALUE, sk, cmp)

/* Settings and sections by name: a configuration in the oldest form. */
DEFINE_LHASH_OF_INTERNAL(CONF_VALUE);
#define lh_CONF_VALUE_new(hfn, cmp)           ASSAY_LH_new(CONF_VALUE, hfn, cmp)
#define lh_CONF_VALUE_free(lh)                ASSAY_LH_free(CONF_VALUE, lh)
#define lh_CONF_VALUE_flush(lh)               ASSAY_LH_flush(CONF_VALUE, lh)
#define lh_CONF_VALUE_insert(lh, ptr)         ASSAY_LH_insert(CONF_VALUE, lh, ptr)
#define lh_CONF_VALUE_delete(lh, ptr)         ASSAY_LH_delete(CONF_VALUE, lh, ptr)
#define lh_CONF_VALUE_retrieve(lh, ptr)       ASSAY_LH_retrieve(CONF_VALUE, lh, ptr)
#define lh_CONF_VALUE_error(lh)               ASSAY_LH_error(CONF_VALUE, lh)
#define lh_CONF_VALUE_num_items(lh)           ASSAY_LH_num_items(CONF_VALUE, lh)
#define lh_CONF_VALUE_node_stats_bio(lh, out) ASSAY_LH_node_stats_bio(CONF_VALUE, lh, out)
#define lh_CONF_VALUE_node_usage_stats_bio(lh, out) \
    ASSAY_LH_node_usage_stats_bio(CONF_VALUE, lh, out)
#define lh_CONF_VALUE_stats_bio(lh, out)    ASSAY_LH_stats_bio(CONF_VALUE, lh, out)
#define lh_CONF_VALUE_get_down_load(lh)     ASSAY_LH_get_down_load(CONF_VALUE, lh)
#define lh_CONF_VALUE_set_down_load(lh, dl) ASSAY_LH_set_down_load(CONF_VALUE, lh, dl)
#define lh_CONF_VALUE_doall(lh, dfn)        ASSAY_LH_doall(CONF_VALUE, lh, dfn)

struct conf_st;
struct conf_method_st;
typedef struct conf_method_st CONF_METHOD;

#ifndef OPENSSL_NO_DEPRECATED_3_0
#include <openssl/conftypes.h>
#endif

/* ---- A configuration ---- */

/* A new one, empty, of that kind (NULL: NCONF_default's, which is that of config(5)), for a library
 * context; NULL without memory. Away with it, or only with what is in it. */
CONF *NCONF_new_ex(OSSL_LIB_CTX *libctx, CONF_METHOD *meth);
CONF *NCONF_new(CONF_METHOD *meth);
CONF_METHOD *NCONF_default(void);
OSSL_LIB_CTX *NCONF_get0_libctx(const CONF *conf);
void NCONF_free(CONF *conf);
void NCONF_free_data(CONF *conf);

/* Reads a file into a configuration that is empty so far: 1, or 0 with the reason raised and, of a
 * mistake in the text, the number of its line in *eline unless eline is NULL. */
int NCONF_load(CONF *conf, const char *file, long *eline);
int NCONF_load_bio(CONF *conf, BIO *bp, long *eline);

/* Its sections' names, in no order: a new stack, of strings that are the configuration's. */
STACK_OF(OPENSSL_CSTRING) * NCONF_get_section_names(const CONF *conf);
/* The settings of a section, the configuration's; NULL if there is none. */
STACK_OF(CONF_VALUE) * NCONF_get_section(const CONF *conf, const char *section);
/* The value of a name in a section, else in the default section; NULL with the reason raised. It is
 * the configuration's. No configuration: of the environment. */
char *NCONF_get_string(const CONF *conf, const char *group, const char *name);
/* The number that such a value begins with: 1, or 0. */
int NCONF_get_number_e(const CONF *conf, const char *group, const char *name, long *result);
#define NCONF_get_number(c, g, n, r) NCONF_get_number_e(c, g, n, r)

/* Prints all of it, in no order. */
int NCONF_dump_bio(const CONF *conf, BIO *out);

#ifndef OPENSSL_NO_STDIO
/* The same from and to an open file. */
int NCONF_load_fp(CONF *conf, FILE *fp, long *eline);
int NCONF_dump_fp(const CONF *conf, FILE *out);
#endif

/* The elements of a list with sep between them, without spaces round them if nospc, one after the
 * other to list_cb (NULL and 0: an empty one) until it gives 0 or less: its last result. */
int CONF_parse_list(const char *list, int sep, int nospc,
                    int (*list_cb)(const char *elem, int len, void *usr), void *arg);

/* ---- The oldest form: the hash table alone ---- */

/* The kind that it is of; a configuration round a table, which stays its owner's. */
int CONF_set_default_method(CONF_METHOD *meth);
void CONF_set_nconf(CONF *conf, LHASH_OF(CONF_VALUE) * hash);

/* As the functions above; a table of NULL is made. */
LHASH_OF(CONF_VALUE) * CONF_load(LHASH_OF(CONF_VALUE) * conf, const char *file, long *eline);
LHASH_OF(CONF_VALUE) * CONF_load_bio(LHASH_OF(CONF_VALUE) * conf, BIO *bp, long *eline);
STACK_OF(CONF_VALUE) * CONF_get_section(LHASH_OF(CONF_VALUE) * conf, const char *section);
char *CONF_get_string(LHASH_OF(CONF_VALUE) * conf, const char *group, const char *name);
long CONF_get_number(LHASH_OF(CONF_VALUE) * conf, const char *group, const char *name);
void CONF_free(LHASH_OF(CONF_VALUE) * conf);
int CONF_dump_bio(LHASH_OF(CONF_VALUE) * conf, BIO *out);
#ifndef OPENSSL_NO_STDIO
/* The same from and to an open file. */
LHASH_OF(CONF_VALUE) * CONF_load_fp(LHASH_OF(CONF_VALUE) * conf, FILE *fp, long *eline);
int CONF_dump_fp(LHASH_OF(CONF_VALUE) * conf, FILE *out);
#endif

/* ---- Modules ---- */

typedef struct conf_imodule_st CONF_IMODULE;
typedef struct conf_module_st CONF_MODULE;
STACK_OF(CONF_MODULE);
STACK_OF(CONF_IMODULE);

/* What is called with a setting of a module's, and when that ends. 1, or 0 or less. */
typedef int conf_init_func(CONF_IMODULE *md, const CONF *cnf);
typedef void conf_finish_func(CONF_IMODULE *md);

/* A failing module ends nothing; the result is 1 all the same; nothing is raised; no shared objects
 * (never here); a missing file is no error; openssl_conf if the program's own name isn't set. */
#define CONF_MFLAGS_IGNORE_ERRORS       0x1
#define CONF_MFLAGS_IGNORE_RETURN_CODES 0x2
#define CONF_MFLAGS_SILENT              0x4
#define CONF_MFLAGS_NO_DSO              0x8
#define CONF_MFLAGS_IGNORE_MISSING_FILE 0x10
#define CONF_MFLAGS_DEFAULT_SECTION     0x20

/* Does what the section says that appname (NULL: openssl_conf) names in the default section: calls
 * the module of each setting. Of a file: NULL is the default one. 1, or 0 or less. */
int CONF_modules_load(const CONF *cnf, const char *appname, unsigned long flags);
int CONF_modules_load_file_ex(OSSL_LIB_CTX *libctx, const char *filename, const char *appname,
                              unsigned long flags);
int CONF_modules_load_file(const char *filename, const char *appname, unsigned long flags);

/* Ends what modules began; forgets the modules too, the built-in ones only if `all`. */
void CONF_modules_finish(void);
void CONF_modules_unload(int all);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define CONF_modules_free() \
    while (0)               \
    continue
#endif

/* Adds a module of the program's. 1, or 0 without memory. */
int CONF_module_add(const char *name, conf_init_func *ifunc, conf_finish_func *ffunc);
/* Adds those of the library. */
void OPENSSL_load_builtin_modules(void);

/* What a module is called with: the setting's name and value, its flags and data of its own. */
const char *CONF_imodule_get_name(const CONF_IMODULE *md);
const char *CONF_imodule_get_value(const CONF_IMODULE *md);
void *CONF_imodule_get_usr_data(const CONF_IMODULE *md);
void CONF_imodule_set_usr_data(CONF_IMODULE *md, void *usr_data);
CONF_MODULE *CONF_imodule_get_module(const CONF_IMODULE *md);
unsigned long CONF_imodule_get_flags(const CONF_IMODULE *md);
void CONF_imodule_set_flags(CONF_IMODULE *md, unsigned long flags);
void *CONF_module_get_usr_data(CONF_MODULE *pmod);
void CONF_module_set_usr_data(CONF_MODULE *pmod, void *usr_data);

/* The default file's name: that of OPENSSL_CONF, or the one in the default directory; free it with
 * OPENSSL_free. */
char *CONF_get1_default_config_file(void);

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
/* Loads the default file for a program of that name, once; without the file nothing happens. */
OSSL_DEPRECATEDIN_1_1_0 void OPENSSL_config(const char *config_name);
#define OPENSSL_no_config() OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL)
#endif

ASSAY_API_END

#endif
