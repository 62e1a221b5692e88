/* RSA's decoders without memory. */
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/rsa/pad.h"
#include "tests/alloc/alloc.h"

#define N 128

static unsigned char em[N], out[N];
static const unsigned char msg[20] = "twenty bytes of this";

static bool type_2(void)
{
    return RSA_padding_add_PKCS1_type_2(em, N, msg, 20) == 1 &&
           RSA_padding_check_PKCS1_type_2(out, N, em, N, N) == 20;
}

static bool oaep(void)
{
    return RSA_padding_add_PKCS1_OAEP(em, N, msg, 20, NULL, 0) == 1 &&
           RSA_padding_check_PKCS1_OAEP(out, N, em, N, N, NULL, 0) == 20;
}

static bool pss(void)
{
    return pss_encode(em, 8 * N, msg, EVP_sha1(), NULL, 20) &&
           pss_verify(em, 8 * N, msg, EVP_sha1(), NULL, 20);
}

const struct scenario scenarios_rsa[] = {
    {"RSA_padding_check_PKCS1_type_2", type_2, 0},
    {"RSA_padding_check_PKCS1_OAEP", oaep, 0},
    {"PSS", pss, 0},
    {NULL, NULL, 0},
};
