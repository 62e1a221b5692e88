/* The RSA object: what may be put in and comes out, methods of a program's own, DER by every way.
 */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/check.h"
#include "tests/rsa/keys.h"
#include "tests/suite.h"

static BIGNUM *number(unsigned long v)
{
    BIGNUM *n = BN_new();
    BN_set_word(n, v);
    return n;
}

static void setters(void)
{
    RSA *r = RSA_new();
    BIGNUM *n = number(15), *e = number(3), *d = number(3);
    const BIGNUM *a, *b, *c;
    check(RSA_bits(r) == 0 && RSA_size(r) == 0 && RSA_get0_n(r) == NULL, "a new key");
    check(RSA_set0_key(r, NULL, e, d) == 0 && RSA_set0_key(r, n, NULL, d) == 0, "half a key");
    check(RSA_set0_key(r, n, e, NULL) == 1 && RSA_set0_key(r, NULL, NULL, d) == 1, "a key");
    RSA_get0_key(r, &a, &b, &c);
    check(a == n && b == e && c == d && RSA_get0_n(r) == n && RSA_get0_e(r) == e &&
              RSA_get0_d(r) == d,
          "RSA_get0_key");
    RSA_get0_key(r, NULL, NULL, NULL);
    BIGNUM *p = number(5), *q = number(3);
    check(RSA_set0_factors(r, p, NULL) == 0 && RSA_set0_factors(r, NULL, q) == 0 &&
              RSA_set0_factors(r, p, q) == 1,
          "RSA_set0_factors");
    RSA_get0_factors(r, &a, &b);
    check(a == p && b == q && RSA_get0_p(r) == p && RSA_get0_q(r) == q, "RSA_get0_factors");
    BIGNUM *dp = number(3), *dq = number(1), *qi = number(2);
    check(RSA_set0_crt_params(r, dp, dq, NULL) == 0 && RSA_set0_crt_params(r, dp, dq, qi) == 1,
          "RSA_set0_crt_params");
    RSA_get0_crt_params(r, &a, &b, &c);
    check(a == dp && b == dq && c == qi && RSA_get0_dmp1(r) == dp && RSA_get0_dmq1(r) == dq &&
              RSA_get0_iqmp(r) == qi,
          "RSA_get0_crt_params");
    check(BN_get_flags(RSA_get0_d(r), BN_FLG_CONSTTIME) != 0, "d is secret");
    BIGNUM *again = number(7);
    check(RSA_set0_key(r, NULL, NULL, again) == 1 && RSA_get0_d(r) == again, "d again");
    check(RSA_bits(r) == 4 && RSA_size(r) == 1 && RSA_security_bits(r) == 0, "length");
    RSA_free(r);
}

static void more_primes(void)
{
    RSA *r = test_rsa(rsa_1536_primes3);
    const BIGNUM *p[3], *d[3], *t[3];
    BIGNUM *np[1] = {number(3)}, *nd[1] = {number(4)}, *nt[1] = {number(5)}, *gap[1] = {NULL};
    check(RSA_get_multi_prime_extra_count(r) == 1 && RSA_get_version(r) == RSA_ASN1_VERSION_MULTI &&
              RSA_get0_multi_prime_factors(r, p) == 1 &&
              RSA_get0_multi_prime_crt_params(r, d, t) == 1 && BN_num_bits(p[0]) == 512,
          "three primes");
    check(RSA_security_bits(r) == 96, "strength");
    check(RSA_set0_multi_prime_params(r, np, nd, gap, 1) == 0 &&
              RSA_set0_multi_prime_params(r, np, nd, nt, 0) == 0 &&
              RSA_set0_multi_prime_params(r, NULL, nd, nt, 1) == 0 &&
              RSA_set0_multi_prime_params(r, np, nd, nt, 1) == 1 &&
              RSA_get0_multi_prime_factors(r, p) == 1 && p[0] == np[0],
          "RSA_set0_multi_prime_params");
    RSA_free(r);
    r = RSA_new();
    check(RSA_get_multi_prime_extra_count(r) == 0 && RSA_get0_multi_prime_factors(r, p) == 0 &&
              RSA_get_version(r) == RSA_ASN1_VERSION_DEFAULT,
          "two primes");
    RSA_free(r);
}

/* ---- Methods ---- */

static int calls;

static int my_priv_enc(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
                       int padding)
{
    calls++;
    return RSA_meth_get_priv_enc(RSA_PKCS1_OpenSSL())(flen, from, to, rsa, padding);
}

static int my_mod_exp(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx)
{
    calls += 10;
    return BN_mod_exp(r0, i, RSA_get0_d(rsa), RSA_get0_n(rsa), ctx);
}

static int my_sign(int type, const unsigned char *m, unsigned int len, unsigned char *sig,
                   unsigned int *siglen, const RSA *rsa)
{
    (void)type, (void)rsa;
    memcpy(sig, m, len);
    *siglen = len;
    calls += 100;
    return 1;
}

static int my_verify(int type, const unsigned char *m, unsigned int len, const unsigned char *sig,
                     unsigned int siglen, const RSA *rsa)
{
    (void)type, (void)rsa;
    return siglen == len && memcmp(m, sig, len) == 0;
}

static int my_init(RSA *rsa)
{
    (void)rsa;
    calls += 1000;
    return 1;
}

static int refuses(RSA *rsa)
{
    (void)rsa;
    return 0;
}

static int my_keygen(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb)
{
    (void)rsa, (void)e, (void)cb;
    return bits == 77;
}

static void methods(void)
{
    RSA_METHOD *m = RSA_meth_dup(RSA_get_default_method());
    RSA *r = test_rsa(rsa_1024), *other = test_rsa(rsa_1024);
    uint8_t in[128] = {0}, a[128], b[128];
    unsigned len;
    in[127] = 2;
    char data[] = "data";
    check(RSA_meth_set1_name(m, "mine") == 1 && strcmp(RSA_meth_get0_name(m), "mine") == 0 &&
              RSA_meth_set_flags(m, 5) == 1 && RSA_meth_get_flags(m) == 5 &&
              RSA_meth_set0_app_data(m, data) == 1 && RSA_meth_get0_app_data(m) == data,
          "names, flags, data");
    check(RSA_set_method(r, m) == 1 && RSA_get_method(r) == m && RSA_flags(r) == 5, "set");
    check(RSA_meth_set_priv_enc(m, my_priv_enc) == 1 && RSA_meth_set_mod_exp(m, my_mod_exp) == 1 &&
              RSA_meth_get_priv_enc(m) == my_priv_enc,
          "functions");
    calls = 0;
    check(RSA_private_encrypt(128, in, a, r, RSA_NO_PADDING) == 128 && calls == 11, "%d", calls);
    check(RSA_private_encrypt(128, in, b, other, RSA_NO_PADDING) == 128, "the library's");
    check_bytes("the same", a, b, 128);
    check(RSA_private_decrypt(128, in, a, r, RSA_NO_PADDING) == 128 && calls == 21, "%d", calls);
    check_bytes("the same", a, b, 128);
    RSA_meth_set_sign(m, my_sign);
    RSA_meth_set_verify(m, my_verify);
    check(RSA_sign(NID_sha1, in, 20, a, &len, r) == 1 && len == 20 && calls == 121 &&
              RSA_verify(NID_sha1, in, 20, a, 20, r) == 1 &&
              RSA_verify(NID_sha1, in, 20, a, 19, r) == 0,
          "signs by itself");
    RSA_meth_set_init(m, my_init);
    RSA_meth_set_keygen(m, my_keygen);
    RSA_set_default_method(m);
    RSA *fresh = RSA_new();
    check(fresh != NULL && RSA_get_method(fresh) == m && calls == 1121, "default method");
    check(RSA_generate_key_ex(fresh, 77, NULL, NULL) == 1 &&
              RSA_generate_key_ex(fresh, 78, NULL, NULL) == 0,
          "generates by itself");
    RSA_free(fresh);
    RSA_meth_set_init(m, refuses);
    check(RSA_new() == NULL && ERR_GET_REASON(ERR_get_error()) == ERR_R_INIT_FAIL, "init fails");
    RSA_set_default_method(RSA_PKCS1_OpenSSL());
    check(RSA_null_method() == NULL && RSA_get0_engine(r) == NULL, "none");
    RSA_free(r);
    RSA_free(other);
    RSA_meth_free(m);
}

/* ---- DER, text ---- */

static RSA *by_memory(const RSA *r)
{
    uint8_t buffer[2048], *p = buffer;
    int len = i2d_RSAPrivateKey(r, NULL);
    check(i2d_RSAPrivateKey(r, &p) == len && p == buffer + len, "i2d_RSAPrivateKey");
    for (int cut = 0; cut < len; cut += 13) {
        const uint8_t *q = buffer;
        check(d2i_RSAPrivateKey(NULL, &q, cut) == NULL && q == buffer, "cut at %d", cut);
    }
    ERR_clear_error();
    RSA *again = RSA_new(), *same = again;
    const uint8_t *q = buffer;
    check(d2i_RSAPrivateKey(&again, &q, len + 5) == same && again == same && q == buffer + len,
          "d2i_RSAPrivateKey");
    return again;
}

static void der(const char *hex)
{
    RSA *r = test_rsa(hex), *again = by_memory(r), *public = NULL;
    check(BN_cmp(RSA_get0_d(r), RSA_get0_d(again)) == 0 && RSA_check_key(again) == 1, "private");
    BIO *b = BIO_new(BIO_s_mem());
    check(i2d_RSAPublicKey_bio(b, r) == 1 && i2d_RSA_PUBKEY_bio(b, r) == 1 &&
              i2d_RSAPrivateKey_bio(b, r) == 1,
          "into a BIO");
    check(d2i_RSAPublicKey_bio(b, &public) == public && public != NULL &&
              BN_cmp(RSA_get0_n(public), RSA_get0_n(r)) == 0 && RSA_get0_d(public) == NULL,
          "RSAPublicKey");
    RSA *pubkey = d2i_RSA_PUBKEY_bio(b, NULL), *private = d2i_RSAPrivateKey_bio(b, NULL);
    check(pubkey != NULL && private != NULL &&
              BN_cmp(RSA_get0_n(pubkey), RSA_get0_n(private)) == 0 &&
              BN_cmp(RSA_get0_q(private), RSA_get0_q(r)) == 0,
          "out of a BIO");
    FILE *f = tmpfile();
    check(i2d_RSAPrivateKey_fp(f, r) == 1 && i2d_RSAPublicKey_fp(f, r) == 1 &&
              i2d_RSA_PUBKEY_fp(f, r) == 1,
          "into a FILE");
    rewind(f);
    RSA *fromfile = d2i_RSAPrivateKey_fp(f, NULL);
    check(fromfile != NULL && BN_cmp(RSA_get0_p(fromfile), RSA_get0_p(r)) == 0, "out of a FILE");
    fclose(f);
    check(i2d_RSAPrivateKey(public, NULL) == -1, "a public key as a private one");
    ERR_clear_error();
    BIO_free(b);
    RSA *const all[] = {r, again, public, pubkey, private, fromfile};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        RSA_free(all[i]);
}

static void text(void)
{
    RSA *r = test_rsa(rsa_1024);
    BIO *b = BIO_new(BIO_s_mem());
    char *p;
    check(RSA_print(b, r, 4) == 1, "RSA_print");
    long len = BIO_get_mem_data(b, &p);
    static const char head[] =
        "    RSA Private-Key: (1024 bit, 2 primes)\n    modulus:\n        00:";
    check(len > 1000 && memcmp(p, head, strlen(head)) == 0, "text");
    BIO_free(b);
    RSA_free(r);
}

static void octet_string(void)
{
    RSA *r = test_rsa(rsa_1024);
    uint8_t m[116], sig[128];
    unsigned len = 0;
    memset(m, 0x31, sizeof(m));
    check(RSA_sign_ASN1_OCTET_STRING(NID_undef, m, 115, sig, &len, r) == 1 && len == 128,
          "RSA_sign_ASN1_OCTET_STRING");
    check(RSA_verify_ASN1_OCTET_STRING(NID_undef, m, 115, sig, len, r) == 1 &&
              RSA_verify_ASN1_OCTET_STRING(NID_undef, m, 114, sig, len, r) == 0 &&
              RSA_verify_ASN1_OCTET_STRING(NID_undef, m, 115, sig, 127, r) == 0,
          "RSA_verify_ASN1_OCTET_STRING");
    check(RSA_sign_ASN1_OCTET_STRING(NID_undef, m, 116, sig, &len, r) == 0, "too long");
    uint8_t em[128], hash[20] = {1};
    check(RSA_padding_add_PKCS1_PSS(r, em, hash, EVP_sha1(), 11) == 1 &&
              RSA_verify_PKCS1_PSS(r, hash, EVP_sha1(), em, 11) == 1 &&
              RSA_verify_PKCS1_PSS(r, hash, EVP_sha1(), em, 12) == 0,
          "PSS");
    ERR_clear_error();
    RSA_free(r);
}

void test_rsa_object(void)
{
    setters();
    more_primes();
    methods();
    der(rsa_1024);
    der(rsa_1536_primes3);
    text();
    octet_string();
    RSA *r = RSA_new();
    RSA_set_flags(r, 0x100);
    check(RSA_test_flags(r, 0x100) == 0x100, "RSA_set_flags");
    RSA_clear_flags(r, 0x100);
    check(RSA_test_flags(r, 0x100) == 0 && RSA_up_ref(r) == 1, "RSA_clear_flags");
    RSA_blinding_on(r, NULL);
    RSA_blinding_off(r);
    check(RSA_test_flags(r, RSA_FLAG_BLINDING | RSA_FLAG_NO_BLINDING) == RSA_FLAG_NO_BLINDING,
          "RSA_blinding_off");
    int index = RSA_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    check(index > 0 && RSA_set_ex_data(r, index, r) == 1 && RSA_get_ex_data(r, index) == r,
          "RSA_set_ex_data");
    RSA_free(r);
    RSA_free(r);
}
