/* Certificates and their verification for a fuzzer: what a server sends and what a store holds are
 * the fuzzer's, and signatures are right (EVP_DigestVerify and what is in its place for
 * certificates give 1: fuzz.mk), so that chains are built and checked to their end. Bytes: flags(4)
 * purpose(1) depth(1), then items: kind(1) DER(2). The first certificate is the one to verify.
 * out/fuzz/chain FILE... */
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "crypto/bytes/reader.h"
#include "fuzz/fuzz.h"

enum { TRUSTED, UNTRUSTED, CRL, KINDS };

int __wrap_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len);
int __wrap_EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *signature, size_t len,
                            const unsigned char *content, size_t content_len)
{
    (void)ctx, (void)signature, (void)len, (void)content, (void)content_len;
    return 1;
}

int __wrap_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message);
int __wrap_pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                               struct slice message)
{
    (void)key, (void)md, (void)signature, (void)message;
    return 1;
}

struct pile {
    X509_STORE *store;
    STACK_OF(X509) * untrusted;
    STACK_OF(X509_CRL) * crls;
    X509 *first;
};

static void put(struct pile *p, uint8_t kind, struct slice der)
{
    const unsigned char *at = der.ptr;
    if (kind % KINDS == CRL) {
        X509_CRL *crl = d2i_X509_CRL(NULL, &at, (long)der.len);
        if (crl != NULL)
            sk_X509_CRL_push(p->crls, crl);
        return;
    }
    X509 *x = d2i_X509(NULL, &at, (long)der.len);
    if (x == NULL)
        return;
    if (kind % KINDS == TRUSTED)
        X509_STORE_add_cert(p->store, x);
    if (p->first == NULL)
        p->first = x;
    else if (kind % KINDS == UNTRUSTED)
        sk_X509_push(p->untrusted, x);
    else
        X509_free(x);
}

/* Whatever is wrong is passed over, so that all is looked at. */
static int go_on(int ok, X509_STORE_CTX *ctx)
{
    int error = X509_STORE_CTX_get_error(ctx);
    fuzz_must(ok || error != X509_V_OK, "an error without a name");
    fuzz_must(X509_verify_cert_error_string(error) != NULL, "an error without a text");
    return error != X509_V_ERR_OUT_OF_MEM;
}

static void verify(const struct pile *p, uint32_t flags, uint8_t purpose, uint8_t depth,
                   bool lenient)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_STORE_CTX_init(ctx, p->store, p->first, p->untrusted);
    X509_STORE_CTX_set0_crls(ctx, p->crls);
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(ctx);
    X509_VERIFY_PARAM_set_flags(param, flags & ~(uint32_t)X509_V_FLAG_USE_CHECK_TIME);
    X509_VERIFY_PARAM_set_time(param, 1300000000);
    X509_VERIFY_PARAM_set_depth(param, depth % 10);
    if (purpose % 16 > 0 && purpose % 16 <= X509_PURPOSE_MAX)
        X509_STORE_CTX_set_purpose(ctx, purpose % 16);
    if ((purpose & 16) != 0)
        X509_VERIFY_PARAM_set1_host(param, "www.example.org", 0);
    if ((purpose & 32) != 0)
        X509_VERIFY_PARAM_set1_email(param, "a@example.org", 0);
    if ((purpose & 64) != 0)
        X509_VERIFY_PARAM_set1_ip_asc(param, "192.0.2.1");
    if ((purpose & 128) != 0)
        X509_VERIFY_PARAM_add0_policy(param, OBJ_txt2obj("2.16.840.1.101.3.2.1.48.1", 1));
    if (lenient)
        X509_STORE_CTX_set_verify_cb(ctx, go_on);
    int ok = X509_verify_cert(ctx);
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(ctx);
    fuzz_must(ok <= 0 || sk_X509_num(chain) > 0, "a good chain of nobody");
    fuzz_must(lenient || ok != 1 || X509_STORE_CTX_get_error(ctx) == X509_V_OK,
              "good, and an error");
    X509_policy_tree_level_count(X509_STORE_CTX_get0_policy_tree(ctx));
    X509_chain_check_suiteb(NULL, p->first, chain, X509_V_FLAG_SUITEB_128_LOS);
    X509_STORE_CTX_free(ctx);
    ERR_clear_error();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct slice in = slice_of(bytes, n), der;
    uint64_t flags;
    uint8_t purpose, depth, kind;
    ERR_clear_error();
    if (!read_uint(&in, 4, &flags) || !read_u8(&in, &purpose) || !read_u8(&in, &depth))
        return 0;
    struct pile p = {
        .store = X509_STORE_new(), .untrusted = sk_X509_new_null(), .crls = sk_X509_CRL_new_null()};
    for (int i = 0; i < 12 && read_u8(&in, &kind) && read_vector(&in, 2, &der); i++)
        put(&p, kind, der);
    if (p.first != NULL) {
        verify(&p, (uint32_t)flags, purpose, depth, false);
        verify(&p, (uint32_t)flags, purpose, depth, true);
    }
    X509_free(p.first);
    sk_X509_pop_free(p.untrusted, X509_free);
    sk_X509_CRL_pop_free(p.crls, X509_CRL_free);
    X509_STORE_free(p.store);
    return 0;
}
