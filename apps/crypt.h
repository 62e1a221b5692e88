/* The password hashes of crypt(5) that openssl passwd makes. */
#ifndef ASSAY_APPS_CRYPT_H
#define ASSAY_APPS_CRYPT_H

#include <stdbool.h>
#include <stddef.h>

enum { CRYPT_MAX = 256 };

/* MD5-crypt (FreeBSD, 1994): magic is "1" or "apr1", or "" for AIX's form without a prefix; at most
 * 8 characters of salt are used. */
bool crypt_md5(const char *magic, const char *salt, const char *password, char out[CRYPT_MAX]);

/* SHA-crypt (Drepper, "Unix crypt using SHA-256 and SHA-512", 2008): "5" is SHA-256, "6" SHA-512.
 * The salt may start with "rounds=N$". */
bool crypt_sha(const char *magic, const char *salt, const char *password, char out[CRYPT_MAX]);

#endif
