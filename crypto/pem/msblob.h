/* Microsoft's forms of RSA and DSA keys: PUBLICKEYBLOB and PRIVATEKEYBLOB, as CryptExportKey writes
 * them ("RSA/Schannel Key BLOBs", "DSS Provider Key BLOBs"), and PVK files, which wrap the latter.
 * All numbers are little-endian. */
#ifndef ASSAY_PEM_MSBLOB_H
#define ASSAY_PEM_MSBLOB_H

#include "crypto/pem/keys.h"

/* ---- Blobs: BLOBHEADER, then RSAPUBKEY or DSSPUBKEY, then the numbers ---- */

enum { MSBLOB_PUBLIC = 6, MSBLOB_PRIVATE = 7 }; /* their first bytes */
enum { MSBLOB_HEAD_LEN = 16, MSBLOB_MOST = 102400 };

struct msblob_head {
    bool dsa, public;
    uint32_t bits;
};

/* The first MSBLOB_HEAD_LEN bytes of a blob that is one of those parts (PEM_PRIVATE, PEM_PUBLIC).
 */
bool msblob_read_head(struct slice *s, unsigned parts, struct msblob_head *head);

/* How many bytes follow; at most MSBLOB_MOST. */
size_t msblob_body_len(const struct msblob_head *head);
EVP_PKEY *msblob_read_body(struct slice *s, const struct msblob_head *head, OSSL_LIB_CTX *libctx);

/* All of it off the front. NULL is raised. */
EVP_PKEY *msblob_get(struct slice *s, unsigned parts, OSSL_LIB_CTX *libctx);

/* false is raised, but for keys that are of neither kind. */
bool msblob_put(struct builder *b, const EVP_PKEY *key, bool public);

/* ---- PVK ---- */

/* The fields behind the magic number that are looked at. */
enum { PVK_HEAD_LEN = 24 };
struct pvk_head {
    bool encrypted;
    uint32_t salt_len, key_len;
};

bool pvk_read_head(struct slice *s, struct pvk_head *head);

/* Who is asked for a passphrase, and the context whose SHA-1 and RC4 are taken. */
struct pvk_asking {
    pem_password_cb *cb;
    void *u;
    OSSL_LIB_CTX *libctx;
    const char *propq;
};

/* What follows the head: salt and key. Where it is encrypted, the key is decrypted in place of a
 * copy. */
EVP_PKEY *pvk_read_body(struct slice *s, const struct pvk_head *head, const struct pvk_asking *who);
EVP_PKEY *pvk_get(struct slice *s, const struct pvk_asking *who);

/* level: PVK_NO_ENCRYPTION of the three; others than the first two are strong. */
enum pvk_level { PVK_PLAIN = 0, PVK_WEAK_40_BITS = 1, PVK_STRONG_128_BITS = 2 };
bool pvk_put(struct builder *b, const EVP_PKEY *key, int level, const struct pvk_asking *who);

/* ---- Where any form may come ---- */

/* Whether what begins so is meant to be a blob, or a PVK file. */
bool msblob_is(struct slice s);
bool pvk_is(struct slice s);

#endif
