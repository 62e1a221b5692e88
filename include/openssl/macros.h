/* API levels and deprecation marks: OPENSSL_API_COMPAT and friends of openssl_user_macros(7). */
#ifndef OPENSSL_MACROS_H
#define OPENSSL_MACROS_H

#include <openssl/configuration.h>
#include <openssl/opensslv.h>

#define OPENSSL_MSTR_HELPER(x) #x
#define OPENSSL_MSTR(x)        OPENSSL_MSTR_HELPER(x)

#define NON_EMPTY_TRANSLATION_UNIT static void *dummy = &dummy;

/* What stands round the declarations of every header: C names in C++, and, when the library itself
 * is built with hidden visibility, names that can be exported. */
#if defined(__cplusplus)
#define ASSAY_API_BEGIN \
    extern "C" {        \
    _Pragma("GCC visibility push(default)")
#define ASSAY_API_END             \
    _Pragma("GCC visibility pop") \
    }
#else
#define ASSAY_API_BEGIN _Pragma("GCC visibility push(default)")
#define ASSAY_API_END   _Pragma("GCC visibility pop")
#endif

#if defined(__GNUC__) && !defined(OPENSSL_SUPPRESS_DEPRECATED)
#define OSSL_DEPRECATED(since) __attribute__((deprecated("Since OpenSSL " OPENSSL_MSTR(since))))
#define OSSL_DEPRECATED_FOR(since, message) \
    __attribute__((deprecated("Since OpenSSL " OPENSSL_MSTR(since) ";" message)))
#else
#define OSSL_DEPRECATED(since)              extern
#define OSSL_DEPRECATED_FOR(since, message) extern
#endif

/* The level, as decimal MMmmpp: asked for in OPENSSL_API_COMPAT in that form, or, up to 1.1.0, as
 * 0xMNNFF000L. */
#ifdef OPENSSL_API_LEVEL
#error "OPENSSL_API_LEVEL must not be defined by application"
#endif
#ifndef OPENSSL_API_COMPAT
#define OPENSSL_API_LEVEL (OPENSSL_CONFIGURED_API)
#elif OPENSSL_API_COMPAT < 0x900000L
#define OPENSSL_API_LEVEL (OPENSSL_API_COMPAT)
#else
#define OPENSSL_API_LEVEL                                                                     \
    (((OPENSSL_API_COMPAT >> 28) & 0xF) * 10000 + ((OPENSSL_API_COMPAT >> 20) & 0xFF) * 100 + \
     ((OPENSSL_API_COMPAT >> 12) & 0xFF))
#endif

#if OPENSSL_API_LEVEL > OPENSSL_CONFIGURED_API
#error "The requested API level higher than the configured API compatibility level"
#endif
#if OPENSSL_API_LEVEL < 908 || (OPENSSL_API_LEVEL >= 20000 && OPENSSL_API_LEVEL < 30000)
#error "OPENSSL_API_COMPAT expresses an impossible API compatibility level"
#endif

/* For each release that deprecated something: a mark for those declarations, or, where the program
 * asks for no deprecated names, OPENSSL_NO_DEPRECATED_<release>, which hides them. */
#undef OPENSSL_NO_DEPRECATED_3_0
#undef OPENSSL_NO_DEPRECATED_1_1_1
#undef OPENSSL_NO_DEPRECATED_1_1_0
#undef OPENSSL_NO_DEPRECATED_1_0_2
#undef OPENSSL_NO_DEPRECATED_1_0_1
#undef OPENSSL_NO_DEPRECATED_1_0_0
#undef OPENSSL_NO_DEPRECATED_0_9_8

#if OPENSSL_API_LEVEL < 30000
#define OSSL_DEPRECATEDIN_3_0
#define OSSL_DEPRECATEDIN_3_0_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_3_0          OSSL_DEPRECATED(3.0)
#define OSSL_DEPRECATEDIN_3_0_FOR(msg) OSSL_DEPRECATED_FOR(3.0, msg)
#else
#define OPENSSL_NO_DEPRECATED_3_0
#endif

#if OPENSSL_API_LEVEL < 10101
#define OSSL_DEPRECATEDIN_1_1_1
#define OSSL_DEPRECATEDIN_1_1_1_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_1_1_1          OSSL_DEPRECATED(1.1.1)
#define OSSL_DEPRECATEDIN_1_1_1_FOR(msg) OSSL_DEPRECATED_FOR(1.1.1, msg)
#else
#define OPENSSL_NO_DEPRECATED_1_1_1
#endif

#if OPENSSL_API_LEVEL < 10100
#define OSSL_DEPRECATEDIN_1_1_0
#define OSSL_DEPRECATEDIN_1_1_0_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_1_1_0          OSSL_DEPRECATED(1.1.0)
#define OSSL_DEPRECATEDIN_1_1_0_FOR(msg) OSSL_DEPRECATED_FOR(1.1.0, msg)
#else
#define OPENSSL_NO_DEPRECATED_1_1_0
#endif

#if OPENSSL_API_LEVEL < 10002
#define OSSL_DEPRECATEDIN_1_0_2
#define OSSL_DEPRECATEDIN_1_0_2_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_1_0_2          OSSL_DEPRECATED(1.0.2)
#define OSSL_DEPRECATEDIN_1_0_2_FOR(msg) OSSL_DEPRECATED_FOR(1.0.2, msg)
#else
#define OPENSSL_NO_DEPRECATED_1_0_2
#endif

#if OPENSSL_API_LEVEL < 10001
#define OSSL_DEPRECATEDIN_1_0_1
#define OSSL_DEPRECATEDIN_1_0_1_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_1_0_1          OSSL_DEPRECATED(1.0.1)
#define OSSL_DEPRECATEDIN_1_0_1_FOR(msg) OSSL_DEPRECATED_FOR(1.0.1, msg)
#else
#define OPENSSL_NO_DEPRECATED_1_0_1
#endif

#if OPENSSL_API_LEVEL < 10000
#define OSSL_DEPRECATEDIN_1_0_0
#define OSSL_DEPRECATEDIN_1_0_0_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_1_0_0          OSSL_DEPRECATED(1.0.0)
#define OSSL_DEPRECATEDIN_1_0_0_FOR(msg) OSSL_DEPRECATED_FOR(1.0.0, msg)
#else
#define OPENSSL_NO_DEPRECATED_1_0_0
#endif

#if OPENSSL_API_LEVEL < 908
#define OSSL_DEPRECATEDIN_0_9_8
#define OSSL_DEPRECATEDIN_0_9_8_FOR(msg)
#elif !defined(OPENSSL_NO_DEPRECATED)
#define OSSL_DEPRECATEDIN_0_9_8          OSSL_DEPRECATED(0.9.8)
#define OSSL_DEPRECATEDIN_0_9_8_FOR(msg) OSSL_DEPRECATED_FOR(0.9.8, msg)
#else
#define OPENSSL_NO_DEPRECATED_0_9_8
#endif

/* Where an error is raised: the file, line and function of the caller. */
#ifndef OPENSSL_FILE
#ifdef OPENSSL_NO_FILENAMES
#define OPENSSL_FILE ""
#define OPENSSL_LINE 0
#else
#define OPENSSL_FILE __FILE__
#define OPENSSL_LINE __LINE__
#endif
#endif

#ifndef OPENSSL_FUNC
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L
#define OPENSSL_FUNC __func__
#elif defined(__GNUC__)
#define OPENSSL_FUNC __FUNCTION__
#else
#define OPENSSL_FUNC "(unknown function)"
#endif
#endif

#endif
