/* TLS and DTLS: ssl(7). Unless a line says otherwise, what a function takes it copies or shares (of
 * what has references it takes one of its own), and what it gives belongs to its owner. Of pairs
 * SSL_CTX_x and SSL_x the first is for all connections that are made of the context from then on,
 * the second for one. */
#ifndef OPENSSL_SSL_H
#define OPENSSL_SSL_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SSL_H
#endif

#include <openssl/async.h>
#include <openssl/bio.h>
#include <openssl/comp.h>
#include <openssl/ct.h>
#include <openssl/e_os2.h>
#include <openssl/opensslconf.h>
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#include <openssl/buffer.h>
#include <openssl/crypto.h>
#include <openssl/x509.h>
#endif
#include <openssl/hmac.h>
#include <openssl/lhash.h>
#include <openssl/pem.h>
#include <openssl/prov_ssl.h>
#include <openssl/safestack.h>
#include <openssl/sslerr.h>
#include <openssl/symhacks.h>

ASSAY_API_BEGIN

/* ---- Limits and names ---- */

/* Sizes in bytes: session ids and their contexts, keys, cookies; the most pipelines of a write. */
#define SSL_SESSION_ASN1_VERSION            0x0001
#define SSL_MAX_SSL_SESSION_ID_LENGTH       32
#define SSL_MAX_SID_CTX_LENGTH              32
#define SSL_MIN_RSA_MODULUS_LENGTH_IN_BYTES (512 / 8)
#define SSL_MAX_KEY_ARG_LENGTH              8
#define SSL_MAX_PIPELINES                   32
#define SSL_COOKIE_LENGTH                   4096
#define SSL_MAX_CERT_LIST_DEFAULT           (1024 * 100)
#define SSL_SESSION_CACHE_MAX_SIZE_DEFAULT  (1024 * 20)

/* What files hold: X509_FILETYPE_*. */
#define SSL_FILETYPE_ASN1 X509_FILETYPE_ASN1
#define SSL_FILETYPE_PEM  X509_FILETYPE_PEM

/* Types that are ours to lay out. */
typedef struct ssl_st *ssl_crock_st;
typedef struct tls_session_ticket_ext_st TLS_SESSION_TICKET_EXT;
typedef struct ssl_method_st SSL_METHOD;
typedef struct ssl_cipher_st SSL_CIPHER;
typedef struct ssl_session_st SSL_SESSION;
typedef struct tls_sigalgs_st TLS_SIGALGS;
typedef struct ssl_conf_ctx_st SSL_CONF_CTX;
typedef struct ssl_comp_st SSL_COMP;

/* SRTP (RFC 5764): a profile's name and number. */
typedef struct srtp_protection_profile_st {
    const char *name;
    unsigned long id;
} SRTP_PROTECTION_PROFILE;

/* A stack of these: DEFINE_STACK_OF(3). */
SKM_DEFINE_STACK_OF_INTERNAL(SSL_CIPHER, const SSL_CIPHER, SSL_CIPHER)
#define sk_SSL_CIPHER_num(sk)                 ASSAY_SK_num(SSL_CIPHER, sk)
#define sk_SSL_CIPHER_value(sk, idx)          ASSAY_SK_value(SSL_CIPHER, const SSL_CIPHER, sk, idx)
#define sk_SSL_CIPHER_new(cmp)                ASSAY_SK_new(SSL_CIPHER, cmp)
#define sk_SSL_CIPHER_new_null()              ASSAY_SK_new_null(SSL_CIPHER)
#define sk_SSL_CIPHER_new_reserve(cmp, n)     ASSAY_SK_new_reserve(SSL_CIPHER, cmp, n)
#define sk_SSL_CIPHER_reserve(sk, n)          ASSAY_SK_reserve(SSL_CIPHER, sk, n)
#define sk_SSL_CIPHER_free(sk)                ASSAY_SK_free(SSL_CIPHER, sk)
#define sk_SSL_CIPHER_zero(sk)                ASSAY_SK_zero(SSL_CIPHER, sk)
#define sk_SSL_CIPHER_delete(sk, i)           ASSAY_SK_delete(SSL_CIPHER, const SSL_CIPHER, sk, i)
#define sk_SSL_CIPHER_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(SSL_CIPHER, const SSL_CIPHER, sk, ptr)
#define sk_SSL_CIPHER_push(sk, ptr)           ASSAY_SK_push(SSL_CIPHER, sk, ptr)
#define sk_SSL_CIPHER_unshift(sk, ptr)        ASSAY_SK_unshift(SSL_CIPHER, sk, ptr)
#define sk_SSL_CIPHER_pop(sk)                 ASSAY_SK_pop(SSL_CIPHER, const SSL_CIPHER, sk)
#define sk_SSL_CIPHER_shift(sk)               ASSAY_SK_shift(SSL_CIPHER, const SSL_CIPHER, sk)
#define sk_SSL_CIPHER_pop_free(sk, freefunc)  ASSAY_SK_pop_free(SSL_CIPHER, sk, freefunc)
#define sk_SSL_CIPHER_insert(sk, ptr, idx)    ASSAY_SK_insert(SSL_CIPHER, sk, ptr, idx)
#define sk_SSL_CIPHER_set(sk, idx, ptr)       ASSAY_SK_set(SSL_CIPHER, const SSL_CIPHER, sk, idx, ptr)
#define sk_SSL_CIPHER_find(sk, ptr)           ASSAY_SK_find(SSL_CIPHER, sk, ptr)
#define sk_SSL_CIPHER_find_ex(sk, ptr)        ASSAY_SK_find_ex(SSL_CIPHER, sk, ptr)
#define sk_SSL_CIPHER_find_all(sk, ptr, pnum) ASSAY_SK_find_all(SSL_CIPHER, sk, ptr, pnum)
#define sk_SSL_CIPHER_sort(sk)                ASSAY_SK_sort(SSL_CIPHER, sk)
#define sk_SSL_CIPHER_is_sorted(sk)           ASSAY_SK_is_sorted(SSL_CIPHER, sk)
#define sk_SSL_CIPHER_dup(sk)                 ASSAY_SK_dup(SSL_CIPHER, sk)
#define sk_SSL_CIPHER_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SSL_CIPHER, sk, copyfunc, freefunc)
#define sk_SSL_CIPHER_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(SSL_CIPHER, sk, cmp)

/* A stack of these: DEFINE_STACK_OF(3). */
SKM_DEFINE_STACK_OF_INTERNAL(SSL_COMP, SSL_COMP, SSL_COMP)
#define sk_SSL_COMP_num(sk)                 ASSAY_SK_num(SSL_COMP, sk)
#define sk_SSL_COMP_value(sk, idx)          ASSAY_SK_value(SSL_COMP, SSL_COMP, sk, idx)
#define sk_SSL_COMP_new(cmp)                ASSAY_SK_new(SSL_COMP, cmp)
#define sk_SSL_COMP_new_null()              ASSAY_SK_new_null(SSL_COMP)
#define sk_SSL_COMP_new_reserve(cmp, n)     ASSAY_SK_new_reserve(SSL_COMP, cmp, n)
#define sk_SSL_COMP_reserve(sk, n)          ASSAY_SK_reserve(SSL_COMP, sk, n)
#define sk_SSL_COMP_free(sk)                ASSAY_SK_free(SSL_COMP, sk)
#define sk_SSL_COMP_zero(sk)                ASSAY_SK_zero(SSL_COMP, sk)
#define sk_SSL_COMP_delete(sk, i)           ASSAY_SK_delete(SSL_COMP, SSL_COMP, sk, i)
#define sk_SSL_COMP_delete_ptr(sk, ptr)     ASSAY_SK_delete_ptr(SSL_COMP, SSL_COMP, sk, ptr)
#define sk_SSL_COMP_push(sk, ptr)           ASSAY_SK_push(SSL_COMP, sk, ptr)
#define sk_SSL_COMP_unshift(sk, ptr)        ASSAY_SK_unshift(SSL_COMP, sk, ptr)
#define sk_SSL_COMP_pop(sk)                 ASSAY_SK_pop(SSL_COMP, SSL_COMP, sk)
#define sk_SSL_COMP_shift(sk)               ASSAY_SK_shift(SSL_COMP, SSL_COMP, sk)
#define sk_SSL_COMP_pop_free(sk, freefunc)  ASSAY_SK_pop_free(SSL_COMP, sk, freefunc)
#define sk_SSL_COMP_insert(sk, ptr, idx)    ASSAY_SK_insert(SSL_COMP, sk, ptr, idx)
#define sk_SSL_COMP_set(sk, idx, ptr)       ASSAY_SK_set(SSL_COMP, SSL_COMP, sk, idx, ptr)
#define sk_SSL_COMP_find(sk, ptr)           ASSAY_SK_find(SSL_COMP, sk, ptr)
#define sk_SSL_COMP_find_ex(sk, ptr)        ASSAY_SK_find_ex(SSL_COMP, sk, ptr)
#define sk_SSL_COMP_find_all(sk, ptr, pnum) ASSAY_SK_find_all(SSL_COMP, sk, ptr, pnum)
#define sk_SSL_COMP_sort(sk)                ASSAY_SK_sort(SSL_COMP, sk)
#define sk_SSL_COMP_is_sorted(sk)           ASSAY_SK_is_sorted(SSL_COMP, sk)
#define sk_SSL_COMP_dup(sk)                 ASSAY_SK_dup(SSL_COMP, sk)
#define sk_SSL_COMP_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SSL_COMP, sk, copyfunc, freefunc)
#define sk_SSL_COMP_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(SSL_COMP, sk, cmp)

/* A stack of these: DEFINE_STACK_OF(3). */
SKM_DEFINE_STACK_OF_INTERNAL(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE,
                             SRTP_PROTECTION_PROFILE)
#define sk_SRTP_PROTECTION_PROFILE_num(sk) ASSAY_SK_num(SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_value(sk, idx) \
    ASSAY_SK_value(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE, sk, idx)
#define sk_SRTP_PROTECTION_PROFILE_new(cmp)   ASSAY_SK_new(SRTP_PROTECTION_PROFILE, cmp)
#define sk_SRTP_PROTECTION_PROFILE_new_null() ASSAY_SK_new_null(SRTP_PROTECTION_PROFILE)
#define sk_SRTP_PROTECTION_PROFILE_new_reserve(cmp, n) \
    ASSAY_SK_new_reserve(SRTP_PROTECTION_PROFILE, cmp, n)
#define sk_SRTP_PROTECTION_PROFILE_reserve(sk, n) ASSAY_SK_reserve(SRTP_PROTECTION_PROFILE, sk, n)
#define sk_SRTP_PROTECTION_PROFILE_free(sk)       ASSAY_SK_free(SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_zero(sk)       ASSAY_SK_zero(SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_delete(sk, i) \
    ASSAY_SK_delete(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE, sk, i)
#define sk_SRTP_PROTECTION_PROFILE_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE, sk, ptr)
#define sk_SRTP_PROTECTION_PROFILE_push(sk, ptr) ASSAY_SK_push(SRTP_PROTECTION_PROFILE, sk, ptr)
#define sk_SRTP_PROTECTION_PROFILE_unshift(sk, ptr) \
    ASSAY_SK_unshift(SRTP_PROTECTION_PROFILE, sk, ptr)
#define sk_SRTP_PROTECTION_PROFILE_pop(sk) \
    ASSAY_SK_pop(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_shift(sk) \
    ASSAY_SK_shift(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_pop_free(sk, freefunc) \
    ASSAY_SK_pop_free(SRTP_PROTECTION_PROFILE, sk, freefunc)
#define sk_SRTP_PROTECTION_PROFILE_insert(sk, ptr, idx) \
    ASSAY_SK_insert(SRTP_PROTECTION_PROFILE, sk, ptr, idx)
#define sk_SRTP_PROTECTION_PROFILE_set(sk, idx, ptr) \
    ASSAY_SK_set(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE, sk, idx, ptr)
#define sk_SRTP_PROTECTION_PROFILE_find(sk, ptr) ASSAY_SK_find(SRTP_PROTECTION_PROFILE, sk, ptr)
#define sk_SRTP_PROTECTION_PROFILE_find_ex(sk, ptr) \
    ASSAY_SK_find_ex(SRTP_PROTECTION_PROFILE, sk, ptr)
#define sk_SRTP_PROTECTION_PROFILE_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(SRTP_PROTECTION_PROFILE, sk, ptr, pnum)
#define sk_SRTP_PROTECTION_PROFILE_sort(sk)      ASSAY_SK_sort(SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_is_sorted(sk) ASSAY_SK_is_sorted(SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_dup(sk)       ASSAY_SK_dup(SRTP_PROTECTION_PROFILE, sk)
#define sk_SRTP_PROTECTION_PROFILE_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(SRTP_PROTECTION_PROFILE, sk, copyfunc, freefunc)
#define sk_SRTP_PROTECTION_PROFILE_set_cmp_func(sk, cmp) \
    ASSAY_SK_set_cmp_func(SRTP_PROTECTION_PROFILE, sk, cmp)

/* ---- The words of cipher lists: ciphers(1) ---- */

/* Classes of strength, and all. */
#define SSL_TXT_LOW    "LOW"
#define SSL_TXT_MEDIUM "MEDIUM"
#define SSL_TXT_HIGH   "HIGH"
#define SSL_TXT_FIPS   "FIPS"
#define SSL_TXT_ALL    "ALL"
#define SSL_TXT_CMPALL "COMPLEMENTOFALL"
#define SSL_TXT_CMPDEF "COMPLEMENTOFDEFAULT"

/* Key exchange. */
#define SSL_TXT_kRSA      "kRSA"
#define SSL_TXT_kDHr      "kDHr"
#define SSL_TXT_kDHd      "kDHd"
#define SSL_TXT_kDH       "kDH"
#define SSL_TXT_kEDH      "kEDH"
#define SSL_TXT_kDHE      "kDHE"
#define SSL_TXT_kECDHr    "kECDHr"
#define SSL_TXT_kECDHe    "kECDHe"
#define SSL_TXT_kECDH     "kECDH"
#define SSL_TXT_kEECDH    "kEECDH"
#define SSL_TXT_kECDHE    "kECDHE"
#define SSL_TXT_kPSK      "kPSK"
#define SSL_TXT_kRSAPSK   "kRSAPSK"
#define SSL_TXT_kECDHEPSK "kECDHEPSK"
#define SSL_TXT_kDHEPSK   "kDHEPSK"
#define SSL_TXT_kGOST     "kGOST"
#define SSL_TXT_kGOST18   "kGOST18"
#define SSL_TXT_kSRP      "kSRP"

/* Authentication. */
#define SSL_TXT_aNULL   "aNULL"
#define SSL_TXT_aRSA    "aRSA"
#define SSL_TXT_aDSS    "aDSS"
#define SSL_TXT_aDH     "aDH"
#define SSL_TXT_aECDH   "aECDH"
#define SSL_TXT_aECDSA  "aECDSA"
#define SSL_TXT_aPSK    "aPSK"
#define SSL_TXT_aGOST94 "aGOST94"
#define SSL_TXT_aGOST01 "aGOST01"
#define SSL_TXT_aGOST12 "aGOST12"
#define SSL_TXT_aGOST   "aGOST"
#define SSL_TXT_aSRP    "aSRP"
#define SSL_TXT_DSS     "DSS"

/* Both. */
#define SSL_TXT_DH    "DH"
#define SSL_TXT_DHE   "DHE"
#define SSL_TXT_EDH   "EDH"
#define SSL_TXT_ADH   "ADH"
#define SSL_TXT_RSA   "RSA"
#define SSL_TXT_ECDH  "ECDH"
#define SSL_TXT_EECDH "EECDH"
#define SSL_TXT_ECDHE "ECDHE"
#define SSL_TXT_AECDH "AECDH"
#define SSL_TXT_ECDSA "ECDSA"
#define SSL_TXT_PSK   "PSK"
#define SSL_TXT_SRP   "SRP"

/* Hashes, MACs, and the least version. */
#define SSL_TXT_MD5         "MD5"
#define SSL_TXT_SHA1        "SHA1"
#define SSL_TXT_SHA         "SHA"
#define SSL_TXT_SHA256      "SHA256"
#define SSL_TXT_SHA384      "SHA384"
#define SSL_TXT_GOST94      "GOST94"
#define SSL_TXT_GOST89MAC   "GOST89MAC"
#define SSL_TXT_GOST12      "GOST12"
#define SSL_TXT_GOST89MAC12 "GOST89MAC12"
#define SSL_TXT_SSLV3       "SSLv3"
#define SSL_TXT_TLSV1       "TLSv1"
#define SSL_TXT_TLSV1_1     "TLSv1.1"
#define SSL_TXT_TLSV1_2     "TLSv1.2"

/* Encryption. */
#define SSL_TXT_eNULL                      "eNULL"
#define SSL_TXT_NULL                       "NULL"
#define SSL_TXT_DES                        "DES"
#define SSL_TXT_3DES                       "3DES"
#define SSL_TXT_RC4                        "RC4"
#define SSL_TXT_RC2                        "RC2"
#define SSL_TXT_IDEA                       "IDEA"
#define SSL_TXT_SEED                       "SEED"
#define SSL_TXT_AES128                     "AES128"
#define SSL_TXT_AES256                     "AES256"
#define SSL_TXT_AES                        "AES"
#define SSL_TXT_AES_GCM                    "AESGCM"
#define SSL_TXT_AES_CCM                    "AESCCM"
#define SSL_TXT_AES_CCM_8                  "AESCCM8"
#define SSL_TXT_CAMELLIA128                "CAMELLIA128"
#define SSL_TXT_CAMELLIA256                "CAMELLIA256"
#define SSL_TXT_CAMELLIA                   "CAMELLIA"
#define SSL_TXT_CHACHA20                   "CHACHA20"
#define SSL_TXT_GOST                       "GOST89"
#define SSL_TXT_ARIA                       "ARIA"
#define SSL_TXT_ARIA_GCM                   "ARIAGCM"
#define SSL_TXT_ARIA128                    "ARIA128"
#define SSL_TXT_ARIA256                    "ARIA256"
#define SSL_TXT_GOST2012_GOST8912_GOST8912 "GOST2012-GOST8912-GOST8912"
#define SSL_TXT_CBC                        "CBC"

/* What a context starts with up to TLS 1.2, and for TLS 1.3. */
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define SSL_DEFAULT_CIPHER_LIST "ALL:!COMPLEMENTOFDEFAULT:!eNULL"
#define TLS_DEFAULT_CIPHERSUITES    \
    "TLS_AES_256_GCM_SHA384:"       \
    "TLS_CHACHA20_POLY1305_SHA256:" \
    "TLS_AES_128_GCM_SHA256"
#endif

/* The same, as the library has them: static strings. */
const char *OSSL_default_cipher_list(void);
const char *OSSL_default_ciphersuites(void);

ASSAY_API_END

#include <openssl/dtls1.h>
#include <openssl/srtp.h>
#include <openssl/ssl2.h>
#include <openssl/ssl3.h>
#include <openssl/tls1.h>

ASSAY_API_BEGIN

/* ---- Callbacks' types ---- */

/* The session ticket extension as it came (1, or 0 for an alert), and a master secret of the
 * program's own (RFC 4851): 1 where *secret_len bytes are in secret, and *cipher the suite. */
typedef int (*tls_session_ticket_ext_cb_fn)(SSL *s, const unsigned char *data, int len, void *arg);
typedef int (*tls_session_secret_cb_fn)(SSL *s, void *secret, int *secret_len,
                                        STACK_OF(SSL_CIPHER) * peer_ciphers,
                                        const SSL_CIPHER **cipher, void *arg);

/* An extension of the program's own: add sets *out and *outlen and gives 1, 0 to leave it out, -1
 * with an alert in *al; free frees what add gave; parse reads what came: 1, or 0 or less with an
 * alert in *al. The _ex forms know the message, SSL_EXT_*, and where it is a Certificate's, which
 * one. */
typedef int (*custom_ext_add_cb)(SSL *s, unsigned int ext_type, const unsigned char **out,
                                 size_t *outlen, int *al, void *add_arg);
typedef void (*custom_ext_free_cb)(SSL *s, unsigned int ext_type, const unsigned char *out,
                                   void *add_arg);
typedef int (*custom_ext_parse_cb)(SSL *s, unsigned int ext_type, const unsigned char *in,
                                   size_t inlen, int *al, void *parse_arg);
typedef int (*SSL_custom_ext_add_cb_ex)(SSL *s, unsigned int ext_type, unsigned int context,
                                        const unsigned char **out, size_t *outlen, X509 *x,
                                        size_t chainidx, int *al, void *add_arg);
typedef void (*SSL_custom_ext_free_cb_ex)(SSL *s, unsigned int ext_type, unsigned int context,
                                          const unsigned char *out, void *add_arg);
typedef int (*SSL_custom_ext_parse_cb_ex)(SSL *s, unsigned int ext_type, unsigned int context,
                                          const unsigned char *in, size_t inlen, X509 *x,
                                          size_t chainidx, int *al, void *parse_arg);

/* A verdict on one certificate, SSL_CTX_set_verify(3): 1 goes on, 0 stops. */
typedef int (*SSL_verify_cb)(int preverify_ok, X509_STORE_CTX *x509_ctx);

/* A paused job goes on: SSL_set_async_callback(3). */
typedef int (*SSL_async_callback_fn)(SSL *s, void *arg);

/* A new session id in id, of *id_len bytes at most: 1 or 0. */
typedef int (*GEN_SESSION_CB)(SSL *ssl, unsigned char *id, unsigned int *id_len);

/* The messages that an extension of the program's own stands in, and its protocol. */
#define SSL_EXT_TLS_ONLY                    0x0001
#define SSL_EXT_DTLS_ONLY                   0x0002
#define SSL_EXT_TLS_IMPLEMENTATION_ONLY     0x0004
#define SSL_EXT_SSL3_ALLOWED                0x0008
#define SSL_EXT_TLS1_2_AND_BELOW_ONLY       0x0010
#define SSL_EXT_TLS1_3_ONLY                 0x0020
#define SSL_EXT_IGNORE_ON_RESUMPTION        0x0040
#define SSL_EXT_CLIENT_HELLO                0x0080
#define SSL_EXT_TLS1_2_SERVER_HELLO         0x0100
#define SSL_EXT_TLS1_3_SERVER_HELLO         0x0200
#define SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS 0x0400
#define SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST  0x0800
#define SSL_EXT_TLS1_3_CERTIFICATE          0x1000
#define SSL_EXT_TLS1_3_NEW_SESSION_TICKET   0x2000
#define SSL_EXT_TLS1_3_CERTIFICATE_REQUEST  0x4000

/* ---- Options, modes, flags ---- */

/* SSL_CTX_set_options(3): a bit each. */
#define SSL_OP_BIT(n)                                 ((uint64_t)1 << (uint64_t)(n))
#define SSL_OP_NO_EXTENDED_MASTER_SECRET              SSL_OP_BIT(0)
#define SSL_OP_CLEANSE_PLAINTEXT                      SSL_OP_BIT(1)
#define SSL_OP_LEGACY_SERVER_CONNECT                  SSL_OP_BIT(2)
#define SSL_OP_ENABLE_KTLS                            SSL_OP_BIT(3)
#define SSL_OP_TLSEXT_PADDING                         SSL_OP_BIT(4)
#define SSL_OP_SAFARI_ECDHE_ECDSA_BUG                 SSL_OP_BIT(6)
#define SSL_OP_IGNORE_UNEXPECTED_EOF                  SSL_OP_BIT(7)
#define SSL_OP_ALLOW_CLIENT_RENEGOTIATION             SSL_OP_BIT(8)
#define SSL_OP_DISABLE_TLSEXT_CA_NAMES                SSL_OP_BIT(9)
#define SSL_OP_ALLOW_NO_DHE_KEX                       SSL_OP_BIT(10)
#define SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS            SSL_OP_BIT(11)
#define SSL_OP_NO_QUERY_MTU                           SSL_OP_BIT(12)
#define SSL_OP_COOKIE_EXCHANGE                        SSL_OP_BIT(13)
#define SSL_OP_NO_TICKET                              SSL_OP_BIT(14)
#define SSL_OP_CISCO_ANYCONNECT                       SSL_OP_BIT(15)
#define SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION SSL_OP_BIT(16)
#define SSL_OP_NO_COMPRESSION                         SSL_OP_BIT(17)
#define SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION      SSL_OP_BIT(18)
#define SSL_OP_NO_ENCRYPT_THEN_MAC                    SSL_OP_BIT(19)
#define SSL_OP_ENABLE_MIDDLEBOX_COMPAT                SSL_OP_BIT(20)
#define SSL_OP_PRIORITIZE_CHACHA                      SSL_OP_BIT(21)
#define SSL_OP_CIPHER_SERVER_PREFERENCE               SSL_OP_BIT(22)
#define SSL_OP_TLS_ROLLBACK_BUG                       SSL_OP_BIT(23)
#define SSL_OP_NO_ANTI_REPLAY                         SSL_OP_BIT(24)
#define SSL_OP_NO_SSLv3                               SSL_OP_BIT(25)
#define SSL_OP_NO_TLSv1                               SSL_OP_BIT(26)
#define SSL_OP_NO_TLSv1_1                             SSL_OP_BIT(28)
#define SSL_OP_NO_TLSv1_2                             SSL_OP_BIT(27)
#define SSL_OP_NO_TLSv1_3                             SSL_OP_BIT(29)
#define SSL_OP_NO_DTLSv1                              SSL_OP_BIT(26)
#define SSL_OP_NO_DTLSv1_2                            SSL_OP_BIT(27)
#define SSL_OP_NO_RENEGOTIATION                       SSL_OP_BIT(30)
#define SSL_OP_CRYPTOPRO_TLSEXT_BUG                   SSL_OP_BIT(31)

/* All versions; all that is harmless and helps with old peers. */
#define SSL_OP_NO_SSL_MASK \
    (SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 | SSL_OP_NO_TLSv1_2 | SSL_OP_NO_TLSv1_3)
#define SSL_OP_NO_DTLS_MASK (SSL_OP_NO_DTLSv1 | SSL_OP_NO_DTLSv1_2)
#define SSL_OP_ALL                                                                              \
    (SSL_OP_CRYPTOPRO_TLSEXT_BUG | SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS | SSL_OP_TLSEXT_PADDING | \
     SSL_OP_SAFARI_ECDHE_ECDSA_BUG)

/* Names that mean nothing any more. */
#define SSL_OP_MICROSOFT_SESS_ID_BUG            0x0
#define SSL_OP_NETSCAPE_CHALLENGE_BUG           0x0
#define SSL_OP_NETSCAPE_REUSE_CIPHER_CHANGE_BUG 0x0
#define SSL_OP_SSLREF2_REUSE_CERT_TYPE_BUG      0x0
#define SSL_OP_MICROSOFT_BIG_SSLV3_BUFFER       0x0
#define SSL_OP_MSIE_SSLV2_RSA_PADDING           0x0
#define SSL_OP_SSLEAY_080_CLIENT_DH_BUG         0x0
#define SSL_OP_TLS_D5_BUG                       0x0
#define SSL_OP_TLS_BLOCK_PADDING_BUG            0x0
#define SSL_OP_SINGLE_ECDH_USE                  0x0
#define SSL_OP_SINGLE_DH_USE                    0x0
#define SSL_OP_EPHEMERAL_RSA                    0x0
#define SSL_OP_NO_SSLv2                         0x0
#define SSL_OP_PKCS1_CHECK_1                    0x0
#define SSL_OP_PKCS1_CHECK_2                    0x0
#define SSL_OP_NETSCAPE_CA_DN_BUG               0x0
#define SSL_OP_NETSCAPE_DEMO_CIPHER_CHANGE_BUG  0x0

/* The options that are set, before or, for set and clear, after the call. */
uint64_t SSL_CTX_get_options(const SSL_CTX *ctx);
uint64_t SSL_get_options(const SSL *s);
uint64_t SSL_CTX_set_options(SSL_CTX *ctx, uint64_t op);
uint64_t SSL_set_options(SSL *s, uint64_t op);
uint64_t SSL_CTX_clear_options(SSL_CTX *ctx, uint64_t op);
uint64_t SSL_clear_options(SSL *s, uint64_t op);

/* SSL_CTX_set_mode(3). */
#define SSL_MODE_ENABLE_PARTIAL_WRITE       0x00000001U
#define SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER 0x00000002U
#define SSL_MODE_AUTO_RETRY                 0x00000004U
#define SSL_MODE_NO_AUTO_CHAIN              0x00000008U
#define SSL_MODE_RELEASE_BUFFERS            0x00000010U
#define SSL_MODE_SEND_CLIENTHELLO_TIME      0x00000020U
#define SSL_MODE_SEND_SERVERHELLO_TIME      0x00000040U
#define SSL_MODE_SEND_FALLBACK_SCSV         0x00000080U
#define SSL_MODE_ASYNC                      0x00000100U
#define SSL_MODE_DTLS_SCTP_LABEL_LENGTH_BUG 0x00000400U

/* Sets, clears, gives: the modes that are set then. */
#define SSL_CTX_set_mode(ctx, op)   SSL_CTX_ctrl((ctx), SSL_CTRL_MODE, (op), NULL)
#define SSL_CTX_clear_mode(ctx, op) SSL_CTX_ctrl((ctx), SSL_CTRL_CLEAR_MODE, (op), NULL)
#define SSL_CTX_get_mode(ctx)       SSL_CTX_ctrl((ctx), SSL_CTRL_MODE, 0, NULL)
#define SSL_set_mode(ssl, op)       SSL_ctrl((ssl), SSL_CTRL_MODE, (op), NULL)
#define SSL_clear_mode(ssl, op)     SSL_ctrl((ssl), SSL_CTRL_CLEAR_MODE, (op), NULL)
#define SSL_get_mode(ssl)           SSL_ctrl((ssl), SSL_CTRL_MODE, 0, NULL)

/* How certificates are chosen and checked; building chains; what SSL_check_chain(3) finds. */
#define SSL_CERT_FLAG_TLS_STRICT          0x00000001U
#define SSL_CERT_FLAG_SUITEB_128_LOS_ONLY 0x10000
#define SSL_CERT_FLAG_SUITEB_192_LOS      0x20000
#define SSL_CERT_FLAG_SUITEB_128_LOS      0x30000
#define SSL_CERT_FLAG_BROKEN_PROTOCOL     0x10000000
#define SSL_BUILD_CHAIN_FLAG_UNTRUSTED    0x1
#define SSL_BUILD_CHAIN_FLAG_NO_ROOT      0x2
#define SSL_BUILD_CHAIN_FLAG_CHECK        0x4
#define SSL_BUILD_CHAIN_FLAG_IGNORE_ERROR 0x8
#define SSL_BUILD_CHAIN_FLAG_CLEAR_ERROR  0x10
#define CERT_PKEY_VALID                   0x1
#define CERT_PKEY_SIGN                    0x2
#define CERT_PKEY_EE_SIGNATURE            0x10
#define CERT_PKEY_CA_SIGNATURE            0x20
#define CERT_PKEY_EE_PARAM                0x40
#define CERT_PKEY_CA_PARAM                0x80
#define CERT_PKEY_EXPLICIT_SIGN           0x100
#define CERT_PKEY_ISSUER_NAME             0x200
#define CERT_PKEY_CERT_TYPE               0x400
#define CERT_PKEY_SUITEB                  0x800

/* Sets, clears: the flags that are set then. */
#define SSL_CTX_set_cert_flags(ctx, op)   SSL_CTX_ctrl((ctx), SSL_CTRL_CERT_FLAGS, (op), NULL)
#define SSL_set_cert_flags(s, op)         SSL_ctrl((s), SSL_CTRL_CERT_FLAGS, (op), NULL)
#define SSL_CTX_clear_cert_flags(ctx, op) SSL_CTX_ctrl((ctx), SSL_CTRL_CLEAR_CERT_FLAGS, (op), NULL)
#define SSL_clear_cert_flags(s, op)       SSL_ctrl((s), SSL_CTRL_CLEAR_CERT_FLAGS, (op), NULL)

/* ---- The library ---- */

/* Readies the library; nothing needs to call it. settings may be NULL. 1, or 0. */
#define OPENSSL_INIT_NO_LOAD_SSL_STRINGS 0x00100000L
#define OPENSSL_INIT_LOAD_SSL_STRINGS    0x00200000L
#define OPENSSL_INIT_SSL_DEFAULT         (OPENSSL_INIT_LOAD_SSL_STRINGS | OPENSSL_INIT_LOAD_CRYPTO_STRINGS)
int OPENSSL_init_ssl(uint64_t opts, const OPENSSL_INIT_SETTINGS *settings);

/* Older names of it. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define SSL_library_init() OPENSSL_init_ssl(0, NULL)
#define SSL_load_error_strings() \
    OPENSSL_init_ssl(OPENSSL_INIT_LOAD_SSL_STRINGS | OPENSSL_INIT_LOAD_CRYPTO_STRINGS, NULL)
#define OpenSSL_add_ssl_algorithms() SSL_library_init()
#define SSLeay_add_ssl_algorithms()  SSL_library_init()
#endif

/* ---- Methods: which protocol, which side ---- */

/* All versions that the limits and options leave: static. The side-bound ones make SSL_connect or
 * SSL_accept the only choice. */
const SSL_METHOD *TLS_method(void);
const SSL_METHOD *TLS_server_method(void);
const SSL_METHOD *TLS_client_method(void);
const SSL_METHOD *DTLS_method(void);
const SSL_METHOD *DTLS_server_method(void);
const SSL_METHOD *DTLS_client_method(void);

/* Their names of old. */
#define SSLv23_method        TLS_method
#define SSLv23_server_method TLS_server_method
#define SSLv23_client_method TLS_client_method

/* One version alone: say it by SSL_CTX_set_min_proto_version and max instead. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_server_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_client_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_1_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_1_server_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_1_client_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_2_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_2_server_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *TLSv1_2_client_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *DTLSv1_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *DTLSv1_server_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *DTLSv1_client_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *DTLSv1_2_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *DTLSv1_2_server_method(void);
OSSL_DEPRECATEDIN_1_1_0 const SSL_METHOD *DTLSv1_2_client_method(void);
#endif

/* The method of a context, of a connection; another for a connection: 1 or 0. */
const SSL_METHOD *SSL_CTX_get_ssl_method(const SSL_CTX *ctx);
const SSL_METHOD *SSL_get_ssl_method(const SSL *s);
int SSL_set_ssl_method(SSL *s, const SSL_METHOD *method);
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_ssl_version(SSL_CTX *ctx, const SSL_METHOD *meth);
#endif

/* Least and most version (TLS1_2_VERSION ...; 0: any). set: 1 or 0; get: the version. */
#define SSL_CTX_set_min_proto_version(ctx, version) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MIN_PROTO_VERSION, version, NULL)
#define SSL_CTX_get_min_proto_version(ctx) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MIN_PROTO_VERSION, 0, NULL)
#define SSL_set_min_proto_version(s, version) \
    SSL_ctrl(s, SSL_CTRL_SET_MIN_PROTO_VERSION, version, NULL)
#define SSL_get_min_proto_version(s) SSL_ctrl(s, SSL_CTRL_GET_MIN_PROTO_VERSION, 0, NULL)
#define SSL_CTX_set_max_proto_version(ctx, version) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PROTO_VERSION, version, NULL)
#define SSL_CTX_get_max_proto_version(ctx) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MAX_PROTO_VERSION, 0, NULL)
#define SSL_set_max_proto_version(s, version) \
    SSL_ctrl(s, SSL_CTRL_SET_MAX_PROTO_VERSION, version, NULL)
#define SSL_get_max_proto_version(s) SSL_ctrl(s, SSL_CTRL_GET_MAX_PROTO_VERSION, 0, NULL)

/* ---- Contexts: what connections share ---- */

/* A new context with one reference, or NULL. libctx and propq may be NULL. */
SSL_CTX *SSL_CTX_new(const SSL_METHOD *meth);
SSL_CTX *SSL_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq, const SSL_METHOD *meth);

/* One reference more (1), one less; NULL is nothing to free. */
int SSL_CTX_up_ref(SSL_CTX *ctx);
void SSL_CTX_free(SSL_CTX *ctx);

/* What the macros of this header are made of; use those. The meaning of larg, parg and of the
 * result is the command's. */
long SSL_ctrl(SSL *ssl, int cmd, long larg, void *parg);
long SSL_CTX_ctrl(SSL_CTX *ctx, int cmd, long larg, void *parg);
long SSL_callback_ctrl(SSL *ssl, int cmd, void (*cb)(void));
long SSL_CTX_callback_ctrl(SSL_CTX *ctx, int cmd, void (*cb)(void));

/* Commands, 3.0's deprecated ones first. */
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define SSL_CTRL_SET_TMP_DH               3
#define SSL_CTRL_SET_TMP_ECDH             4
#define SSL_CTRL_SET_TMP_DH_CB            6
#define SSL_CTRL_SET_TLSEXT_TICKET_KEY_CB 72
#endif
#define SSL_CTRL_GET_CLIENT_CERT_REQUEST         9
#define SSL_CTRL_GET_NUM_RENEGOTIATIONS          10
#define SSL_CTRL_CLEAR_NUM_RENEGOTIATIONS        11
#define SSL_CTRL_GET_TOTAL_RENEGOTIATIONS        12
#define SSL_CTRL_GET_FLAGS                       13
#define SSL_CTRL_EXTRA_CHAIN_CERT                14
#define SSL_CTRL_SET_MSG_CALLBACK                15
#define SSL_CTRL_SET_MSG_CALLBACK_ARG            16
#define SSL_CTRL_SET_MTU                         17
#define SSL_CTRL_SESS_NUMBER                     20
#define SSL_CTRL_SESS_CONNECT                    21
#define SSL_CTRL_SESS_CONNECT_GOOD               22
#define SSL_CTRL_SESS_CONNECT_RENEGOTIATE        23
#define SSL_CTRL_SESS_ACCEPT                     24
#define SSL_CTRL_SESS_ACCEPT_GOOD                25
#define SSL_CTRL_SESS_ACCEPT_RENEGOTIATE         26
#define SSL_CTRL_SESS_HIT                        27
#define SSL_CTRL_SESS_CB_HIT                     28
#define SSL_CTRL_SESS_MISSES                     29
#define SSL_CTRL_SESS_TIMEOUTS                   30
#define SSL_CTRL_SESS_CACHE_FULL                 31
#define SSL_CTRL_MODE                            33
#define SSL_CTRL_GET_READ_AHEAD                  40
#define SSL_CTRL_SET_READ_AHEAD                  41
#define SSL_CTRL_SET_SESS_CACHE_SIZE             42
#define SSL_CTRL_GET_SESS_CACHE_SIZE             43
#define SSL_CTRL_SET_SESS_CACHE_MODE             44
#define SSL_CTRL_GET_SESS_CACHE_MODE             45
#define SSL_CTRL_GET_MAX_CERT_LIST               50
#define SSL_CTRL_SET_MAX_CERT_LIST               51
#define SSL_CTRL_SET_MAX_SEND_FRAGMENT           52
#define SSL_CTRL_SET_TLSEXT_SERVERNAME_CB        53
#define SSL_CTRL_SET_TLSEXT_SERVERNAME_ARG       54
#define SSL_CTRL_SET_TLSEXT_HOSTNAME             55
#define SSL_CTRL_SET_TLSEXT_DEBUG_CB             56
#define SSL_CTRL_SET_TLSEXT_DEBUG_ARG            57
#define SSL_CTRL_GET_TLSEXT_TICKET_KEYS          58
#define SSL_CTRL_SET_TLSEXT_TICKET_KEYS          59
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB        63
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB_ARG    64
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_TYPE      65
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_EXTS      66
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_EXTS      67
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_IDS       68
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_IDS       69
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_OCSP_RESP 70
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_OCSP_RESP 71
#define SSL_CTRL_SET_TLS_EXT_SRP_USERNAME_CB     75
#define SSL_CTRL_GET_RI_SUPPORT                  76
#define SSL_CTRL_SET_SRP_VERIFY_PARAM_CB         76
#define SSL_CTRL_SET_SRP_GIVE_CLIENT_PWD_CB      77
#define SSL_CTRL_CLEAR_MODE                      78
#define SSL_CTRL_SET_SRP_ARG                     78
#define SSL_CTRL_SET_NOT_RESUMABLE_SESS_CB       79
#define SSL_CTRL_SET_TLS_EXT_SRP_USERNAME        79
#define SSL_CTRL_SET_TLS_EXT_SRP_STRENGTH        80
#define SSL_CTRL_SET_TLS_EXT_SRP_PASSWORD        81
#define SSL_CTRL_GET_EXTRA_CHAIN_CERTS           82
#define SSL_CTRL_CLEAR_EXTRA_CHAIN_CERTS         83
#define SSL_CTRL_CHAIN                           88
#define SSL_CTRL_CHAIN_CERT                      89
#define SSL_CTRL_GET_GROUPS                      90
#define SSL_CTRL_SET_GROUPS                      91
#define SSL_CTRL_SET_GROUPS_LIST                 92
#define SSL_CTRL_GET_SHARED_GROUP                93
#define SSL_CTRL_SET_SIGALGS                     97
#define SSL_CTRL_SET_SIGALGS_LIST                98
#define SSL_CTRL_CERT_FLAGS                      99
#define SSL_CTRL_CLEAR_CERT_FLAGS                100
#define SSL_CTRL_SET_CLIENT_SIGALGS              101
#define SSL_CTRL_SET_CLIENT_SIGALGS_LIST         102
#define SSL_CTRL_GET_CLIENT_CERT_TYPES           103
#define SSL_CTRL_SET_CLIENT_CERT_TYPES           104
#define SSL_CTRL_BUILD_CERT_CHAIN                105
#define SSL_CTRL_SET_VERIFY_CERT_STORE           106
#define SSL_CTRL_SET_CHAIN_CERT_STORE            107
#define SSL_CTRL_GET_PEER_SIGNATURE_NID          108
#define SSL_CTRL_GET_PEER_TMP_KEY                109
#define SSL_CTRL_GET_RAW_CIPHERLIST              110
#define SSL_CTRL_GET_EC_POINT_FORMATS            111
#define SSL_CTRL_GET_CHAIN_CERTS                 115
#define SSL_CTRL_SELECT_CURRENT_CERT             116
#define SSL_CTRL_SET_CURRENT_CERT                117
#define SSL_CTRL_SET_DH_AUTO                     118
#define SSL_CTRL_GET_EXTMS_SUPPORT               122
#define SSL_CTRL_SET_MIN_PROTO_VERSION           123
#define SSL_CTRL_SET_MAX_PROTO_VERSION           124
#define SSL_CTRL_SET_SPLIT_SEND_FRAGMENT         125
#define SSL_CTRL_SET_MAX_PIPELINES               126
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_TYPE      127
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_CB        128
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_CB_ARG    129
#define SSL_CTRL_GET_MIN_PROTO_VERSION           130
#define SSL_CTRL_GET_MAX_PROTO_VERSION           131
#define SSL_CTRL_GET_SIGNATURE_NID               132
#define SSL_CTRL_GET_TMP_KEY                     133
#define SSL_CTRL_GET_NEGOTIATED_GROUP            134
#define SSL_CTRL_SET_RETRY_VERIFY                136
#define SSL_CTRL_GET_VERIFY_CERT_STORE           137
#define SSL_CTRL_GET_CHAIN_CERT_STORE            138
#define DTLS_CTRL_GET_TIMEOUT                    73
#define DTLS_CTRL_HANDLE_TIMEOUT                 74
#define DTLS_CTRL_SET_LINK_MTU                   120
#define DTLS_CTRL_GET_LINK_MIN_MTU               121

/* The store of trust: the context's, get; given (its reference goes over), and shared. */
X509_STORE *SSL_CTX_get_cert_store(const SSL_CTX *ctx);
void SSL_CTX_set_cert_store(SSL_CTX *ctx, X509_STORE *store);
void SSL_CTX_set1_cert_store(SSL_CTX *ctx, X509_STORE *store);

/* How many renegotiations there were, which the second sets back. */
#define SSL_num_renegotiations(ssl) SSL_ctrl((ssl), SSL_CTRL_GET_NUM_RENEGOTIATIONS, 0, NULL)
#define SSL_clear_num_renegotiations(ssl) \
    SSL_ctrl((ssl), SSL_CTRL_CLEAR_NUM_RENEGOTIATIONS, 0, NULL)
#define SSL_total_renegotiations(ssl) SSL_ctrl((ssl), SSL_CTRL_GET_TOTAL_RENEGOTIATIONS, 0, NULL)

/* ---- Connections ---- */

/* A new connection of a context with one reference, or NULL; another with the same settings. */
SSL *SSL_new(SSL_CTX *ctx);
SSL *SSL_dup(SSL *ssl);

/* One reference more (1), one less; ready for another connection (1 or 0). */
int SSL_up_ref(SSL *s);
void SSL_free(SSL *ssl);
int SSL_clear(SSL *s);

/* The context; another, for SNI: it, or NULL. */
SSL_CTX *SSL_get_SSL_CTX(const SSL *ssl);
SSL_CTX *SSL_set_SSL_CTX(SSL *ssl, SSL_CTX *ctx);

/* Which side, what kind: 1 or 0. */
void SSL_set_connect_state(SSL *s);
void SSL_set_accept_state(SSL *s);
int SSL_is_server(const SSL *s);
int SSL_is_dtls(const SSL *s);

/* The version that was negotiated, its name (static); what the ClientHello said. */
int SSL_version(const SSL *ssl);
const char *SSL_get_version(const SSL *s);
int SSL_client_version(const SSL *s);

/* BIOs. SSL_set_bio and the set0 ones take over a reference each; get keeps it. */
void SSL_set0_rbio(SSL *s, BIO *rbio);
void SSL_set0_wbio(SSL *s, BIO *wbio);
void SSL_set_bio(SSL *s, BIO *rbio, BIO *wbio);
BIO *SSL_get_rbio(const SSL *s);
BIO *SSL_get_wbio(const SSL *s);

/* Sockets under BIOs: 1 or 0; the descriptor, or -1. */
int SSL_set_fd(SSL *s, int fd);
int SSL_set_rfd(SSL *s, int fd);
int SSL_set_wfd(SSL *s, int fd);
int SSL_get_fd(const SSL *s);
int SSL_get_rfd(const SSL *s);
int SSL_get_wfd(const SSL *s);

/* Buffers given back and made again: 1 or 0. */
int SSL_free_buffers(SSL *ssl);
int SSL_alloc_buffers(SSL *ssl);

/* ---- The handshake ---- */

/* 1 when it is done; 0 where it was shut down in order; less than 0 otherwise: SSL_get_error. */
int SSL_connect(SSL *ssl);
int SSL_accept(SSL *ssl);
int SSL_do_handshake(SSL *s);

/* A server without state: 1 where a good cookie came, 0 where one was sent, -1 for errors. */
int SSL_stateless(SSL *s);

/* Where it stands; the names of that, two ways (static). */
typedef enum {
    TLS_ST_BEFORE,
    TLS_ST_OK,
    DTLS_ST_CR_HELLO_VERIFY_REQUEST,
    TLS_ST_CR_SRVR_HELLO,
    TLS_ST_CR_CERT,
    TLS_ST_CR_CERT_STATUS,
    TLS_ST_CR_KEY_EXCH,
    TLS_ST_CR_CERT_REQ,
    TLS_ST_CR_SRVR_DONE,
    TLS_ST_CR_SESSION_TICKET,
    TLS_ST_CR_CHANGE,
    TLS_ST_CR_FINISHED,
    TLS_ST_CW_CLNT_HELLO,
    TLS_ST_CW_CERT,
    TLS_ST_CW_KEY_EXCH,
    TLS_ST_CW_CERT_VRFY,
    TLS_ST_CW_CHANGE,
    TLS_ST_CW_NEXT_PROTO,
    TLS_ST_CW_FINISHED,
    TLS_ST_SW_HELLO_REQ,
    TLS_ST_SR_CLNT_HELLO,
    DTLS_ST_SW_HELLO_VERIFY_REQUEST,
    TLS_ST_SW_SRVR_HELLO,
    TLS_ST_SW_CERT,
    TLS_ST_SW_KEY_EXCH,
    TLS_ST_SW_CERT_REQ,
    TLS_ST_SW_SRVR_DONE,
    TLS_ST_SR_CERT,
    TLS_ST_SR_KEY_EXCH,
    TLS_ST_SR_CERT_VRFY,
    TLS_ST_SR_NEXT_PROTO,
    TLS_ST_SR_CHANGE,
    TLS_ST_SR_FINISHED,
    TLS_ST_SW_SESSION_TICKET,
    TLS_ST_SW_CERT_STATUS,
    TLS_ST_SW_CHANGE,
    TLS_ST_SW_FINISHED,
    TLS_ST_SW_ENCRYPTED_EXTENSIONS,
    TLS_ST_CR_ENCRYPTED_EXTENSIONS,
    TLS_ST_CR_CERT_VRFY,
    TLS_ST_SW_CERT_VRFY,
    TLS_ST_CR_HELLO_REQ,
    TLS_ST_SW_KEY_UPDATE,
    TLS_ST_CW_KEY_UPDATE,
    TLS_ST_SR_KEY_UPDATE,
    TLS_ST_CR_KEY_UPDATE,
    TLS_ST_EARLY_DATA,
    TLS_ST_PENDING_EARLY_DATA_END,
    TLS_ST_CW_END_OF_EARLY_DATA,
    TLS_ST_SR_END_OF_EARLY_DATA
} OSSL_HANDSHAKE_STATE;
OSSL_HANDSHAKE_STATE SSL_get_state(const SSL *ssl);
int SSL_in_init(const SSL *s);
int SSL_in_before(const SSL *s);
int SSL_is_init_finished(const SSL *s);
#define SSL_in_connect_init(a) (SSL_in_init(a) && !SSL_is_server(a))
#define SSL_in_accept_init(a)  (SSL_in_init(a) && SSL_is_server(a))
const char *SSL_state_string(const SSL *s);
const char *SSL_state_string_long(const SSL *s);
const char *SSL_rstate_string(const SSL *s);
const char *SSL_rstate_string_long(const SSL *s);
#define SSL_ST_CONNECT     0x1000
#define SSL_ST_ACCEPT      0x2000
#define SSL_ST_MASK        0x0FFF
#define SSL_ST_READ_HEADER 0xF0
#define SSL_ST_READ_BODY   0xF1
#define SSL_ST_READ_DONE   0xF2

/* The bytes of Finished, ours and the peer's, at most count of them in buf: their whole number. */
size_t SSL_get_finished(const SSL *s, void *buf, size_t count);
size_t SSL_get_peer_finished(const SSL *s, void *buf, size_t count);

/* The random values, at most outlen bytes: the number of them; for outlen 0: 32. */
size_t SSL_get_client_random(const SSL *ssl, unsigned char *out, size_t outlen);
size_t SSL_get_server_random(const SSL *ssl, unsigned char *out, size_t outlen);

/* TLS 1.3: new keys for sending, and for receiving where asked: 1 or 0; what is asked. */
#define SSL_KEY_UPDATE_NONE          (-1)
#define SSL_KEY_UPDATE_NOT_REQUESTED 0
#define SSL_KEY_UPDATE_REQUESTED     1
int SSL_key_update(SSL *s, int updatetype);
int SSL_get_key_update_type(const SSL *s);

/* TLS 1.2: another handshake, whole or resumed: 1 or 0. Whether one is under way. */
int SSL_renegotiate(SSL *s);
int SSL_renegotiate_abbreviated(SSL *s);
int SSL_renegotiate_pending(const SSL *s);
#define SSL_get_secure_renegotiation_support(ssl) SSL_ctrl((ssl), SSL_CTRL_GET_RI_SUPPORT, 0, NULL)

/* A server asks for a client's certificate later (TLS 1.3): 1 or 0; a client says it may. */
int SSL_verify_client_post_handshake(SSL *s);
void SSL_CTX_set_post_handshake_auth(SSL_CTX *ctx, int val);
void SSL_set_post_handshake_auth(SSL *s, int val);

/* Whether the session was resumed; whether the extended master secret (RFC 7627) is in use: 1,
 * 0. */
int SSL_session_reused(const SSL *s);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define SSL_cache_hit(s) SSL_session_reused(s)
#endif
#define SSL_get_extms_support(s) SSL_ctrl((s), SSL_CTRL_GET_EXTMS_SUPPORT, 0, NULL)

/* ---- Reading and writing ---- */

/* Bytes that came or went, or 0 or less: SSL_get_error. The _ex forms: 1 with the number, or 0. */
int SSL_read(SSL *ssl, void *buf, int num);
int SSL_read_ex(SSL *ssl, void *buf, size_t num, size_t *readbytes);
int SSL_peek(SSL *ssl, void *buf, int num);
int SSL_peek_ex(SSL *ssl, void *buf, size_t num, size_t *readbytes);
int SSL_write(SSL *ssl, const void *buf, int num);
int SSL_write_ex(SSL *s, const void *buf, size_t num, size_t *written);
ossl_ssize_t SSL_sendfile(SSL *s, int fd, off_t offset, size_t size, int flags);

/* Early data (RFC 8446 section 2.3): a client's 1 or 0; a server's SSL_READ_EARLY_DATA_*. */
#define SSL_READ_EARLY_DATA_ERROR   0
#define SSL_READ_EARLY_DATA_SUCCESS 1
#define SSL_READ_EARLY_DATA_FINISH  2
int SSL_read_early_data(SSL *s, void *buf, size_t num, size_t *readbytes);
int SSL_write_early_data(SSL *s, const void *buf, size_t num, size_t *written);

/* What became of it: SSL_EARLY_DATA_*. */
#define SSL_EARLY_DATA_NOT_SENT 0
#define SSL_EARLY_DATA_REJECTED 1
#define SSL_EARLY_DATA_ACCEPTED 2
int SSL_get_early_data_status(const SSL *s);

/* Bytes of application data that are decrypted; whether any bytes are in the buffers. */
int SSL_pending(const SSL *s);
int SSL_has_pending(const SSL *s);

/* close_notify: 1 when both are through, 0 when ours is sent, less than 0: SSL_get_error. */
int SSL_shutdown(SSL *s);

/* Which were sent and received, SSL_*_SHUTDOWN; set; and whether to say nothing at all. */
#define SSL_SENT_SHUTDOWN     1
#define SSL_RECEIVED_SHUTDOWN 2
void SSL_set_shutdown(SSL *ssl, int mode);
int SSL_get_shutdown(const SSL *ssl);
void SSL_CTX_set_quiet_shutdown(SSL_CTX *ctx, int mode);
int SSL_CTX_get_quiet_shutdown(const SSL_CTX *ctx);
void SSL_set_quiet_shutdown(SSL *ssl, int mode);
int SSL_get_quiet_shutdown(const SSL *ssl);

/* Why a call gave what it gave: ret_code is its result. */
#define SSL_ERROR_NONE                 0
#define SSL_ERROR_SSL                  1
#define SSL_ERROR_WANT_READ            2
#define SSL_ERROR_WANT_WRITE           3
#define SSL_ERROR_WANT_X509_LOOKUP     4
#define SSL_ERROR_SYSCALL              5
#define SSL_ERROR_ZERO_RETURN          6
#define SSL_ERROR_WANT_CONNECT         7
#define SSL_ERROR_WANT_ACCEPT          8
#define SSL_ERROR_WANT_ASYNC           9
#define SSL_ERROR_WANT_ASYNC_JOB       10
#define SSL_ERROR_WANT_CLIENT_HELLO_CB 11
#define SSL_ERROR_WANT_RETRY_VERIFY    12
int SSL_get_error(const SSL *s, int ret_code);

/* What the connection waits for. */
#define SSL_NOTHING         1
#define SSL_WRITING         2
#define SSL_READING         3
#define SSL_X509_LOOKUP     4
#define SSL_ASYNC_PAUSED    5
#define SSL_ASYNC_NO_JOBS   6
#define SSL_CLIENT_HELLO_CB 7
#define SSL_RETRY_VERIFY    8
int SSL_want(const SSL *s);
#define SSL_want_nothing(s)         (SSL_want(s) == SSL_NOTHING)
#define SSL_want_read(s)            (SSL_want(s) == SSL_READING)
#define SSL_want_write(s)           (SSL_want(s) == SSL_WRITING)
#define SSL_want_x509_lookup(s)     (SSL_want(s) == SSL_X509_LOOKUP)
#define SSL_want_retry_verify(s)    (SSL_want(s) == SSL_RETRY_VERIFY)
#define SSL_want_async(s)           (SSL_want(s) == SSL_ASYNC_PAUSED)
#define SSL_want_async_job(s)       (SSL_want(s) == SSL_ASYNC_NO_JOBS)
#define SSL_want_client_hello_cb(s) (SSL_want(s) == SSL_CLIENT_HELLO_CB)

/* Reading as much as there is at once, into buffers of len bytes. */
int SSL_get_read_ahead(const SSL *s);
void SSL_set_read_ahead(SSL *s, int yes);
#define SSL_CTX_get_read_ahead(ctx)            SSL_CTX_ctrl(ctx, SSL_CTRL_GET_READ_AHEAD, 0, NULL)
#define SSL_CTX_set_read_ahead(ctx, m)         SSL_CTX_ctrl(ctx, SSL_CTRL_SET_READ_AHEAD, m, NULL)
#define SSL_CTX_get_default_read_ahead(ctx)    SSL_CTX_get_read_ahead(ctx)
#define SSL_CTX_set_default_read_ahead(ctx, m) SSL_CTX_set_read_ahead(ctx, m)
void SSL_CTX_set_default_read_buffer_len(SSL_CTX *ctx, size_t len);
void SSL_set_default_read_buffer_len(SSL *s, size_t len);

/* Records' sizes; how many at once: 1 or 0. */
#define SSL_CTX_set_max_send_fragment(ctx, m) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_SEND_FRAGMENT, m, NULL)
#define SSL_set_max_send_fragment(ssl, m) SSL_ctrl(ssl, SSL_CTRL_SET_MAX_SEND_FRAGMENT, m, NULL)
#define SSL_CTX_set_split_send_fragment(ctx, m) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SPLIT_SEND_FRAGMENT, m, NULL)
#define SSL_set_split_send_fragment(ssl, m) SSL_ctrl(ssl, SSL_CTRL_SET_SPLIT_SEND_FRAGMENT, m, NULL)
#define SSL_CTX_set_max_pipelines(ctx, m)   SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PIPELINES, m, NULL)
#define SSL_set_max_pipelines(ssl, m)       SSL_ctrl(ssl, SSL_CTRL_SET_MAX_PIPELINES, m, NULL)

/* Padding of records (TLS 1.3): the bytes to add, by a callback, or up to multiples of block_size
 * (1 or 0). */
void SSL_CTX_set_record_padding_callback(SSL_CTX *ctx,
                                         size_t (*cb)(SSL *ssl, int type, size_t len, void *arg));
void SSL_CTX_set_record_padding_callback_arg(SSL_CTX *ctx, void *arg);
void *SSL_CTX_get_record_padding_callback_arg(const SSL_CTX *ctx);
int SSL_CTX_set_block_padding(SSL_CTX *ctx, size_t block_size);
int SSL_set_record_padding_callback(SSL *ssl,
                                    size_t (*cb)(SSL *ssl, int type, size_t len, void *arg));
void SSL_set_record_padding_callback_arg(SSL *ssl, void *arg);
void *SSL_get_record_padding_callback_arg(const SSL *ssl);
int SSL_set_block_padding(SSL *ssl, size_t block_size);

/* Of old: how MACs go on from record to record. */
#define SSL_MAC_FLAG_READ_MAC_STREAM   1
#define SSL_MAC_FLAG_WRITE_MAC_STREAM  2
#define SSL_MAC_FLAG_READ_MAC_TLSTREE  4
#define SSL_MAC_FLAG_WRITE_MAC_TLSTREE 8

/* ---- A BIO that is a connection: BIO_f_ssl(3) ---- */

/* The filter; new chains with it, or NULL. */
const BIO_METHOD *BIO_f_ssl(void);
BIO *BIO_new_ssl(SSL_CTX *ctx, int client);
BIO *BIO_new_ssl_connect(SSL_CTX *ctx);
BIO *BIO_new_buffer_ssl_connect(SSL_CTX *ctx);

/* The session of one BIO's connection for another: 1 or 0; shuts down. */
int BIO_ssl_copy_session_id(BIO *to, BIO *from);
void BIO_ssl_shutdown(BIO *ssl_bio);

/* ---- Cipher suites: ciphers(1), SSL_CTX_set_cipher_list(3), SSL_CIPHER_get_name(3) ---- */

/* By a rule string, up to TLS 1.2; by names, for TLS 1.3: 1 or 0. */
int SSL_CTX_set_cipher_list(SSL_CTX *ctx, const char *str);
int SSL_set_cipher_list(SSL *s, const char *str);
int SSL_CTX_set_ciphersuites(SSL_CTX *ctx, const char *str);
int SSL_set_ciphersuites(SSL *s, const char *str);

/* What there is: the owner's; get1: a new stack, to be freed by sk_SSL_CIPHER_free; or NULL. The
 * n-th name, or NULL. */
STACK_OF(SSL_CIPHER) * SSL_get_ciphers(const SSL *s);
STACK_OF(SSL_CIPHER) * SSL_CTX_get_ciphers(const SSL_CTX *ctx);
STACK_OF(SSL_CIPHER) * SSL_get_client_ciphers(const SSL *s);
STACK_OF(SSL_CIPHER) * SSL_get1_supported_ciphers(SSL *s);
const char *SSL_get_cipher_list(const SSL *s, int n);

/* Names of those that both have, with colons, in buf of size bytes: buf, or NULL. */
char *SSL_get_shared_ciphers(const SSL *s, char *buf, int size);

/* The suite in use, the one being agreed on: static, or NULL. */
const SSL_CIPHER *SSL_get_current_cipher(const SSL *s);
const SSL_CIPHER *SSL_get_pending_cipher(const SSL *s);
#define SSL_get_cipher(s)          SSL_CIPHER_get_name(SSL_get_current_cipher(s))
#define SSL_get_cipher_name(s)     SSL_CIPHER_get_name(SSL_get_current_cipher(s))
#define SSL_get_cipher_version(s)  SSL_CIPHER_get_version(SSL_get_current_cipher(s))
#define SSL_get_cipher_bits(s, np) SSL_CIPHER_get_bits(SSL_get_current_cipher(s), np)

/* A suite's names, OpenSSL's, the standard's, the protocol's: static; for NULL "(NONE)". The bits
 * of its strength, those of its algorithm in *alg_bits unless NULL. */
const char *SSL_CIPHER_get_name(const SSL_CIPHER *c);
const char *SSL_CIPHER_standard_name(const SSL_CIPHER *c);
const char *SSL_CIPHER_get_version(const SSL_CIPHER *c);
int SSL_CIPHER_get_bits(const SSL_CIPHER *c, int *alg_bits);

/* OpenSSL's name of a standard one; "(NONE)" if there is none. */
const char *OPENSSL_cipher_name(const char *rfc_name);

/* Numbers: OpenSSL's with 0x03000000, the protocol's two bytes. */
uint32_t SSL_CIPHER_get_id(const SSL_CIPHER *c);
uint16_t SSL_CIPHER_get_protocol_id(const SSL_CIPHER *c);

/* Its parts as NIDs, NID_undef if there is none; whether it is an AEAD; the handshake's hash. */
int SSL_CIPHER_get_cipher_nid(const SSL_CIPHER *c);
int SSL_CIPHER_get_digest_nid(const SSL_CIPHER *c);
int SSL_CIPHER_get_kx_nid(const SSL_CIPHER *c);
int SSL_CIPHER_get_auth_nid(const SSL_CIPHER *c);
int SSL_CIPHER_is_aead(const SSL_CIPHER *c);
const EVP_MD *SSL_CIPHER_get_handshake_digest(const SSL_CIPHER *c);

/* A line of text in buf of size >= 128 bytes, or, where buf is NULL, in new memory. */
char *SSL_CIPHER_description(const SSL_CIPHER *c, char *buf, int size);

/* The suite of two bytes of a message that ssl's protocol has, or NULL. */
const SSL_CIPHER *SSL_CIPHER_find(SSL *ssl, const unsigned char *ptr);

/* A message's list of suites into new stacks, the signalling values apart: 1 or 0. */
int SSL_bytes_to_cipher_list(SSL *s, const unsigned char *bytes, size_t len, int isv2format,
                             STACK_OF(SSL_CIPHER) * *sk, STACK_OF(SSL_CIPHER) * *scsvs);

/* ---- Groups and signature algorithms: SSL_CTX_set1_groups(3), SSL_CTX_set1_sigalgs(3) ---- */

/* By NIDs and by names with colons: 1 or 0; shared: the n-th, how many for -1. */
#define SSL_get1_groups(s, glist) SSL_ctrl(s, SSL_CTRL_GET_GROUPS, 0, (int *)(glist))
#define SSL_CTX_set1_groups(ctx, glist, glistlen) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_GROUPS, glistlen, (int *)(glist))
#define SSL_set1_groups(s, glist, glistlen) \
    SSL_ctrl(s, SSL_CTRL_SET_GROUPS, glistlen, (char *)(glist))
#define SSL_CTX_set1_groups_list(ctx, s) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_GROUPS_LIST, 0, (char *)(s))
#define SSL_set1_groups_list(s, str)     SSL_ctrl(s, SSL_CTRL_SET_GROUPS_LIST, 0, (char *)(str))
#define SSL_get_shared_group(s, n)       SSL_ctrl(s, SSL_CTRL_GET_SHARED_GROUP, n, NULL)
#define SSL_get_negotiated_group(s)      SSL_ctrl(s, SSL_CTRL_GET_NEGOTIATED_GROUP, 0, NULL)
const char *SSL_group_to_name(SSL *s, int id);

/* The older names of these. */
#define SSL_CTRL_GET_CURVES       SSL_CTRL_GET_GROUPS
#define SSL_CTRL_SET_CURVES       SSL_CTRL_SET_GROUPS
#define SSL_CTRL_SET_CURVES_LIST  SSL_CTRL_SET_GROUPS_LIST
#define SSL_CTRL_GET_SHARED_CURVE SSL_CTRL_GET_SHARED_GROUP
#define SSL_get1_curves           SSL_get1_groups
#define SSL_CTX_set1_curves       SSL_CTX_set1_groups
#define SSL_CTX_set1_curves_list  SSL_CTX_set1_groups_list
#define SSL_set1_curves           SSL_set1_groups
#define SSL_set1_curves_list      SSL_set1_groups_list
#define SSL_get_shared_curve      SSL_get_shared_group

/* Signature algorithms, for certificates of clients too: 1 or 0. */
#define SSL_CTX_set1_sigalgs(ctx, slist, slistlen) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SIGALGS, slistlen, (int *)(slist))
#define SSL_set1_sigalgs(s, slist, slistlen) \
    SSL_ctrl(s, SSL_CTRL_SET_SIGALGS, slistlen, (int *)(slist))
#define SSL_CTX_set1_sigalgs_list(ctx, s) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SIGALGS_LIST, 0, (char *)(s))
#define SSL_set1_sigalgs_list(s, str) SSL_ctrl(s, SSL_CTRL_SET_SIGALGS_LIST, 0, (char *)(str))
#define SSL_CTX_set1_client_sigalgs(ctx, slist, slistlen) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CLIENT_SIGALGS, slistlen, (int *)(slist))
#define SSL_set1_client_sigalgs(s, slist, slistlen) \
    SSL_ctrl(s, SSL_CTRL_SET_CLIENT_SIGALGS, slistlen, (int *)(slist))
#define SSL_CTX_set1_client_sigalgs_list(ctx, s) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CLIENT_SIGALGS_LIST, 0, (char *)(s))
#define SSL_set1_client_sigalgs_list(s, str) \
    SSL_ctrl(s, SSL_CTRL_SET_CLIENT_SIGALGS_LIST, 0, (char *)(str))

/* What was signed with (1 or 0), with which ephemeral key (a new reference), which formats came. */
#define SSL_get_signature_nid(s, pn)       SSL_ctrl(s, SSL_CTRL_GET_SIGNATURE_NID, 0, pn)
#define SSL_get_peer_signature_nid(s, pn)  SSL_ctrl(s, SSL_CTRL_GET_PEER_SIGNATURE_NID, 0, pn)
#define SSL_get_peer_tmp_key(s, pk)        SSL_ctrl(s, SSL_CTRL_GET_PEER_TMP_KEY, 0, pk)
#define SSL_get_tmp_key(s, pk)             SSL_ctrl(s, SSL_CTRL_GET_TMP_KEY, 0, pk)
#define SSL_CTRL_GET_SERVER_TMP_KEY        SSL_CTRL_GET_PEER_TMP_KEY
#define SSL_get_server_tmp_key(s, pk)      SSL_get_peer_tmp_key(s, pk)
#define SSL_get0_raw_cipherlist(s, plst)   SSL_ctrl(s, SSL_CTRL_GET_RAW_CIPHERLIST, 0, plst)
#define SSL_get0_ec_point_formats(s, plst) SSL_ctrl(s, SSL_CTRL_GET_EC_POINT_FORMATS, 0, plst)

/* Diffie-Hellman's parameters: chosen by the key's strength, or given (the key goes over): 1 or
 * 0. */
#define SSL_CTX_set_dh_auto(ctx, onoff) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_DH_AUTO, onoff, NULL)
#define SSL_set_dh_auto(s, onoff)       SSL_ctrl(s, SSL_CTRL_SET_DH_AUTO, onoff, NULL)
int SSL_set0_tmp_dh_pkey(SSL *s, EVP_PKEY *dhpkey);
int SSL_CTX_set0_tmp_dh_pkey(SSL_CTX *ctx, EVP_PKEY *dhpkey);
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define SSL_CTX_set_tmp_dh(ctx, dh)     SSL_CTX_ctrl(ctx, SSL_CTRL_SET_TMP_DH, 0, (char *)(dh))
#define SSL_set_tmp_dh(ssl, dh)         SSL_ctrl(ssl, SSL_CTRL_SET_TMP_DH, 0, (char *)(dh))
#define SSL_CTX_set_tmp_ecdh(ctx, ecdh) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_TMP_ECDH, 0, (char *)(ecdh))
#define SSL_set_tmp_ecdh(ssl, ecdh)     SSL_ctrl(ssl, SSL_CTRL_SET_TMP_ECDH, 0, (char *)(ecdh))
OSSL_DEPRECATEDIN_3_0 void SSL_CTX_set_tmp_dh_callback(SSL_CTX *ctx,
                                                       DH *(*dh)(SSL *ssl, int is_export,
                                                                 int keylength));
OSSL_DEPRECATEDIN_3_0 void SSL_set_tmp_dh_callback(SSL *ssl, DH *(*dh)(SSL *ssl, int is_export,
                                                                       int keylength));
#endif

/* Nothing, since 1.1.0. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define SSL_CTX_need_tmp_RSA(ctx)           0
#define SSL_need_tmp_RSA(ssl)               0
#define SSL_CTX_set_tmp_rsa(ctx, rsa)       1
#define SSL_set_tmp_rsa(ssl, rsa)           1
#define SSL_CTX_set_ecdh_auto(dummy, onoff) ((onoff) != 0)
#define SSL_set_ecdh_auto(dummy, onoff)     ((onoff) != 0)
#define SSL_CTX_set_tmp_rsa_callback(ctx, cb) \
    while (0)                                 \
    (cb)(NULL, 0, 0)
#define SSL_set_tmp_rsa_callback(ssl, cb) \
    while (0)                             \
    (cb)(NULL, 0, 0)
#endif

/* ---- Certificates and keys of one's own: SSL_CTX_use_certificate(3) ---- */

/* Shared: 1 or 0. chain may be NULL; override replaces what is there. */
int SSL_CTX_use_certificate(SSL_CTX *ctx, X509 *x);
int SSL_use_certificate(SSL *ssl, X509 *x);
int SSL_CTX_use_PrivateKey(SSL_CTX *ctx, EVP_PKEY *pkey);
int SSL_use_PrivateKey(SSL *ssl, EVP_PKEY *pkey);
int SSL_CTX_use_cert_and_key(SSL_CTX *ctx, X509 *x509, EVP_PKEY *privatekey, STACK_OF(X509) * chain,
                             int override);
int SSL_use_cert_and_key(SSL *ssl, X509 *x509, EVP_PKEY *privatekey, STACK_OF(X509) * chain,
                         int override);

/* From DER, from files (type SSL_FILETYPE_*; chains in PEM): 1 or 0. */
int SSL_CTX_use_certificate_ASN1(SSL_CTX *ctx, int len, const unsigned char *d);
int SSL_use_certificate_ASN1(SSL *ssl, const unsigned char *d, int len);
int SSL_CTX_use_PrivateKey_ASN1(int pk, SSL_CTX *ctx, const unsigned char *d, long len);
int SSL_use_PrivateKey_ASN1(int pk, SSL *ssl, const unsigned char *d, long len);
int SSL_CTX_use_certificate_file(SSL_CTX *ctx, const char *file, int type);
int SSL_use_certificate_file(SSL *ssl, const char *file, int type);
int SSL_CTX_use_certificate_chain_file(SSL_CTX *ctx, const char *file);
int SSL_use_certificate_chain_file(SSL *ssl, const char *file);
int SSL_CTX_use_PrivateKey_file(SSL_CTX *ctx, const char *file, int type);
int SSL_use_PrivateKey_file(SSL *ssl, const char *file, int type);

/* RSA keys by their own type: 1 or 0. */
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int SSL_use_RSAPrivateKey(SSL *ssl, RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int SSL_use_RSAPrivateKey_ASN1(SSL *ssl, const unsigned char *d, long len);
OSSL_DEPRECATEDIN_3_0 int SSL_use_RSAPrivateKey_file(SSL *ssl, const char *file, int type);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_use_RSAPrivateKey_file(SSL_CTX *ctx, const char *file, int type);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_use_RSAPrivateKey(SSL_CTX *ctx, RSA *rsa);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_use_RSAPrivateKey_ASN1(SSL_CTX *ctx, const unsigned char *d,
                                                         long len);
#endif

/* Whether the key is the certificate's: 1 or 0. */
int SSL_CTX_check_private_key(const SSL_CTX *ctx);
int SSL_check_private_key(const SSL *ctx);

/* The current ones, theirs, or NULL; for a connection none any more. */
X509 *SSL_get_certificate(const SSL *ssl);
struct evp_pkey_st *SSL_get_privatekey(const SSL *ssl);
X509 *SSL_CTX_get0_certificate(const SSL_CTX *ctx);
EVP_PKEY *SSL_CTX_get0_privatekey(const SSL_CTX *ctx);
void SSL_certs_clear(SSL *s);

/* Another one is current: SSL_CERT_SET_*. */
#define SSL_CERT_SET_FIRST  1
#define SSL_CERT_SET_NEXT   2
#define SSL_CERT_SET_SERVER 3
#define SSL_CTX_select_current_cert(ctx, x509) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SELECT_CURRENT_CERT, 0, (char *)(x509))
#define SSL_select_current_cert(s, x509) \
    SSL_ctrl(s, SSL_CTRL_SELECT_CURRENT_CERT, 0, (char *)(x509))
#define SSL_CTX_set_current_cert(ctx, op) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CURRENT_CERT, op, NULL)
#define SSL_set_current_cert(s, op)       SSL_ctrl(s, SSL_CTRL_SET_CURRENT_CERT, op, NULL)

/* The password of files. */
void SSL_CTX_set_default_passwd_cb(SSL_CTX *ctx, pem_password_cb *cb);
void SSL_CTX_set_default_passwd_cb_userdata(SSL_CTX *ctx, void *u);
pem_password_cb *SSL_CTX_get_default_passwd_cb(SSL_CTX *ctx);
void *SSL_CTX_get_default_passwd_cb_userdata(SSL_CTX *ctx);
void SSL_set_default_passwd_cb(SSL *s, pem_password_cb *cb);
void SSL_set_default_passwd_cb_userdata(SSL *s, void *u);
pem_password_cb *SSL_get_default_passwd_cb(SSL *s);
void *SSL_get_default_passwd_cb_userdata(SSL *s);

/* Chains: 0 takes over, 1 shares; get gives the owner's. 1 or 0. */
#define SSL_CTX_add_extra_chain_cert(ctx, x509) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_EXTRA_CHAIN_CERT, 0, (char *)(x509))
#define SSL_CTX_get_extra_chain_certs(ctx, px509) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_EXTRA_CHAIN_CERTS, 0, px509)
#define SSL_CTX_get_extra_chain_certs_only(ctx, px509) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_EXTRA_CHAIN_CERTS, 1, px509)
#define SSL_CTX_clear_extra_chain_certs(ctx) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_CLEAR_EXTRA_CHAIN_CERTS, 0, NULL)
#define SSL_CTX_add0_chain_cert(ctx, x509)   SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN_CERT, 0, (char *)(x509))
#define SSL_CTX_add1_chain_cert(ctx, x509)   SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN_CERT, 1, (char *)(x509))
#define SSL_CTX_get0_chain_certs(ctx, px509) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_CHAIN_CERTS, 0, px509)
#define SSL_CTX_clear_chain_certs(ctx)       SSL_CTX_set0_chain(ctx, NULL)
#define SSL_CTX_set0_chain_cert_store(ctx, st) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CHAIN_CERT_STORE, 0, (char *)(st))
#define SSL_CTX_set1_chain_cert_store(ctx, st) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CHAIN_CERT_STORE, 1, (char *)(st))
#define SSL_CTX_get0_chain_cert_store(ctx, st) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_CHAIN_CERT_STORE, 0, (char *)(st))
#define SSL_CTX_set0_chain(ctx, sk) SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN, 0, (char *)(sk))
#define SSL_CTX_set1_chain(ctx, sk) SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN, 1, (char *)(sk))
#define SSL_CTX_build_cert_chain(ctx, flags) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_BUILD_CERT_CHAIN, flags, NULL)
#define SSL_CTX_set0_verify_cert_store(ctx, st) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_VERIFY_CERT_STORE, 0, (char *)(st))
#define SSL_CTX_set1_verify_cert_store(ctx, st) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_VERIFY_CERT_STORE, 1, (char *)(st))
#define SSL_CTX_get0_verify_cert_store(ctx, st) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_VERIFY_CERT_STORE, 0, (char *)(st))
#define SSL_add0_chain_cert(s, x509)     SSL_ctrl(s, SSL_CTRL_CHAIN_CERT, 0, (char *)(x509))
#define SSL_add1_chain_cert(s, x509)     SSL_ctrl(s, SSL_CTRL_CHAIN_CERT, 1, (char *)(x509))
#define SSL_get0_chain_certs(s, px509)   SSL_ctrl(s, SSL_CTRL_GET_CHAIN_CERTS, 0, px509)
#define SSL_clear_chain_certs(s)         SSL_set0_chain(s, NULL)
#define SSL_set0_chain_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_SET_CHAIN_CERT_STORE, 0, (char *)(st))
#define SSL_set1_chain_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_SET_CHAIN_CERT_STORE, 1, (char *)(st))
#define SSL_get0_chain_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_GET_CHAIN_CERT_STORE, 0, (char *)(st))
#define SSL_set0_chain(s, sk)            SSL_ctrl(s, SSL_CTRL_CHAIN, 0, (char *)(sk))
#define SSL_set1_chain(s, sk)            SSL_ctrl(s, SSL_CTRL_CHAIN, 1, (char *)(sk))
#define SSL_build_cert_chain(s, flags)   SSL_ctrl(s, SSL_CTRL_BUILD_CERT_CHAIN, flags, NULL)
#define SSL_set0_verify_cert_store(s, st) \
    SSL_ctrl(s, SSL_CTRL_SET_VERIFY_CERT_STORE, 0, (char *)(st))
#define SSL_set1_verify_cert_store(s, st) \
    SSL_ctrl(s, SSL_CTRL_SET_VERIFY_CERT_STORE, 1, (char *)(st))
#define SSL_get0_verify_cert_store(s, st) \
    SSL_ctrl(s, SSL_CTRL_GET_VERIFY_CERT_STORE, 0, (char *)(st))

/* Chosen when they are needed: cb gives 1, 0 for failure, less than 0 to be called again. */
void SSL_CTX_set_cert_cb(SSL_CTX *c, int (*cb)(SSL *ssl, void *arg), void *arg);
void SSL_set_cert_cb(SSL *s, int (*cb)(SSL *ssl, void *arg), void *arg);
void SSL_CTX_set_client_cert_cb(SSL_CTX *ctx,
                                int (*client_cert_cb)(SSL *ssl, X509 **x509, EVP_PKEY **pkey));
int (*SSL_CTX_get_client_cert_cb(SSL_CTX *ctx))(SSL *ssl, X509 **x509, EVP_PKEY **pkey);
int SSL_CTX_set_client_cert_engine(SSL_CTX *ctx, ENGINE *e);

/* Extensions that go with the certificate, RFC 5878's form, from memory or a PEM file: 1 or 0. */
#define SSL_SERVERINFOV1 1
#define SSL_SERVERINFOV2 2
int SSL_CTX_use_serverinfo(SSL_CTX *ctx, const unsigned char *serverinfo, size_t serverinfo_length);
int SSL_CTX_use_serverinfo_ex(SSL_CTX *ctx, unsigned int version, const unsigned char *serverinfo,
                              size_t serverinfo_length);
int SSL_CTX_use_serverinfo_file(SSL_CTX *ctx, const char *file);

/* ---- The peer's certificates: SSL_CTX_set_verify(3) ---- */

/* Whether to ask and what to do without: SSL_VERIFY_*. */
#define SSL_VERIFY_NONE                 0x00
#define SSL_VERIFY_PEER                 0x01
#define SSL_VERIFY_FAIL_IF_NO_PEER_CERT 0x02
#define SSL_VERIFY_CLIENT_ONCE          0x04
#define SSL_VERIFY_POST_HANDSHAKE       0x08
void SSL_CTX_set_verify(SSL_CTX *ctx, int mode, SSL_verify_cb callback);
void SSL_set_verify(SSL *s, int mode, SSL_verify_cb callback);
int SSL_CTX_get_verify_mode(const SSL_CTX *ctx);
int SSL_get_verify_mode(const SSL *s);
SSL_verify_cb SSL_CTX_get_verify_callback(const SSL_CTX *ctx);
SSL_verify_cb SSL_get_verify_callback(const SSL *s);

/* The depth of chains; -1: not set. */
void SSL_CTX_set_verify_depth(SSL_CTX *ctx, int depth);
void SSL_set_verify_depth(SSL *s, int depth);
int SSL_CTX_get_verify_depth(const SSL_CTX *ctx);
int SSL_get_verify_depth(const SSL *s);

/* In place of X509_verify_cert: 1 for a good chain. */
void SSL_CTX_set_cert_verify_callback(SSL_CTX *ctx, int (*cb)(X509_STORE_CTX *, void *), void *arg);
#define SSL_set_retry_verify(ssl) (SSL_ctrl(ssl, SSL_CTRL_SET_RETRY_VERIFY, 0, NULL) > 0)

/* X509_V_OK, or why not; the chain that was verified, the owner's, or NULL. */
long SSL_get_verify_result(const SSL *ssl);
void SSL_set_verify_result(SSL *ssl, long v);
STACK_OF(X509) * SSL_get0_verified_chain(const SSL *s);

/* The certificate, get0: the owner's, get1: a new reference; what the peer sent; or NULL. */
X509 *SSL_get0_peer_certificate(const SSL *s);
X509 *SSL_get1_peer_certificate(const SSL *s);
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define SSL_get_peer_certificate SSL_get1_peer_certificate
#endif
STACK_OF(X509) * SSL_get_peer_cert_chain(const SSL *s);

/* The index of X509_STORE_CTX's extra data where verification keeps the SSL. */
int SSL_get_ex_data_X509_STORE_CTX_idx(void);

/* Trust from files (PEM), directories (hashed names), URIs, the defaults: 1 or 0. */
int SSL_CTX_load_verify_file(SSL_CTX *ctx, const char *CAfile);
int SSL_CTX_load_verify_dir(SSL_CTX *ctx, const char *CApath);
int SSL_CTX_load_verify_store(SSL_CTX *ctx, const char *CAstore);
int SSL_CTX_load_verify_locations(SSL_CTX *ctx, const char *CAfile, const char *CApath);
int SSL_CTX_set_default_verify_paths(SSL_CTX *ctx);
int SSL_CTX_set_default_verify_dir(SSL_CTX *ctx);
int SSL_CTX_set_default_verify_file(SSL_CTX *ctx);
int SSL_CTX_set_default_verify_store(SSL_CTX *ctx);

/* Purpose, trust; the parameters, set1: copied: 1 or 0; get0: the owner's. */
int SSL_CTX_set_purpose(SSL_CTX *ctx, int purpose);
int SSL_set_purpose(SSL *ssl, int purpose);
int SSL_CTX_set_trust(SSL_CTX *ctx, int trust);
int SSL_set_trust(SSL *ssl, int trust);
int SSL_CTX_set1_param(SSL_CTX *ctx, X509_VERIFY_PARAM *vpm);
int SSL_set1_param(SSL *ssl, X509_VERIFY_PARAM *vpm);
X509_VERIFY_PARAM *SSL_CTX_get0_param(SSL_CTX *ctx);
X509_VERIFY_PARAM *SSL_get0_param(SSL *ssl);

/* The names that the certificate is to have, copied: 1 or 0; which one it had, the owner's, or
 * NULL. */
int SSL_set1_host(SSL *s, const char *hostname);
int SSL_add1_host(SSL *s, const char *hostname);
const char *SSL_get0_peername(SSL *s);
void SSL_set_hostflags(SSL *s, unsigned int flags);

/* DANE (RFC 6698), SSL_CTX_dane_enable(3): on for a context, for a connection: 1 or less; a record:
 * 1, 0 if it is unusable, -1. What matched, the connection's own: the depth, or -1. The flags
 * before. */
int SSL_CTX_dane_enable(SSL_CTX *ctx);
int SSL_CTX_dane_mtype_set(SSL_CTX *ctx, const EVP_MD *md, uint8_t mtype, uint8_t ord);
int SSL_dane_enable(SSL *s, const char *basedomain);
int SSL_dane_tlsa_add(SSL *s, uint8_t usage, uint8_t selector, uint8_t mtype,
                      const unsigned char *data, size_t dlen);
int SSL_get0_dane_authority(SSL *s, X509 **mcert, EVP_PKEY **mspki);
int SSL_get0_dane_tlsa(SSL *s, uint8_t *usage, uint8_t *selector, uint8_t *mtype,
                       const unsigned char **data, size_t *dlen);
SSL_DANE *SSL_get0_dane(SSL *ssl);
unsigned long SSL_CTX_dane_set_flags(SSL_CTX *ctx, unsigned long flags);
unsigned long SSL_CTX_dane_clear_flags(SSL_CTX *ctx, unsigned long flags);
unsigned long SSL_dane_set_flags(SSL *ssl, unsigned long flags);
unsigned long SSL_dane_clear_flags(SSL *ssl, unsigned long flags);

/* Names of authorities: set0 takes over, get is the owner's, add: 1 or 0. */
void SSL_set0_CA_list(SSL *s, STACK_OF(X509_NAME) * name_list);
void SSL_CTX_set0_CA_list(SSL_CTX *ctx, STACK_OF(X509_NAME) * name_list);
const STACK_OF(X509_NAME) * SSL_get0_CA_list(const SSL *s);
const STACK_OF(X509_NAME) * SSL_CTX_get0_CA_list(const SSL_CTX *ctx);
int SSL_add1_to_CA_list(SSL *ssl, const X509 *x);
int SSL_CTX_add1_to_CA_list(SSL_CTX *ctx, const X509 *x);
const STACK_OF(X509_NAME) * SSL_get0_peer_CA_list(const SSL *s);

/* The same for what a server asks of clients. */
void SSL_set_client_CA_list(SSL *s, STACK_OF(X509_NAME) * name_list);
void SSL_CTX_set_client_CA_list(SSL_CTX *ctx, STACK_OF(X509_NAME) * name_list);
STACK_OF(X509_NAME) * SSL_get_client_CA_list(const SSL *s);
STACK_OF(X509_NAME) * SSL_CTX_get_client_CA_list(const SSL_CTX *s);
int SSL_add_client_CA(SSL *ssl, X509 *x);
int SSL_CTX_add_client_CA(SSL_CTX *ctx, X509 *x);

/* Kinds of client certificates: 1 or 0; what came. */
#define SSL_get0_certificate_types(s, clist) \
    SSL_ctrl(s, SSL_CTRL_GET_CLIENT_CERT_TYPES, 0, (char *)(clist))
#define SSL_CTX_set1_client_certificate_types(ctx, clist, clistlen) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CLIENT_CERT_TYPES, clistlen, (char *)(clist))
#define SSL_set1_client_certificate_types(s, clist, clistlen) \
    SSL_ctrl(s, SSL_CTRL_SET_CLIENT_CERT_TYPES, clistlen, (char *)(clist))

/* Names from files, directories and stores: a new stack; 1 or 0. A copy of one. */
STACK_OF(X509_NAME) * SSL_load_client_CA_file(const char *file);
STACK_OF(X509_NAME) *
    SSL_load_client_CA_file_ex(const char *file, OSSL_LIB_CTX *libctx, const char *propq);
int SSL_add_file_cert_subjects_to_stack(STACK_OF(X509_NAME) * stackCAs, const char *file);
int SSL_add_dir_cert_subjects_to_stack(STACK_OF(X509_NAME) * stackCAs, const char *dir);
int SSL_add_store_cert_subjects_to_stack(STACK_OF(X509_NAME) * stackCAs, const char *uri);
STACK_OF(X509_NAME) * SSL_dup_CA_list(const STACK_OF(X509_NAME) * sk);

/* The longest chain of certificates that is taken, in bytes. */
#define SSL_CTX_get_max_cert_list(ctx)    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MAX_CERT_LIST, 0, NULL)
#define SSL_CTX_set_max_cert_list(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_CERT_LIST, m, NULL)
#define SSL_get_max_cert_list(ssl)        SSL_ctrl(ssl, SSL_CTRL_GET_MAX_CERT_LIST, 0, NULL)
#define SSL_set_max_cert_list(ssl, m)     SSL_ctrl(ssl, SSL_CTRL_SET_MAX_CERT_LIST, m, NULL)

/* ---- Sessions: SSL_get_session(3), SSL_SESSION_free(3) ---- */

/* The connection's: its own, a new reference; or NULL. Set: 1 or 0. Copied from one to another. */
SSL_SESSION *SSL_get_session(const SSL *ssl);
#define SSL_get0_session SSL_get_session
SSL_SESSION *SSL_get1_session(SSL *ssl);
int SSL_set_session(SSL *to, SSL_SESSION *session);
int SSL_copy_session_id(SSL *to, const SSL *from);

/* A new one, a copy; one reference more (1), one less. */
SSL_SESSION *SSL_SESSION_new(void);
SSL_SESSION *SSL_SESSION_dup(const SSL_SESSION *src);
int SSL_SESSION_up_ref(SSL_SESSION *ses);
void SSL_SESSION_free(SSL_SESSION *ses);

/* DER: i2d's length. PEM: read gives the session (and in *x unless x is NULL), or NULL, cb and u as
 * in PEM_read_bio_PrivateKey(3); write 1 or 0. */
int i2d_SSL_SESSION(const SSL_SESSION *in, unsigned char **pp);
SSL_SESSION *d2i_SSL_SESSION(SSL_SESSION **a, const unsigned char **pp, long length);
#define d2i_SSL_SESSION_bio(bp, s_id) \
    ASN1_d2i_bio_of(SSL_SESSION, SSL_SESSION_new, d2i_SSL_SESSION, bp, s_id)
#define i2d_SSL_SESSION_bio(bp, s_id) ASN1_i2d_bio_of(SSL_SESSION, i2d_SSL_SESSION, bp, s_id)
SSL_SESSION *PEM_read_bio_SSL_SESSION(BIO *bp, SSL_SESSION **x, pem_password_cb *cb, void *u);
int PEM_write_bio_SSL_SESSION(BIO *bp, const SSL_SESSION *x);
SSL_SESSION *PEM_read_SSL_SESSION(FILE *fp, SSL_SESSION **x, pem_password_cb *cb, void *u);
int PEM_write_SSL_SESSION(FILE *fp, const SSL_SESSION *x);

/* As text; the line of a key log: 1 or 0. */
int SSL_SESSION_print_fp(FILE *fp, const SSL_SESSION *ses);
int SSL_SESSION_print(BIO *fp, const SSL_SESSION *ses);
int SSL_SESSION_print_keylog(BIO *bp, const SSL_SESSION *x);

/* When it began and how long it holds, in seconds; set gives 1 or 0 (the timeout: 1). */
long SSL_SESSION_get_time(const SSL_SESSION *s);
long SSL_SESSION_set_time(SSL_SESSION *s, long t);
long SSL_SESSION_get_timeout(const SSL_SESSION *s);
long SSL_SESSION_set_timeout(SSL_SESSION *s, long t);
#define SSL_get_time(a)       SSL_SESSION_get_time(a)
#define SSL_set_time(a, b)    SSL_SESSION_set_time((a), (b))
#define SSL_get_timeout(a)    SSL_SESSION_get_timeout(a)
#define SSL_set_timeout(a, b) SSL_SESSION_set_timeout((a), (b))
long SSL_get_default_timeout(const SSL *s);

/* What it holds: the session's own; set copies: 1 or 0. */
int SSL_SESSION_get_protocol_version(const SSL_SESSION *s);
int SSL_SESSION_set_protocol_version(SSL_SESSION *s, int version);
const char *SSL_SESSION_get0_hostname(const SSL_SESSION *s);
int SSL_SESSION_set1_hostname(SSL_SESSION *s, const char *hostname);
void SSL_SESSION_get0_alpn_selected(const SSL_SESSION *s, const unsigned char **alpn, size_t *len);
int SSL_SESSION_set1_alpn_selected(SSL_SESSION *s, const unsigned char *alpn, size_t len);
const SSL_CIPHER *SSL_SESSION_get0_cipher(const SSL_SESSION *s);
int SSL_SESSION_set_cipher(SSL_SESSION *s, const SSL_CIPHER *cipher);
X509 *SSL_SESSION_get0_peer(SSL_SESSION *s);
unsigned int SSL_SESSION_get_compress_id(const SSL_SESSION *s);
uint32_t SSL_SESSION_get_max_early_data(const SSL_SESSION *s);
int SSL_SESSION_set_max_early_data(SSL_SESSION *s, uint32_t max_early_data);
uint8_t SSL_SESSION_get_max_fragment_length(const SSL_SESSION *sess);

/* Its tickets. */
int SSL_SESSION_has_ticket(const SSL_SESSION *s);
unsigned long SSL_SESSION_get_ticket_lifetime_hint(const SSL_SESSION *s);
void SSL_SESSION_get0_ticket(const SSL_SESSION *s, const unsigned char **tick, size_t *len);
int SSL_SESSION_is_resumable(const SSL_SESSION *s);

/* Its id and context, at most 32 bytes each: 1 or 0. */
const unsigned char *SSL_SESSION_get_id(const SSL_SESSION *s, unsigned int *len);
int SSL_SESSION_set1_id(SSL_SESSION *s, const unsigned char *sid, unsigned int sid_len);
const unsigned char *SSL_SESSION_get0_id_context(const SSL_SESSION *s, unsigned int *len);
int SSL_SESSION_set1_id_context(SSL_SESSION *s, const unsigned char *sid_ctx,
                                unsigned int sid_ctx_len);

/* The master secret, or of TLS 1.3 the resumption's: how many bytes (for outlen 0, of the whole);
 * set: 1 or 0. */
size_t SSL_SESSION_get_master_key(const SSL_SESSION *sess, unsigned char *out, size_t outlen);
int SSL_SESSION_set1_master_key(SSL_SESSION *sess, const unsigned char *in, size_t len);

/* ---- The cache of sessions: SSL_CTX_set_session_cache_mode(3) ---- */
#define SSL_SESS_CACHE_OFF                0x0000
#define SSL_SESS_CACHE_CLIENT             0x0001
#define SSL_SESS_CACHE_SERVER             0x0002
#define SSL_SESS_CACHE_BOTH               (SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_SERVER)
#define SSL_SESS_CACHE_NO_AUTO_CLEAR      0x0080
#define SSL_SESS_CACHE_NO_INTERNAL_LOOKUP 0x0100
#define SSL_SESS_CACHE_NO_INTERNAL_STORE  0x0200
#define SSL_SESS_CACHE_NO_INTERNAL \
    (SSL_SESS_CACHE_NO_INTERNAL_LOOKUP | SSL_SESS_CACHE_NO_INTERNAL_STORE)
#define SSL_SESS_CACHE_UPDATE_TIME 0x0400

/* A server's context of sessions, ids of its own: 1 or 0. */
int SSL_CTX_set_session_id_context(SSL_CTX *ctx, const unsigned char *sid_ctx,
                                   unsigned int sid_ctx_len);
int SSL_set_session_id_context(SSL *ssl, const unsigned char *sid_ctx, unsigned int sid_ctx_len);
int SSL_CTX_set_generate_session_id(SSL_CTX *ctx, GEN_SESSION_CB cb);
int SSL_set_generate_session_id(SSL *s, GEN_SESSION_CB cb);
int SSL_has_matching_session_id(const SSL *s, const unsigned char *id, unsigned int id_len);

/* In and out: 1 or 0; those that are past their time at tm. */
int SSL_CTX_add_session(SSL_CTX *ctx, SSL_SESSION *session);
int SSL_CTX_remove_session(SSL_CTX *ctx, SSL_SESSION *session);
void SSL_CTX_flush_sessions(SSL_CTX *ctx, long tm);
LHASH_OF(SSL_SESSION) * SSL_CTX_sessions(SSL_CTX *ctx);

/* The mode and the size before or then. */
#define SSL_CTX_set_session_cache_mode(ctx, m) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SESS_CACHE_MODE, m, NULL)
#define SSL_CTX_get_session_cache_mode(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_SESS_CACHE_MODE, 0, NULL)
#define SSL_CTX_sess_set_cache_size(ctx, t) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SESS_CACHE_SIZE, t, NULL)
#define SSL_CTX_sess_get_cache_size(ctx)    SSL_CTX_ctrl(ctx, SSL_CTRL_GET_SESS_CACHE_SIZE, 0, NULL)

/* Counts. */
#define SSL_CTX_sess_number(ctx)       SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_NUMBER, 0, NULL)
#define SSL_CTX_sess_connect(ctx)      SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CONNECT, 0, NULL)
#define SSL_CTX_sess_connect_good(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CONNECT_GOOD, 0, NULL)
#define SSL_CTX_sess_connect_renegotiate(ctx) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CONNECT_RENEGOTIATE, 0, NULL)
#define SSL_CTX_sess_accept(ctx)      SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_ACCEPT, 0, NULL)
#define SSL_CTX_sess_accept_good(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_ACCEPT_GOOD, 0, NULL)
#define SSL_CTX_sess_accept_renegotiate(ctx) \
    SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_ACCEPT_RENEGOTIATE, 0, NULL)
#define SSL_CTX_sess_hits(ctx)       SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_HIT, 0, NULL)
#define SSL_CTX_sess_cb_hits(ctx)    SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CB_HIT, 0, NULL)
#define SSL_CTX_sess_misses(ctx)     SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_MISSES, 0, NULL)
#define SSL_CTX_sess_timeouts(ctx)   SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_TIMEOUTS, 0, NULL)
#define SSL_CTX_sess_cache_full(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CACHE_FULL, 0, NULL)

/* Callbacks of a cache outside: new (1 keeps the reference), remove, get (*copy 1: the library
 * takes a reference of its own). */
void SSL_CTX_sess_set_new_cb(SSL_CTX *ctx,
                             int (*new_session_cb)(struct ssl_st *ssl, SSL_SESSION *sess));
int (*SSL_CTX_sess_get_new_cb(SSL_CTX *ctx))(struct ssl_st *ssl, SSL_SESSION *sess);
void SSL_CTX_sess_set_remove_cb(SSL_CTX *ctx, void (*remove_session_cb)(struct ssl_ctx_st *ctx,
                                                                        SSL_SESSION *sess));
void (*SSL_CTX_sess_get_remove_cb(SSL_CTX *ctx))(struct ssl_ctx_st *ctx, SSL_SESSION *sess);
void SSL_CTX_sess_set_get_cb(SSL_CTX *ctx, SSL_SESSION *(*get_session_cb)(struct ssl_st *ssl,
                                                                          const unsigned char *data,
                                                                          int len, int *copy));
SSL_SESSION *(*SSL_CTX_sess_get_get_cb(SSL_CTX *ctx))(struct ssl_st *ssl, const unsigned char *data,
                                                      int len, int *copy);

/* The timeout of new sessions in seconds: the one before; the one. */
long SSL_CTX_set_timeout(SSL_CTX *ctx, long t);
long SSL_CTX_get_timeout(const SSL_CTX *ctx);

/* Whether a session must not be resumed: cb gives 1 then. */
void SSL_CTX_set_not_resumable_session_callback(SSL_CTX *ctx,
                                                int (*cb)(SSL *ssl, int is_forward_secure));
void SSL_set_not_resumable_session_callback(SSL *ssl, int (*cb)(SSL *ssl, int is_forward_secure));

/* ---- Tickets ---- */

/* How many a server sends (TLS 1.3): 1; another one soon: 1 or 0. */
int SSL_set_num_tickets(SSL *s, size_t num_tickets);
size_t SSL_get_num_tickets(const SSL *s);
int SSL_CTX_set_num_tickets(SSL_CTX *ctx, size_t num_tickets);
size_t SSL_CTX_get_num_tickets(const SSL_CTX *ctx);
int SSL_new_session_ticket(SSL *s);

/* What a ticket was like, and what to do with it: SSL_CTX_set_session_ticket_cb(3). */
typedef int SSL_TICKET_STATUS;
#define SSL_TICKET_FATAL_ERR_MALLOC 0
#define SSL_TICKET_FATAL_ERR_OTHER  1
#define SSL_TICKET_NONE             2
#define SSL_TICKET_EMPTY            3
#define SSL_TICKET_NO_DECRYPT       4
#define SSL_TICKET_SUCCESS          5
#define SSL_TICKET_SUCCESS_RENEW    6
typedef int SSL_TICKET_RETURN;
#define SSL_TICKET_RETURN_ABORT        0
#define SSL_TICKET_RETURN_IGNORE       1
#define SSL_TICKET_RETURN_IGNORE_RENEW 2
#define SSL_TICKET_RETURN_USE          3
#define SSL_TICKET_RETURN_USE_RENEW    4
typedef int (*SSL_CTX_generate_session_ticket_fn)(SSL *s, void *arg);
typedef SSL_TICKET_RETURN (*SSL_CTX_decrypt_session_ticket_fn)(SSL *s, SSL_SESSION *ss,
                                                               const unsigned char *keyname,
                                                               size_t keyname_length,
                                                               SSL_TICKET_STATUS status, void *arg);
int SSL_CTX_set_session_ticket_cb(SSL_CTX *ctx, SSL_CTX_generate_session_ticket_fn gen_cb,
                                  SSL_CTX_decrypt_session_ticket_fn dec_cb, void *arg);

/* The program's own data in it: 1 or 0. */
int SSL_SESSION_set1_ticket_appdata(SSL_SESSION *ss, const void *data, size_t len);
int SSL_SESSION_get0_ticket_appdata(SSL_SESSION *ss, void **data, size_t *len);

/* The extension by the program (RFC 4851), and the secret: 1 or 0. */
int SSL_set_session_ticket_ext(SSL *s, void *ext_data, int ext_len);
int SSL_set_session_ticket_ext_cb(SSL *s, tls_session_ticket_ext_cb_fn cb, void *arg);
int SSL_set_session_secret_cb(SSL *s, tls_session_secret_cb_fn session_secret_cb, void *arg);

/* Most bytes of early data, to be offered and to be taken: 1 or 0; a verdict by cb: 1 takes. */
int SSL_CTX_set_max_early_data(SSL_CTX *ctx, uint32_t max_early_data);
uint32_t SSL_CTX_get_max_early_data(const SSL_CTX *ctx);
int SSL_set_max_early_data(SSL *s, uint32_t max_early_data);
uint32_t SSL_get_max_early_data(const SSL *s);
int SSL_CTX_set_recv_max_early_data(SSL_CTX *ctx, uint32_t recv_max_early_data);
uint32_t SSL_CTX_get_recv_max_early_data(const SSL_CTX *ctx);
int SSL_set_recv_max_early_data(SSL *s, uint32_t recv_max_early_data);
uint32_t SSL_get_recv_max_early_data(const SSL *s);
typedef int (*SSL_allow_early_data_cb_fn)(SSL *s, void *arg);
void SSL_CTX_set_allow_early_data_cb(SSL_CTX *ctx, SSL_allow_early_data_cb_fn cb, void *arg);
void SSL_set_allow_early_data_cb(SSL *s, SSL_allow_early_data_cb_fn cb, void *arg);

/* ---- Keys agreed on before: SSL_CTX_set_psk_client_callback(3) ---- */
#define PSK_MAX_IDENTITY_LEN 256
#define PSK_MAX_PSK_LEN      512

/* Up to TLS 1.2 (and for TLS 1.3 with SHA-256): the key's length in psk, 0 for none. */
typedef unsigned int (*SSL_psk_client_cb_func)(SSL *ssl, const char *hint, char *identity,
                                               unsigned int max_identity_len, unsigned char *psk,
                                               unsigned int max_psk_len);
typedef unsigned int (*SSL_psk_server_cb_func)(SSL *ssl, const char *identity, unsigned char *psk,
                                               unsigned int max_psk_len);
void SSL_CTX_set_psk_client_callback(SSL_CTX *ctx, SSL_psk_client_cb_func cb);
void SSL_set_psk_client_callback(SSL *ssl, SSL_psk_client_cb_func cb);
void SSL_CTX_set_psk_server_callback(SSL_CTX *ctx, SSL_psk_server_cb_func cb);
void SSL_set_psk_server_callback(SSL *ssl, SSL_psk_server_cb_func cb);

/* Hints and identities: 1 or 0; the connection's own, or NULL. */
int SSL_CTX_use_psk_identity_hint(SSL_CTX *ctx, const char *identity_hint);
int SSL_use_psk_identity_hint(SSL *s, const char *identity_hint);
const char *SSL_get_psk_identity_hint(const SSL *s);
const char *SSL_get_psk_identity(const SSL *s);

/* TLS 1.3: a session that has the key, whose reference goes over: 1, or 0 for failure. */
typedef int (*SSL_psk_find_session_cb_func)(SSL *ssl, const unsigned char *identity,
                                            size_t identity_len, SSL_SESSION **sess);
typedef int (*SSL_psk_use_session_cb_func)(SSL *ssl, const EVP_MD *md, const unsigned char **id,
                                           size_t *idlen, SSL_SESSION **sess);
void SSL_set_psk_find_session_callback(SSL *s, SSL_psk_find_session_cb_func cb);
void SSL_CTX_set_psk_find_session_callback(SSL_CTX *ctx, SSL_psk_find_session_cb_func cb);
void SSL_set_psk_use_session_callback(SSL *s, SSL_psk_use_session_cb_func cb);
void SSL_CTX_set_psk_use_session_callback(SSL_CTX *ctx, SSL_psk_use_session_cb_func cb);

/* ---- The application's protocol: SSL_CTX_set_alpn_protos(3) ---- */

/* Strings, each after a byte of its length, copied. 0 for success (as an exception). */
int SSL_CTX_set_alpn_protos(SSL_CTX *ctx, const unsigned char *protos, unsigned int protos_len);
int SSL_set_alpn_protos(SSL *ssl, const unsigned char *protos, unsigned int protos_len);

/* A server's choice: SSL_TLSEXT_ERR_*; *out within in or static. */
typedef int (*SSL_CTX_alpn_select_cb_func)(SSL *ssl, const unsigned char **out,
                                           unsigned char *outlen, const unsigned char *in,
                                           unsigned int inlen, void *arg);
void SSL_CTX_set_alpn_select_cb(SSL_CTX *ctx, SSL_CTX_alpn_select_cb_func cb, void *arg);

/* What was chosen: the connection's, without a NUL; NULL and 0. */
void SSL_get0_alpn_selected(const SSL *ssl, const unsigned char **data, unsigned int *len);

/* The first of the server's list that the client's has: OPENSSL_NPN_*. */
#define OPENSSL_NPN_UNSUPPORTED 0
#define OPENSSL_NPN_NEGOTIATED  1
#define OPENSSL_NPN_NO_OVERLAP  2
int SSL_select_next_proto(unsigned char **out, unsigned char *outlen, const unsigned char *in,
                          unsigned int inlen, const unsigned char *client, unsigned int client_len);

/* Next Protocol Negotiation, the draft before. */
typedef int (*SSL_CTX_npn_advertised_cb_func)(SSL *ssl, const unsigned char **out,
                                              unsigned int *outlen, void *arg);
typedef int (*SSL_CTX_npn_select_cb_func)(SSL *s, unsigned char **out, unsigned char *outlen,
                                          const unsigned char *in, unsigned int inlen, void *arg);
void SSL_CTX_set_next_protos_advertised_cb(SSL_CTX *s, SSL_CTX_npn_advertised_cb_func cb,
                                           void *arg);
void SSL_CTX_set_next_proto_select_cb(SSL_CTX *s, SSL_CTX_npn_select_cb_func cb, void *arg);
void SSL_get0_next_proto_negotiated(const SSL *s, const unsigned char **data, unsigned *len);
#define SSL_CTX_set_npn_advertised_cb SSL_CTX_set_next_protos_advertised_cb
#define SSL_CTX_set_npn_select_cb     SSL_CTX_set_next_proto_select_cb
#define SSL_get0_npn_negotiated       SSL_get0_next_proto_negotiated

/* ---- Extensions of the program's own: SSL_CTX_add_custom_ext(3) ---- */

/* 1 or 0. */
int SSL_CTX_add_custom_ext(SSL_CTX *ctx, unsigned int ext_type, unsigned int context,
                           SSL_custom_ext_add_cb_ex add_cb, SSL_custom_ext_free_cb_ex free_cb,
                           void *add_arg, SSL_custom_ext_parse_cb_ex parse_cb, void *parse_arg);
int SSL_CTX_add_client_custom_ext(SSL_CTX *ctx, unsigned int ext_type, custom_ext_add_cb add_cb,
                                  custom_ext_free_cb free_cb, void *add_arg,
                                  custom_ext_parse_cb parse_cb, void *parse_arg);
int SSL_CTX_add_server_custom_ext(SSL_CTX *ctx, unsigned int ext_type, custom_ext_add_cb add_cb,
                                  custom_ext_free_cb free_cb, void *add_arg,
                                  custom_ext_parse_cb parse_cb, void *parse_arg);
int SSL_CTX_has_client_custom_ext(const SSL_CTX *ctx, unsigned int ext_type);
int SSL_extension_supported(unsigned int ext_type);

/* ---- The ClientHello, as it came: SSL_CTX_set_client_hello_cb(3) ---- */

/* cb: SSL_CLIENT_HELLO_*, with an alert in *al. */
#define SSL_CLIENT_HELLO_SUCCESS 1
#define SSL_CLIENT_HELLO_ERROR   0
#define SSL_CLIENT_HELLO_RETRY   (-1)
typedef int (*SSL_client_hello_cb_fn)(SSL *s, int *al, void *arg);
void SSL_CTX_set_client_hello_cb(SSL_CTX *c, SSL_client_hello_cb_fn cb, void *arg);

/* Within cb alone: its parts, in place: lengths, 1 or 0; extensions_present's *out is new
 * memory. */
int SSL_client_hello_isv2(SSL *s);
unsigned int SSL_client_hello_get0_legacy_version(SSL *s);
size_t SSL_client_hello_get0_random(SSL *s, const unsigned char **out);
size_t SSL_client_hello_get0_session_id(SSL *s, const unsigned char **out);
size_t SSL_client_hello_get0_ciphers(SSL *s, const unsigned char **out);
size_t SSL_client_hello_get0_compression_methods(SSL *s, const unsigned char **out);
int SSL_client_hello_get1_extensions_present(SSL *s, int **out, size_t *outlen);
int SSL_client_hello_get0_ext(SSL *s, unsigned int type, const unsigned char **out, size_t *outlen);

/* ---- Cookies: SSL_CTX_set_cookie_generate_cb(3) ---- */

/* cb: 1 or 0. */
void SSL_CTX_set_cookie_generate_cb(SSL_CTX *ctx,
                                    int (*app_gen_cookie_cb)(SSL *ssl, unsigned char *cookie,
                                                             unsigned int *cookie_len));
void SSL_CTX_set_cookie_verify_cb(SSL_CTX *ctx,
                                  int (*app_verify_cookie_cb)(SSL *ssl, const unsigned char *cookie,
                                                              unsigned int cookie_len));
void SSL_CTX_set_stateless_cookie_generate_cb(SSL_CTX *ctx,
                                              int (*gen_stateless_cookie_cb)(SSL *ssl,
                                                                             unsigned char *cookie,
                                                                             size_t *cookie_len));
void SSL_CTX_set_stateless_cookie_verify_cb(
    SSL_CTX *ctx,
    int (*verify_stateless_cookie_cb)(SSL *ssl, const unsigned char *cookie, size_t cookie_len));

/* ---- What goes on: information, messages, keys, alerts ---- */

/* SSL_CTX_set_info_callback(3): where, SSL_CB_*, and what came of it. */
#define SSL_CB_LOOP            0x01
#define SSL_CB_EXIT            0x02
#define SSL_CB_READ            0x04
#define SSL_CB_WRITE           0x08
#define SSL_CB_ALERT           0x4000
#define SSL_CB_READ_ALERT      (SSL_CB_ALERT | SSL_CB_READ)
#define SSL_CB_WRITE_ALERT     (SSL_CB_ALERT | SSL_CB_WRITE)
#define SSL_CB_ACCEPT_LOOP     (SSL_ST_ACCEPT | SSL_CB_LOOP)
#define SSL_CB_ACCEPT_EXIT     (SSL_ST_ACCEPT | SSL_CB_EXIT)
#define SSL_CB_CONNECT_LOOP    (SSL_ST_CONNECT | SSL_CB_LOOP)
#define SSL_CB_CONNECT_EXIT    (SSL_ST_CONNECT | SSL_CB_EXIT)
#define SSL_CB_HANDSHAKE_START 0x10
#define SSL_CB_HANDSHAKE_DONE  0x20
void SSL_CTX_set_info_callback(SSL_CTX *ctx, void (*cb)(const SSL *ssl, int type, int val));
void (*SSL_CTX_get_info_callback(SSL_CTX *ctx))(const SSL *ssl, int type, int val);
void SSL_set_info_callback(SSL *ssl, void (*cb)(const SSL *ssl, int type, int val));
void (*SSL_get_info_callback(const SSL *ssl))(const SSL *ssl, int type, int val);

/* Each message and record as it passes; SSL_trace prints it, a BIO in arg. */
void SSL_CTX_set_msg_callback(SSL_CTX *ctx,
                              void (*cb)(int write_p, int version, int content_type,
                                         const void *buf, size_t len, SSL *ssl, void *arg));
void SSL_set_msg_callback(SSL *ssl, void (*cb)(int write_p, int version, int content_type,
                                               const void *buf, size_t len, SSL *ssl, void *arg));
#define SSL_CTX_set_msg_callback_arg(ctx, arg) \
    SSL_CTX_ctrl((ctx), SSL_CTRL_SET_MSG_CALLBACK_ARG, 0, (arg))
#define SSL_set_msg_callback_arg(ssl, arg) SSL_ctrl((ssl), SSL_CTRL_SET_MSG_CALLBACK_ARG, 0, (arg))
void SSL_trace(int write_p, int version, int content_type, const void *buf, size_t len, SSL *ssl,
               void *arg);

/* The lines of a key log (NSS's format). */
typedef void (*SSL_CTX_keylog_cb_func)(const SSL *ssl, const char *line);
void SSL_CTX_set_keylog_callback(SSL_CTX *ctx, SSL_CTX_keylog_cb_func cb);
SSL_CTX_keylog_cb_func SSL_CTX_get_keylog_callback(const SSL_CTX *ctx);

/* Nothing, since 1.1.0. */
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
OSSL_DEPRECATEDIN_1_1_0 void SSL_set_debug(SSL *s, int debug);
#endif

/* The alerts by their numbers. */
#define SSL_AD_REASON_OFFSET                   1000
#define SSL_AD_CLOSE_NOTIFY                    SSL3_AD_CLOSE_NOTIFY
#define SSL_AD_UNEXPECTED_MESSAGE              SSL3_AD_UNEXPECTED_MESSAGE
#define SSL_AD_BAD_RECORD_MAC                  SSL3_AD_BAD_RECORD_MAC
#define SSL_AD_DECRYPTION_FAILED               TLS1_AD_DECRYPTION_FAILED
#define SSL_AD_RECORD_OVERFLOW                 TLS1_AD_RECORD_OVERFLOW
#define SSL_AD_DECOMPRESSION_FAILURE           SSL3_AD_DECOMPRESSION_FAILURE
#define SSL_AD_HANDSHAKE_FAILURE               SSL3_AD_HANDSHAKE_FAILURE
#define SSL_AD_NO_CERTIFICATE                  SSL3_AD_NO_CERTIFICATE
#define SSL_AD_BAD_CERTIFICATE                 SSL3_AD_BAD_CERTIFICATE
#define SSL_AD_UNSUPPORTED_CERTIFICATE         SSL3_AD_UNSUPPORTED_CERTIFICATE
#define SSL_AD_CERTIFICATE_REVOKED             SSL3_AD_CERTIFICATE_REVOKED
#define SSL_AD_CERTIFICATE_EXPIRED             SSL3_AD_CERTIFICATE_EXPIRED
#define SSL_AD_CERTIFICATE_UNKNOWN             SSL3_AD_CERTIFICATE_UNKNOWN
#define SSL_AD_ILLEGAL_PARAMETER               SSL3_AD_ILLEGAL_PARAMETER
#define SSL_AD_UNKNOWN_CA                      TLS1_AD_UNKNOWN_CA
#define SSL_AD_ACCESS_DENIED                   TLS1_AD_ACCESS_DENIED
#define SSL_AD_DECODE_ERROR                    TLS1_AD_DECODE_ERROR
#define SSL_AD_DECRYPT_ERROR                   TLS1_AD_DECRYPT_ERROR
#define SSL_AD_EXPORT_RESTRICTION              TLS1_AD_EXPORT_RESTRICTION
#define SSL_AD_PROTOCOL_VERSION                TLS1_AD_PROTOCOL_VERSION
#define SSL_AD_INSUFFICIENT_SECURITY           TLS1_AD_INSUFFICIENT_SECURITY
#define SSL_AD_INTERNAL_ERROR                  TLS1_AD_INTERNAL_ERROR
#define SSL_AD_USER_CANCELLED                  TLS1_AD_USER_CANCELLED
#define SSL_AD_NO_RENEGOTIATION                TLS1_AD_NO_RENEGOTIATION
#define SSL_AD_MISSING_EXTENSION               TLS13_AD_MISSING_EXTENSION
#define SSL_AD_CERTIFICATE_REQUIRED            TLS13_AD_CERTIFICATE_REQUIRED
#define SSL_AD_UNSUPPORTED_EXTENSION           TLS1_AD_UNSUPPORTED_EXTENSION
#define SSL_AD_CERTIFICATE_UNOBTAINABLE        TLS1_AD_CERTIFICATE_UNOBTAINABLE
#define SSL_AD_UNRECOGNIZED_NAME               TLS1_AD_UNRECOGNIZED_NAME
#define SSL_AD_BAD_CERTIFICATE_STATUS_RESPONSE TLS1_AD_BAD_CERTIFICATE_STATUS_RESPONSE
#define SSL_AD_BAD_CERTIFICATE_HASH_VALUE      TLS1_AD_BAD_CERTIFICATE_HASH_VALUE
#define SSL_AD_UNKNOWN_PSK_IDENTITY            TLS1_AD_UNKNOWN_PSK_IDENTITY
#define SSL_AD_INAPPROPRIATE_FALLBACK          TLS1_AD_INAPPROPRIATE_FALLBACK
#define SSL_AD_NO_APPLICATION_PROTOCOL         TLS1_AD_NO_APPLICATION_PROTOCOL

/* Their names: static. value is as an info callback has it: level * 256 + description. */
const char *SSL_alert_type_string(int value);
const char *SSL_alert_type_string_long(int value);
const char *SSL_alert_desc_string(int value);
const char *SSL_alert_desc_string_long(int value);

/* ---- Security levels: SSL_CTX_set_security_level(3) ---- */

/* What is asked about, and of what kind. */
#define SSL_SECOP_OTHER_TYPE       0xffff0000
#define SSL_SECOP_OTHER_NONE       0
#define SSL_SECOP_OTHER_CIPHER     (1 << 16)
#define SSL_SECOP_OTHER_CURVE      (2 << 16)
#define SSL_SECOP_OTHER_DH         (3 << 16)
#define SSL_SECOP_OTHER_PKEY       (4 << 16)
#define SSL_SECOP_OTHER_SIGALG     (5 << 16)
#define SSL_SECOP_OTHER_CERT       (6 << 16)
#define SSL_SECOP_PEER             0x1000
#define SSL_SECOP_CIPHER_SUPPORTED (1 | SSL_SECOP_OTHER_CIPHER)
#define SSL_SECOP_CIPHER_SHARED    (2 | SSL_SECOP_OTHER_CIPHER)
#define SSL_SECOP_CIPHER_CHECK     (3 | SSL_SECOP_OTHER_CIPHER)
#define SSL_SECOP_CURVE_SUPPORTED  (4 | SSL_SECOP_OTHER_CURVE)
#define SSL_SECOP_CURVE_SHARED     (5 | SSL_SECOP_OTHER_CURVE)
#define SSL_SECOP_CURVE_CHECK      (6 | SSL_SECOP_OTHER_CURVE)
#define SSL_SECOP_TMP_DH           (7 | SSL_SECOP_OTHER_PKEY)
#define SSL_SECOP_VERSION          (9 | SSL_SECOP_OTHER_NONE)
#define SSL_SECOP_TICKET           (10 | SSL_SECOP_OTHER_NONE)
#define SSL_SECOP_SIGALG_SUPPORTED (11 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_SIGALG_SHARED    (12 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_SIGALG_CHECK     (13 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_SIGALG_MASK      (14 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_COMPRESSION      (15 | SSL_SECOP_OTHER_NONE)
#define SSL_SECOP_EE_KEY           (16 | SSL_SECOP_OTHER_CERT)
#define SSL_SECOP_CA_KEY           (17 | SSL_SECOP_OTHER_CERT)
#define SSL_SECOP_CA_MD            (18 | SSL_SECOP_OTHER_CERT)
#define SSL_SECOP_PEER_EE_KEY      (SSL_SECOP_EE_KEY | SSL_SECOP_PEER)
#define SSL_SECOP_PEER_CA_KEY      (SSL_SECOP_CA_KEY | SSL_SECOP_PEER)
#define SSL_SECOP_PEER_CA_MD       (SSL_SECOP_CA_MD | SSL_SECOP_PEER)

/* 0 to 5. */
void SSL_set_security_level(SSL *s, int level);
int SSL_get_security_level(const SSL *s);
void SSL_CTX_set_security_level(SSL_CTX *ctx, int level);
int SSL_CTX_get_security_level(const SSL_CTX *ctx);

/* A verdict of the program's own: cb gives 1 or 0. */
void SSL_set_security_callback(SSL *s, int (*cb)(const SSL *s, const SSL_CTX *ctx, int op, int bits,
                                                 int nid, void *other, void *ex));
int (*SSL_get_security_callback(const SSL *s))(const SSL *s, const SSL_CTX *ctx, int op, int bits,
                                               int nid, void *other, void *ex);
void SSL_CTX_set_security_callback(SSL_CTX *ctx,
                                   int (*cb)(const SSL *s, const SSL_CTX *ctx, int op, int bits,
                                             int nid, void *other, void *ex));
int (*SSL_CTX_get_security_callback(const SSL_CTX *ctx))(const SSL *s, const SSL_CTX *ctx, int op,
                                                         int bits, int nid, void *other, void *ex);
void SSL_set0_security_ex_data(SSL *s, void *ex);
void *SSL_get0_security_ex_data(const SSL *s);
void SSL_CTX_set0_security_ex_data(SSL_CTX *ctx, void *ex);
void *SSL_CTX_get0_security_ex_data(const SSL_CTX *ctx);

/* ---- Data of the program's own: CRYPTO_get_ex_new_index(3) ---- */

/* Set: 1 or 0; get: it, or NULL. */
int SSL_set_ex_data(SSL *ssl, int idx, void *data);
void *SSL_get_ex_data(const SSL *ssl, int idx);
int SSL_CTX_set_ex_data(SSL_CTX *ssl, int idx, void *data);
void *SSL_CTX_get_ex_data(const SSL_CTX *ssl, int idx);
int SSL_SESSION_set_ex_data(SSL_SESSION *ss, int idx, void *data);
void *SSL_SESSION_get_ex_data(const SSL_SESSION *ss, int idx);

/* Indices; index 0 by its older name. */
#define SSL_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_SSL, l, p, newf, dupf, freef)
#define SSL_SESSION_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_SSL_SESSION, l, p, newf, dupf, freef)
#define SSL_CTX_get_ex_new_index(l, p, newf, dupf, freef) \
    CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_SSL_CTX, l, p, newf, dupf, freef)
#define SSL_set_app_data(s, arg)       (SSL_set_ex_data(s, 0, (char *)(arg)))
#define SSL_get_app_data(s)            (SSL_get_ex_data(s, 0))
#define SSL_SESSION_set_app_data(s, a) (SSL_SESSION_set_ex_data(s, 0, (char *)(a)))
#define SSL_SESSION_get_app_data(s)    (SSL_SESSION_get_ex_data(s, 0))
#define SSL_CTX_get_app_data(ctx)      (SSL_CTX_get_ex_data(ctx, 0))
#define SSL_CTX_set_app_data(ctx, arg) (SSL_CTX_set_ex_data(ctx, 0, (char *)(arg)))

/* ---- Configuration: SSL_CONF_cmd(3) ---- */
#define SSL_CONF_FLAG_CMDLINE         0x1
#define SSL_CONF_FLAG_FILE            0x2
#define SSL_CONF_FLAG_CLIENT          0x4
#define SSL_CONF_FLAG_SERVER          0x8
#define SSL_CONF_FLAG_SHOW_ERRORS     0x10
#define SSL_CONF_FLAG_CERTIFICATE     0x20
#define SSL_CONF_FLAG_REQUIRE_PRIVATE 0x40
#define SSL_CONF_TYPE_UNKNOWN         0x0
#define SSL_CONF_TYPE_STRING          0x1
#define SSL_CONF_TYPE_FILE            0x2
#define SSL_CONF_TYPE_DIR             0x3
#define SSL_CONF_TYPE_NONE            0x4
#define SSL_CONF_TYPE_STORE           0x5

/* A new one, or NULL; the end of commands (1 or 0); freed. */
SSL_CONF_CTX *SSL_CONF_CTX_new(void);
int SSL_CONF_CTX_finish(SSL_CONF_CTX *cctx);
void SSL_CONF_CTX_free(SSL_CONF_CTX *cctx);

/* Its flags then; its prefix: 1 or 0; whom it configures. */
unsigned int SSL_CONF_CTX_set_flags(SSL_CONF_CTX *cctx, unsigned int flags);
unsigned int SSL_CONF_CTX_clear_flags(SSL_CONF_CTX *cctx, unsigned int flags);
int SSL_CONF_CTX_set1_prefix(SSL_CONF_CTX *cctx, const char *pre);
void SSL_CONF_CTX_set_ssl(SSL_CONF_CTX *cctx, SSL *ssl);
void SSL_CONF_CTX_set_ssl_ctx(SSL_CONF_CTX *cctx, SSL_CTX *ctx);

/* One command: 2 where the value is used, 1 where it isn't, 0 for a bad value, -2 for an unknown
 * command, -3 for a missing value. */
int SSL_CONF_cmd(SSL_CONF_CTX *cctx, const char *cmd, const char *value);
int SSL_CONF_cmd_argv(SSL_CONF_CTX *cctx, int *pargc, char ***pargv);
int SSL_CONF_cmd_value_type(SSL_CONF_CTX *cctx, const char *cmd);

/* The module of configuration files; a section of it: 1 or 0. */
void SSL_add_ssl_module(void);
int SSL_config(SSL *s, const char *name);
int SSL_CTX_config(SSL_CTX *ctx, const char *name);

/* ---- Compression (of TLS up to 1.2: RFC 3749) ---- */

/* Methods in use, by numbers, by names. */
const COMP_METHOD *SSL_get_current_compression(const SSL *s);
const COMP_METHOD *SSL_get_current_expansion(const SSL *s);
const char *SSL_COMP_get_name(const COMP_METHOD *comp);
const char *SSL_COMP_get0_name(const SSL_COMP *comp);
int SSL_COMP_get_id(const SSL_COMP *comp);

/* The list of them; another: the one before; one more: 0 for success. */
STACK_OF(SSL_COMP) * SSL_COMP_get_compression_methods(void);
STACK_OF(SSL_COMP) * SSL_COMP_set0_compression_methods(STACK_OF(SSL_COMP) * meths);
int SSL_COMP_add_compression_method(int id, COMP_METHOD *cm);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
#define SSL_COMP_free_compression_methods() \
    while (0)                               \
    continue
#endif

/* ---- Datagrams: DTLSv1_listen(3) ---- */

/* Waits for a ClientHello with a good cookie: 1, 0, or less for failure. */
int DTLSv1_listen(SSL *s, BIO_ADDR *client);

/* Sizes, in bytes: 1 or 0; the size. */
#define SSL_set_mtu(ssl, mtu)       SSL_ctrl((ssl), SSL_CTRL_SET_MTU, (mtu), NULL)
#define DTLS_set_link_mtu(ssl, mtu) SSL_ctrl((ssl), DTLS_CTRL_SET_LINK_MTU, (mtu), NULL)
#define DTLS_get_link_min_mtu(ssl)  SSL_ctrl((ssl), DTLS_CTRL_GET_LINK_MIN_MTU, 0, NULL)
size_t DTLS_get_data_mtu(const SSL *s);

/* Timers: the time left in a struct timeval; sends again; microseconds by cb. */
#define DTLSv1_get_timeout(ssl, arg) SSL_ctrl(ssl, DTLS_CTRL_GET_TIMEOUT, 0, (void *)(arg))
#define DTLSv1_handle_timeout(ssl)   SSL_ctrl(ssl, DTLS_CTRL_HANDLE_TIMEOUT, 0, NULL)
typedef unsigned int (*DTLS_timer_cb)(SSL *s, unsigned int timer_us);
void DTLS_set_timer_cb(SSL *s, DTLS_timer_cb cb);

/* ---- Jobs that pause: SSL_get_all_async_fds(3) ---- */

/* 1 or 0. */
int SSL_waiting_for_async(SSL *s);
int SSL_get_all_async_fds(SSL *s, OSSL_ASYNC_FD *fds, size_t *numfds);
int SSL_get_changed_async_fds(SSL *s, OSSL_ASYNC_FD *addfd, size_t *numaddfds, OSSL_ASYNC_FD *delfd,
                              size_t *numdelfds);
int SSL_CTX_set_async_callback(SSL_CTX *ctx, SSL_async_callback_fn callback);
int SSL_CTX_set_async_callback_arg(SSL_CTX *ctx, void *arg);
int SSL_set_async_callback(SSL *s, SSL_async_callback_fn callback);
int SSL_set_async_callback_arg(SSL *s, void *arg);
int SSL_get_async_status(SSL *s, int *status);

/* ---- Certificate Transparency: SSL_CTX_set_ct_validation_callback(3) ---- */
typedef int (*ssl_ct_validation_cb)(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) * scts,
                                    void *arg);
enum { SSL_CT_VALIDATION_PERMISSIVE = 0, SSL_CT_VALIDATION_STRICT };

/* 1 or 0; cb: 1 goes on. */
int SSL_set_ct_validation_callback(SSL *s, ssl_ct_validation_cb callback, void *arg);
int SSL_CTX_set_ct_validation_callback(SSL_CTX *ctx, ssl_ct_validation_cb callback, void *arg);
#define SSL_disable_ct(s)       ((void)SSL_set_validation_callback((s), NULL, NULL))
#define SSL_CTX_disable_ct(ctx) ((void)SSL_CTX_set_validation_callback((ctx), NULL, NULL))
int SSL_enable_ct(SSL *s, int validation_mode);
int SSL_CTX_enable_ct(SSL_CTX *ctx, int validation_mode);
int SSL_ct_is_enabled(const SSL *s);
int SSL_CTX_ct_is_enabled(const SSL_CTX *ctx);

/* The peer's timestamps, the connection's own; logs from files: 1 or 0; logs: set0 takes over. */
const STACK_OF(SCT) * SSL_get0_peer_scts(SSL *s);
int SSL_CTX_set_default_ctlog_list_file(SSL_CTX *ctx);
int SSL_CTX_set_ctlog_list_file(SSL_CTX *ctx, const char *path);
void SSL_CTX_set0_ctlog_store(SSL_CTX *ctx, CTLOG_STORE *logs);
const CTLOG_STORE *SSL_CTX_get0_ctlog_store(const SSL_CTX *ctx);

/* ---- SRP: SSL_CTX_set_srp_password(3) (RFC 5054) ---- */

/* 1 or 0, or the connection's own. */
#ifndef OPENSSL_NO_DEPRECATED_3_0
OSSL_DEPRECATEDIN_3_0 int SSL_srp_server_param_with_username(SSL *s, int *ad);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_username(SSL_CTX *ctx, char *name);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_password(SSL_CTX *ctx, char *password);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_strength(SSL_CTX *ctx, int strength);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_client_pwd_callback(SSL_CTX *ctx,
                                                              char *(*cb)(SSL *, void *));
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_verify_param_callback(SSL_CTX *ctx,
                                                                int (*cb)(SSL *, void *));
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_username_callback(SSL_CTX *ctx,
                                                            int (*cb)(SSL *, int *, void *));
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_set_srp_cb_arg(SSL_CTX *ctx, void *arg);
OSSL_DEPRECATEDIN_3_0 int SSL_set_srp_server_param(SSL *s, const BIGNUM *N, const BIGNUM *g,
                                                   BIGNUM *sa, BIGNUM *v, char *info);
OSSL_DEPRECATEDIN_3_0 int SSL_set_srp_server_param_pw(SSL *s, const char *user, const char *pass,
                                                      const char *grp);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SSL_get_srp_g(SSL *s);
OSSL_DEPRECATEDIN_3_0 BIGNUM *SSL_get_srp_N(SSL *s);
OSSL_DEPRECATEDIN_3_0 char *SSL_get_srp_username(SSL *s);
OSSL_DEPRECATEDIN_3_0 char *SSL_get_srp_userinfo(SSL *s);
OSSL_DEPRECATEDIN_3_0 int SSL_SRP_CTX_init(SSL *s);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_SRP_CTX_init(SSL_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int SSL_SRP_CTX_free(SSL *ctx);
OSSL_DEPRECATEDIN_3_0 int SSL_CTX_SRP_CTX_free(SSL_CTX *ctx);
OSSL_DEPRECATEDIN_3_0 int SRP_Calc_A_param(SSL *s);
#endif

/* ---- For the library's own tests ---- */

/* Of no use to programs. */
const struct openssl_ssl_test_functions *SSL_test_functions(void);

ASSAY_API_END

#endif
