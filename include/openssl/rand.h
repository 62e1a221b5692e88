/* Random numbers: RAND_bytes(3), RAND_add(3), RAND_load_file(3). Each thread has generators of its
 * own, seeded by the operating system; there is nothing that must be set up. */
#ifndef OPENSSL_RAND_H
#define OPENSSL_RAND_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RAND_H
#endif

#include <openssl/e_os2.h>
#include <openssl/evp.h>
#include <openssl/randerr.h>
#include <openssl/types.h>
#include <stdlib.h>

ASSAY_API_BEGIN

/* The strength of the generators in bits. */
#define RAND_DRBG_STRENGTH 256

/* num random bytes at buf; the priv ones from a generator whose output is never shown. 1; 0 or -1
 * on failure, when nothing at buf may be used. */
int RAND_bytes(unsigned char *buf, int num);
int RAND_priv_bytes(unsigned char *buf, int num);
int RAND_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength);
int RAND_priv_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength);
#ifndef OPENSSL_NO_DEPRECATED_1_1_0
OSSL_DEPRECATEDIN_1_1_0 int RAND_pseudo_bytes(unsigned char *buf, int num);
#define RAND_cleanup() \
    while (0)          \
    continue
#endif

/* The context's shared generator; the calling thread's two. */
EVP_RAND_CTX *RAND_get0_primary(OSSL_LIB_CTX *ctx);
EVP_RAND_CTX *RAND_get0_public(OSSL_LIB_CTX *ctx);
EVP_RAND_CTX *RAND_get0_private(OSSL_LIB_CTX *ctx);

/* What they are to be, if they aren't there yet: "CTR-DRBG" and its cipher, or "HASH-DRBG" or
 * "HMAC-DRBG" and its digest. 1 or 0. */
int RAND_set_DRBG_type(OSSL_LIB_CTX *ctx, const char *drbg, const char *propq, const char *cipher,
                       const char *digest);

/* The kind of the source that seeds them: "SEED-SRC", the operating system. 1 or 0. */
int RAND_set_seed_source_type(OSSL_LIB_CTX *ctx, const char *seed, const char *propq);

/* Mix num bytes into the thread's generators, on top of new entropy; or new entropy alone, 1 or 0;
 * are they seeded? */
void RAND_seed(const void *buf, int num);
void RAND_add(const void *buf, int num, double randomness);
int RAND_poll(void);
int RAND_status(void);
/* Nothing: no device is opened. */
void RAND_keep_random_devices_open(int keep);

/* Mix in at most max_bytes (-1: all) of a file, and how many those were; write 1024 bytes to a file
 * for the next time; or -1. The usual file: $RANDFILE or ~/.rnd, or NULL if that needs more than
 * num bytes. */
int RAND_load_file(const char *file, long max_bytes);
int RAND_write_file(const char *file);
const char *RAND_file_name(char *file, size_t num);

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* A generator of the program's own in the place of all RAND_ functions'. */
struct rand_meth_st {
    int (*seed)(const void *buf, int num);
    int (*bytes)(unsigned char *buf, int num);
    void (*cleanup)(void);
    int (*add)(const void *buf, int num, double randomness);
    int (*pseudorand)(unsigned char *buf, int num);
    int (*status)(void);
};
OSSL_DEPRECATEDIN_3_0 int RAND_set_rand_method(const RAND_METHOD *meth);
OSSL_DEPRECATEDIN_3_0 const RAND_METHOD *RAND_get_rand_method(void);
OSSL_DEPRECATEDIN_3_0 RAND_METHOD *RAND_OpenSSL(void);
#ifndef OPENSSL_NO_ENGINE
/* That of an engine, which is kept in use; NULL: as RAND_set_rand_method(NULL). 1 or 0. */
OSSL_DEPRECATEDIN_3_0 int RAND_set_rand_engine(ENGINE *engine);
#endif
#endif

ASSAY_API_END

#endif
