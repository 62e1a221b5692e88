/* How this library is configured: the same answers as Debian 12's OpenSSL 3.0, since programs ask.
 */
#ifndef OPENSSL_CONFIGURATION_H
#define OPENSSL_CONFIGURATION_H

#define OPENSSL_CONFIGURED_API 30000

#define OPENSSL_RAND_SEED_OS
#define OPENSSL_THREADS

/* What isn't in it. */
#define OPENSSL_NO_ACVP_TESTS
#define OPENSSL_NO_ASAN
#define OPENSSL_NO_CAPIENG
#define OPENSSL_NO_CRYPTO_MDEBUG
#define OPENSSL_NO_CRYPTO_MDEBUG_BACKTRACE
#define OPENSSL_NO_DEVCRYPTOENG
#define OPENSSL_NO_EGD
#define OPENSSL_NO_EXTERNAL_TESTS
#define OPENSSL_NO_FIPS_SECURITYCHECKS
#define OPENSSL_NO_FUZZ_AFL
#define OPENSSL_NO_FUZZ_LIBFUZZER
#define OPENSSL_NO_HEARTBEATS
#define OPENSSL_NO_IDEA
#define OPENSSL_NO_MD2
#define OPENSSL_NO_MDC2
#define OPENSSL_NO_MSAN
#define OPENSSL_NO_RC5
#define OPENSSL_NO_RDRAND
#define OPENSSL_NO_SCTP
#define OPENSSL_NO_SSL3
#define OPENSSL_NO_SSL3_METHOD
#define OPENSSL_NO_STATIC_ENGINE
#define OPENSSL_NO_TRACE
#define OPENSSL_NO_UBSAN
#define OPENSSL_NO_UPLINK
#define OPENSSL_NO_WEAK_SSL_CIPHERS

/* The width of a BIGNUM's words: BN_ULONG is unsigned long, or unsigned int where long is short. */
#if defined(__LP64__)
#define SIXTY_FOUR_BIT_LONG
#else
#define THIRTY_TWO_BIT
#endif

#define RC4_INT unsigned int

#endif
