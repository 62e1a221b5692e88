/* PUBLICKEYBLOB and PRIVATEKEYBLOB: what msblob.h says. */
#include "crypto/pem/msblob.h"

#include <openssl/bn.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/dsa/dsa.h"
#include "crypto/pkey/rows.h"
#include "crypto/rsa/rsa.h"

/* BLOBHEADER: a byte of type, a byte of version, two reserved ones and the algorithm. */
enum { CUR_BLOB_VERSION = 2 };
#define CALG_RSA_KEYX 0xa400u
#define CALG_DSS_SIGN 0x2200u

/* What RSAPUBKEY and DSSPUBKEY begin with: letters. */
static const struct {
    char magic[5];
    bool dsa, public;
} magics[] = {
    {"RSA1", false, true}, {"RSA2", false, false}, {"DSS1", true, true}, {"DSS2", true, false}};

/* DSSPUBKEY's q and x; DSSSEED: a counter and 20 bytes, all ones where they aren't known. */
enum { DSS_Q = 20, DSS_SEED = 24 };

/* ---- The numbers ---- */

/* How long they are, by the head: they follow each other without a byte between. */
static size_t whole(uint32_t bits)
{
    return ((size_t)bits + 7) / 8;
}

static size_t half(uint32_t bits)
{
    return ((size_t)bits + 15) / 16;
}

size_t msblob_body_len(const struct msblob_head *head)
{
    size_t n = whole(head->bits);
    if (head->dsa)
        return DSS_Q + DSS_SEED + (head->public ? 3 * n : 2 * n + DSS_Q);
    return 4 + (head->public ? n : 2 * n + 5 * half(head->bits));
}

static bool get(struct slice *s, size_t len, BIGNUM *n)
{
    struct slice part;
    return n != NULL && read_slice(s, len, &part) && BN_lebin2bn(part.ptr, (int)len, n) != NULL;
}

/* Into a field that is NULL. */
static bool get_new(struct slice *s, size_t len, BIGNUM **n)
{
    *n = BN_new();
    return get(s, len, *n);
}

static bool put(struct builder *b, size_t len, const BIGNUM *n)
{
    uint8_t *at = build_room(b, len);
    return at != NULL && BN_bn2lebinpad(n, at, (int)len) == (int)len;
}

/* ---- Reading ---- */

static bool find_magic(struct slice magic, struct msblob_head *head)
{
    for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++)
        if (slice_is(magic, magics[i].magic, 4)) {
            head->dsa = magics[i].dsa;
            head->public = magics[i].public;
            return true;
        }
    return FAIL(ERR_LIB_PEM, PEM_R_BAD_MAGIC_NUMBER);
}

static bool wrong_part(bool public)
{
    return FAIL(ERR_LIB_PEM,
                public ? PEM_R_EXPECTING_PRIVATE_KEY_BLOB : PEM_R_EXPECTING_PUBLIC_KEY_BLOB);
}

bool msblob_read_head(struct slice *s, unsigned parts, struct msblob_head *head)
{
    struct slice rest, magic;
    uint8_t type, version;
    uint16_t reserved;
    uint32_t algorithm;
    if (!read_slice(s, MSBLOB_HEAD_LEN, &rest) || !read_u8(&rest, &type) ||
        !read_u8(&rest, &version) || !read_u16(&rest, &reserved) ||
        !read_u32_le(&rest, &algorithm) || !read_slice(&rest, 4, &magic) ||
        !read_u32_le(&rest, &head->bits) || (type != MSBLOB_PUBLIC && type != MSBLOB_PRIVATE))
        return FAIL(ERR_LIB_PEM, PEM_R_KEYBLOB_HEADER_PARSE_ERROR);
    bool public = type == MSBLOB_PUBLIC;
    if ((parts & (public ? PEM_PUBLIC : PEM_PRIVATE)) == 0)
        return wrong_part(public);
    if (version != CUR_BLOB_VERSION)
        return FAIL(ERR_LIB_PEM, PEM_R_BAD_VERSION_NUMBER);
    if (!find_magic(magic, head))
        return false;
    if (head->public != public)
        return wrong_part(head->public);
    if (head->bits == 0)
        return FAIL(ERR_LIB_PEM, PEM_R_KEYBLOB_HEADER_PARSE_ERROR);
    /* the first bound keeps the sum below from going round where a size is 32 bits */
    if (head->bits > 8 * MSBLOB_MOST || msblob_body_len(head) > MSBLOB_MOST)
        return FAIL(ERR_LIB_PEM, PEM_R_HEADER_TOO_LONG);
    return true;
}

static bool read_rsa(struct slice *s, const struct msblob_head *head, RSA *rsa)
{
    size_t n = whole(head->bits), h = half(head->bits);
    bool ok =
        get(s, 4, rsa_number(&rsa->e, false)) && get(s, n, rsa_number(&rsa->n, false)) &&
        (head->public ||
         (get(s, h, rsa_number(&rsa->p, true)) && get(s, h, rsa_number(&rsa->q, true)) &&
          get(s, h, rsa_number(&rsa->dmp1, true)) && get(s, h, rsa_number(&rsa->dmq1, true)) &&
          get(s, h, rsa_number(&rsa->iqmp, true)) && get(s, n, rsa_number(&rsa->d, true))));
    rsa_changed(rsa);
    return ok;
}

static bool read_dsa(struct slice *s, const struct msblob_head *head, DSA *dsa)
{
    struct ffc_key *k = &dsa->key;
    struct slice seed;
    size_t n = whole(head->bits);
    return get_new(s, n, &k->params.p) && get_new(s, DSS_Q, &k->params.q) &&
           get_new(s, n, &k->params.g) &&
           (head->public ? get_new(s, n, &k->pub)
                         : get_new(s, DSS_Q, &k->priv) && dsa_find_public(dsa)) &&
           read_slice(s, DSS_SEED, &seed);
}

EVP_PKEY *msblob_read_body(struct slice *s, const struct msblob_head *head, OSSL_LIB_CTX *libctx)
{
    struct slice body;
    if (!read_slice(s, msblob_body_len(head), &body)) {
        ERR_raise(ERR_LIB_PEM, PEM_R_KEYBLOB_TOO_SHORT);
        return NULL;
    }
    EVP_PKEY *key = pkey_new_empty(head->dsa ? &pkey_dsa : &pkey_rsa, libctx);
    if (key == NULL ||
        (head->dsa ? read_dsa(&body, head, key->key) : read_rsa(&body, head, key->key)))
        return key;
    ERR_raise(ERR_LIB_PEM, PEM_R_UNSUPPORTED_PUBLIC_KEY_TYPE);
    EVP_PKEY_free(key);
    return NULL;
}

EVP_PKEY *msblob_get(struct slice *s, unsigned parts, OSSL_LIB_CTX *libctx)
{
    struct slice rest = *s;
    struct msblob_head head;
    if (!msblob_read_head(&rest, parts, &head)) {
        ERR_raise(ERR_LIB_PEM, PEM_R_KEYBLOB_HEADER_PARSE_ERROR);
        return NULL;
    }
    EVP_PKEY *key = msblob_read_body(&rest, &head, libctx);
    if (key != NULL)
        *s = rest;
    return key;
}

bool msblob_is(struct slice s)
{
    uint8_t type, version;
    struct slice magic;
    struct msblob_head head;
    if (!read_u8(&s, &type) || !read_u8(&s, &version) || !read_slice(&s, 6, &magic) ||
        !read_slice(&s, 4, &magic) || version != CUR_BLOB_VERSION)
        return false;
    ERR_set_mark();
    bool is = find_magic(magic, &head);
    ERR_pop_to_mark();
    return is && type == (head.public ? MSBLOB_PUBLIC : MSBLOB_PRIVATE);
}

/* ---- Writing ---- */

static void put_head(struct builder *b, bool dsa, bool public, uint32_t bits)
{
    build_u8(b, public ? MSBLOB_PUBLIC : MSBLOB_PRIVATE);
    build_u8(b, CUR_BLOB_VERSION);
    build_uint(b, 0, 2);
    build_u32_le(b, dsa ? CALG_DSS_SIGN : CALG_RSA_KEYX);
    for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++)
        if (magics[i].dsa == dsa && magics[i].public == public)
            build_bytes(b, magics[i].magic, 4);
    build_u32_le(b, bits);
}

/* Only keys of two primes that are there, each no longer than half, have a place in it. */
static bool put_rsa(struct builder *b, const RSA *rsa, bool public)
{
    uint32_t bits = rsa->n != NULL ? (uint32_t)BN_num_bits(rsa->n) : 0;
    size_t n = whole(bits), h = half(bits);
    if (bits == 0 || rsa->e == NULL)
        return false;
    put_head(b, false, public, bits);
    if (!put(b, 4, rsa->e) || !put(b, n, rsa->n))
        return false;
    if (public)
        return true;
    const BIGNUM *const halves[] = {rsa->p, rsa->q, rsa->dmp1, rsa->dmq1, rsa->iqmp};
    for (size_t i = 0; i < sizeof(halves) / sizeof(halves[0]); i++)
        if (halves[i] == NULL || !put(b, h, halves[i]))
            return false;
    return rsa->d != NULL && rsa->extra_count == 0 && put(b, n, rsa->d);
}

static bool put_dsa(struct builder *b, const DSA *dsa, bool public)
{
    static const uint8_t unknown[DSS_SEED] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                              0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                              0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
    const struct ffc_key *k = &dsa->key;
    const struct ffc *f = &k->params;
    const BIGNUM *last = public ? k->pub : k->priv;
    if (f->p == NULL || f->q == NULL || f->g == NULL || last == NULL ||
        BN_num_bits(f->p) % 8 != 0 || BN_num_bits(f->q) != 8 * DSS_Q)
        return false;
    uint32_t bits = (uint32_t)BN_num_bits(f->p);
    size_t n = whole(bits);
    put_head(b, true, public, bits);
    bool ok = put(b, n, f->p) && put(b, DSS_Q, f->q) && put(b, n, f->g) &&
              put(b, public ? n : DSS_Q, last);
    build_bytes(b, unknown, sizeof(unknown));
    return ok && !b->failed;
}

bool msblob_put(struct builder *b, const EVP_PKEY *key, bool public)
{
    if (key == NULL || key->key == NULL || (key->row != &pkey_rsa && key->row != &pkey_dsa))
        return false;
    if (key->row == &pkey_rsa ? put_rsa(b, key->key, public) : put_dsa(b, key->key, public))
        return true;
    return b->failed ? false : FAIL(ERR_LIB_PEM, PEM_R_UNSUPPORTED_KEY_COMPONENTS);
}
