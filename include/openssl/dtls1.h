/* DTLS: numbers and sizes (RFC 6347). */
#ifndef OPENSSL_DTLS1_H
#define OPENSSL_DTLS1_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_DTLS1_H
#endif

#include <openssl/opensslconf.h>
#include <openssl/prov_ssl.h>

/* Versions; any of them, as a method's. */
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define DTLS_MIN_VERSION DTLS1_VERSION
#define DTLS_MAX_VERSION DTLS1_2_VERSION
#endif
#define DTLS1_VERSION_MAJOR 0xFE
#define DTLS_ANY_VERSION    0x1FFFF

/* Lengths in bytes: the most of a cookie, the headers of records, messages, alerts. */
#define DTLS1_COOKIE_LENGTH     255
#define DTLS1_RT_HEADER_LENGTH  13
#define DTLS1_HM_HEADER_LENGTH  12
#define DTLS1_CCS_HEADER_LENGTH 1
#define DTLS1_AL_HEADER_LENGTH  2

/* What reading a fragment may give; how many timeouts before the peer is told. */
#define DTLS1_HM_BAD_FRAGMENT   (-2)
#define DTLS1_HM_FRAGMENT_RETRY (-3)
#define DTLS1_TMO_ALERT_COUNT   12

#endif
