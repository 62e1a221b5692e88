/* The library itself: memory, threads, data that programs hang on objects, version, start and end.
 * OPENSSL_malloc(3), CRYPTO_THREAD_run_once(3), CRYPTO_get_ex_new_index(3), OpenSSL_version(3),
 * OPENSSL_init_crypto(3). */
#ifndef OPENSSL_CRYPTO_H
#define OPENSSL_CRYPTO_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_CRYPTO_H
#endif

#include <openssl/core.h>
#include <openssl/cryptoerr.h>
#include <openssl/e_os2.h>
#include <openssl/opensslconf.h>
#include <openssl/opensslv.h>
#include <openssl/safestack.h>
#include <openssl/symhacks.h>
#include <openssl/types.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

ASSAY_API_BEGIN

/* ---- Memory ---- */

/* As malloc, calloc, realloc, free, strdup, strndup and a memcpy into new memory; NULL if there is
 * no memory or nothing is asked for. The clear_ ones wipe what they give back; secure_ memory comes
 * from the secure heap if there is one. */
#define OPENSSL_malloc(num)        CRYPTO_malloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_zalloc(num)        CRYPTO_zalloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_realloc(addr, num) CRYPTO_realloc(addr, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_clear_realloc(addr, old_num, num) \
    CRYPTO_clear_realloc(addr, old_num, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_clear_free(addr, num) CRYPTO_clear_free(addr, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_free(addr)            CRYPTO_free(addr, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_memdup(str, s)        CRYPTO_memdup((str), s, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_strdup(str)           CRYPTO_strdup(str, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_strndup(str, n)       CRYPTO_strndup(str, n, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_malloc(num)    CRYPTO_secure_malloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_zalloc(num)    CRYPTO_secure_zalloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_free(addr)     CRYPTO_secure_free(addr, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_clear_free(addr, num) \
    CRYPTO_secure_clear_free(addr, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_actual_size(ptr) CRYPTO_secure_actual_size(ptr)

#define OPENSSL_malloc_init() \
    while (0)                 \
    continue
#define OPENSSL_MALLOC_MAX_NELEMS(type) (((1U << (sizeof(int) * 8 - 1)) - 1) / sizeof(type))

/* What those macros call, with the place of the call: only a program's own functions look at it. */
void *CRYPTO_malloc(size_t num, const char *file, int line);
void *CRYPTO_zalloc(size_t num, const char *file, int line);
void *CRYPTO_memdup(const void *str, size_t siz, const char *file, int line);
char *CRYPTO_strdup(const char *str, const char *file, int line);
char *CRYPTO_strndup(const char *str, size_t s, const char *file, int line);
void CRYPTO_free(void *ptr, const char *file, int line);
void CRYPTO_clear_free(void *ptr, size_t num, const char *file, int line);
void *CRYPTO_realloc(void *addr, size_t num, const char *file, int line);
void *CRYPTO_clear_realloc(void *addr, size_t old_num, size_t num, const char *file, int line);

/* Puts a program's own functions under all of those, 1; or 0 if memory was given out already. NULL
 * leaves a function as it is. */
typedef void *(*CRYPTO_malloc_fn)(size_t num, const char *file, int line);
typedef void *(*CRYPTO_realloc_fn)(void *addr, size_t num, const char *file, int line);
typedef void (*CRYPTO_free_fn)(void *addr, const char *file, int line);
int CRYPTO_set_mem_functions(CRYPTO_malloc_fn malloc_fn, CRYPTO_realloc_fn realloc_fn,
                             CRYPTO_free_fn free_fn);
void CRYPTO_get_mem_functions(CRYPTO_malloc_fn *malloc_fn, CRYPTO_realloc_fn *realloc_fn,
                              CRYPTO_free_fn *free_fn);

/* The secure heap: sz bytes, a power of two, that are locked into memory, left out of core dumps
 * and stand between guard pages; given out in powers of two from minsize up. init gives 1, or 2 if
 * not all of that could be had, or 0; done gives 1, or 0 while something is allocated. Without a
 * heap, secure_malloc is malloc. */
int CRYPTO_secure_malloc_init(size_t sz, size_t minsize);
int CRYPTO_secure_malloc_done(void);
int CRYPTO_secure_malloc_initialized(void);
void *CRYPTO_secure_malloc(size_t num, const char *file, int line);
void *CRYPTO_secure_zalloc(size_t num, const char *file, int line);
void CRYPTO_secure_free(void *ptr, const char *file, int line);
void CRYPTO_secure_clear_free(void *ptr, size_t num, const char *file, int line);
/* Is ptr on it; how many bytes were set aside for it; how many are in use in all. */
int CRYPTO_secure_allocated(const void *ptr);
size_t CRYPTO_secure_actual_size(void *ptr);
size_t CRYPTO_secure_used(void);

/* Wipes len bytes at ptr in a way that no compiler leaves out. */
void OPENSSL_cleanse(void *ptr, size_t len);

/* Zero if the len bytes at a and b are equal, in time that depends on len alone. */
int CRYPTO_memcmp(const void *in_a, const void *in_b, size_t len);

/* ---- Strings ---- */

/* As in BSD: copy or append into siz bytes, always ended; the length that was wanted. */
size_t OPENSSL_strlcpy(char *dst, const char *src, size_t siz);
size_t OPENSSL_strlcat(char *dst, const char *src, size_t siz);
size_t OPENSSL_strnlen(const char *str, size_t maxlen);

/* Bytes to upper-case hex with sep between, or none if it is '\0', and back; a null buffer asks for
 * the length. 1 or 0. The ones without _ex allocate the result and use ':'. */
int OPENSSL_buf2hexstr_ex(char *str, size_t str_n, size_t *strlength, const unsigned char *buf,
                          size_t buflen, const char sep);
char *OPENSSL_buf2hexstr(const unsigned char *buf, long buflen);
int OPENSSL_hexstr2buf_ex(unsigned char *buf, size_t buf_n, size_t *buflen, const char *str,
                          const char sep);
unsigned char *OPENSSL_hexstr2buf(const char *str, long *buflen);
/* 0 .. 15, or -1. */
int OPENSSL_hexchar2int(unsigned char c);

/* As strcasecmp in the C locale. */
int OPENSSL_strcasecmp(const char *s1, const char *s2);
int OPENSSL_strncasecmp(const char *s1, const char *s2, size_t n);

/* ---- Threads ---- */

typedef void CRYPTO_RWLOCK;
typedef pthread_once_t CRYPTO_ONCE;
typedef pthread_key_t CRYPTO_THREAD_LOCAL;
typedef pthread_t CRYPTO_THREAD_ID;
#define CRYPTO_ONCE_STATIC_INIT PTHREAD_ONCE_INIT

/* A lock for many readers or one writer. 1 or 0. */
CRYPTO_RWLOCK *CRYPTO_THREAD_lock_new(void);
__owur int CRYPTO_THREAD_read_lock(CRYPTO_RWLOCK *lock);
__owur int CRYPTO_THREAD_write_lock(CRYPTO_RWLOCK *lock);
int CRYPTO_THREAD_unlock(CRYPTO_RWLOCK *lock);
void CRYPTO_THREAD_lock_free(CRYPTO_RWLOCK *lock);

/* Add, or, load: *ret is the value then. 1 or 0. The locks aren't used. */
int CRYPTO_atomic_add(int *val, int amount, int *ret, CRYPTO_RWLOCK *lock);
int CRYPTO_atomic_or(uint64_t *val, uint64_t op, uint64_t *ret, CRYPTO_RWLOCK *lock);
int CRYPTO_atomic_load(uint64_t *val, uint64_t *ret, CRYPTO_RWLOCK *lock);

/* Calls init in the first of all calls alone; a pointer per thread, with a function that is called
 * on it when the thread ends; who this thread is. */
int CRYPTO_THREAD_run_once(CRYPTO_ONCE *once, void (*init)(void));
int CRYPTO_THREAD_init_local(CRYPTO_THREAD_LOCAL *key, void (*cleanup)(void *));
void *CRYPTO_THREAD_get_local(CRYPTO_THREAD_LOCAL *key);
int CRYPTO_THREAD_set_local(CRYPTO_THREAD_LOCAL *key, void *val);
int CRYPTO_THREAD_cleanup_local(CRYPTO_THREAD_LOCAL *key);
CRYPTO_THREAD_ID CRYPTO_THREAD_get_current_id(void);
int CRYPTO_THREAD_compare_id(CRYPTO_THREAD_ID a, CRYPTO_THREAD_ID b);

/* ---- A program's data on the library's objects ---- */

/* The classes of objects. */
#define CRYPTO_EX_INDEX_SSL            0
#define CRYPTO_EX_INDEX_SSL_CTX        1
#define CRYPTO_EX_INDEX_SSL_SESSION    2
#define CRYPTO_EX_INDEX_X509           3
#define CRYPTO_EX_INDEX_X509_STORE     4
#define CRYPTO_EX_INDEX_X509_STORE_CTX 5
#define CRYPTO_EX_INDEX_DH             6
#define CRYPTO_EX_INDEX_DSA            7
#define CRYPTO_EX_INDEX_EC_KEY         8
#define CRYPTO_EX_INDEX_RSA            9
#define CRYPTO_EX_INDEX_ENGINE         10
#define CRYPTO_EX_INDEX_UI             11
#define CRYPTO_EX_INDEX_BIO            12
#define CRYPTO_EX_INDEX_APP            13
#define CRYPTO_EX_INDEX_UI_METHOD      14
#define CRYPTO_EX_INDEX_RAND_DRBG      15
#define CRYPTO_EX_INDEX_DRBG           CRYPTO_EX_INDEX_RAND_DRBG
#define CRYPTO_EX_INDEX_OSSL_LIB_CTX   16
#define CRYPTO_EX_INDEX_EVP_PKEY       17
#define CRYPTO_EX_INDEX__COUNT         18

struct crypto_ex_data_st {
    OSSL_LIB_CTX *ctx;
    STACK_OF(void) * sk; /* the values, by index */
};

/* What is called, for each index of the class, when an object is made, copied or freed. A dup gets
 * the address of the pointer, which it may change, in from_d, and gives 1 or 0. */
typedef void CRYPTO_EX_new(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl,
                           void *argp);
typedef void CRYPTO_EX_free(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl,
                            void *argp);
typedef int CRYPTO_EX_dup(CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from, void **from_d, int idx,
                          long argl, void *argp);

/* A new index of the class, or -1; gives it up (its functions are called no more), 1 or 0. */
__owur int CRYPTO_get_ex_new_index(int class_index, long argl, void *argp, CRYPTO_EX_new *new_func,
                                   CRYPTO_EX_dup *dup_func, CRYPTO_EX_free *free_func);
int CRYPTO_free_ex_index(int class_index, int idx);

/* For who implements a class: begins, copies and ends the data of an object. 1 or 0. */
int CRYPTO_new_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad);
int CRYPTO_dup_ex_data(int class_index, CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from);
void CRYPTO_free_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad);
/* Calls new_func for an index that came after the object, if there is no value yet. */
int CRYPTO_alloc_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad, int idx);

/* The value at an index, NULL at first. Setting gives 1 or 0. */
int CRYPTO_set_ex_data(CRYPTO_EX_DATA *ad, int idx, void *val);
void *CRYPTO_get_ex_data(const CRYPTO_EX_DATA *ad, int idx);

/* ---- Version ---- */

/* The parts of the version of the library that runs; the last two are strings, perhaps empty. */
unsigned int OPENSSL_version_major(void);
unsigned int OPENSSL_version_minor(void);
unsigned int OPENSSL_version_patch(void);
const char *OPENSSL_version_pre_release(void);
const char *OPENSSL_version_build_metadata(void);

/* OPENSSL_VERSION_NUMBER of the library that runs. */
unsigned long OpenSSL_version_num(void);

/* What the library says about itself; "not available" for an unknown type. */
#define OPENSSL_VERSION             0
#define OPENSSL_CFLAGS              1
#define OPENSSL_BUILT_ON            2
#define OPENSSL_PLATFORM            3
#define OPENSSL_DIR                 4
#define OPENSSL_ENGINES_DIR         5
#define OPENSSL_VERSION_STRING      6
#define OPENSSL_FULL_VERSION_STRING 7
#define OPENSSL_MODULES_DIR         8
#define OPENSSL_CPU_INFO            9
const char *OpenSSL_version(int type);

/* The same without decoration; NULL for an unknown type. */
#define OPENSSL_INFO_CONFIG_DIR             1001
#define OPENSSL_INFO_ENGINES_DIR            1002
#define OPENSSL_INFO_MODULES_DIR            1003
#define OPENSSL_INFO_DSO_EXTENSION          1004
#define OPENSSL_INFO_DIR_FILENAME_SEPARATOR 1005
#define OPENSSL_INFO_LIST_SEPARATOR         1006
#define OPENSSL_INFO_SEED_SOURCE            1007
#define OPENSSL_INFO_CPU_SETTINGS           1008
const char *OPENSSL_info(int type);

/* ---- Start and end ---- */

/* There is nothing to load, so that these options are accepted and change nothing, except that
 * NO_ATEXIT keeps OPENSSL_cleanup from running when the program ends. */
#define OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS 0x00000001L
#define OPENSSL_INIT_LOAD_CRYPTO_STRINGS    0x00000002L
#define OPENSSL_INIT_ADD_ALL_CIPHERS        0x00000004L
#define OPENSSL_INIT_ADD_ALL_DIGESTS        0x00000008L
#define OPENSSL_INIT_NO_ADD_ALL_CIPHERS     0x00000010L
#define OPENSSL_INIT_NO_ADD_ALL_DIGESTS     0x00000020L
#define OPENSSL_INIT_LOAD_CONFIG            0x00000040L
#define OPENSSL_INIT_NO_LOAD_CONFIG         0x00000080L
#define OPENSSL_INIT_ASYNC                  0x00000100L
#define OPENSSL_INIT_ENGINE_RDRAND          0x00000200L
#define OPENSSL_INIT_ENGINE_DYNAMIC         0x00000400L
#define OPENSSL_INIT_ENGINE_OPENSSL         0x00000800L
#define OPENSSL_INIT_ENGINE_CRYPTODEV       0x00001000L
#define OPENSSL_INIT_ENGINE_CAPI            0x00002000L
#define OPENSSL_INIT_ENGINE_PADLOCK         0x00004000L
#define OPENSSL_INIT_ENGINE_AFALG           0x00008000L
#define OPENSSL_INIT_ATFORK                 0x00020000L
#define OPENSSL_INIT_NO_ATEXIT              0x00080000L
#define OPENSSL_INIT_ENGINE_ALL_BUILTIN                                                         \
    (OPENSSL_INIT_ENGINE_RDRAND | OPENSSL_INIT_ENGINE_DYNAMIC | OPENSSL_INIT_ENGINE_CRYPTODEV | \
     OPENSSL_INIT_ENGINE_CAPI | OPENSSL_INIT_ENGINE_PADLOCK)

/* Need not be called. 1, or 0 after OPENSSL_cleanup. */
int OPENSSL_init_crypto(uint64_t opts, const OPENSSL_INIT_SETTINGS *settings);
void OPENSSL_init(void);

/* Settings: the configuration file, the section of an application in it (NULL: the default ones;
 * they are copied, 1 or 0), the CONF_MFLAGS_*. No file is read yet, so that nothing follows from
 * them. */
OPENSSL_INIT_SETTINGS *OPENSSL_INIT_new(void);
int OPENSSL_INIT_set_config_filename(OPENSSL_INIT_SETTINGS *settings, const char *config_filename);
int OPENSSL_INIT_set_config_appname(OPENSSL_INIT_SETTINGS *settings, const char *config_appname);
void OPENSSL_INIT_set_config_file_flags(OPENSSL_INIT_SETTINGS *settings, unsigned long flags);
void OPENSSL_INIT_free(OPENSSL_INIT_SETTINGS *settings);

/* Frees what the library holds, once and for all, after calling the functions that OPENSSL_atexit
 * was given, the last first; runs by itself when the program ends. */
void OPENSSL_cleanup(void);
int OPENSSL_atexit(void (*handler)(void));

/* Frees what the library holds for this thread (in that context); happens by itself at its end. */
void OPENSSL_thread_stop(void);
void OPENSSL_thread_stop_ex(OSSL_LIB_CTX *ctx);

/* ---- This and that ---- */

/* Does the program run with more rights than who started it? Then the environment isn't trusted. */
int OPENSSL_issetugid(void);

/* Prints the assertion that failed and aborts. */
ossl_noreturn void OPENSSL_die(const char *assertion, const char *file, int line);
#define OPENSSL_assert(e) \
    (void)((e) ? 0 : (OPENSSL_die("assertion failed: " #e, OPENSSL_FILE, OPENSSL_LINE), 1))

/* -1: there are no services here. */
int OPENSSL_isservice(void);

/* As gmtime_r; adds days and seconds to a time, 1 or 0; the difference as days and seconds of the
 * same sign, 1 or 0. Years 1900 to 9999. */
struct tm *OPENSSL_gmtime(const time_t *timer, struct tm *result);
int OPENSSL_gmtime_adj(struct tm *tm, int offset_day, long offset_sec);
int OPENSSL_gmtime_diff(int *pday, int *psec, const struct tm *from, const struct tm *to);

/* ---- Of the past ---- */

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* Nothing to do. */
OSSL_DEPRECATEDIN_3_0 void OPENSSL_fork_prepare(void);
OSSL_DEPRECATEDIN_3_0 void OPENSSL_fork_parent(void);
OSSL_DEPRECATEDIN_3_0 void OPENSSL_fork_child(void);
#endif

#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define SSLeay                OpenSSL_version_num
#define SSLeay_version        OpenSSL_version
#define SSLEAY_VERSION_NUMBER OPENSSL_VERSION_NUMBER
#define SSLEAY_VERSION        OPENSSL_VERSION
#define SSLEAY_CFLAGS         OPENSSL_CFLAGS
#define SSLEAY_BUILT_ON       OPENSSL_BUILT_ON
#define SSLEAY_PLATFORM       OPENSSL_PLATFORM
#define SSLEAY_DIR            OPENSSL_DIR

#define OpenSSLDie(f, l, a) OPENSSL_die((a), (f), (l))
#define CRYPTO_cleanup_all_ex_data() \
    while (0)                        \
    continue

/* The locks that programs had to provide. */
typedef struct {
    int dummy;
} CRYPTO_dynlock;
#define CRYPTO_LOCK        1
#define CRYPTO_UNLOCK      2
#define CRYPTO_READ        4
#define CRYPTO_WRITE       8
#define CRYPTO_num_locks() (1)
#define CRYPTO_set_locking_callback(func)
#define CRYPTO_get_locking_callback() (NULL)
#define CRYPTO_set_add_lock_callback(func)
#define CRYPTO_get_add_lock_callback() (NULL)
#define CRYPTO_set_dynlock_create_callback(dyn_create_function)
#define CRYPTO_set_dynlock_lock_callback(dyn_lock_function)
#define CRYPTO_set_dynlock_destroy_callback(dyn_destroy_function)
#define CRYPTO_get_dynlock_create_callback()  (NULL)
#define CRYPTO_get_dynlock_lock_callback()    (NULL)
#define CRYPTO_get_dynlock_destroy_callback() (NULL)

/* And the names of threads. */
typedef struct crypto_threadid_st {
    int dummy;
} CRYPTO_THREADID;
#define CRYPTO_THREADID_set_numeric(id, val)
#define CRYPTO_THREADID_set_pointer(id, ptr)
#define CRYPTO_THREADID_set_callback(threadid_func) (0)
#define CRYPTO_THREADID_get_callback()              (NULL)
#define CRYPTO_THREADID_current(id)
#define CRYPTO_THREADID_cmp(a, b) (-1)
#define CRYPTO_THREADID_cpy(dest, src)
#define CRYPTO_THREADID_hash(id) (0UL)
#ifndef OPENSSL_NO_DEPRECATED_1_0_0
#define CRYPTO_set_id_callback(func)
#define CRYPTO_get_id_callback() (NULL)
#define CRYPTO_thread_id()       (0UL)
#endif
#endif

/* ---- Library contexts: OSSL_LIB_CTX(3) ---- */

/* A context of its own; for a provider, of what its init function was given: one whose
 * BIO_new_from_core_bio() reaches the library that loaded it. Frees it (not the default one). */
OSSL_LIB_CTX *OSSL_LIB_CTX_new(void);
OSSL_LIB_CTX *OSSL_LIB_CTX_new_from_dispatch(const OSSL_CORE_HANDLE *handle,
                                             const OSSL_DISPATCH *in);
void OSSL_LIB_CTX_free(OSSL_LIB_CTX *);

/* The default context of the process; makes libctx, unless it is NULL, the calling thread's
 * default, and returns the one before. */
OSSL_LIB_CTX *OSSL_LIB_CTX_get0_global_default(void);
/* Does what a configuration file says, config(5): 1 or 0. */
int OSSL_LIB_CTX_load_config(OSSL_LIB_CTX *ctx, const char *config_file);
OSSL_LIB_CTX *OSSL_LIB_CTX_set0_default(OSSL_LIB_CTX *libctx);

ASSAY_API_END

#endif
