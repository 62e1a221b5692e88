/* store-threads     Eight threads verify the same certificates against one store, to which they add
 * others all the while. Exit 0 if every verdict was right; `make tsan` adds that none of them
 * raced. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { THREADS = 8, ROUNDS = 60, LEAVES = 4 };

static atomic_ulong wrong;
static X509_STORE *store;
static X509 *leaves[LEAVES], *more[THREADS * ROUNDS];
static STACK_OF(X509) * pool;

static void expect(bool ok, const char *what)
{
    if (!ok && atomic_fetch_add(&wrong, 1) < 20)
        fprintf(stderr, "FAIL store: %s\n", what);
}

static X509_NAME *name_of(const char *cn)
{
    X509_NAME *n = X509_NAME_new();
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0);
    return n;
}

static X509 *make(const char *subject, const char *issuer, long serial, EVP_PKEY *key, bool ca)
{
    static const unsigned char is_ca[] = {0x30, 3, 1, 1, 0xff}, is_none[] = {0x30, 0};
    X509 *x = X509_new();
    X509_NAME *s = name_of(subject), *i = name_of(issuer);
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), serial);
    X509_set_subject_name(x, s);
    X509_set_issuer_name(x, i);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 100000);
    X509_set_pubkey(x, key);
    ASN1_OCTET_STRING_set(value, ca ? is_ca : is_none, ca ? sizeof(is_ca) : sizeof(is_none));
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, NID_basic_constraints, 1, value);
    X509_add_ext(x, e, -1);
    X509_sign(x, key, NULL);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
    X509_NAME_free(s);
    X509_NAME_free(i);
    /* As it comes off the wire: nothing of it is decoded yet. */
    X509 *fresh = X509_dup(x);
    X509_free(x);
    return fresh;
}

static bool verify(X509 *x)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    bool ok = X509_STORE_CTX_init(ctx, store, x, pool) && X509_verify_cert(ctx) == 1 &&
              sk_X509_num(X509_STORE_CTX_get0_chain(ctx)) == 3;
    X509_STORE_CTX_free(ctx);
    return ok;
}

static void *work(void *arg)
{
    size_t self = (size_t)arg;
    for (size_t i = 0; i < ROUNDS; i++) {
        expect(verify(leaves[(self + i) % LEAVES]), "a chain");
        expect(X509_STORE_add_cert(store, more[self * ROUNDS + i]), "adding");
        X509_STORE_CTX *ctx = X509_STORE_CTX_new();
        X509_OBJECT *o = X509_OBJECT_new();
        expect(X509_STORE_CTX_init(ctx, store, NULL, NULL) &&
                   X509_STORE_CTX_get_by_subject(
                       ctx, X509_LU_X509, X509_get_subject_name(more[self * ROUNDS + i]), o) == 1,
               "finding what was added");
        X509_OBJECT_free(o);
        X509_STORE_CTX_free(ctx);
    }
    OPENSSL_thread_stop();
    return NULL;
}

int main(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *root = make("root", "root", 1, key, true);
    pthread_t threads[THREADS];
    char cn[32];
    store = X509_STORE_new();
    pool = sk_X509_new_null();
    X509_STORE_add_cert(store, root);
    sk_X509_push(pool, make("ca", "root", 2, key, true));
    for (int i = 0; i < LEAVES; i++)
        leaves[i] = make("leaf", "ca", 10 + i, key, false);
    for (int i = 0; i < THREADS * ROUNDS; i++) {
        snprintf(cn, sizeof(cn), "more %d", i);
        more[i] = make(cn, "root", 100 + i, key, true);
    }
    for (size_t i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, work, (void *)i);
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    expect(sk_X509_OBJECT_num(X509_STORE_get0_objects(store)) == THREADS * ROUNDS + 1,
           "all of them are there");
    for (int i = 0; i < LEAVES; i++)
        X509_free(leaves[i]);
    for (int i = 0; i < THREADS * ROUNDS; i++)
        X509_free(more[i]);
    sk_X509_pop_free(pool, X509_free);
    X509_free(root);
    X509_STORE_free(store);
    EVP_PKEY_free(key);
    printf("store  %d threads, %d rounds: %s\n", THREADS, ROUNDS,
           atomic_load(&wrong) == 0 ? "ok" : "FAILED");
    return atomic_load(&wrong) != 0;
}
