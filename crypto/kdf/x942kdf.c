/* The key derivation of ANSI X9.42-2003 with DER between the hash's inputs, as in RFC 2631 section
 * 2.1.2; EVP_KDF-X942-ASN1(7). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/proverr.h>

#include "crypto/der/der.h"
#include "crypto/evp/name.h"
#include "crypto/kdf/kdf.h"

/* The algorithms that may wrap the content encryption key: RFC 3370 section 4.3.1, RFC 3565. */
static const struct kdf_cek ceks[] = {
    {"id-aes128-wrap\0AES128-WRAP\0AES-128-WRAP\0"
     "2.16.840.1.101.3.4.1.5\0",
     NID_id_aes128_wrap, 128},
    {"id-aes192-wrap\0AES192-WRAP\0AES-192-WRAP\0"
     "2.16.840.1.101.3.4.1.25\0",
     NID_id_aes192_wrap, 192},
    {"id-aes256-wrap\0AES256-WRAP\0AES-256-WRAP\0"
     "2.16.840.1.101.3.4.1.45\0",
     NID_id_aes256_wrap, 256},
    {"id-smime-alg-CMS3DESwrap\0DES3-WRAP\0"
     "1.2.840.113549.1.9.16.3.6\0",
     NID_id_smime_alg_CMS3DESwrap, 192},
};

const struct kdf_cek *kdf_cek_find(const char *name)
{
    for (size_t i = 0; i < sizeof(ceks) / sizeof(ceks[0]); i++)
        if (name_in_list(ceks[i].names, name))
            return &ceks[i];
    ERR_raise(ERR_LIB_PROV, PROV_R_UNSUPPORTED_CEK_ALG);
    return NULL;
}

/* [n] EXPLICIT OCTET STRING OPTIONAL */
static void put_info(struct builder *b, unsigned n, struct slice info)
{
    if (info.len == 0)
        return;
    size_t mark = der_open(b, DER_CONSTRUCTED | n);
    der_put_octets(b, info);
    der_close(b, mark);
}

static struct slice slice_of_bytes(const struct kdf_bytes *b)
{
    return slice_of(b->p, b->len);
}

/* suppPubInfo: what the program gave, or the length of the key in bits. */
static void put_public_info(struct builder *b, const struct kdf_inputs *in)
{
    uint8_t bits[4] = {0, 0, (uint8_t)(in->cek->bits >> 8), (uint8_t)in->cek->bits};
    put_info(b, 2, in->use_keybits ? slice_of(bits, sizeof(bits)) : slice_of_bytes(&in->pub_info));
}

/* OtherInfo, with a counter of zeros; gives what comes after the counter as its length. */
static size_t put_other_info(struct builder *b, const struct kdf_inputs *in)
{
    static const uint8_t counter[4];
    size_t other = der_open(b, DER_SEQUENCE), specific = der_open(b, DER_SEQUENCE);
    der_put_nid(b, in->cek->nid);
    der_put_octets(b, slice_of(counter, sizeof(counter)));
    der_close(b, specific);
    size_t tail = b->len;
    build_slice(b, slice_of_bytes(&in->data));
    put_info(b, 0, slice_of_bytes(&in->info));
    put_info(b, 1, slice_of_bytes(&in->party_v));
    put_public_info(b, in);
    put_info(b, 3, slice_of_bytes(&in->priv_info));
    tail = b->len - tail;
    der_close(b, other);
    return tail;
}

static bool complete(const struct kdf_inputs *in)
{
    bool parts =
        in->info.len > 0 || in->party_v.len > 0 || in->pub_info.len > 0 || in->priv_info.len > 0;
    if (in->use_keybits && in->pub_info.len > 0)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_PUBINFO);
    if (in->data.len > 0 && parts)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_DATA);
    return kdf_need(in->key.p, PROV_R_MISSING_SECRET) &&
           kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST) &&
           kdf_need(in->cek, PROV_R_MISSING_CEK_ALG) && in->md->size > 0;
}

/* H(ZZ || OtherInfo), the counter inside. */
static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    if (!complete(in))
        return false;
    if (len == 0)
        return FAIL(ERR_LIB_PROV, PROV_R_BAD_LENGTH);
    struct builder b;
    build_init_secret(&b);
    size_t tail = put_other_info(&b, in);
    bool ok = !b.failed;
    if (ok) {
        size_t head = b.len - tail - 4;
        struct slice parts[] = {slice_of_bytes(&in->key), slice_of(b.ptr, head),
                                slice_of(b.ptr + head + 4, tail)};
        kdf_counter_hash(in->md, parts, 3, 2, out, len);
    }
    build_free(&b);
    return ok;
}

static void defaults(struct kdf_inputs *in)
{
    in->use_keybits = 1;
}

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SECRET, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_KEY, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_UKM, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_X942_ACVPINFO, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_X942_PARTYUINFO, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_X942_PARTYVINFO, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_X942_SUPP_PUBINFO, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_X942_SUPP_PRIVINFO, NULL, 0),
    OSSL_PARAM_int(OSSL_KDF_PARAM_X942_USE_KEYBITS, NULL),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_CEK_ALG, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_x942 = {
    .name = "X942KDF-ASN1",
    .aliases = "X942KDF\0",
    .settable = settable,
    .gettable = gettable,
    .xof_digest = true,
    .ignores_empty = true,
    .defaults = defaults,
    .size = kdf_md_size,
    .derive = derive,
};
