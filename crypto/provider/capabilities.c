/* What a provider can do for TLS: the groups of provider-base(7), "CAPABILITIES", that are here. */
#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/prov_ssl.h>
#include <openssl/provider.h>
#include <string.h>
#include <strings.h>

#include "crypto/provider/foreign.h"

/* IANA's numbers of the groups; the versions of TLS and DTLS: 0 where there is no limit, -1 where
 * it can't be used at all. */
struct group {
    unsigned id, bits;
    int min_tls, max_tls, min_dtls, max_dtls;
};

static const struct tls_group {
    const char *name, *internal, *algorithm;
    struct group group;
} groups[] = {
#define UP_TO_1_2 TLS1_VERSION, TLS1_2_VERSION, DTLS1_VERSION, DTLS1_2_VERSION
#define ANY       TLS1_VERSION, 0, DTLS1_VERSION, 0
#define ONLY_1_3  TLS1_3_VERSION, 0, -1, -1
    /* clang-format off: a record a line */
    {"sect163k1", "sect163k1", "EC", {1, 80, UP_TO_1_2}},
    {"K-163", "sect163k1", "EC", {1, 80, UP_TO_1_2}},
    {"sect163r1", "sect163r1", "EC", {2, 80, UP_TO_1_2}},
    {"sect163r2", "sect163r2", "EC", {3, 80, UP_TO_1_2}},
    {"B-163", "sect163r2", "EC", {3, 80, UP_TO_1_2}},
    {"sect193r1", "sect193r1", "EC", {4, 80, UP_TO_1_2}},
    {"sect193r2", "sect193r2", "EC", {5, 80, UP_TO_1_2}},
    {"sect233k1", "sect233k1", "EC", {6, 112, UP_TO_1_2}},
    {"K-233", "sect233k1", "EC", {6, 112, UP_TO_1_2}},
    {"sect233r1", "sect233r1", "EC", {7, 112, UP_TO_1_2}},
    {"B-233", "sect233r1", "EC", {7, 112, UP_TO_1_2}},
    {"sect239k1", "sect239k1", "EC", {8, 112, UP_TO_1_2}},
    {"sect283k1", "sect283k1", "EC", {9, 128, UP_TO_1_2}},
    {"K-283", "sect283k1", "EC", {9, 128, UP_TO_1_2}},
    {"sect283r1", "sect283r1", "EC", {10, 128, UP_TO_1_2}},
    {"B-283", "sect283r1", "EC", {10, 128, UP_TO_1_2}},
    {"sect409k1", "sect409k1", "EC", {11, 192, UP_TO_1_2}},
    {"K-409", "sect409k1", "EC", {11, 192, UP_TO_1_2}},
    {"sect409r1", "sect409r1", "EC", {12, 192, UP_TO_1_2}},
    {"B-409", "sect409r1", "EC", {12, 192, UP_TO_1_2}},
    {"sect571k1", "sect571k1", "EC", {13, 256, UP_TO_1_2}},
    {"K-571", "sect571k1", "EC", {13, 256, UP_TO_1_2}},
    {"sect571r1", "sect571r1", "EC", {14, 256, UP_TO_1_2}},
    {"B-571", "sect571r1", "EC", {14, 256, UP_TO_1_2}},
    {"secp160k1", "secp160k1", "EC", {15, 80, UP_TO_1_2}},
    {"secp160r1", "secp160r1", "EC", {16, 80, UP_TO_1_2}},
    {"secp160r2", "secp160r2", "EC", {17, 80, UP_TO_1_2}},
    {"secp192k1", "secp192k1", "EC", {18, 80, UP_TO_1_2}},
    {"secp192r1", "prime192v1", "EC", {19, 80, UP_TO_1_2}},
    {"P-192", "prime192v1", "EC", {19, 80, UP_TO_1_2}},
    {"secp224k1", "secp224k1", "EC", {20, 112, UP_TO_1_2}},
    {"secp224r1", "secp224r1", "EC", {21, 112, UP_TO_1_2}},
    {"P-224", "secp224r1", "EC", {21, 112, UP_TO_1_2}},
    {"secp256k1", "secp256k1", "EC", {22, 128, UP_TO_1_2}},
    {"secp256r1", "prime256v1", "EC", {23, 128, ANY}},
    {"P-256", "prime256v1", "EC", {23, 128, ANY}},
    {"secp384r1", "secp384r1", "EC", {24, 192, ANY}},
    {"P-384", "secp384r1", "EC", {24, 192, ANY}},
    {"secp521r1", "secp521r1", "EC", {25, 256, ANY}},
    {"P-521", "secp521r1", "EC", {25, 256, ANY}},
    {"brainpoolP256r1", "brainpoolP256r1", "EC", {26, 128, UP_TO_1_2}},
    {"brainpoolP384r1", "brainpoolP384r1", "EC", {27, 192, UP_TO_1_2}},
    {"brainpoolP512r1", "brainpoolP512r1", "EC", {28, 256, UP_TO_1_2}},
    {"x25519", "X25519", "X25519", {29, 128, ANY}},
    {"x448", "X448", "X448", {30, 224, ANY}},
    {"ffdhe2048", "ffdhe2048", "DH", {256, 112, ONLY_1_3}},
    {"ffdhe3072", "ffdhe3072", "DH", {257, 128, ONLY_1_3}},
    {"ffdhe4096", "ffdhe4096", "DH", {258, 128, ONLY_1_3}},
    {"ffdhe6144", "ffdhe6144", "DH", {259, 128, ONLY_1_3}},
    {"ffdhe8192", "ffdhe8192", "DH", {260, 192, ONLY_1_3}},
/* clang-format on */
#undef UP_TO_1_2
#undef ANY
#undef ONLY_1_3
};

static int give_group(const struct tls_group *row, OSSL_CALLBACK *cb, void *arg)
{
    struct group g = row->group;
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_CAPABILITY_TLS_GROUP_NAME,
                                         (char *)(uintptr_t)row->name, 0),
        OSSL_PARAM_construct_utf8_string(OSSL_CAPABILITY_TLS_GROUP_NAME_INTERNAL,
                                         (char *)(uintptr_t)row->internal, 0),
        OSSL_PARAM_construct_utf8_string(OSSL_CAPABILITY_TLS_GROUP_ALG,
                                         (char *)(uintptr_t)row->algorithm, 0),
        OSSL_PARAM_construct_uint(OSSL_CAPABILITY_TLS_GROUP_ID, &g.id),
        OSSL_PARAM_construct_uint(OSSL_CAPABILITY_TLS_GROUP_SECURITY_BITS, &g.bits),
        OSSL_PARAM_construct_int(OSSL_CAPABILITY_TLS_GROUP_MIN_TLS, &g.min_tls),
        OSSL_PARAM_construct_int(OSSL_CAPABILITY_TLS_GROUP_MAX_TLS, &g.max_tls),
        OSSL_PARAM_construct_int(OSSL_CAPABILITY_TLS_GROUP_MIN_DTLS, &g.min_dtls),
        OSSL_PARAM_construct_int(OSSL_CAPABILITY_TLS_GROUP_MAX_DTLS, &g.max_dtls),
        OSSL_PARAM_construct_end(),
    };
    return cb(params, arg);
}

/* Of providers that don't know the question the answer is that all is told. */
int OSSL_PROVIDER_get_capabilities(const OSSL_PROVIDER *prov, const char *capability,
                                   OSSL_CALLBACK *cb, void *arg)
{
    const struct foreign *f = foreign_of(prov);
    if (f != NULL)
        return f->get_capabilities == NULL || f->get_capabilities(f->ctx, capability, cb, arg);
    if (prov->bit != PROVIDER_DEFAULT)
        return 1;
    if (strcasecmp(capability, "TLS-GROUP") != 0)
        return 0;
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
        if (!give_group(&groups[i], cb, arg))
            return 0;
    return 1;
}
