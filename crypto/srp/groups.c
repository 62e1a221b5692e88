/* The groups of RFC 5054, appendix A. From 3072 bits on the primes are RFC 3526's, which ffc has.
 * The least significant word comes first. */
#include <openssl/obj_mac.h>
#include <openssl/srp.h>
#include <string.h>

#include "crypto/bn/bignum.h"
#include "crypto/ffc/ffc.h"

#define COUNT(a) (int)(sizeof(a) / sizeof(*(a)))
/* Nothing writes to the words: the flag says so. */
#define NUMBER(a)                                                  \
    {                                                              \
        (uint64_t *)(a), COUNT(a), COUNT(a), 0, BN_FLG_STATIC_DATA \
    }

/* clang-format off: four words a line */
static const uint64_t words_1024[] = {
    0x9fc61d2fc0eb06e3, 0xfd5138fe8376435b, 0x2fd4cbf4976eaa9a, 0x68edbc3c05726cc0,
    0xc529f566660e57ec, 0x82559b297bcf1885, 0xce8ef4ad69b15d49, 0x5dc7d7b46154d6b6,
    0x8e495c1d6089dad1, 0xe0d5d8e250b98be4, 0x383b4813d692c6e0, 0xd674df7496ea81d3,
    0x9ea2314c9c256576, 0x6072618775ff3c0b, 0x9c33f80afa8fc5e8, 0xeeaf0ab9adb38dd6,
};

static const uint64_t words_1536[] = {
    0xcf76e3fed135f9bb, 0x15180f93499a234d, 0x8ce7a28c2442c6f3, 0x5a021fff5e91479e,
    0x7f8a2fe9b8b5292e, 0x837c264ae3a9beb8, 0xe442734af7ccb7ae, 0x65772e437d6c7f8c,
    0xdb2fd53d24b7c486, 0x6edf019539349627, 0x158bfd3e2b9c8cf5, 0x764e3f4b53dd9da1,
    0x47548381dbc5b1fc, 0x9b609e0be3bab63d, 0x8134b1c8b9798914, 0xdf028a7cec67f0d0,
    0x80b655bb9a22e8dc, 0x1558903ba0d0f843, 0x51c6a94be4607a29, 0x5f4f5f556e27cbde,
    0xbeeea9614b19cc4d, 0xdba51df499ac4c80, 0xb1f12a8617a47bbb, 0x9def3cafb939277a,
};

static const uint64_t words_2048[] = {
    0x0fa7111f9e4aff73, 0x9b65e372fcd68ef2, 0x35de236d525f5475, 0x94b5c803d89f7ae4,
    0x71ae35f8e9dbfbb6, 0x2a5698f3a8d0c382, 0x9ccc041c7bc308d8, 0xaf874e7303ce5329,
    0x6160279004e57ae6, 0x032cfbdbf52fb378, 0x5ea77a2775d2ecfa, 0x544523b524b0d57d,
    0x5b9d32e688f87748, 0xf1d2b9078717461a, 0x76bd207a436c6481, 0xca97b43a23fb8016,
    0x1d281e446b14773b, 0x7359d041d5c33ea7, 0xa80d740adbf4ff74, 0x55f97993ec975eea,
    0x2918a9962f0b93b8, 0x661a05fbd5faaae8, 0xcf6095179a163ab3, 0xe8083969edb767b0,
    0xcd7f48a9da04fd50, 0xd52312ab4b03310d, 0x8193e0757767a13d, 0xa37329cbb4a099ed,
    0xfc3192943db56050, 0xaf72b6651987ee07, 0xf166de5e1389582f, 0xac6bdb41324a9a9b,
};

/* clang-format on */

static const uint64_t words_two[] = {2}, words_five[] = {5}, words_nineteen[] = {19};

static const BIGNUM two = NUMBER(words_two), five = NUMBER(words_five),
                    nineteen = NUMBER(words_nineteen), n1024 = NUMBER(words_1024),
                    n1536 = NUMBER(words_1536), n2048 = NUMBER(words_2048);

/* Where the MODP groups of so many bits are among ffc_groups. */
enum { MODP_3072 = 7, MODP_4096, MODP_6144, MODP_8192 };

/* The longest first: it is the default. */
static const SRP_gN groups[] = {
    {(char *)"8192", &nineteen, &ffc_groups[MODP_8192].p},
    {(char *)"6144", &five, &ffc_groups[MODP_6144].p},
    {(char *)"4096", &five, &ffc_groups[MODP_4096].p},
    {(char *)"3072", &five, &ffc_groups[MODP_3072].p},
    {(char *)"2048", &two, &n2048},
    {(char *)"1536", &two, &n1536},
    {(char *)"1024", &two, &n1024},
};

SRP_gN *SRP_get_default_gN(const char *id)
{
    for (int i = 0; i < COUNT(groups); i++)
        if (id == NULL || strcmp(groups[i].id, id) == 0)
            return (SRP_gN *)&groups[i];
    return NULL;
}

char *SRP_check_known_gN_param(const BIGNUM *g, const BIGNUM *N)
{
    if (g == NULL || N == NULL)
        return NULL;
    for (int i = 0; i < COUNT(groups); i++)
        if (BN_cmp(groups[i].g, g) == 0 && BN_cmp(groups[i].N, N) == 0)
            return groups[i].id;
    return NULL;
}
