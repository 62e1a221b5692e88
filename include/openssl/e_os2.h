/* The operating system and the compiler, as the other headers need them. */
#ifndef OPENSSL_E_OS2_H
#define OPENSSL_E_OS2_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_E_OS2_H
#endif

#include <inttypes.h>
#include <openssl/opensslconf.h>

#define OPENSSL_SYS_UNIX
#if defined(__linux__)
#define OPENSSL_SYS_LINUX
#endif

#define OPENSSL_EXPORT extern
#define OPENSSL_EXTERN extern

#define ossl_ssize_t ssize_t
#if defined(SSIZE_MAX)
#define OSSL_SSIZE_MAX SSIZE_MAX
#elif defined(_POSIX_SSIZE_MAX)
#define OSSL_SSIZE_MAX _POSIX_SSIZE_MAX
#else
#define OSSL_SSIZE_MAX ((ssize_t)(SIZE_MAX >> 1))
#endif

#if defined(UNUSEDRESULT_DEBUG)
#define __owur __attribute__((__warn_unused_result__))
#else
#define __owur
#endif

#if defined(INTMAX_MAX) && defined(UINTMAX_MAX)
typedef intmax_t ossl_intmax_t;
typedef uintmax_t ossl_uintmax_t;
#else
typedef int64_t ossl_intmax_t;
typedef uint64_t ossl_uintmax_t;
#endif

#define ossl_inline inline
#if defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L && !defined(__cplusplus)
#define ossl_noreturn _Noreturn
#else
#define ossl_noreturn __attribute__((noreturn))
#endif
#define ossl_unused __attribute__((unused))

#endif
